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

    // Whatever makes two keys meet, they begin with the same two letters.
    private readonly int[] openings = Array.ConvertAll(keys, WordForm.OpeningOf);

    // 0 until it is known; in one piece, for several threads ask.
    private sbyte asked;
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
    public bool Matches(WordForm word, string language) => place is null ? MatchesWord(word, language) : MatchesPlace(word, wide);

    /// <summary>From now on a part of the place counts as the place: Yerevan for Armenia.</summary>
    public void Widen() => wide = true;

    /// <summary>The word names the place or one that lies in it.</summary>
    public bool Holds(WordForm word, string language) => place is not null && MatchesPlace(word, true);

    private bool MatchesPlace(WordForm form, bool wide) =>
        form.Place is { } id && (id == place || (wide && id.StartsWith(place!, StringComparison.Ordinal) && id[place!.Length] is '-' or ':'));

    // In its own language a word is known by its forms; one of two letters has none that begin with it alone (su, suyu).
    private bool MatchesWord(WordForm word, string language) =>
        MatchesForm(word, language) || Phrases.Length > 0 && word.Kind == TokenKind.Word && Array.Exists(word.Lexical.Concepts, concept => Phrases.Contains(concept)) || homograph is not null && word.Capital && word.Place == homograph
        || meant.Count > 0 && (language != queryLanguage || Word.Length < LeastStem) && (Means(word) || MayBeAsked() && AskedWords.Means(word, language, meant));

    /// <summary>The word itself, a place by its name, or what was learned: more than a word of another language that may mean it.</summary>
    public bool Itself(WordForm word, string language) => Matches(word, language) && (place is not null || language == queryLanguage || MatchesForm(word, language));

    private bool MatchesForm(WordForm word, string language)
    {
        for (var at = 0; at < openings.Length; at++)
            if (openings[at] == word.Opening && Meets(keys[at], word, language))
                return true;
        if (stem is not null && word.StemSound == stem && MayBeName(word, language))
            return true;
        return learned.Count > 0 && learned.TryGetValue(language, out var taught) && taught == word.Key;
    }

    private bool Meets(string key, WordForm word, string language) =>
        key == word.Key && Forms(word, language) || key != word.Key && Same(key, word, language) && MayBeName(word, language) || IsName && word.Capital && language != queryLanguage && OneLetterApart(key, word.Key);

    // Zelensky is no зелёный: what only begins like a name must look like one.
    private bool MayBeName(WordForm word, string language) => !IsName || word.Capital || !NameShapes.CapitalsTell(language);

    private bool MayBeAsked() => (asked != 0 ? asked : asked = (sbyte)(AskedWords.MayMean(meant) ? 1 : -1)) > 0;

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
    private bool Same(string key, WordForm word, string language)
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
    private bool Forms(WordForm word, string language)
    {
        if (language != queryLanguage || word.Number)
            return true;
        var at = folded.AsSpan().CommonPrefixLength(word.Folded);
        return GoesOn(folded.AsSpan(at), language) && GoesOn(word.Folded.AsSpan(at), language);
    }

    /// <summary>The same across languages, by their sounds.</summary>
    private bool Heard(WordForm word, string language)
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
