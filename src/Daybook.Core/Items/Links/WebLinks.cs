using Daybook.Core.Text;

namespace Daybook.Core.Items;

/// <summary>Links as pages write them, made absolute.</summary>
internal static class WebLinks
{
    private const string Mail = "mailto:";

    /// <inheritdoc cref="Absolute(string?, WebUrl?)"/>
    public static string? Absolute(string? link, string? baseUrl) => Absolute(link, baseUrl is null ? null : WebUrl.Read(baseUrl));

    /// <summary>An absolute http, https or mailto address, or null for anything else.</summary>
    public static string? Absolute(string? link, WebUrl? from)
    {
        if (string.IsNullOrWhiteSpace(link))
            return null;
        if (WebUrl.IsPlain(link))
            return link;
        // Browsers drop tabs and line breaks from addresses (URL Standard, basic URL parser).
        var text = string.Concat(link.Trim().Split('\t', '\n', '\r'));
        if (text.StartsWith(Mail, StringComparison.OrdinalIgnoreCase))
            return Mail + PercentEncoding.Encode(text.AsSpan(Mail.Length), PercentEncoding.QuerySet);
        // Without a base the two slashes say at least that a host follows.
        return (WebUrl.Read(text, from) ?? (text.StartsWith("//", StringComparison.Ordinal) ? WebUrl.Read("https:" + text) : null))?.Href;
    }
}
