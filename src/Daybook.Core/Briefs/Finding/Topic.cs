using System.Buffers;
using Daybook.Core.Text;

namespace Daybook.Core.Briefs;

/// <summary>One thing a query names. An item must speak of every facet to be on the topic.</summary>
/// <param name="place">Code of the place it names, or null: a place is known in every language by its forms, not by its stem.</param>
/// <param name="literal">The query is no running text: only the word itself counts, not what it may mean in other languages.</param>
/// <param name="homograph">Code of the place that the word would name with a capital, where it is a common word too: qatar, an Azerbaijani train.</param>
/// <param name="phrases">What it means together with the words beside it: "железная дорога" is a railway, which has one word in other languages.</param>
internal sealed class Facet(string word, string queryLanguage, string[] keys, string? place, bool literal = false, string? homograph = null, int[]? phrases = null)
{
    // So short a word is no front of its other forms (газ, газа; вода, воды), and less than three letters are in too many.
    private const int Short = 4, LeastStem = 3;

    // Names are spelled in several ways at the end (Zelensky, Zelenskyy, Zelenskiy), by so many letters.
    private const int LongestSpelling = 3;

    private readonly HashSet<int> meant = [.. place is null && !literal ? AskedWords.Concepts(word, queryLanguage) : []];
    private readonly string? stem = place is null && !literal && word.Length <= Short && Terms.Romanized(Stems.Of(Folding.Fold(word), queryLanguage)) is { Length: >= LeastStem } sound ? sound : null;
    private readonly string folded = Folding.Fold(word);
    private bool? asked;
    private bool wide;

    public string Word { get; } = word;

    public string? Place => place;

    /// <summary>Concepts that it has with the words beside it.</summary>
    public int[] Phrases { get; } = phrases ?? [];

    /// <summary>A place that it may name besides what it means.</summary>
    public string? Homograph => homograph;

    // What the word is called in languages where it has another form, as learned from items on the same events.
    private readonly Dictionary<string, string> learned = new(StringComparer.Ordinal);

    /// <summary>The word names it.</summary>
    public bool Matches(Word word, string language) => place is null ? MatchesWord(word, language) : MatchesPlace(word.Form, wide);

    /// <summary>From now on a part of the place counts as the place: Yerevan for Armenia.</summary>
    public void Widen() => wide = true;

    /// <summary>The word names the place or one that lies in it.</summary>
    public bool Holds(Word word, string language) => place is not null && MatchesPlace(word.Form, true);

    private bool MatchesPlace(WordForm form, bool wide) =>
        form.Place is { } id && (id == place || (wide && id.StartsWith(place!, StringComparison.Ordinal) && id[place!.Length] is '-' or ':'));

    // In its own language a word is known by its forms; one of two letters has none that begin with it alone (su, suyu).
    private bool MatchesWord(Word word, string language) =>
        MatchesForm(word, language) || Phrases.Length > 0 && word.Form.Kind == TokenKind.Word && Array.Exists(word.Form.Lexical.Concepts, concept => Phrases.Contains(concept)) || homograph is not null && word.Capital && word.Form.Place == homograph
        || meant.Count > 0 && (language != queryLanguage || Word.Length < LeastStem) && (Means(word.Form) || (asked ??= AskedWords.MayMean(meant)) && AskedWords.Means(word, language, meant));

    /// <summary>The word itself, a place by its name, or what was learned: more than a word of another language that may mean it.</summary>
    public bool Itself(Word word, string language) => Matches(word, language) && (place is not null || language == queryLanguage || MatchesForm(word, language));

    private bool MatchesForm(Word word, string language)
    {
        foreach (var key in keys)
            if (key == word.Key && Forms(word, language) || key != word.Key && Same(key, word, language) && MayBeName(word, language) || IsName && word.Capital && language != queryLanguage && OneLetterApart(key, word.Key))
                return true;
        if (stem is not null && word.Form.StemSound == stem && MayBeName(word, language))
            return true;
        return learned.Count > 0 && learned.TryGetValue(language, out var taught) && taught == word.Key;
    }

