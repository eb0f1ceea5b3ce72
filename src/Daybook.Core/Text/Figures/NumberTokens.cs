using System.Text;

namespace Daybook.Core.Text;

/// <summary>Reads a number written in digits as one token: <c>2,400</c>, <c>2 400</c>, <c>3,5</c>, <c>10:30</c>, <c>04.09.2025</c>.</summary>
internal static class NumberTokens
{
    /// <summary>Digits of numbers that are said again and again.</summary>
    private const int LongestKept = 6;

    /// <summary>The decimal and the grouping mark of Arabic and Persian.</summary>
    private const char ArabicPoint = '\u066B', ArabicComma = '\u066C';

    /// <summary>Greek, Cyrillic, Armenian and what follows in Unicode.</summary>
    private const char FirstOfOtherScripts = '\u0370';

    /// <summary>
    /// A digit that opens a number: not one glued to Latin letters (<c>5G</c>, <c>4th</c>), which is a word. Other scripts glue units and
    /// the word for year to it (<c>300млн</c>, <c>2025թ</c>): they are words behind it.
    /// </summary>
    public static bool StartsAt(string text, int at)
    {
        if (!char.IsDigit(text[at]))
            return false;
        var end = DigitsEnd(text, at);
        return end >= text.Length || text[end] >= FirstOfOtherScripts || Tokens.WidthAt(text, end) == 0;
    }

    /// <summary>Where the number that starts at a place ends, exclusive.</summary>
    public static int EndOf(string text, int start)
    {
        var end = DigitsEnd(text, start);
        while (Continues(text, start, end))
            end = DigitsEnd(text, end + 1);
        return end;
    }

    public static Token Made(string text, int start, int end) => new(start, end - start, Canonical(text.AsSpan(start, end - start)), TokenKind.Number);

    private static bool Continues(string text, int start, int at)
    {
        if (at + 1 >= text.Length || !char.IsDigit(text[at + 1]))
            return false;
        var next = DigitsEnd(text, at + 1);
        // "1.5m", "08.08.2025г.": what is glued to it is a word behind it; of "1,200th" nobody knows.
        var glued = next < text.Length && Tokens.WidthAt(text, next) > 0;
        if (glued && (text[at] is not ('.' or ',') || char.IsDigit(text[next])))
            return false;
        return text[at] switch
        {
            ',' or '.' or ':' or ArabicPoint or ArabicComma => true,
            ' ' or '\u00A0' or '\u202F' or '\u2009' => next - at == 4 && IsGrouped(text, start, at),
            _ => false,
        };
    }

    /// <summary>What stands before a space must itself be a group of one to three digits.</summary>
    private static bool IsGrouped(string text, int start, int end)
    {
        var group = 0;
        for (var i = end - 1; i >= start && char.IsDigit(text[i]); i--)
            group++;
        return group <= 3 && (group == end - start || (group == 3 && text[end - 4] is not (',' or '.' or ':')));
    }

    private static int DigitsEnd(string text, int at)
    {
        while (at < text.Length && char.IsDigit(text[at]))
            at++;
        return at;
    }

    /// <summary>As <see cref="Token.Folded"/> has it.</summary>
    /// <param name="raw">As written.</param>
    public static string Canonical(ReadOnlySpan<char> raw)
    {
        // Nearly every number of a text is a few plain digits.
        if (!raw.ContainsAnyExceptInRange('0', '9'))
            return raw.Length <= LongestKept ? Folding.Kept(raw) : raw.ToString();
        var plain = new StringBuilder(raw.Length);
        foreach (var c in raw)
        {
            if (char.IsDigit(c))
                plain.Append((char)('0' + (int)char.GetNumericValue(c)));
            else if (!char.IsWhiteSpace(c))
                plain.Append(c switch { ArabicPoint => '.', ArabicComma => ',', _ => c });
        }
        var number = plain.ToString();
        var parts = number.Split(',', '.');
        if (parts.Length == 1 || number.Contains(':', StringComparison.Ordinal))
            return number;
        if (parts[0].Length is >= 1 and <= 3 && parts[0] != "0" && parts.Skip(1).All(part => part.Length == 3))
            return string.Concat(parts);
        return parts.Length == 2 ? $"{parts[0]}.{parts[1]}" : number;
    }
}
