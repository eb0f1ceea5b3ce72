using Daybook.Core.Briefs;
using Daybook.Pages.Shell;

namespace Daybook.Pages.Briefs;

public enum ClaimPartKind
{
    /// <summary>The source's own words.</summary>
    Words,

    /// <summary>Words of the source were left out here.</summary>
    Omission,

    /// <summary>Added by us, shown in brackets.</summary>
    Insertion,
}

/// <param name="Text">Empty for an omission.</param>
public sealed record ClaimPart(ClaimPartKind Kind, string Text);

/// <summary>
/// A claim as it is set: its text with […] where words of the quote were left out, and with its insertions in their places.
/// The text itself has no marks (contract: it is the quote with words deleted, nothing added), so the gaps are found by
/// laying it over the quote, word by word, with as few gaps as possible.
/// </summary>
public static class ClaimText
{
    public static IReadOnlyList<ClaimPart> Of(Claim claim)
    {
        var cuts = claim.Omitted ? Gaps(claim.Text, claim.Citations[0].Quote) : [];
        var parts = new List<ClaimPart>();
        var at = 0;
        var marks = cuts.Select(cut => (At: cut, Part: new ClaimPart(ClaimPartKind.Omission, "")))
            .Concat(claim.Insertions.Select(insertion => (At: Math.Clamp(insertion.At, 0, claim.Text.Length), Part: new ClaimPart(ClaimPartKind.Insertion, PaperTime.OfIso(insertion.Text)))))
            .OrderBy(mark => mark.At);
        foreach (var (place, part) in marks)
        {
            if (place > at)
                parts.Add(new ClaimPart(ClaimPartKind.Words, claim.Text[at..place]));
            parts.Add(part);
            at = Math.Max(at, place);
        }
        if (at < claim.Text.Length)
            parts.Add(new ClaimPart(ClaimPartKind.Words, claim.Text[at..]));
        return parts;
    }

    /// <summary>The claim as plain text, marks and brackets included.</summary>
    public static string Plain(Claim claim)
    {
        var words = Of(claim).Select(part => part.Kind switch
        {
            ClaimPartKind.Omission => "[…]",
            ClaimPartKind.Insertion => $"[{part.Text}]",
            _ => part.Text.Trim(),
        });
        return string.Join(' ', words.Where(word => word.Length > 0)).Replace("] .", "].", StringComparison.Ordinal).Replace("] ,", "],", StringComparison.Ordinal);
    }

    /// <summary>Offsets in the text before which, or at whose end, words are missing. Empty where the text does not follow the quote.</summary>
    internal static List<int> Gaps(string text, string quote)
    {
        var kept = Cut(text);
        var all = Cut(quote);
        if (kept.Count == 0 || Lay(kept, all) is not { } places)
            return [];
        var gaps = new List<int>();
        for (var i = 0; i < kept.Count; i++)
        {
            if (places[i] != (i == 0 ? 0 : places[i - 1] + 1))
                gaps.Add(kept[i].Start);
        }
        if (places[^1] != all.Count - 1)
            gaps.Add(text.Length);
        return gaps;
    }

    /// <summary>
    /// For each kept word its place in the quote, with the fewest gaps; null where the words do not follow it.
    /// Claims have at most 45 words and quotes 60, so the table is small.
    /// </summary>
    private static int[]? Lay(List<Word> kept, List<Word> all)
    {
        const int never = int.MaxValue / 2;
        // cost[i, j]: fewest gaps for the words from i on, when word i stands at place j.
        var cost = new int[kept.Count, all.Count];
        var next = new int[kept.Count, all.Count];
        for (var i = kept.Count - 1; i >= 0; i--)
        {
            var best = -1;
            for (var j = all.Count - 1; j >= 0; j--)
            {
                var last = i == kept.Count - 1;
                if (!last && j + 2 < all.Count && (best < 0 || cost[i + 1, j + 2] <= cost[i + 1, best]))
                    best = j + 2;
                cost[i, j] = never;
                if (!kept[i].Text.Equals(all[j].Text, StringComparison.OrdinalIgnoreCase))
                    continue;
                var adjacent = !last && j + 1 < all.Count ? cost[i + 1, j + 1] : never;
                var jumping = !last && best >= 0 ? cost[i + 1, best] + 1 : never;
                cost[i, j] = last ? (j == all.Count - 1 ? 0 : 1) : Math.Min(adjacent, jumping);
                next[i, j] = adjacent <= jumping ? j + 1 : best;
            }
        }
        var start = Enumerable.Range(0, all.Count).MinBy(j => cost[0, j] + (j == 0 ? 0 : 1), null);
        if (cost[0, start] >= never)
            return null;
        var places = new int[kept.Count];
        for (var (i, j) = (0, start); i < kept.Count; j = next[i, j], i++)
            places[i] = j;
        return places;
    }

    private sealed record Word(int Start, string Text);

    /// <summary>Words by white space, without the punctuation at their ends: deleting words may change a comma.</summary>
    private static List<Word> Cut(string text)
    {
        var words = new List<Word>();
        for (var i = 0; i < text.Length;)
        {
            while (i < text.Length && !char.IsLetterOrDigit(text[i]))
                i++;
            var start = i;
            while (i < text.Length && !char.IsWhiteSpace(text[i]))
                i++;
            var end = i;
            while (end > start && !char.IsLetterOrDigit(text[end - 1]))
                end--;
            if (end > start)
                words.Add(new Word(start, text[start..end]));
        }
        return words;
    }
}
