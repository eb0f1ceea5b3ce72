using System.Buffers;
using Daybook.Core.Text;

namespace Daybook.Core.Briefs;

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
                if (Facets[i].Matches(word.Form, item.Language))
                    counts[i] += LeadWeight;
        return Array.ConvertAll(counts, count => count / (count + 2));
    }

    /// <summary>
    /// Words of another language mean now this, now that: where they alone speak for the topic, they stand together. True where a facet is met
    /// by itself, else where as many as needed are met in the title or one sentence.
    /// </summary>
    public bool Evidenced(ReadItem item, int needed) =>
        Facets.Length == 1 || item.Distinct.Any(row => NamesItself(row.Form, item.Language))
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
        return places.Count < 2 || Standing(facet => item.Distinct.Any(row => row.Title + row.Lead > 0 && facet.Holds(row.Form, item.Language)) || Filed(item).Any(word => facet.Holds(word.Form, item.Language))) >= 2
            || item.Sentences.Any(sentence => Standing(facet => sentence.Words.Any(word => facet.Holds(word.Form, item.Language))) >= 2);
    }

    /// <summary>A thing of a place: the item dwells on the place, and it stands with the thing at the head or in one sentence. What it says of another place's thing in passing is none.</summary>
    private bool Together(ReadItem item, Facet place)
    {
        var things = Facets.Where(facet => facet.Place is null).ToList();
        var rows = item.Distinct.Where(row => place.Holds(row.Form, item.Language)).ToList();
        if (!rows.Exists(row => row.Title + row.Lead > 0) && rows.Sum(row => row.Below) < 2)
            return false;
        return rows.Exists(row => row.Title + row.Lead > 0) && things.Exists(thing => item.Distinct.Any(row => row.Title + row.Lead > 0 && thing.Matches(row.Form, item.Language)))
            || item.Sentences.Any(sentence => sentence.Words.Any(word => place.Holds(word.Form, item.Language)) && things.Exists(thing => sentence.Words.Any(word => thing.Matches(word.Form, item.Language))));
    }

    /// <summary>It speaks of all that is asked about, or of places in it.</summary>
    public bool MeetsAll(ReadItem item) =>
        Array.TrueForAll(Facets, facet => Array.Exists(item.Distinct, row => facet.Matches(row.Form, item.Language) || facet.Holds(row.Form, item.Language)));

    /// <summary>It names a place asked about, or one in it, be it as where it was filed.</summary>
    public bool Speaks(ReadItem item, Facet place) =>
        Array.Exists(item.Distinct, row => place.Holds(row.Form, item.Language)) || Array.Exists(Filed(item), word => place.Holds(word.Form, item.Language));

    /// <summary>What is asked about several places: "railway" of "Railway between Georgia and Armenia". "News" of them is all that is told.</summary>
    public IReadOnlyList<Facet> Subjects() => Facets.Count(facet => facet.Place is not null) < 2 ? []
        : [.. Facets.Where(facet => facet.Place is null && !facet.IsFigure && !Phrases.Generic.FindsIn(facet.Word))];

    /// <summary>As <see cref="Names"/>, by the word itself and not only by its meaning.</summary>
    public bool NamesItself(WordForm word, string language)
    {
        foreach (var facet in Facets)
            if (facet.Itself(word, language))
                return true;
        return false;
    }

    /// <summary>
    /// The terms by which an item is held against what sets the topic apart: of a dateline its places alone, for an agency's name and "(June 10)" head the
    /// reports of anything.
    /// </summary>
    public IEnumerable<WordForm> Keys(ReadItem item) => Relation ? item.Marks.Concat(item.FiledForms.Where(form => form.Place is not null)) : item.Marks;

    private Word[] Filed(ReadItem item) => Relation ? item.Filed : [];

    private int Met(IReadOnlyList<Word> words, string language)
    {
        var met = 0;
        foreach (var facet in Facets)
            for (var at = 0; at < words.Count; at++)
                if (facet.Matches(words[at].Form, language))
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
    public bool Names(Word word, string language) => Names(word.Form, language);

    /// <inheritdoc cref="Names(Word, string)"/>
    public bool Names(WordForm word, string language)
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
