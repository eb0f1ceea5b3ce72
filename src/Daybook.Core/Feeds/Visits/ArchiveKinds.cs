using System.Text;

namespace Daybook.Core.Feeds;

/// <summary>Tells archives of other services by the start of their content.</summary>
public static class ArchiveKinds
{
    /// <summary>Bytes in which an archive shows what it is.</summary>
    private const int Head = 4096;

    /// <summary>A name for the archive, or null where the bytes are none.</summary>
    public static string? Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("PK\x03\x04"u8))
            return "a ZIP archive";
        var head = Encoding.UTF8.GetString(bytes[..Math.Min(Head, bytes.Length)]);
        if (head.Contains("wordpress.org/export/", StringComparison.Ordinal))
            return "a WordPress export (WXR)";
        if (head.Contains("http://www.w3.org/2005/Atom", StringComparison.Ordinal) && head.Contains("blogger", StringComparison.OrdinalIgnoreCase))
            return "a Blogger export (Atom)";
        return head.Contains("window.YTD.", StringComparison.Ordinal) ? "an X archive" : null;
    }
}
