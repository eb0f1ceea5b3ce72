using System.Globalization;

namespace Daybook.Core.Text;

/// <summary>
/// Reads numbers, number words and scale words that stand behind one another as one amount: <c>1 million 200 thousand</c>, <c>min beş yüz</c>,
/// <c>three and a half billion</c>, <c>two dozen</c>.
/// </summary>
internal static class NumberGroup
{
    // A product beyond this is no figure of the news but a typing error; it is left out rather than overflowing.
    internal const decimal Largest = 1_000_000_000_000_000_000m;

    /// <summary>From here on a scale word ends its part of the amount: two hundred <i>thousand</i>, five hundred.</summary>
    private const decimal LeastBig = 1000;

    private const decimal Hundred = 100, Million = 1_000_000, Billion = 1_000_000_000;

    /// <summary>What was read.</summary>
    /// <param name="Bare">Without its scale words: the 10 of "10 million", for "10 to 12 million".</param>
    /// <param name="Scaled">A scale word stands in it.</param>
    /// <param name="Length">Tokens it takes.</param>
    internal readonly record struct Amount(decimal Value, decimal Bare, bool Scaled, int Length);

    private readonly record struct Part(decimal Value, decimal Bare, decimal Scale, bool Scaled, bool InWords, int Length);

    /// <summary>Null where no number stands at the token.</summary>
    public static Amount? At(string text, IReadOnlyList<Token> tokens, int at, WordTable words)
    {
        if (PartAt(text, tokens, at, words) is not { } first)
            return null;
        var (value, scale, next) = (first.Value * first.Scale, first.Scale, at + first.Length);
        while (scale > 1 && next < tokens.Count && Near(text, tokens, next))
        {
            var joint = words.At("hundredjoint", tokens, next) is null ? 0 : 1;
            if (next + joint >= tokens.Count || !Near(text, tokens, next + joint) || PartAt(text, tokens, next + joint, words) is not { } part || !GoesOn(part, scale, joint > 0 && words.At("scalejoint", tokens, next) is null))
                break;
            value += part.Value * part.Scale;
            (scale, next) = (part.Scale, next + joint + part.Length);
        }
        return new Amount(value, first.Bare, first.Scaled, next - at);
    }

    /// <summary>False for a word that no number begins with.</summary>
    public static bool MayOpen(ReadOnlySpan<char> folded, WordTable words) => NumberWords.MayOpen(folded, words) || words.Opens(folded, ["alone", "aboutone"]);

    /// <summary>True where nothing but a space, a point or a hyphen stands before the token.</summary>
    public static bool Near(string text, IReadOnlyList<Token> tokens, int at) =>
        tokens[at].Start - tokens[at - 1].End <= 2 && text.AsSpan(tokens[at - 1].End, tokens[at].Start - tokens[at - 1].End).Trim(" .-\u00a0\u202f\u2011").IsEmpty;

    /// <summary>200 thousand behind a million, five hundred or 500 behind a thousand; behind a million digits alone are a figure of their own ("5 million 300 people").</summary>
    private static bool GoesOn(Part part, decimal scale, bool joined) => joined
        ? part.InWords && !part.Scaled && part.Value < Hundred
        : part.Value * part.Scale < scale && (part.Scale > 1 || (part.InWords ? part.Value >= 1 : scale == LeastBig && part.Value >= Hundred));

    private static Part? PartAt(string text, IReadOnlyList<Token> tokens, int at, WordTable words)
    {
        if (ValueAt(text, tokens, at, words) is not { } read)
            return null;
        var (value, next, inWords, scaled, scale) = (read.Value, at + read.Length, tokens[at].Kind == TokenKind.Word, read.Scale > 1, read.Scale);
        var bare = value;
        for (; Scale(text, tokens, next, words) is { } small && small.Value < LeastBig && scale == 1 && value <= Largest / small.Value; next += small.Length)
            (value, scaled) = (value * small.Value, true);
        if (inWords && scale == 1 && value >= Hundred && value % Hundred == 0 && value < LeastBig)
            (value, next) = WithOnes(text, tokens, value, next, words);
        if (scale == 1 && next < tokens.Count && value < LeastBig && words.At("andhalf", tokens, next) is { } half)
            (value, bare, next) = (value + .5m, bare + .5m, next + half.Length);
        for (; Scale(text, tokens, next, words) is { Value: >= LeastBig } big && value * scale <= Largest / big.Value; next += big.Length)
            (scale, scaled) = (scale * big.Value, true);
        return new Part(value, bare, scale, scaled, inWords, next - at);
    }

    /// <summary>A hundred and twenty-five, iki yüz əlli.</summary>
    private static (decimal Value, int Next) WithOnes(string text, IReadOnlyList<Token> tokens, decimal value, int next, WordTable words)
    {
        var joint = next < tokens.Count && words.At("hundredjoint", tokens, next) is not null ? 1 : 0;
        return next + joint < tokens.Count && Near(text, tokens, next) && Near(text, tokens, next + joint) && tokens[next + joint].Kind == TokenKind.Word
            && NumberWords.At(text, tokens, next + joint, words) is { Value: < Hundred } ones ? (value + ones.Value, next + joint + ones.Length) : (value, next);
    }

    private static (decimal Value, decimal Scale, int Length)? ValueAt(string text, IReadOnlyList<Token> tokens, int at, WordTable words)
    {
        if (tokens[at].Kind == TokenKind.Number)
            return decimal.TryParse(tokens[at].Folded, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value <= Largest ? (value, 1, 1) : null;
        if (NumberWords.At(text, tokens, at, words) is { } number)
            return number.Value is LeastBig or Million or Billion ? (1, number.Value, number.Length) : (number.Value, 1, number.Length);
        // "Более тысячи": the genitive counts one behind such a word alone; "тысячи людей" are many.
        if (words.At("aboutone", tokens, at) is { } one && words.Before("about", tokens, at) > 0)
            return Parsed(one.Value) < LeastBig ? (Parsed(one.Value), 1, one.Length) : (1, Parsed(one.Value), one.Length);
        // "Min nəfər", "bin beş yüz": a scale word by itself is a number only where a number, a scale or a unit goes on with it.
        if (words.At("alone", tokens, at) is not { } alone || at + 1 >= tokens.Count || !Near(text, tokens, at + 1)
            || (words.At("number", tokens, at + 1) ?? words.At("scale", tokens, at + 1) ?? words.At("unit", tokens, at + 1)) is null)
            return null;
        var scale = Parsed(alone.Value);
        return scale < LeastBig ? (scale, 1, alone.Length) : (1, scale, alone.Length);
    }

    private static (decimal Value, int Length)? Scale(string text, IReadOnlyList<Token> tokens, int at, WordTable words) =>
        at < tokens.Count && Near(text, tokens, at) && words.At("scale", tokens, at) is { } match ? (Parsed(match.Value), match.Length) : null;

    private static decimal Parsed(string value) => decimal.Parse(value, CultureInfo.InvariantCulture);
}
