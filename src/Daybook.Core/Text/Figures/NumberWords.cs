using System.Globalization;

namespace Daybook.Core.Text;

/// <summary>Reads a number written in words as one: <c>twenty-four</c>, <c>vingt-quatre</c>, <c>douăzeci și patru</c>, <c>vierundzwanzig</c>, <c>ოცდაოთხი</c>.</summary>
internal static class NumberWords
{
    /// <summary>Tens take ones behind them; French goes on to nineteen after sixty and eighty, Georgian after every score.</summary>
    private const decimal LeastTens = 20, MostTens = 90;

    /// <summary>Letters of the shortest number word that stands within another.</summary>
    private const int LeastLetters = 2;

    /// <summary>The value of the words at a token and how many tokens they take; null where no number word stands there.</summary>
    public static (decimal Value, int Length)? At(string text, IReadOnlyList<Token> tokens, int at, WordTable words)
    {
        if (InName(text, tokens, at))
            return null;
        if (words.At("number", tokens, at) is not { } match)
            return InOneWord(tokens[at].Folded, words);
        var (value, next) = (Parsed(match.Value), at + match.Length);
        // Quatre-vingts: four twenties.
        if (value == 4 && One(text, tokens, next, words, hyphened: true) is { } score && score.Value == LeastTens)
            (value, next) = (value * score.Value, next + score.Length);
        if (value is < LeastTens or > MostTens || value % 10 != 0)
            return (value, next - at);
        var joint = next < tokens.Count && words.At("joint", tokens, next) is not null ? 1 : 0;
        if (One(text, tokens, next + joint, words, hyphened: false) is { } ones && Adds(value, ones.Value))
            return (value + ones.Value, next + joint + ones.Length - at);
        return (value, next - at);
    }

    /// <summary>False for a word that no number begins with.</summary>
    public static bool MayOpen(ReadOnlySpan<char> folded, WordTable words) =>
        words.Opens(folded, ["number"]) || ((words.Forms("within").Count > 0 || words.Forms("tight").Count > 0) && words.MayOpen(folded) && InOneWord(folded.ToString(), words) is not null);

    /// <summary>Lunca Nouă is no nine: with a capital inside a sentence it is part of a name.</summary>
    private static bool InName(string text, IReadOnlyList<Token> tokens, int at) =>
        at > 0 && char.IsUpper(text[tokens[at].Start]) && text.AsSpan(tokens[at - 1].End, tokens[at].Start - tokens[at - 1].End) is " " && char.IsUpper(text[tokens[at - 1].Start]);

    private static (decimal Value, int Length)? One(string text, IReadOnlyList<Token> tokens, int at, WordTable words, bool hyphened)
    {
        if (at >= tokens.Count || tokens[at].Kind != TokenKind.Word || words.At("number", tokens, at) is not { } match)
            return null;
        var gap = text.AsSpan(tokens[at - 1].End, tokens[at].Start - tokens[at - 1].End);
        return gap is "-" or "\u2011" || !hyphened && gap is " " or "\u00a0" ? (Parsed(match.Value), match.Length) : null;
    }

    private static bool Adds(decimal tens, decimal ones) => ones is >= 1 and < 10 || tens % LeastTens == 0 && tens >= 3 * LeastTens && ones is >= 10 and < LeastTens;

    /// <summary>Armenian writes tens and ones as one word with nothing between: քառասունհինգ.</summary>
    private static decimal? Tight(string folded, WordTable words)
    {
        for (var at = LeastLetters; at <= folded.Length - LeastLetters && words.Forms("tight").Count > 0; at++)
            if (Part(folded[..at], words) is >= LeastTens and <= MostTens and { } tens && Part(folded[at..], words) is >= 1 and < 10 and { } ones)
                return tens + ones;
        return null;
    }

    /// <summary>German and Dutch put the ones before, Georgian behind; all in one word with a joint between.</summary>
    private static (decimal Value, int Length)? InOneWord(string folded, WordTable words)
    {
        foreach (var joint in words.Forms("within"))
            for (var at = folded.IndexOf(joint, 1, StringComparison.Ordinal); at > 0; at = folded.IndexOf(joint, at + 1, StringComparison.Ordinal))
                if (Part(folded[..at], words) is { } left && Part(folded[(at + joint.Length)..], words) is { } right
                    && (left < 10 && right is >= LeastTens and <= MostTens || left is >= LeastTens and <= MostTens && left % LeastTens == 0 && right is >= 1 and < LeastTens))
                    return (left + right, 1);
        return Tight(folded, words) is { } tight ? (tight, 1) : null;
    }

    private static decimal? Part(string folded, WordTable words) =>
        folded.Length > 0 && words.At("number", [new Token(0, folded.Length, folded, TokenKind.Word)], 0) is { } match ? Parsed(match.Value) : null;

    private static decimal Parsed(string value) => decimal.Parse(value, CultureInfo.InvariantCulture);
}