    // Zelensky is no зелёный: what only begins like a name must look like one.
    private bool MayBeName(Word word, string language) => !IsName || word.Capital || !NameShapes.CapitalsTell(language);

    private bool Means(WordForm form)
    {
        foreach (var concept in form.Kind == TokenKind.Word ? form.Lexical.Concepts : [])
            if (meant.Contains(concept))
                return true;
        return false;
    }

    /// <summary>Written with a capital in the query.</summary>
    public bool IsName => char.IsUpper(Word[0]);

    public bool IsFigure => char.IsDigit(Word[0]);

    public void Learn(string language, string key) => learned[language] = key;

    // Languages that inflect cut their keys shorter, so there the one may be the front of the other. A short word that is whole is no front of
    // a foreign one: Romanian "unde" of "undefined".
    private bool Same(string key, Word word, string language)
    {
        var other = word.Key;
        if (literal || other.Length < key.Length && other.Length == word.Folded.Length && language != queryLanguage && !word.Capital)
            return false;
        var (brief, full) = key.Length < other.Length ? (key, other) : (other, key);
        // Four letters of a foreign word that is no name meet by chance: Armenian "ցույց", shown, and "covid".
        var enough = language == "en" || language != queryLanguage && !word.Capital ? 5 : 4;
        return brief.Length >= enough && full.StartsWith(brief, StringComparison.Ordinal) && (language == queryLanguage ? Forms(word, language) : Heard(word, language));
    }

    /// <summary>
    /// Of two words of one language that begin alike, each goes on from there as forms of one word do: Northbridge is neither the north nor northbound.
    /// How a whole key is heard in another language it tells alone.
    /// </summary>
    private bool Forms(Word word, string language)
    {
        if (language != queryLanguage || word.Number)
            return true;
        var at = folded.AsSpan().CommonPrefixLength(word.Folded);
        return GoesOn(folded.AsSpan(at), language) && GoesOn(word.Folded.AsSpan(at), language);
    }

    /// <summary>The same across languages, by their sounds.</summary>
    private bool Heard(Word word, string language)
    {
        var (mine, theirs) = (Terms.Romanized(folded), Terms.Romanized(word.Folded));
        var at = mine.AsSpan().CommonPrefixLength(theirs);
        return GoesOn(folded.AsSpan(Math.Max(0, folded.Length - mine.Length + at)), queryLanguage) && GoesOn(word.Folded.AsSpan(Math.Max(0, word.Folded.Length - theirs.Length + at)), language);
    }

    private bool GoesOn(ReadOnlySpan<char> rest, string language) => IsName && rest.Length <= LongestSpelling || WordEndings.Make(rest, language);

    // Languages write a name with a letter more or less: Prut, Pruth, Prout; Odesa, Odessa. Never another letter: Iran, Iraq.
    private static bool OneLetterApart(string key, string other)
    {
        var (brief, full) = key.Length < other.Length ? (key, other) : (other, key);
        if (brief.Length < 4 || full.Length != brief.Length + 1)
            return false;
        var at = brief.AsSpan().CommonPrefixLength(full);
        return at >= 2 && brief.AsSpan(at).SequenceEqual(full.AsSpan(at + 1));
    }
}

/// <summary>What a query asks about.</summary>
internal sealed class Topic
{
    // Marks of code and markup; a bracket right behind a word calls it.
    private static readonly SearchValues<char> CodeMarks = SearchValues.Create("<>{}[]=;\\|^`~");

    // A town of a country asked about speaks for it, less plainly than its name.
    private const double TownWeight = 0.5;

    private const double TitleWeight = 3, LeadWeight = 2;

    private Topic(string query, IEnumerable<Facet> facets, bool literal)
    {
        (Query, Facets, Literal) = (query, [.. facets], literal);
        Relation = Facets.Count(facet => facet.Place is not null) > 1;
    }

    /// <summary>
    /// It asks what is between places. Only then does a dateline speak for its place: of two countries "the government" is that of the one a report was
    /// filed from, while "Tbilisi metro" asks for no rugby that was watched from there.
    /// </summary>
    public bool Relation { get; }

