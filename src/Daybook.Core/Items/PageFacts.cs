using System.Globalization;
using AngleSharp.Dom;
using Daybook.Core.Text;

namespace Daybook.Core.Items;

/// <summary>Reads what a page's head says about it.</summary>
internal static class PageFacts
{
    private const string PaywallBoxes = ".paywall, #paywall, [class*='paywall-'], [class*='-paywall'], [class*='subscription-wall']";

    /// <summary>All facts, text and markup still empty.</summary>
    public static PageText Of(IDocument page, string url)
    {
        var article = StructuredArticle.Of(page);
        return new PageText
        {
            Text = "",
            Html = "",
            Title = Plain(article.Headline ?? Meta(page, "og:title") ?? page.QuerySelector("h1")?.TextContent ?? page.Title),
            Published = Published(page, article),
            Language = page.DocumentElement.GetAttribute("lang").OrNull() ?? article.Language ?? Meta(page, "og:locale"),
            Author = Plain(article.Author ?? Meta(page, "author") ?? Meta(page, "article:author")),
            CanonicalUrl = Canonical(page, url),
            SiteName = Plain(Meta(page, "og:site_name")),
            MayArchive = MayArchive(page),
            Paywalled = article.Free == false || page.QuerySelector(PaywallBoxes) is not null,
        };
    }

    /// <summary>Content of a <c>meta</c> by property or name; null where absent or blank.</summary>
    public static string? Meta(IDocument page, string name) => page.QuerySelectorAll("meta")
        .Where(meta => name.Equals(meta.GetAttribute("property"), StringComparison.OrdinalIgnoreCase) || name.Equals(meta.GetAttribute("name"), StringComparison.OrdinalIgnoreCase)
            || name.Equals(meta.GetAttribute("itemprop"), StringComparison.OrdinalIgnoreCase))
        .Select(meta => meta.GetAttribute("content").OrNull())
        .FirstOrDefault(content => content is not null);

    private static DateTimeOffset? Published(IDocument page, StructuredArticle article)
    {
        string?[] said =
        [
            article.Published,
            Meta(page, "article:published_time"), Meta(page, "og:published_time"), Meta(page, "datePublished"), Meta(page, "date"),
            Meta(page, "dc.date"), Meta(page, "dcterms.created"), Meta(page, "pubdate"), Meta(page, "publish-date"),
            page.QuerySelector("article time[datetime], main time[datetime]")?.GetAttribute("datetime") ?? page.QuerySelector("time[datetime]")?.GetAttribute("datetime"),
        ];
        foreach (var text in said)
        {
            if (text is not null && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces, out var moment))
                return moment.ToUniversalTime();
        }
        return null;
    }

    private static string? Canonical(IDocument page, string url)
    {
        var link = WebLinks.Absolute(page.QuerySelector("link[rel~='canonical']")?.GetAttribute("href"), url);
        var canonical = link is null ? null : CanonicalUrl.Of(link);
        return canonical is not null && RegistrableDomain.OfUrl(canonical) == RegistrableDomain.OfUrl(url) ? canonical : null;
    }

    /// <summary>TDM Reservation Protocol: <c>tdm-reservation</c> of 1 reserves the rights (TDMRep §4.3).</summary>
    private static bool MayArchive(IDocument page) =>
        Meta(page, "robots")?.Contains("noarchive", StringComparison.OrdinalIgnoreCase) != true
        && Meta(page, "tdm-reservation") != "1";

    private static string? Plain(string? text) => text is null ? null : PlainText.Of(text).Replace("\n", " ", StringComparison.Ordinal).OrNull();

    private static string? OrNull(this string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
