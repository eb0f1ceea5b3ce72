using System.Buffers;
using System.Text;

namespace Daybook.Core.Text;

/// <summary>Percent-encoding of the URL Standard (§1.3): which characters each part of an address keeps, and how the others are written.</summary>
internal static class PercentEncoding
{
    public static readonly SearchValues<char> SchemeCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.");

    /// <summary>Of names that need no reading: lower case, no escapes.</summary>
    public static readonly SearchValues<char> HostCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-.");

    /// <summary>What path, query and fragment all keep.</summary>
    public static readonly SearchValues<char> PlainCharacters = AllBut(" \"<>^`{}'\\");

    /// <summary>What the fragment keeps: all of printable ASCII but these.</summary>
    public static readonly SearchValues<char> FragmentSet = AllBut(" \"<>`");

    /// <summary>The "special-query" set: a quotation mark could close an attribute.</summary>
    public static readonly SearchValues<char> QuerySet = AllBut(" \"#<>'");

    public static readonly SearchValues<char> PathSet = AllBut(" \"#<>?^`{}");

    public static readonly SearchValues<char> UserSet = AllBut(" \"#<>?^`{}/:;=@[\\]|");

    private static readonly SearchValues<char> Unescaped = AllBut(" \"<>\\^`{|}");

    private static readonly SearchValues<char> NotPlain = SearchValues.Create("%\"<>\\^`{|}");

    /// <summary>The text with every character outside <paramref name="kept"/> as the percent-encoded bytes of its UTF-8; half a pair of surrogates is U+FFFD.</summary>
    public static string Encode(ReadOnlySpan<char> text, SearchValues<char> kept)
    {
        if (!text.ContainsAnyExcept(kept))
            return text.ToString();
        var written = new StringBuilder(text.Length + 16);
        Span<byte> bytes = stackalloc byte[4];
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.IsAscii && kept.Contains((char)rune.Value))
                written.Append((char)rune.Value);
            else
                foreach (var one in bytes[..rune.EncodeToUtf8(bytes)])
                    written.Append('%').Append(one.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
        }
        return written.ToString();
    }

    /// <summary>The text that the bytes behind the escapes spell; escapes that are none stay, bytes that are no UTF-8 become U+FFFD.</summary>
    public static string Decode(ReadOnlySpan<char> text)
    {
        if (!text.Contains('%'))
            return text.ToString();
        var bytes = Encoding.UTF8.GetBytes(text.ToString());
        var length = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            var isEscape = bytes[i] == '%' && i + 2 < bytes.Length && char.IsAsciiHexDigit((char)bytes[i + 1]) && char.IsAsciiHexDigit((char)bytes[i + 2]);
            bytes[length++] = isEscape ? Convert.FromHexString([(char)bytes[i + 1], (char)bytes[i + 2]])[0] : bytes[i];
            if (isEscape)
                i += 2;
        }
        return Encoding.UTF8.GetString(bytes.AsSpan(0, length));
    }

    /// <summary>The same address in one spelling (RFC 3986 §6.2.2): no escapes for letters, digits and <c>-._~</c>, those of other scripts in capitals, and escapes for what RFC 3986 has in no address.</summary>
    public static string Plain(string text)
    {
        if (!text.AsSpan().ContainsAny(NotPlain))
            return text;
        var plain = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '%')
            {
                plain.Append(Encode(text.AsSpan(i, 1), Unescaped));
            }
            else if (i + 2 < text.Length && char.IsAsciiHexDigit(text[i + 1]) && char.IsAsciiHexDigit(text[i + 2]))
            {
                var value = (char)Convert.ToInt32(text.Substring(i + 1, 2), 16);
                plain.Append(char.IsAsciiLetterOrDigit(value) || value is '-' or '.' or '_' or '~' ? value.ToString()
                    : value >= 0x80 ? text.Substring(i, 3).ToUpperInvariant() : text.Substring(i, 3));
                i += 2;
            }
            else
            {
                plain.Append("%25");
            }
        }
        return plain.ToString();
    }

    private static SearchValues<char> AllBut(string encoded) =>
        SearchValues.Create([.. Enumerable.Range(' ', '~' - ' ' + 1).Select(c => (char)c).Where(c => !encoded.Contains(c, StringComparison.Ordinal))]);
}
