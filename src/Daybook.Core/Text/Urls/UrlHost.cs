using System.Buffers;

namespace Daybook.Core.Text;

/// <summary>The host parser of the URL Standard (§3.5).</summary>
internal static class UrlHost
{
    /// <summary>Forbidden domain code points: they would end the host, or read as something else later.</summary>
    private static readonly SearchValues<char> Forbidden =
        SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(c => (char)c), .. " #/:<>?@[\\]^|%\u007f"]);

    /// <summary>The host as <see cref="WebUrl.Host"/> has it; null for what is none.</summary>
    public static string? Read(ReadOnlySpan<char> written)
    {
        if (written.StartsWith("["))
            return written.EndsWith("]") && Ipv6Text.Read(written[1..^1]) is { } address ? $"[{address}]" : null;
        var domain = Idna.ToAscii(PercentEncoding.Decode(written));
        if (string.IsNullOrEmpty(domain) || domain.AsSpan().ContainsAny(Forbidden))
            return null;
        return Ipv4Text.IsMeant(domain) ? Ipv4Text.Read(domain) : domain;
    }
}
