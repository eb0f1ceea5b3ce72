using System.Text;

namespace Daybook.Core.Feeds;

/// <summary>The encoding that an XML declaration names, read from the bytes, all of which it may use are ASCII.</summary>
internal static class EncodingProlog
{
    /// <summary>Publishers write warnings and blank lines before the declaration; further than this it is not looked for.</summary>
    private const int Reach = 1024;

    public static string? Read(ReadOnlySpan<byte> body)
    {
        var head = body[..Math.Min(body.Length, Reach)];
        var start = head.IndexOf("<?xml"u8);
        if (start < 0)
            return null;
        head = head[start..];
        var end = head.IndexOf((byte)'>');
        head = end < 0 ? head : head[..end];
        var at = head.IndexOf("encoding"u8);
        if (at < 0)
            return null;
        var rest = Encoding.ASCII.GetString(head[(at + 8)..]).AsSpan().TrimStart();
        if (rest.IsEmpty || rest[0] != '=')
            return null;
        rest = rest[1..].TrimStart();
        if (rest.IsEmpty || rest[0] is not ('"' or '\''))
            return null;
        var close = rest[1..].IndexOf(rest[0]);
        return close <= 0 ? null : rest.Slice(1, close).Trim().ToString();
    }
}
