using System.Buffers;
using System.Globalization;
using System.Text;
using AngleSharp.Html;

namespace Daybook.Core.Feeds.Xml;

/// <summary>
/// Character references. XML knows five names; feeds use all of HTML's, so those are decoded too. An ampersand that
/// starts no reference stays. Nothing a document declares itself is expanded: there is no entity bomb to defuse.
/// </summary>
internal static class Entities
{
    /// <summary>The longest name HTML defines is <c>CounterClockwiseContourIntegral</c>, 31 letters.</summary>
    private const int LongestName = 32;

    private static readonly SearchValues<char> Special = SearchValues.Create(
        "&\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000B\u000C\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F\uFFFE\uFFFF");

    /// <summary>What browsers read for the references 128 to 159, which publishers take from Windows-1252 (HTML Standard, numeric character reference end state).</summary>
    private const string Windows1252 =
        "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F" +
        "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    /// <summary>Decodes once, and drops the control characters XML forbids.</summary>
    public static string Decode(ReadOnlySpan<char> raw)
    {
        if (raw.IndexOfAny(Special) < 0)
            return raw.ToString();
        var text = new StringBuilder(raw.Length);
        Decode(raw, text);
        return text.ToString();
    }

    public static void Decode(ReadOnlySpan<char> raw, StringBuilder text)
    {
        while (raw.IndexOfAny(Special) is var at and >= 0)
        {
            text.Append(raw[..at]);
            raw = raw[at..];
            var length = raw[0] == '&' ? Reference(raw, text) : 1;
            if (length == 0)
            {
                text.Append('&');
                length = 1;
            }
            raw = raw[length..];
        }
        text.Append(raw);
    }

    /// <summary>Copies text in which ampersands mean themselves (CDATA), without forbidden control characters.</summary>
    public static void CopyLiteral(ReadOnlySpan<char> raw, StringBuilder text)
    {
        while (raw.IndexOfAny(Special) is var at and >= 0)
        {
            text.Append(raw[..at]);
            if (raw[at] == '&')
                text.Append('&');
            raw = raw[(at + 1)..];
        }
        text.Append(raw);
    }

    /// <summary>Appends what the reference at the start stands for; answers its length, 0 where it is none.</summary>
    private static int Reference(ReadOnlySpan<char> raw, StringBuilder text)
    {
        var end = raw[..Math.Min(raw.Length, LongestName + 2)].IndexOf(';');
        if (end < 2)
            return 0;
        var name = raw[1..end];
        if (name[0] == '#')
            return Numeric(name[1..], text) ? end + 1 : 0;
        var known = name switch
        {
            "amp" => "&",
            "lt" => "<",
            "gt" => ">",
            "quot" => "\"",
            "apos" => "'",
            "nbsp" => "\u00A0",
            _ => Named(name),
        };
        text.Append(known);
        return known is null ? 0 : end + 1;
    }

    private static string? Named(ReadOnlySpan<char> name)
    {
        foreach (var letter in name)
            if (!char.IsAsciiLetterOrDigit(letter))
                return null;
        return HtmlEntityProvider.Resolver.GetSymbol($"{name};");
    }

    private static bool Numeric(ReadOnlySpan<char> digits, StringBuilder text)
    {
        var hex = digits.Length > 1 && digits[0] is 'x' or 'X';
        var style = hex ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        if (!int.TryParse(hex ? digits[1..] : digits, style, CultureInfo.InvariantCulture, out var code))
            return false;
        if (code is >= 0x80 and < 0xA0)
            text.Append(Windows1252[code - 0x80]);
        else if (code is 9 or 10 or 13 || code >= 0x20 && Rune.IsValid(code))
            text.Append(new Rune(code).ToString());
        else if (!Rune.IsValid(code))
            text.Append('\uFFFD');
        return true;
    }
}
