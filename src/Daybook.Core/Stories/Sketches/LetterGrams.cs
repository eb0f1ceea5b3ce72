using Daybook.Core.Text;

namespace Daybook.Core.Stories;

/// <summary>Reads the beginning of an item as runs of letters inside words: forms of a word share most of theirs, whatever its endings do.</summary>
internal static class LetterGrams
{
    /// <summary>Letters of a run, the edges of the word included.</summary>
    private const int Run = 4;

    /// <summary>Characters of the text that are read: the lead.</summary>
    private const int LeadChars = 400;

    public static ItemTerms Of(StoryItem item)
    {
        var counts = new TermCounts();
        Add(counts, Tokens.Of(item.Title ?? ""), TermFlags.InTitle);
        Add(counts, Tokens.Of(item.Text.Length > 0 ? item.Text : item.Summary).TakeWhile(token => token.End <= LeadChars), TermFlags.InText);
        return counts.Terms();
    }

    private static void Add(TermCounts counts, IEnumerable<Token> tokens, TermFlags where)
    {
        foreach (var token in tokens)
        {
            var word = $" {token.Folded} ";
            for (var at = 0; at == 0 || at + Run <= word.Length; at++)
                counts.Add(TermCode.Of(TermKind.Word, word.AsSpan(at, Math.Min(Run, word.Length - at))), new TermUse(2, where), token.Start, token.Length);
        }
    }
}
