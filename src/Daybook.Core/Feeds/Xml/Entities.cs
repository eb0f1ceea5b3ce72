using System.Buffers;
using System.Globalization;
using System.Text;
using AngleSharp.Html;

namespace Daybook.Core.Feeds.Xml;

/// <summary>
/// Character references. XML knows five names; feeds use all of HTML's, so those are decoded too. An ampersand that
/// starts no reference stays. Nothing a document declares itself is expanded: there is no entity bomb to defuse.
/// What a reference stands for is never longer than the reference, so text is decoded into room of its own length.
/// </summary>
internal static class Entities
{
    /// <summary>The longest name HTML defines is <c>CounterClockwiseContourIntegral</c>, 31 letters.</summary>
    private const int LongestName = 32;

    /// <summary>The ampersand and the control characters that XML forbids (XML 1.0 §2.2). All ASCII: the search is vectorised.</summary>
    private static readonly SearchValues<char> Special = SearchValues.Create(
        "&\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000B\u000C\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F");

    /// <summary>What browsers read for 128 to 159, which publishers take from Windows-1252 (HTML Standard, numeric character reference end state).</summary>
    private const string Windows1252 =
        "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F" +
        "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    /// <summary>Decodes once, and drops the control characters XML forbids.</summary>
    public static string Decode(ReadOnlySpan<char> raw)
    {
        if (raw.IndexOfAny(Special) < 0 && !HasOdd(raw))
            return raw.ToString();
        var room = new TextRoom(raw.Length);
        room.Length = Decode(raw, room.Free);
        return room.Finish();
    }

    /// <summary>Decodes into <paramref name="to"/>, which has room for the text as it stands; answers the length written.</summary>
    public static int Decode(ReadOnlySpan<char> raw, Span<char> to)
    {
        var written = 0;
        for (var at = raw.IndexOfAny(Special); at >= 0; at = raw.IndexOfAny(Special))
        {
            raw[..at].CopyTo(to[written..]);
            written += at;
            raw = raw[at..];
            var used = raw[0] == '&' ? Reference(raw, to, ref written) : 1;
            if (used == 0)
            {
                to[written++] = '&';
                used = 1;
            }
            raw = raw[used..];
        }
        raw.CopyTo(to[written..]);
        return Repaired(to[..(written + raw.Length)]);
    }

    /// <summary>Copies text in which ampersands mean themselves (CDATA), without forbidden control characters; answers the length written.</summary>
    public static int CopyLiteral(ReadOnlySpan<char> raw, Span<char> to)
    {
        var written = 0;
        for (var at = raw.IndexOfAny(Special); at >= 0; at = raw.IndexOfAny(Special))
        {
            var kept = at + (raw[at] == '&' ? 1 : 0);
            raw[..kept].CopyTo(to[written..]);
            written += kept;
            raw = raw[(at + 1)..];
        }
        raw.CopyTo(to[written..]);
        return Repaired(to[..(written + raw.Length)]);
    }

    /// <summary>Control characters that stand where Windows-1252 has its quotation marks come of a program that read it as Latin-1; no text means them.</summary>
    private static int Repaired(Span<char> text)
    {
        if (!HasOdd(text))
            return text.Length;
        var length = 0;
        foreach (var c in text)
            if (c is not ('\uFFFE' or '\uFFFF'))
                text[length++] = c is >= '\u0080' and < '\u00A0' ? Windows1252[c - 0x80] : c;
        return length;
    }

    private static bool HasOdd(ReadOnlySpan<char> text) =>
        text.IndexOfAnyInRange('\u0080', '\u009F') >= 0 || text.IndexOfAnyInRange('\uFFFE', '\uFFFF') >= 0;

    /// <summary>Writes what the reference at the start stands for; answers its length, 0 where it is none.</summary>
    private static int Reference(ReadOnlySpan<char> raw, Span<char> to, ref int written)
    {
        // The five of XML are nearly all there are.
        var (meant, length) = raw.Length < 4 ? ('\0', 0) : raw[1] switch
        {
            'l' when raw[2] == 't' && raw[3] == ';' => ('<', 4),
            'g' when raw[2] == 't' && raw[3] == ';' => ('>', 4),
            'a' when raw.StartsWith("&amp;") => ('&', 5),
            'q' when raw.StartsWith("&quot;") => ('"', 6),
            'a' when raw.StartsWith("&apos;") => ('\'', 6),
            'n' when raw.StartsWith("&nbsp;") => ('\u00A0', 6),
            _ => ('\0', 0),
        };
        if (length > 0)
        {
            to[written++] = meant;
            return length;
        }
        return Rare(raw, to, ref written);
    }

    private static int Rare(ReadOnlySpan<char> raw, Span<char> to, ref int written)
    {
        var end = raw[..Math.Min(raw.Length, LongestName + 2)].IndexOf(';');
        if (end < 2)
            return 0;
        var name = raw[1..end];
        if (name[0] == '#')
            return Numeric(name[1..], to, ref written) ? end + 1 : 0;
        if (Named(name) is not { } known)
            return 0;
        known.CopyTo(to[written..]);
        written += known.Length;
        return end + 1;
    }

    private static string? Named(ReadOnlySpan<char> name)
    {
        foreach (var letter in name)
            if (!char.IsAsciiLetterOrDigit(letter))
                return null;
        return HtmlEntityProvider.Resolver.GetSymbol($"{name};");
    }

    private static bool Numeric(ReadOnlySpan<char> digits, Span<char> to, ref int written)
    {
        var hex = digits.Length > 1 && digits[0] is 'x' or 'X';
        var style = hex ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        if (!int.TryParse(hex ? digits[1..] : digits, style, CultureInfo.InvariantCulture, out var code))
            return false;
        if (code is >= 0x80 and < 0xA0)
            to[written++] = Windows1252[code - 0x80];
        else if (code is 9 or 10 or 13 || code >= 0x20 && Rune.IsValid(code))
            written += new Rune(code).EncodeToUtf16(to[written..]);
        else if (!Rune.IsValid(code))
            to[written++] = '\uFFFD';
        return true;
    }
}
