namespace Daybook.Core.Feeds;

/// <summary>Reads addresses of the web from foreign text.</summary>
public static class WebAddress
{
    private const int Longest = 8192;

    /// <summary>An absolute http or https address without its fragment; null where the text is none.</summary>
    public static Uri? Read(string? text) =>
        text is { Length: <= Longest } && Uri.TryCreate(text.Trim(), UriKind.Absolute, out var uri) ? Checked(uri) : null;

    /// <summary>The same for a link that may be relative to <paramref name="from"/>.</summary>
    public static Uri? Resolve(Uri from, string? link) =>
        link is { Length: <= Longest } && !string.IsNullOrWhiteSpace(link) && Uri.TryCreate(from, link.Trim(), out var uri) ? Checked(uri) : null;

    /// <summary>An address as people write it, with the scheme they leave out.</summary>
    public static string WithScheme(string address) => address.Contains("://", StringComparison.Ordinal) ? address : "https://" + address;

    private static Uri? Checked(Uri uri)
    {
        try
        {
            if (uri.Scheme is not ("http" or "https") || uri.HostNameType is UriHostNameType.Unknown or UriHostNameType.Basic || uri.IdnHost.Length is 0 or > 255)
                return null;
            return uri.Fragment.Length == 0 ? uri : new Uri(uri.AbsoluteUri.Split('#')[0]);
        }
        catch (UriFormatException)
        {
            // Uri takes hosts at parsing that it then cannot write as IDN (a lone soft hyphen, a broken "xn--").
            return null;
        }
    }
}
