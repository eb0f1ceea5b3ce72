namespace Daybook.Core.Briefs;

/// <summary>What an English sentence needs to be told alone, seen without a grammar; of other languages nothing is said.</summary>
internal static class EnglishClause
{
    /// <summary>"Took the ferry while it still runs", as posts have it: the writer himself did it.</summary>
    public static bool LacksSubject(IReadOnlyList<string> folded, string language) =>
        language == "en" && folded.Count > 1 && (Phrases.PastVerb.Has(folded[0]) || folded[0].EndsWith("ed", StringComparison.Ordinal) && folded[0].Length > 4)
        && (Phrases.Article.Has(folded[1]) || char.IsDigit(folded[1][0]));

    /// <summary>"Three cars, a cart and a beehive."</summary>
    public static bool LacksVerb(IReadOnlyList<string> folded, string language) => language == "en" && !folded.Any(MayBeVerb);

    /// <summary>"The estimate leaves these items out", "Four of them": which, another sentence says. "This month" and "this has raised" are clear by themselves.</summary>
    public static bool Points(IReadOnlyList<string> folded, string language)
    {
        if (language != "en")
            return false;
        // '"...", said he': behind "the judge said he had taken money" it stands who speaks.
        if (folded is [.., "said", "he" or "she" or "they"])
            return true;
        if (folded is ["the", var noun, var verb, ..] && Phrases.Anaphor.Has(noun) && IsFinite(verb))
            return true;
        if (folded is [_, "of", "them" or "these" or "those", ..] or ["the", "one", "between" or "in" or "from" or "at" or "on" or "to" or "with" or "for", ..] or ["the", "ones", ..])
            return true;
        for (var at = 1; at + 1 < folded.Count; at++)
            if (folded[at] is "this" or "these" && !Phrases.Empty.Has(folded[at + 1]) && !Phrases.Breaker.Has(folded[at + 1]) && !Phrases.PresentVerb.Has(folded[at + 1]))
                return true;
        return false;
    }

    /// <summary>The word may be the verb of a clause as it stands: "opened", "was", "carries".</summary>
    public static bool IsFinite(string word) =>
        Phrases.Auxiliary.Has(word) || Phrases.PastVerb.Has(word) || Phrases.PresentVerb.Has(word) || word.Length > 4 && word.EndsWith("ed", StringComparison.Ordinal);

    /// <summary>How many verbs stand in some words; "was signed" is one.</summary>
    public static int Finites(IReadOnlyList<string> words) => words.Index().Count(word => IsFinite(word.Item) && (word.Index == 0 || !IsFinite(words[word.Index - 1])));

    /// <summary>
    /// A date between these words goes with a participle that stands for a clause: "the line, closed in 1993, ...", "the agreement signed on 3 May in Baku was
    /// discussed". Not "the bridge opened on Monday and carried 300 cars", nor "the estimate published on Monday", by which it is news.
    /// </summary>
    /// <param name="before">Of its clause.</param>
    /// <param name="commas">Before its clause: behind one an aside begins, behind two the sentence goes on.</param>
    public static bool Reduces(IReadOnlyList<string> before, IReadOnlyList<string> after, int commas)
    {
        var at = before.Count - 1;
        while (at >= 0 && Phrases.DateFiller.In("en").Has(before[at]))
            at--;
        if (commas == 1 && before.Count > 0 && IsPast(before[0]) && !Phrases.Attribution.In("en").Has(before[0]))
            return Finites(before) < 2;
        if (at < 1 || !IsPast(before[at]) || Phrases.Attribution.In("en").Has(before[at]) || IsFinite(before[at - 1]) || before[at - 1] is "and" or "or" or "but")
            return false;
        foreach (var word in after)
            if (Joins.Contains(word) || Phrases.Attribution.In("en").Has(word))
                return false;
            else if (Phrases.Auxiliary.Has(word))
                return true;
        return false;
    }

    private static readonly HashSet<string> Joins = new(["and", "but", "or", "after", "before", "when", "while", "as", "because", "since", "although", "though", "if", "which", "who", "that", "where"], StringComparer.Ordinal);

    private static bool IsPast(string word) => Phrases.PastVerb.Has(word) || word.Length > 4 && word.EndsWith("ed", StringComparison.Ordinal);

    private static bool MayBeVerb(string word) =>
        Phrases.Auxiliary.Has(word) || Phrases.PastVerb.Has(word) || Phrases.PresentVerb.Has(word) || Phrases.Verb.Has(word) || Phrases.Verb.Has(NounPhrases.Bare(word))
        || word.Length > 4 && (word.EndsWith("ed", StringComparison.Ordinal) || word.EndsWith("es", StringComparison.Ordinal)) || word.Contains('\'', StringComparison.Ordinal);
}
