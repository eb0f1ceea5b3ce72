using AngleSharp.Dom;
using Daybook.Core.Text;

namespace Daybook.Core.Items;

/// <summary>Reads what a page's head says about it.</summary>
internal static class PageFacts
{
    private const string PaywallBoxes = ".paywall, #paywall, [class*='paywall-'], [class*='-paywall'], [class*='subscription-wall'], .regwall, [class*='regwall-'], [class*='-regwall']";

    /// <summary>All facts, text and markup still empty.</summary>
    public static PageText Of(IDocument page, string url, StructuredArticle article)
    {
        var metas = PageMeta.Of(page);
        var siteName = Plain(article.SiteName ?? metas.First("og:site_name", "application-name"));
        var title = PageTitle.Of(page, metas, article, siteName);
        return new PageText
        {
            Text = "",
            Html = "",
            Title = title,
            Published = PageDate.Of(page, url, article, metas, title),
            Language = page.DocumentElement.GetAttribute("lang").OrNull() ?? page.Body?.GetAttribute("lang").OrNull() ?? article.Language ?? metas.First("content-language", "og:locale", "language"),
            Author = PageAuthor.Of(page, metas, article),
            CanonicalUrl = Canonical(page, url),
            AmpUrl = WebLinks.Absolute(page.QuerySelector("link[rel~='amphtml']")?.GetAttribute("href"), url),
            Image = WebLinks.Absolute(metas.First("og:image", "og:image:url", "og:image:secure_url", "twitter:image", "twitter:image:src") ?? article.Image, url),
            SiteName = siteName,
            MayArchive = MayArchive(metas),
            Paywalled = article.Free == false || page.QuerySelector(PaywallBoxes) is not null,
        };
    }

    private static string? Canonical(IDocument page, string url)
    {
        var link = WebLinks.Absolute(page.QuerySelector("link[rel~='canonical']")?.GetAttribute("href"), url);
        var canonical = link is null ? null : CanonicalUrl.Of(link);
        return canonical is not null && RegistrableDomain.OfUrl(canonical) == RegistrableDomain.OfUrl(url) ? canonical : null;
    }

    /// <summary>TDM Reservation Protocol: <c>tdm-reservation</c> of 1 reserves the rights (TDMRep §4.3).</summary>
    private static bool MayArchive(PageMeta metas) =>
        !metas.All("robots").Any(rule => rule.Contains("noarchive", StringComparison.OrdinalIgnoreCase))
        && metas.First("tdm-reservation") != "1";

    private static string? Plain(string? text) => text is null ? null : PlainText.Of(text).Replace("\n", " ", StringComparison.Ordinal).OrNull();

    private static string? OrNull(this string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
