namespace Daybook.Core.Text;

/// <summary>
/// Verbs that their own form negates, with no word for "not" beside them: Turkish <c>gelmedi</c>, Kazakh <c>келмеді</c>, Armenian <c>չեկավ</c>, Persian
/// <c>نیامد</c>. A form is one only where what is left without the marks is a verb that the lexicon or the table (<c>negated-verbs.tsv</c>) knows: what
/// merely looks so says the opposite of what it would be taken for.
/// </summary>
internal static class NegatedVerbs
{
    private static readonly Lazy<Dictionary<string, NegatedForms>> ByLanguage = new(() => Resource.Rows("negated-verbs.tsv")
        .GroupBy(row => row[0], StringComparer.Ordinal)
        .ToDictionary(rows => rows.Key, rows => new NegatedForms(rows.Key, [.. rows]), StringComparer.Ordinal));

    /// <summary>The word without the mark that stands before it; a mark within it stays, for the lexicon knows verbs by how they begin.</summary>
    public static string Bare(string folded, string language) => ByLanguage.Value[language].Bare(folded);

    /// <summary>What the word negates as a verb.</summary>
    /// <param name="folded">A word.</param>
    /// <param name="capital">It begins with one, as names do.</param>
    /// <param name="language">ISO 639-1, or null.</param>
    public static Negates Of(ReadOnlySpan<char> folded, bool capital, string? language) =>
        language is not null && ByLanguage.Value.TryGetValue(language, out var forms) ? forms.Of(folded, capital) : Negates.Nothing;
}

/// <summary>What a verb negates by its form.</summary>
[Flags]
internal enum Negates
{
    /// <summary>It is no such verb.</summary>
    Nothing = 0,

    /// <summary>A clause, as participles and nouns of a deed do: "that it will not pass".</summary>
    Clause = 1,

    /// <summary>The sentence, as finite forms do.</summary>
    Sentence = 2,

    /// <summary>The noun before it, with which it makes one verb: "kabul etmedi".</summary>
    NounBefore = 4,
}

/// <summary>The marks and verbs of one language.</summary>
internal sealed class NegatedForms
{
    /// <summary>Letters of the shortest stem ("et-", "ol-"), and of a verb behind its prefix.</summary>
    private const int LeastStem = 2, LeastBehindPrefix = 3;

    /// <summary>"yap-tır-ıl-ma-dı"; with "can" three.</summary>
    private const int MostVoices = 3;

    private readonly string language;
    private readonly string prefix;
    private readonly List<Paradigm> paradigms;
    private readonly string[] voices;
    private readonly HashSet<string> words, never, light;

    public NegatedForms(string language, IReadOnlyList<string[]> rows)
    {
        string[] Values(string kind) => [.. rows.Where(row => row[1] == kind).SelectMany(row => row[3].Split('|')).Select(Folding.Fold)];
        (this.language, prefix, voices) = (language, Values("prefix") is [var one] ? one : "", Values("voice"));
        HashSet<string> Set(string kind) => Values(kind).ToHashSet(StringComparer.Ordinal);
        (words, never, light) = (Set("word"), Set("never"), Set("light"));
        string[] verbs = [.. Lexicon.Written(language).Concat(Values("verb")).Where(verb => !never.Contains(verb))], stems = Values("stem");
        paradigms = [.. rows.Where(row => row[1] is "form" or "small" or "clause").Select(row => new Paradigm(row[1], row[2].Split('|'), row[3].Split('|'), verbs, stems))];
    }

    public string Bare(string folded) => folded[prefix.Length..];

    public Negates Of(ReadOnlySpan<char> folded, bool capital)
    {
        if (words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(folded))
            return Negates.Sentence;
        if (!folded.StartsWith(prefix) || prefix.Length > 0 && folded.Length < prefix.Length + LeastBehindPrefix || never.GetAlternateLookup<ReadOnlySpan<char>>().Contains(folded))
            return Negates.Nothing;
        foreach (var paradigm in paradigms)
            if (!(paradigm.Small && capital) && StemLength(paradigm, folded[prefix.Length..]) is > 0 and var length)
                return paradigm.Negates | (light.GetAlternateLookup<ReadOnlySpan<char>>().Contains(folded.Slice(prefix.Length, length)) ? Negates.NounBefore : 0);
        return Negates.Nothing;
    }

    /// <summary>0 where it is no verb of the paradigm.</summary>
    private int StemLength(Paradigm paradigm, ReadOnlySpan<char> verb)
    {
        for (var cut = LeastStem; cut <= verb.Length; cut++)
            if (paradigm.Ends(verb[cut..], language) && IsStem(paradigm, verb[..cut], MostVoices))
                return cut;
        return 0;
    }

    private bool IsStem(Paradigm paradigm, ReadOnlySpan<char> stem, int left)
    {
        if (paradigm.Stems.GetAlternateLookup<ReadOnlySpan<char>>().Contains(stem))
            return true;
        foreach (var voice in voices)
            if (left > 0 && stem.Length - voice.Length >= LeastStem && stem.EndsWith(voice) && IsStem(paradigm, stem[..^voice.Length], left - 1))
                return true;
        // Before a vowel t softens: "et-", "edil-".
        return left < MostVoices && stem[^1] == 'd' && paradigm.Stems.Contains(string.Concat(stem[..^1], "t"));
    }

    /// <summary>Verbs of one kind of infinitive.</summary>
    private sealed class Paradigm
    {
        private const string Bare = "-";
        private readonly HashSet<string> endings;
        private readonly string[] open;

        public Paradigm(string kind, string[] infinitives, string[] endings, string[] verbs, string[] stems)
        {
            (Small, Negates) = (kind == "small", kind == "clause" ? Negates.Clause : Negates.Sentence);
            this.endings = endings.Where(ending => ending[0] != '*').Select(ending => ending == Bare ? "" : Folding.Fold(ending)).ToHashSet(StringComparer.Ordinal);
            open = [.. endings.Where(ending => ending[0] == '*').Select(ending => Folding.Fold(ending[1..]))];
            Stems = verbs.SelectMany(verb => infinitives.Where(end => verb.Length >= end.Length + LeastStem && verb.EndsWith(end, StringComparison.Ordinal)).Select(end => verb[..^end.Length]))
                .Concat(stems).ToHashSet(StringComparer.Ordinal);
        }

        /// <summary>Not of a word with a capital.</summary>
        public bool Small { get; }

        public Negates Negates { get; }

        public HashSet<string> Stems { get; }

        public bool Ends(ReadOnlySpan<char> rest, string language)
        {
            if (endings.GetAlternateLookup<ReadOnlySpan<char>>().Contains(rest))
                return true;
            foreach (var ending in open)
                if (rest.StartsWith(ending) && WordEndings.Make(rest[ending.Length..], language))
                    return true;
            return false;
        }
    }
}
