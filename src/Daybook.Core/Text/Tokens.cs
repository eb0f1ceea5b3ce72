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
    /// <summary>The tokens in order of their place.</summary>
    public static IReadOnlyList<Token> Of(string text)
    {
        var tokens = new List<Token>();
        var at = 0;
        while (at < text.Length)
        {
            var width = WidthAt(text, at);
            if (width == 0)
            {
                at++;
                continue;
            }
            var token = NumberTokens.StartsAt(text, at) ? NumberTokens.Read(text, at) : ReadWord(text, at);
            tokens.Add(token);
            at = token.End;
        }
        return tokens;
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
        if (!char.IsSurrogate(text[at]))
            return IsWord(CharUnicodeInfo.GetUnicodeCategory(text[at])) || IsInvisibleJoiner(text, at) ? 1 : 0;
        return Rune.TryGetRuneAt(text, at, out var rune) && IsWord(Rune.GetUnicodeCategory(rune)) ? 2 : 0;
    }

    private static Token ReadWord(string text, int start)
    {
        var end = start;
        if (IsIdeograph(text[start]))
            return Made(text, start, start + 1);
        while (true)
        {
            var width = WidthAt(text, end);
            if (width > 0 && !IsIdeograph(text[end]))
                end += width;
            else if (end > start && JoinsAt(text, start, end))
                end++;
            else
                break;
        }
        return Made(text, start, Math.Max(end, start + 1));
    }

    private static Token Made(string text, int start, int end) =>
        new(start, end - start, Folding.Fold(text[start..end]), TokenKind.Word);

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
