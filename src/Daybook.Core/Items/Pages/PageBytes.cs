using System.Buffers;
using System.Text;
using Daybook.Core.Text;

namespace Daybook.Core.Items;

/// <summary>Turns the bytes of a page into text: byte order mark, else the answer's charset, else the page's, else UTF-8 if it fits, else Windows-1252.</summary>
public static class PageBytes
{
    /// <summary>A page names its encoding in its first kilobyte (HTML Standard §13.2.3.2).</summary>
    private const int Prescan = 1024;

    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \"';>/,\r\n\t");

    /// <summary>The text; bytes that fit no character become U+FFFD.</summary>
    /// <param name="contentType">Value of the Content-Type header, or null.</param>
    public static string Decode(ReadOnlyMemory<byte> bytes, string? contentType)
    {
        var span = bytes.Span;
        if (span.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            return Encoding.UTF8.GetString(span[3..]);
        if (span.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return Encoding.BigEndianUnicode.GetString(span[2..]);
        if (span.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return Encoding.Unicode.GetString(span[2..]);
        var encoding = Named(CharsetIn(contentType)) ?? Declared(Encoding.Latin1.GetString(span[..Math.Min(Prescan, span.Length)]));
        if (encoding is null)
            encoding = System.Text.Unicode.Utf8.IsValid(span) ? Encoding.UTF8 : Named("windows-1252")!;
        return encoding.GetString(span);
    }

    private static Encoding? Named(string? charset) => charset is null ? null : Encodings.Named(charset);

    /// <summary>A page that could be read up to its own label is not UTF-16, whatever it says (HTML Standard §13.2.3.2).</summary>
    private static Encoding? Declared(string head) =>
        Named(CharsetIn(head)) is { } declared ? declared is UnicodeEncoding or UTF32Encoding ? Encoding.UTF8 : declared : null;

    private static string? CharsetIn(string? text)
    {
        var at = text?.IndexOf("charset", StringComparison.OrdinalIgnoreCase) ?? -1;
        if (text is null || at < 0)
            return null;
        var rest = text[(at + 7)..].TrimStart();
        if (!rest.StartsWith('='))
            return null;
        var name = rest[1..].TrimStart(' ', '"', '\'');
        var end = name.AsSpan().IndexOfAny(NameEnds);
        return end < 0 ? name : name[..end];
    }
}