    /// <summary>As it was asked.</summary>
    public string Query { get; }

    public Facet[] Facets { get; }

    /// <summary>It is no running text, such as <c>alert(1)</c>: all that it names must be found, as it stands.</summary>
    public bool Literal { get; }

    /// <summary>One facet a content word; words that only join are none, and figures only where a word is with them.</summary>
    public static Topic Read(string query, string language)
    {
        var literal = query.AsSpan().ContainsAny(CodeMarks) || query.Index().Any(letter => letter.Item == '(' && letter.Index > 0 && char.IsLetterOrDigit(query[letter.Index - 1]));
        var facets = new List<Facet>();
        var tokens = Tokens.Of(query);
        var told = Lexicon.Find(tokens, language).Where(use => use.Words > 1).ToList();
        Word[] words = [.. Terms.Words(query, language).DistinctBy(word => word.Folded, StringComparer.Ordinal)];
        foreach (var word in words)
        {
            // Spanish "su" joins; asked for alone, and Azerbaijani, it is water.
            if (word.Empty || Phrases.Joining.FindsIn(word.Raw) && (words.Length > 1 || !AskedWords.Concepts(word.Raw, language).Any()) || word.Folded.Length < 2 && !word.Number)
                continue;
            string[] keys = [.. new[] { word.Key, Terms.Key(word.Folded, "en") }.Distinct(StringComparer.Ordinal)];
            var place = Places.Asked(word.Raw, language);
            var common = place is not null && char.IsLower(word.Raw[0]) && language != "en" && PlaceHomographs.Has(word.Folded, language);
            int[] phrases = literal ? [] : [.. told.Where(use => word.Start >= tokens[use.First].Start && word.End <= tokens[use.First + use.Words - 1].End).Select(use => use.Concept)];
            facets.Add(new Facet(word.Raw, language, keys, common ? null : place, literal, common ? place : null, phrases));
        }

        return new Topic(query.Trim(), facets.TrueForAll(facet => facet.IsFigure) ? [] : facets, literal);
    }

    /// <summary>How strongly the item speaks of each facet: title and first paragraph count more; 0 is not at all.</summary>
    /// <param name="towns">What lies in a place asked about speaks for it, less plainly.</param>
    public double[] Strengths(ReadItem item, bool towns = false)
    {
        var counts = new double[Facets.Length];
        foreach (var (word, title, lead, rest) in item.Distinct)
            for (var i = 0; i < counts.Length; i++)
                if (Facets[i].Matches(word, item.Language))
                    counts[i] += TitleWeight * title + LeadWeight * lead + rest;
                else if (towns && Facets[i].Holds(word, item.Language))
                    counts[i] += TownWeight * (TitleWeight * title + LeadWeight * lead + rest);
        // A town speaks for its country, and a dateline for its place; the town of a dateline says of neither what happened there.
        foreach (var word in Filed(item))
            for (var i = 0; i < counts.Length; i++)
                if (Facets[i].Matches(word, item.Language))
                    counts[i] += LeadWeight;
        return Array.ConvertAll(counts, count => count / (count + 2));
    }

    /// <summary>
    /// Words of another language mean now this, now that: where they alone speak for the topic, they stand together. True where a facet is met
    /// by itself, else where as many as needed are met in the title or one sentence.
    /// </summary>
    public bool Evidenced(ReadItem item, int needed) =>
        Facets.Length == 1 || item.Distinct.Any(row => NamesItself(row.Word, item.Language))
        || Met(item.Title, item.Language) >= needed || item.Sentences.Any(sentence => Met(sentence.Words, item.Language) >= needed);

