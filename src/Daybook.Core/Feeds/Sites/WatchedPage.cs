namespace Daybook.Core.Feeds;

/// <summary>A page without a feed whose list of links is read like one. Its address says so in the fragment, which no server sees: <c>https://news.example/politics#watch</c>.</summary>
/// <param name="Url">Absolute address without the fragment.</param>
/// <param name="Selector">CSS selector of the entries; null where they are found automatically.</param>
public sealed record WatchedPage(string Url, string? Selector)
{
    private const string Mark = "#watch";

    /// <summary>The address under which it is subscribed.</summary>
    public string Address => Url + Mark + (Selector is null ? "" : "=" + Uri.EscapeDataString(Selector));

    /// <summary>The page that such an address names; null for any other address.</summary>
    public static WatchedPage? Of(string address)
    {
        var at = address.IndexOf(Mark, StringComparison.Ordinal);
        if (at < 0)
            return null;
        var rest = address[(at + Mark.Length)..];
        if (rest.Length > 0 && rest[0] != '=')
            return null;
        var selector = rest.Length > 1 ? Uri.UnescapeDataString(rest[1..]) : null;
        return new WatchedPage(address[..at], string.IsNullOrWhiteSpace(selector) ? null : selector.Trim());
    }
}
