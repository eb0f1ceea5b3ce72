using Daybook.Core.Text;

namespace Daybook.Core.Briefs;

/// <summary>
/// Compares a claim with the quote it was cut from, by words and by every mark between them: a quotation mark, a question mark or a sign that is gone
/// is a deletion like a word. White space does not count.
/// </summary>
internal static class Deletions
{
    /// <summary>What was left out, in order, each from its first word or mark to its last; null where the text is not the quote with some of it deleted.</summary>
    /// <param name="quote">With the text short enough for a table of their lengths: <see cref="CitationCheck"/> bounds both.</param>
    public static IReadOnlyList<TextSpan>? Find(string quote, string text)
    {
        var (left, kept) = (Pieces(quote), Pieces(text));
        if (kept.Count == 0 || kept.Count > left.Count || Lay(quote, left, text, kept) is not { } places)
            return null;
        var deletions = new List<TextSpan>();
        var from = 0;
        foreach (var place in places.Append(left.Count))
        {
            if (place > from)
                deletions.Add(new TextSpan(left[from].Start, left[place - 1].End));
            from = place + 1;
        }

        return deletions;
    }

    /// <summary>Words, and each character between them that is no white space.</summary>
    private static List<TextSpan> Pieces(string text)
    {
        var (pieces, at) = (new List<TextSpan>(), 0);
        foreach (var word in Tokens.Of(text))
        {
            Marks(word.Start);
            pieces.Add(new TextSpan(word.Start, word.End));
            at = word.End;
        }

        Marks(text.Length);
        return pieces;

        void Marks(int end)
        {
            for (; at < end; at++)
                if (!char.IsWhiteSpace(text[at]))
                    pieces.Add(new TextSpan(at, at + 1));
        }
    }

    /// <summary>For each kept piece its place in the quote, with the fewest gaps; null where they do not follow it.</summary>
    private static int[]? Lay(string quote, List<TextSpan> left, string text, List<TextSpan> kept)
    {
        const int never = int.MaxValue / 2;
        // cost[i, j]: fewest gaps behind piece i, when it stands at place j. A piece stands no earlier than its number and leaves room for those behind it.
        var slack = left.Count - kept.Count;
        var cost = new int[kept.Count + 1, slack + 1];
        for (var i = kept.Count - 1; i >= 0; i--)
        {
            var best = never;
            for (var skip = slack; skip >= 0; skip--)
            {
                var last = i == kept.Count - 1;
                var behind = last ? (skip == slack ? 0 : 1) : Math.Min(cost[i + 1, skip], best);
                if (!last)
                    best = Math.Min(best, cost[i + 1, skip] + 1);
                var same = text.AsSpan(kept[i].Start, kept[i].Length).SequenceEqual(quote.AsSpan(left[i + skip].Start, left[i + skip].Length));
                cost[i, skip] = same ? behind : never;
            }
        }

        var at = Enumerable.Range(0, slack + 1).MinBy(skip => cost[0, skip] + (skip == 0 ? 0 : 1));
        if (cost[0, at] >= never)
            return null;
        var places = new int[kept.Count];
        for (var i = 0; i < kept.Count; i++)
        {
            places[i] = i + at;
            if (i + 1 < kept.Count && cost[i + 1, at] != cost[i, at])
                at = Enumerable.Range(at + 1, slack - at).First(skip => cost[i + 1, skip] == cost[i, places[i] - i] - 1);
        }

        return places;
    }
}
