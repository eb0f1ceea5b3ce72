using System.Runtime.InteropServices;

namespace Daybook.Core.Text;

/// <summary>Gives the ends of a range what stands with one of them: "10 to 12 million tonnes" is ten million tonnes to twelve million.</summary>
internal static class FigureRanges
{
    /// <summary>A figure with what is needed to tell a range.</summary>
    /// <param name="Bare">Without its scale words.</param>
    /// <param name="Next">The token behind its number and scale words.</param>
    internal readonly record struct Read(Quantity Figure, decimal Bare, bool Scaled, int First, int Next);

    /// <summary>Changes the figures of ranges in place.</summary>
    /// <param name="read">In order.</param>
    public static void Complete(string text, IReadOnlyList<Token> tokens, List<Read> read, WordTable words)
    {
        for (var at = 0; at + 1 < read.Count; at++)
        {
            ref var one = ref CollectionsMarshal.AsSpan(read)[at];
            ref var other = ref CollectionsMarshal.AsSpan(read)[at + 1];
            if (one.Scaled || one.Bare >= other.Bare || !IsRange(text, tokens, one, other, words))
                continue;
            var (unit, scale) = (one.Figure.Unit ?? other.Figure.Unit, other.Scaled ? other.Figure.Value / other.Bare : 1);
            if (one.Figure.Unit is not null && other.Figure.Unit is not null && one.Figure.Unit != other.Figure.Unit)
                continue;
            one = one with { Figure = one.Figure with { Value = one.Bare * scale, Unit = unit } };
            other = other with { Figure = other.Figure with { Unit = unit } };
        }
    }

    /// <summary>Nothing but a dash or a joining word lies between, "and" only behind "between".</summary>
    private static bool IsRange(string text, IReadOnlyList<Token> tokens, Read one, Read other, WordTable words)
    {
        // The unit of the first would end it: "5 km to 10 km" are two figures as they stand.
        if (one.Next == other.First)
            return text.AsSpan(tokens[one.Next - 1].End, tokens[other.First].Start - tokens[one.Next - 1].End).Trim() is "-" or "–" or "—" or "…";
        if (one.Figure.End > tokens[one.Next].Start)
            return false;
        var joint = words.At("rangejoint", tokens, one.Next) ?? (one.First > 0 && words.At("rangefront", tokens, one.First - 1) is not null ? words.At("rangeand", tokens, one.Next) : null);
        return joint is { } found && one.Next + found.Length == other.First && !text.AsSpan(tokens[one.Next - 1].End, tokens[other.First].Start - tokens[one.Next - 1].End).ContainsAny(',', ';', '.');
    }
}
