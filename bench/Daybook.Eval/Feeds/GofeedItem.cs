using Daybook.Core.Items;
using Daybook.Core.Text;

namespace Daybook.Eval.Feeds;

/// <summary>An item of ours under gofeed's names.</summary>
internal static class GofeedItem
{
    public static Dictionary<string, object?> Of(ParsedItem item, bool unified, bool isAtom, bool isJson)
    {
        var files = item.Enclosures.Select(object? (file) => new Dictionary<string, object?> { ["url"] = file.Url, ["type"] = file.Type, ["length"] = file.Bytes, ["mime_type"] = file.Type, ["size_in_bytes"] = file.Bytes, ["duration_in_seconds"] = file.Seconds }).ToList();
        return new()
        {
            ["title"] = GofeedModel.Title(item.Title, item.TitleHtml, item.TitleForm),
            ["description"] = Html(item.SummaryHtml, item, item.SummaryForm),
            ["summary"] = Html(item.SummaryHtml, item, item.SummaryForm),
            ["content"] = isAtom ? new Dictionary<string, object?> { ["value"] = Html(item.ContentHtml, item, item.ContentForm), ["src"] = item.ContentUrl } : Html(item.ContentHtml, item, item.ContentForm),
            ["content_html"] = Html(item.ContentHtml, item, null),
            ["content_text"] = item.ContentHtml is { } text ? GofeedModel.Line(PlainText.Of(text)) : null,
            ["link"] = item.Link,
            ["url"] = item.Link,
            ["external_url"] = item.Links.FirstOrDefault(link => link.Relation == "related")?.Url ?? item.Link,
            ["links"] = isAtom ? item.Links.Select(GofeedModel.Link).ToList() : item.Links.Where(link => link.Relation is "alternate" or "related").Select(object? (link) => link.Url).ToList(),
            ["id"] = item.Guid,
            ["guid"] = unified ? item.Guid : new Dictionary<string, object?> { ["value"] = item.Guid },
            ["updated"] = item.Updated,
            ["updatedParsed"] = item.Updated,
            ["date_modified"] = item.Updated,
            ["published"] = item.Published,
            ["publishedParsed"] = item.Published,
            ["date_published"] = item.Published,
            ["pubDate"] = item.Published,
            ["pubDateParsed"] = item.Published,
            ["author"] = unified || isJson || item.Authors.Count == 0 ? item.Authors.Count > 0 ? GofeedModel.Person(item.Authors[0]) : null : Written(item.Authors[0]),
            ["authors"] = item.Authors.Select(GofeedModel.Person).ToList(),
            ["contributors"] = item.Contributors.Select(GofeedModel.Person).ToList(),
            ["categories"] = item.Tags.Select(tag => GofeedModel.Tag(tag, unified, isAtom)).ToList(),
            ["tags"] = item.Tags.Select(object? (tag) => tag.Term).ToList(),
            ["comments"] = item.CommentsUrl,
            ["enclosures"] = files,
            ["enclosure"] = files.LastOrDefault(),
            ["attachments"] = files,
            ["image"] = unified ? item.Image is null ? null : new Dictionary<string, object?> { ["url"] = item.Image } : item.Image,
            ["rights"] = GofeedModel.Line(item.Rights),
            ["source"] = isAtom && item.Source is { } source ? GofeedModel.Of(source, unified: false) : new Dictionary<string, object?> { ["title"] = GofeedModel.Line(item.SourceName), ["url"] = item.SourceUrl },
        };
    }

    private static FeedText? Html(string? html, ParsedItem item, TextForm? form) => html is null ? null : new FeedText(html, true, form?.BaseUrl ?? item.BaseUrl);

    private static object? Written(ParsedPerson person) => GofeedModel.Line(person switch
    {
        { Name: { } name, Email: { } email } => $"{name} ({email})",
        _ => person.Name ?? person.Email ?? person.Url,
    });
}
