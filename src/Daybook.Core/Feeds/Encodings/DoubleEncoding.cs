using System.Text;

namespace Daybook.Core.Feeds;

/// <summary>
/// Undoes the commonest damage to feeds: UTF-8 that a program took for Windows-1252 or Latin-1 and encoded again ("fÃ¼r").
/// Only where every single character beyond ASCII fits that story; no other text does.
/// </summary>
internal static class DoubleEncoding
{
    private const string Upper = "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F"
        + "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    /// <summary>The text as first encoded; null where it was encoded once.</summary>
    public static string? Undo(ReadOnlySpan<char> text)
    {
        var first = text.IndexOfAnyExceptInRange('\0', '\u007F');
        if (first < 0 || !IsWhole(text, first))
            return null;
        var bytes = new byte[text.Length];
        for (var i = 0; i < text.Length; i++)
            bytes[i] = (byte)ByteOf(text[i]);
        return System.Text.Unicode.Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : null;
    }

    /// <summary>True where each lead byte is followed by what it asks for. Ordinary text fails at its first accent.</summary>
    private static bool IsWhole(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length)
        {
            var lead = ByteOf(text[at++]);
            var following = lead switch { < 0x80 => 0, >= 0xC2 and < 0xE0 => 1, >= 0xE0 and < 0xF0 => 2, >= 0xF0 and < 0xF5 => 3, _ => -1 };
            if (lead < 0 || following < 0 || at + following > text.Length)
                return false;
            for (; following > 0; following--)
                if (ByteOf(text[at++]) is < 0x80 or > 0xBF)
                    return false;
        }
        return true;
    }

    private static int ByteOf(char c)
    {
        if (c <= '\u00FF')
            return c;
        var at = Upper.IndexOf(c, StringComparison.Ordinal);
        return at < 0 ? -1 : 0x80 + at;
    }
}
