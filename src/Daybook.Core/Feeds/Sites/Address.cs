using Daybook.Core.Text;

namespace Daybook.Core.Feeds;

/// <summary>Addresses as feeds write them.</summary>
internal static class Address
{
    /// <summary>Longest address that others may stand on, in characters (sitemaps.org allows a page no longer one): it is written again for each of them.</summary>
    public const int LongestBase = 2048;

    /// <summary>Links of one document stand on one address: it is read once, however long it is.</summary>
    [ThreadStatic]
    private static (string Text, WebUrl? Url)? _lastBase;

    /// <summary>
    /// The address made absolute. One that has a scheme stays exactly as written (its identity may hang on the
    /// spelling); white space around it and line ends in it go. Without a usable base a relative one stays relative.
    /// Null where there is none.
    /// </summary>
    public static string? Resolve(string? written, string? origin)
    {
        if (Clean(written) is not { Length: > 0 } address)
            return null;
        if (HasScheme(address) || origin is null || BaseOf(origin) is not { } start)
            return address;
        return WebUrl.Read(address, start)?.Href ?? address;
    }

    private static WebUrl? BaseOf(string origin)
    {
        if (_lastBase is not { } last || last.Text != origin)
            _lastBase = last = (origin, WebUrl.Read(origin));
        return last.Url;
    }

    public static bool IsWeb(string? address) =>
        address is not null
        && (address.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || address.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
        && address.Length > 8;

    /// <summary>True for addresses that a browser would run instead of fetch.</summary>
    public static bool Runs(string address) =>
        address.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase) || address.StartsWith("vbscript:", StringComparison.OrdinalIgnoreCase) || address.StartsWith("data:", StringComparison.OrdinalIgnoreCase);

    /// <summary>RFC 3986 §3.1: a letter, then letters, digits, plus, hyphen, dot, then the colon.</summary>
    private static bool HasScheme(string address)
    {
        var colon = address.IndexOf(':', StringComparison.Ordinal);
        if (colon < 2 || !char.IsAsciiLetter(address[0]))
            return false;
        foreach (var c in address.AsSpan(0, colon))
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('+' or '-' or '.'))
                return false;
        return true;
    }

    private static string? Clean(string? written)
    {
        var address = written?.Trim();
        if (address is null)
            return null;
        if (address.AsSpan().IndexOfAny("\r\n\t") >= 0)
            address = address.Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal).Replace("\t", "", StringComparison.Ordinal);
        // Escaped once too often, often inside CDATA: no address has a parameter named "amp;".
        return address.Contains("&amp;", StringComparison.Ordinal) ? address.Replace("&amp;", "&", StringComparison.Ordinal) : address;
    }
}
