using System.Buffers;
using System.Globalization;
using System.Text;
using AngleSharp.Html;

namespace Daybook.Core.Text;

/// <summary>Text out of one document's markup into another's: character references are resolved and written anew, in one spelling.</summary>
internal static class MarkupText
{
    private const char NoBreakSpace = '\u00a0';

    /// <summary>Longest name of a character reference (HTML Standard §13.5): <c>CounterClockwiseContourIntegral;</c>.</summary>
    private const int LongestName = 32;

    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"\r\0\u00a0");

    /// <param name="written">May hold character references; may hold anything.</param>
    /// <param name="inAttribute">True within quotation marks: those are escaped too.</param>
    public static void Write(StringBuilder to, ReadOnlySpan<char> written, bool inAttribute)
    {
        while (written.IndexOfAny(Special) is >= 0 and var at)
        {
            to.Append(written[..at]);
            written = written[at..];
            if (written[0] == '&' && Reference(written, inAttribute) is var (text, length))
            {
                foreach (var c in text)
                    WriteCharacter(to, c, inAttribute);
                written = written[length..];
                continue;
            }
            // A carriage return is a line end, alone or with the line feed behind it (HTML Standard, preprocessing the input stream).
            if (written[0] != '\r')
                WriteCharacter(to, written[0], inAttribute);
            else if (written.Length == 1 || written[1] != '\n')
                to.Append('\n');
            written = written[1..];
        }
        to.Append(written);
    }

    /// <summary>Text that is meant as it stands: nothing in it is a reference.</summary>
    public static void WritePlain(StringBuilder to, ReadOnlySpan<char> text, bool inAttribute)
    {
        while (text.IndexOfAny(Special) is >= 0 and var at)
        {
            to.Append(text[..at]);
            WriteCharacter(to, text[at], inAttribute);
            text = text[(at + 1)..];
        }
        to.Append(text);
    }

    /// <summary>The text with its references resolved.</summary>
    public static string Decoded(ReadOnlySpan<char> written, bool inAttribute)
    {
        if (!written.Contains('&'))
            return written.ToString();
        var text = new StringBuilder(written.Length);
        while (written.IndexOf('&') is >= 0 and var at)
        {
            text.Append(written[..at]);
            var (meant, length) = Reference(written[at..], inAttribute) ?? ("&", 1);
            text.Append(meant);
            written = written[(at + length)..];
        }
        return text.Append(written).ToString();
    }

    private static void WriteCharacter(StringBuilder to, char c, bool inAttribute)
    {
        switch (c)
        {
            case '&':
                to.Append("&amp;");
                break;
            case '<':
                to.Append("&lt;");
                break;
            case '>':
                to.Append("&gt;");
                break;
            case NoBreakSpace:
                to.Append("&nbsp;");
                break;
            case '"' when inAttribute:
                to.Append("&quot;");
                break;
            case '\0':
                break;
            case '\r':
                to.Append('\n');
                break;
            default:
                to.Append(c);
                break;
        }
    }

    /// <summary>What a reference stands for and how long it is; null where the sign is only a sign (HTML Standard §13.2.5.72 to 80).</summary>
    private static (string Text, int Length)? Reference(ReadOnlySpan<char> text, bool inAttribute)
    {
        if (text.Length < 3)
            return null;
        if (text[1] == '#')
            return Numeric(text);
        // Nine of ten are these.
        if (text.StartsWith("&amp;"))
            return ("&", 5);
        if (text.StartsWith("&nbsp;"))
            return ("\u00a0", 6);
        if (text.StartsWith("&lt;") || text.StartsWith("&gt;"))
            return (text[1] == 'l' ? "<" : ">", 4);
        if (text.StartsWith("&quot;"))
            return ("\"", 6);
        var end = 1;
        while (end < text.Length && end <= LongestName && char.IsAsciiLetterOrDigit(text[end]))
            end++;
        if (end < text.Length && text[end] == ';' && HtmlEntityProvider.Resolver.GetSymbol(text[1..(end + 1)].ToString()) is { } named)
            return (named, end + 1);
        // Old names work without their semicolon, the longest that fits; in attributes only where no letter, digit or "=" follows.
        for (var length = Math.Min(end, 7); length > 2; length--)
        {
            if (HtmlEntityProvider.Resolver.GetSymbol(text[1..length].ToString()) is not { } old)
                continue;
            var next = length < text.Length ? text[length] : ' ';
            return inAttribute && (next == '=' || char.IsAsciiLetterOrDigit(next)) ? null : (old, length);
        }
        return null;
    }

    private static (string, int)? Numeric(ReadOnlySpan<char> text)
    {
        var isHexadecimal = text[2] is 'x' or 'X';
        var (from, value) = (isHexadecimal ? 3 : 2, 0);
        var end = from;
        for (; end < text.Length && (isHexadecimal ? char.IsAsciiHexDigit(text[end]) : char.IsAsciiDigit(text[end])); end++)
            value = Math.Min((value * (isHexadecimal ? 16 : 10)) + int.Parse(text.Slice(end, 1), NumberStyles.HexNumber, CultureInfo.InvariantCulture), 0x110000);
        if (end == from)
            return null;
        var length = end < text.Length && text[end] == ';' ? end + 1 : end;
        return (value is 0 || !Rune.IsValid(value) ? "\ufffd" : value is >= 0x80 and <= 0x9f ? Windows1252[value - 0x80].ToString() : char.ConvertFromUtf32(value), length);
    }

    /// <summary>References to C1 control characters mean Windows-1252 (HTML Standard §13.2.5.80).</summary>
    private const string Windows1252 =
        "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F"
        + "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";
}
