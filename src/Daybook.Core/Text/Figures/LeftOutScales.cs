using System.Runtime.InteropServices;

namespace Daybook.Core.Text;

/// <summary>
/// Gives a figure the scale and unit that it leaves out because the one before it has them: "Warsaw speaks of 2.4 million tonnes, Kyiv of 3.1" means 3.1 million
/// tonnes. Only of a decimal fraction with nothing behind it, for a whole number may count anything.
/// </summary>
internal static class LeftOutScales
{
    // Thousands are written out as often as not; "1.2 thousand" and "1.4" are seldom of one thing.
    private const decimal LeastScale = 1_000_000;

    // Figures that are set against each other are of one size (Conflicts asks the same).
    private const decimal MaxFactor = 3;

    // A sentence of the news has some 20 words.
    private const int MostTokens = 20;

    /// <summary>Changes the figures in place.</summary>
    /// <param name="read">In order.</param>
    public static void Complete(string text, IReadOnlyList<Token> tokens, List<FigureRanges.Read> read)
    {
        for (var at = 0; at + 1 < read.Count; at++)
        {
            var one = read[at];
            ref var other = ref CollectionsMarshal.AsSpan(read)[at + 1];
            if (!one.Scaled || one.Bare == 0 || one.Figure.Value / one.Bare is var scale && scale < LeastScale || !LeavesOut(text, tokens, one, other))
                continue;
            other = other with { Scaled = true, Figure = other.Figure with { Value = other.Bare * scale, Unit = one.Figure.Unit } };
        }
    }

    private static bool LeavesOut(string text, IReadOnlyList<Token> tokens, FigureRanges.Read one, FigureRanges.Read other) =>
        !other.Scaled && other.Figure.Unit is null && !decimal.IsInteger(other.Bare) && other.First - one.Next <= MostTokens
        && Math.Max(one.Bare, other.Bare) <= MaxFactor * Math.Min(one.Bare, other.Bare)
        && text.AsSpan(other.Figure.End).TrimStart("  ") is var behind && (behind.IsEmpty || char.IsPunctuation(behind[0]) || behind[0] == '\n')
        && OneSentence(text.AsSpan(one.Figure.End, tokens[other.First].Start - one.Figure.End));

    private static bool OneSentence(ReadOnlySpan<char> between)
    {
        for (var at = 0; at < between.Length; at++)
            if (between[at] is '\n' or '!' or '?' or '։' || between[at] is '.' && at + 1 < between.Length && char.IsWhiteSpace(between[at + 1]))
                return false;
        return true;
    }
}