    /// <summary>
    /// Where the query names places, what is between them is asked for: two of them, or places in them, stand together at the head of the item or in
    /// one sentence. A country on the way of a lorry, far below, makes no relation.
    /// </summary>
    /// <param name="apart">A place and a thing need not stand together.</param>
    public bool Relates(ReadItem item, bool apart = false)
    {
        var places = Facets.Where(facet => facet.Place is not null).ToList();
        if (places is [var place] && Facets.Length > 1)
            return apart || Together(item, place);
        int Standing(Func<Facet, bool> stands) => places.Count(stands);
        return places.Count < 2 || Standing(facet => item.Distinct.Any(row => row.Title + row.Lead > 0 && facet.Holds(row.Word, item.Language)) || Filed(item).Any(word => facet.Holds(word, item.Language))) >= 2
            || item.Sentences.Any(sentence => Standing(facet => sentence.Words.Any(word => facet.Holds(word, item.Language))) >= 2);
    }

    /// <summary>A thing of a place: the item dwells on the place, and it stands with the thing at the head or in one sentence. What it says of another place's thing in passing is none.</summary>
    private bool Together(ReadItem item, Facet place)
    {
        var things = Facets.Where(facet => facet.Place is null).ToList();
        var rows = item.Distinct.Where(row => place.Holds(row.Word, item.Language)).ToList();
        if (!rows.Exists(row => row.Title + row.Lead > 0) && rows.Sum(row => row.Below) < 2)
            return false;
        return rows.Exists(row => row.Title + row.Lead > 0) && things.Exists(thing => item.Distinct.Any(row => row.Title + row.Lead > 0 && thing.Matches(row.Word, item.Language)))
            || item.Sentences.Any(sentence => sentence.Words.Any(word => place.Holds(word, item.Language)) && things.Exists(thing => sentence.Words.Any(word => thing.Matches(word, item.Language))));
    }

    /// <summary>It speaks of all that is asked about, or of places in it.</summary>
    public bool MeetsAll(ReadItem item) =>
        Array.TrueForAll(Facets, facet => Array.Exists(item.Distinct, row => facet.Matches(row.Word, item.Language) || facet.Holds(row.Word, item.Language)));

    /// <summary>It names a place asked about, or one in it, be it as where it was filed.</summary>
    public bool Speaks(ReadItem item, Facet place) =>
        Array.Exists(item.Distinct, row => place.Holds(row.Word, item.Language)) || Array.Exists(Filed(item), word => place.Holds(word, item.Language));

    /// <summary>What is asked about several places: "railway" of "Railway between Georgia and Armenia". "News" of them is all that is told.</summary>
    public IReadOnlyList<Facet> Subjects() => Facets.Count(facet => facet.Place is not null) < 2 ? []
        : [.. Facets.Where(facet => facet.Place is null && !facet.IsFigure && !Phrases.Generic.FindsIn(facet.Word))];

    /// <summary>As <see cref="Names"/>, by the word itself and not only by its meaning.</summary>
    public bool NamesItself(Word word, string language)
    {
        foreach (var facet in Facets)
            if (facet.Itself(word, language))
                return true;
        return false;
    }

    /// <summary>Its dateline names a place asked about, and what is between places is asked for.</summary>
    public bool FiledFrom(ReadItem item) => Array.Exists(Filed(item), word => Names(word, item.Language));

    /// <summary>The terms by which an item is held against what sets the topic apart.</summary>
    public WordForm[] Keys(ReadItem item) => Relation ? item.Keys : item.Told;

    private Word[] Filed(ReadItem item) => Relation ? item.Filed : [];

    private int Met(IReadOnlyList<Word> words, string language)
    {
        var met = 0;
        foreach (var facet in Facets)
            for (var at = 0; at < words.Count; at++)
                if (facet.Matches(words[at], language))
                {
                    met++;
                    break;
                }

        return met;
    }

    /// <summary>Lets parts stand for the places they lie in.</summary>
    public void Widen()
    {
        Array.ForEach(Facets, facet => facet.Widen());
    }

    /// <summary>The word is one of the query's own.</summary>
    public bool Names(Word word, string language)
    {
        foreach (var facet in Facets)
            if (facet.Matches(word, language))
                return true;
        return false;
    }

    /// <summary>Share of the facets that stand in these words, 0 to 1.</summary>
    public double Coverage(IReadOnlyList<Word> words, string language) =>
        Facets.Length == 0 ? 0 : (double)Met(words, language) / Facets.Length;
}
