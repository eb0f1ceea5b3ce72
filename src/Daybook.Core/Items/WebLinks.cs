namespace Daybook.Core.Items;

/// <summary>Links as pages write them, made absolute.</summary>
internal static class WebLinks
{
    private static readonly char[] Ignored = ['\t', '\n', '\r'];

    /// <summary>An absolute http, https or mailto address, or null for anything else.</summary>
    public static string? Absolute(string? link, string? baseUrl)
    {
        // Browsers drop tabs and line breaks from addresses (URL Standard, basic URL parser).
        var text = link is null ? "" : string.Concat(link.Trim().Split(Ignored));
        if (text.Length == 0)
            return null;
        if (text.StartsWith("//", StringComparison.Ordinal))
            text = "https:" + text;
        var hasScheme = Uri.TryCreate(text, UriKind.Absolute, out var uri) && !text.StartsWith('/');
        if (!hasScheme && (baseUrl is null || !Uri.TryCreate(baseUrl, UriKind.Absolute, out var home) || !Uri.TryCreate(home, text, out uri)))
            return null;
        return uri is { Scheme: "http" or "https" or "mailto" } ? uri.AbsoluteUri : null;
    }
}
