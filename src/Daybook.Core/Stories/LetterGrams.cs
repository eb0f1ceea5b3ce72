using Daybook.Core.Text;

namespace Daybook.Core.Stories;

/// <summary>Reads the beginning of an item as runs of letters inside words: forms of a word share most of theirs, whatever its endings do.</summary>
internal static class LetterGrams
{
    /// <summary>Letters of a run, the edges of the word included.</summary>
    private const int Run = 4;

    /// <summary>Characters of the text that are read: the lead.</summary>
    private const int LeadChars = 400;

    public static ItemFeatures Of(ItemWords words)
    {
        var features = new ItemFeatures(words);
        Add(features, words.TitleTokens, inTitle: true);
        Add(features, words.TextTokens.TakeWhile(token => token.End <= LeadChars), inTitle: false);
        return features;
    }

    private static void Add(ItemFeatures features, IEnumerable<Token> tokens, bool inTitle)
    {
        foreach (var token in tokens)
        {
            var word = $" {token.Folded} ";
            for (var at = 0; at == 0 || at + Run <= word.Length; at++)
                features.Add(word[at..Math.Min(word.Length, at + Run)], new TermUse(1, inTitle, false, false, token.Start, token.Length));
        }
    }
}
