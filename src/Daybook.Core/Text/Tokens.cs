using System.Globalization;
using System.Text;

namespace Daybook.Core.Text;

public enum TokenKind
{
    Word,
    Number,
}

/// <summary>A word or number of a text.</summary>
/// <param name="Start">UTF-16 offset in the text.</param>
/// <param name="Length">UTF-16 length in the text.</param>
/// <param name="Folded">Words: <see cref="Folding.Fold"/>. Numbers: digits with a point for decimals, grouping removed (<c>2,400</c> → <c>2400</c>).</param>
public readonly record struct Token(int Start, int Length, string Folded, TokenKind Kind)
{
    /// <summary>UTF-16 offset of its end, exclusive.</summary>
    public int End => Start + Length;
}

/// <summary>
/// Cuts text into words and numbers. Apostrophes inside a word belong to it; a hyphen does where it ties a
/// designation (<c>MiG-29</c>) or a part of at most two letters (<c>e-mail</c>, <c>кто-то</c>): names tied by
/// hyphens (<c>Baku-Tbilisi-Kars</c>) are words of their own. Ideographs stand alone.
/// </summary>
public static class Tokens
{
    /// <summary>Letters a token has with its gap, on average of many languages: a list of this size is seldom too small.</summary>
    private const int CharsOfToken = 6;

    /// <summary>What each UTF-16 unit is by itself: asking Unicode for every letter took most of the time of reading a text.</summary>
    private static readonly Unit[] Units = [.. Enumerable.Range(0, char.MaxValue + 1).Select(code => (char)code).Select(c =>
        char.IsSurrogate(c) || c is '\u00AD' or '\u200C' or '\u200D' ? Unit.Open
        : !IsWord(CharUnicodeInfo.GetUnicodeCategory(c)) ? Unit.Gap
        : IsIdeograph(c) ? Unit.Ideograph
        : char.IsDigit(c) ? Unit.Digit : Unit.Letter)];

    private enum Unit : byte
    {
        Gap,
        Letter,
        Digit,
        Ideograph,

        /// <summary>Its neighbours decide.</summary>
        Open,
    }

    /// <summary>The tokens in order of their place.</summary>
    public static IReadOnlyList<Token> Of(string text)
    {
        var tokens = new List<Token>(text.Length / CharsOfToken + 1);
        for (var at = 0; Next(text, at, out var start, out var end, out var kind); at = end)
            tokens.Add(kind == TokenKind.Number ? NumberTokens.Made(text, start, end) : new Token(start, end - start, Folding.Fold(text.AsSpan(start, end - start)), kind));
        return tokens;
    }

    /// <summary>Finds the next token from a place on, unread; false where none follows.</summary>
    internal static bool Next(string text, int at, out int start, out int end, out TokenKind kind)
    {
        while (at < text.Length && (Units[text[at]] == Unit.Gap || WidthAt(text, at) == 0))
            at++;
        (start, end, kind) = (at, at, TokenKind.Word);
        if (at >= text.Length)
            return false;
        if (Units[text[at]] == Unit.Digit && NumberTokens.StartsAt(text, at))
            (end, kind) = (NumberTokens.EndOf(text, at), TokenKind.Number);
        else
            end = WordEnd(text, at);
        return true;
    }

    /// <summary>The folded words, numbers left out.</summary>
    public static IEnumerable<string> Words(string text)
    {
        foreach (var token in Of(text))
        {
            if (token.Kind == TokenKind.Word)
                yield return token.Folded;
        }
    }

    /// <summary>UTF-16 units of the word character at <paramref name="at"/>; 0 where there is none.</summary>
    internal static int WidthAt(string text, int at)
    {
        if (at >= text.Length)
            return 0;
        var unit = Units[text[at]];
        if (unit != Unit.Open)
            return unit == Unit.Gap ? 0 : 1;
        if (!char.IsSurrogate(text[at]))
            return IsInvisibleJoiner(text, at) ? 1 : 0;
        return Rune.TryGetRuneAt(text, at, out var rune) && IsWord(Rune.GetUnicodeCategory(rune)) ? 2 : 0;
    }

    private static int WordEnd(string text, int start)
    {
        var end = start;
        if (IsIdeograph(text[start]))
            return start + 1;
        while (end < text.Length)
        {
            if (Units[text[end]] is Unit.Letter or Unit.Digit)
                end++;
            else if (Units[text[end]] == Unit.Open && WidthAt(text, end) is > 0 and var width)
                end += width;
            else if (end > start && JoinsAt(text, start, end))
                end++;
            else
                break;
        }
        return Math.Max(end, start + 1);
    }

    private static bool JoinsAt(string text, int start, int at)
    {
        if (WidthAt(text, at + 1) == 0)
            return false;
        if (Folding.IsApostrophe(text[at]))
            return char.IsLetter(text[at - 1]) && char.IsLetter(text[at + 1]);
        if (text[at] is not ('-' or '\u2010' or '\u2011'))
            return false;
        return char.IsAsciiDigit(text[at + 1])
            ? char.IsLetter(text[at - 1])
            : at - start <= 2 || LengthFrom(text, at + 1) <= 2;
    }

    private static int LengthFrom(string text, int at)
    {
        var length = 0;
        while (length < 3 && WidthAt(text, at + length) > 0)
            length++;
        return length;
    }

    private static bool IsWord(UnicodeCategory category) => category is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
        or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.NonSpacingMark
        or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.DecimalDigitNumber;

    /// <summary>A soft hyphen or zero-width joiner inside a word is part of it; folding removes it.</summary>
    private static bool IsInvisibleJoiner(string text, int at) =>
        text[at] is '\u00AD' or '\u200C' or '\u200D' && at > 0 && at + 1 < text.Length
        && char.IsLetter(text[at - 1]) && char.IsLetter(text[at + 1]);

    private static bool IsIdeograph(char c) => c is (>= '\u3041' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF');
}
