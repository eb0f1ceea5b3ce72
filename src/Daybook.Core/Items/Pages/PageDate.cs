using AngleSharp.Dom;

namespace Daybook.Core.Items;

/// <summary>
/// When a page was published: JSON-LD, <c>meta</c>, <c>time</c>, the address, the text, in this order. A page that tells only when
/// it was last changed is dated by that; one that tells nothing has no date.
/// </summary>
internal static class PageDate
{
    /// <summary>Names of <c>meta</c> as publishing systems write them: Open Graph, schema.org, Dublin Core, Parsely, Sailthru and older ones.</summary>
    private static readonly string[] Published =
    [
        "article:published_time", "og:published_time", "og:article:published_time", "datePublished", "article:published", "published_time", "og:pubdate", "pubdate", "publishdate", "publish-date",
        "publish_date", "published", "publication_date", "publication-date", "article.published", "parsely-pub-date", "sailthru.date", "dcterms.issued", "dc.date.issued", "dcterms.date", "dc.date",
        "dcterms.created", "dc.date.created", "dc.created", "citation_publication_date", "citation_date", "date", "originalpublicationdate", "cXenseParse:recs:publishtime", "cXenseParse:publishtime",
        "article_date_original", "rnews:datePublished", "dateCreated", "created", "creation_date", "timestamp", "release_date", "displaydate", "video:release_date", "lastmod",
    ];

    private static readonly string[] Changed =
        ["article:modified_time", "og:updated_time", "dateModified", "dcterms.modified", "dc.date.modified", "last-modified", "lastmodified", "modified", "revised", "updated_time"];

    public static DateTimeOffset? Of(IDocument page, string url, StructuredArticle article, PageMeta metas, string? title)
    {
        var monthFirst = IsAmerican(page, url);
        if (SaidDate.Read(article.Published, monthFirst) is { } structured)
            return structured;
        if (First(metas, Published, monthFirst) is { } meta)
            return meta;
        var shown = page.Body is { } body ? ShownDate.Of(body, PageTitle.Heading(body, title), monthFirst) : default;
        return shown.Time ?? Midnight(AddressDate.Of(url)) ?? shown.Text
            ?? SaidDate.Read(article.Changed, monthFirst) ?? First(metas, Changed, monthFirst);
    }

    private static DateTimeOffset? First(PageMeta metas, string[] names, bool monthFirst) =>
        names.SelectMany(metas.All).Select(said => SaidDate.Read(said, monthFirst)).FirstOrDefault(date => date is not null);

    private static DateTimeOffset? Midnight(DateOnly? day) => day is { } known ? SaidDate.Midnight(known) : null;

    /// <summary>
    /// Strokes part the month from the day in that order in the United States alone of the great countries (CLDR, short dates of <c>en-US</c>):
    /// English pages that neither name another region nor stand under its domain.
    /// </summary>
    public static bool IsAmerican(IDocument page, string url)
    {
        var language = page.DocumentElement.GetAttribute("lang") ?? "";
        if (language.Length > 2 ? !language.Replace('_', '-').Equals("en-US", StringComparison.OrdinalIgnoreCase) : language.Length > 0 && !language.Equals("en", StringComparison.OrdinalIgnoreCase))
            return false;
        return Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Host[(address.Host.LastIndexOf('.') + 1)..].Length > 2;
    }
}
