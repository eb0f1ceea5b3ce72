using System.Buffers;

namespace Daybook.Core.Feeds.Xml;

/// <summary>The few facts of XML's syntax that the scanner and those who read text again share.</summary>
internal static class XmlSyntax
{
    public const string Cdata = "<![CDATA[";

    public static readonly SearchValues<char> EndOfName = SearchValues.Create(" \t\r\n/><=\"'");
    public static readonly SearchValues<char> EndOfBareValue = SearchValues.Create(" \t\r\n<>");
    public static readonly SearchValues<char> Blank = SearchValues.Create(" \t\r\n\uFEFF\0");

    public static bool StartsName(char c) => char.IsAsciiLetter(c) || c is '_' or ':' || c > '\u007F' && char.IsLetter(c);

    /// <summary>Length of a section from its opening through its closing mark; to the end where that is missing.</summary>
    public static int Length(ReadOnlySpan<char> raw, string open, string close)
    {
        var at = raw[open.Length..].IndexOf(close, StringComparison.Ordinal);
        return at < 0 ? raw.Length : open.Length + at + close.Length;
    }

    public static ReadOnlySpan<char> Inside(ReadOnlySpan<char> section, string open, string close) =>
        section.EndsWith(close) ? section[open.Length..^close.Length] : section[open.Length..];

    /// <summary>Length of the tag at the start, a closing bracket inside quotes not counted.</summary>
    public static int TagLength(ReadOnlySpan<char> raw)
    {
        var at = 1;
        while (at < raw.Length)
        {
            var step = raw[at..].IndexOfAny('>', '"', '\'');
            if (step < 0)
                return raw.Length;
            at += step;
            if (raw[at] == '>')
                return at + 1;
            var close = raw[at - 1] == '=' ? raw[(at + 1)..].IndexOf(raw[at]) : -1;
            at += close < 0 ? 1 : close + 2;
        }
        return raw.Length;
    }
}
