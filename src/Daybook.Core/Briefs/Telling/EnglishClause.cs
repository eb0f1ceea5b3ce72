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

    /// <summary>"The estimate leaves these items out": which, another sentence says. "This month" and "this has raised" are clear by themselves.</summary>
    public static bool Points(IReadOnlyList<string> folded, string language)
    {
        if (language != "en")
            return false;
        for (var at = 1; at + 1 < folded.Count; at++)
            if (folded[at] is "this" or "these" && !Phrases.Empty.Has(folded[at + 1]) && !Phrases.Breaker.Has(folded[at + 1]) && !Phrases.PresentVerb.Has(folded[at + 1]))
                return true;
        return false;
    }

    private static bool MayBeVerb(string word) =>
        Phrases.Auxiliary.Has(word) || Phrases.PastVerb.Has(word) || Phrases.PresentVerb.Has(word) || Phrases.Verb.Has(word) || Phrases.Verb.Has(NounPhrases.Bare(word))
        || word.Length > 4 && (word.EndsWith("ed", StringComparison.Ordinal) || word.EndsWith("es", StringComparison.Ordinal)) || word.Contains('\'', StringComparison.Ordinal);
}
