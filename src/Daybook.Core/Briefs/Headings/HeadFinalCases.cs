using Daybook.Core.Text;

namespace Daybook.Core.Briefs;

/// <summary>Takes cases off, in a language that has the noun last.</summary>
internal sealed class HeadFinalCases(string language, NounShapes shapes, HeadFinalWords words)
{
    private readonly CaseRules? rules = CaseRules.Of(language);

    /// <summary>Letters of the case at the end; below 0 where the word stands in one that leaves no name when it is taken off.</summary>
    /// <param name="alone">Nothing is told that it belongs to.</param>
    public int CaseOf(Word word, bool alone)
    {
        var folded = word.Folded;
        if (word.Raw.Length != folded.Length)
            return 0;
        if (rules is not null)
            return rules.LettersOf(folded, shapes);
        if (shapes.Ending("copula", folded) is var copula && copula == 0)
            return TiedCase(word, folded, alone);
        return TiedCase(word, folded[..^copula], alone) is >= 0 and var ending ? ending + copula : CaseRules.Turned;
    }

    private int TiedCase(Word word, string folded, bool alone)
    {
        // "Tərəfdaşlığı" is in a case where nothing is told that it belongs to, "əmək müfəttişliyi" is in none.
        if (words.IsDerived(word))
            return alone ? CaseRules.Turned : 0;
        if (folded.Length < 2)
            return 0;
        if (folded[^2] == HeadFinalWords.Joint && !words.IsSingular(folded) && !words.IsSingular(folded[..^1]))
            return words.IsSingular(folded[..^2]) ? 2 : CaseRules.Turned;
        return alone ? CaseAlone(folded) : CaseOfOwned(folded);
    }

    private int CaseAlone(string folded) =>
        // "Ekmeği": no front of the word is its name.
        shapes.Ends("softened", folded) && words.MayHaveHardened(folded) ? CaseRules.Turned : PlainCase(folded);

    private int CaseOfOwned(string folded)
    {
        var possessed = shapes.CaseOfPossessed(folded);
        if (shapes.Has("own", folded) && (words.IsSingular(folded[..^1]) || possessed == 0))
            return 0;
        return possessed > 0 ? possessed : PlainCase(folded);
    }

    private int PlainCase(string folded)
    {
        var ending = shapes.Ending("case", folded);
        if (ending > 0 && (shapes.Has("many", folded[..^ending]) || words.IsSingular(folded[..^ending])))
            return ending;
        return ending == 0 || words.IsSingular(folded) ? 0 : CaseRules.Turned;
    }

    /// <summary>What stands before a noun as it stands there where the noun is in no case. Only Georgian adjectives change: "გრძელვადიან სესხს" is გრძელვადიანი სესხი.</summary>
    public string Plain(Word word)
    {
        var ergative = shapes.EndLetters("ergative", word.Folded);
        if (!shapes.Is("agrees") || words.IsGenitive(word) || ergative == 0 && shapes.Ends("vowel", word.Folded))
            return word.Raw;
        return word.Raw[..^ergative] + shapes.Nominative;
    }

    /// <summary>A Georgian adjective in the nominative before a noun in another case than the genitive.</summary>
    public bool Disagrees(Word word, Word head) => shapes.Is("agrees") && !words.IsGenitive(word) && shapes.Ends("plain", word.Folded) && !shapes.Ends("genitivehead", head.Folded);
}
