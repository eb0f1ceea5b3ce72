using System.Globalization;
using Daybook.Core.Feeds;
using Daybook.Core.Items;
using Daybook.Core.Text;

namespace Daybook.Eval.Feeds;

/// <summary>An item of ours under the names of feedparser's entries.</summary>
internal static class FeedparserEntry
{
    public static Dictionary<string, object?> Of(ParsedItem item, ParsedFeed feed)
    {
        var author = item.Authors.Count > 0 ? item.Authors[^1] : null;
        var language = item.Language ?? feed.Language;
        return new()
        {
            ["id"] = item.Guid,
            ["guid"] = item.Guid,
            ["link"] = item.Link,
            ["links"] = item.Links.Select(FeedparserModel.Link).ToList(),
            ["guidislink"] = item.Link is not null && item.Link == item.Guid && !item.Links.Any(link => link.Relation == "alternate"),
            ["title"] = FeedparserModel.Line(item.Title),
            ["title_detail"] = FeedparserModel.Detail(item.TitleHtml, item.Title, item.TitleForm, "text/plain", language),
            ["summary"] = Html(item.SummaryHtml ?? item.ContentHtml, item.SummaryHtml is null ? item.ContentForm : item.SummaryForm, item),
            ["summary_detail"] = Detail(item.SummaryHtml, item.SummaryForm, item, language),
            ["description"] = Html(item.SummaryHtml, item.SummaryForm, item),
            ["subtitle"] = FeedparserModel.Line(item.Podcast?.Subtitle),
            ["content"] = Contents(item, language),
            ["author"] = FeedparserModel.Person(author) ?? item.Author,
            ["author_detail"] = FeedparserModel.Detail(author),
            ["authors"] = item.Authors.Select(object? (one) => FeedparserModel.Detail(one)).ToList(),
            ["contributors"] = item.Contributors.Select(object? (one) => FeedparserModel.Detail(one)).ToList(),
            ["publisher"] = item.Publisher,
            ["tags"] = FeedparserModel.Tags(item.Tags),
            ["category"] = item.Tags.Count > 0 ? item.Tags[0].Term : null,
            ["published"] = item.Published,
            ["published_parsed"] = item.Published,
            ["updated"] = item.Updated ?? item.Published,
            ["updated_parsed"] = item.Updated ?? item.Published,
            ["created"] = item.Created,
            ["created_parsed"] = item.Created,
            ["expired"] = item.Expires,
            ["expired_parsed"] = item.Expires,
            ["language"] = FeedLanguage.Of(item.Language),
            ["comments"] = item.CommentsUrl,
            ["enclosures"] = item.Links.Where(link => link.Relation == "enclosure").Select(FeedparserModel.Link).ToList(),
            ["image"] = item.Image is null ? null : new Dictionary<string, object?> { ["href"] = item.Image },
            ["rights"] = FeedparserModel.Line(item.Rights),
            ["license"] = item.License,
            ["wfw_comment"] = item.Discussion?.Inbox,
            ["wfw_commentrss"] = item.Discussion?.Feed,
            ["slash_comments"] = item.Discussion?.Comments?.ToString(CultureInfo.InvariantCulture),
            ["source"] = item.SourceName is null && item.SourceUrl is null ? null : new Dictionary<string, object?> { ["title"] = FeedparserModel.Line(item.SourceName), ["href"] = item.SourceUrl },
            ["feedburner_origlink"] = item.OriginalLink,
            ["itunes_explicit"] = item.Podcast?.Explicit,
            ["itunes_duration"] = item.Seconds,
        };
    }

    private static FeedText? Html(string? html, TextForm? form, ParsedItem item) =>
        html is null ? null : form?.Type == "text/plain" ? new FeedText(PlainText.Of(html), false, null) : new FeedText(html, true, form?.BaseUrl ?? item.BaseUrl);

    private static Dictionary<string, object?>? Detail(string? html, TextForm? form, ParsedItem item, string? language) => html is null ? null : new()
    {
        ["value"] = Html(html, form, item),
        ["type"] = form?.Type ?? "text/html",
        ["base"] = form?.BaseUrl ?? "",
        ["language"] = FeedLanguage.Of(form is null ? language : form.Language),
        ["src"] = null,
    };

    private static List<object?> Contents(ParsedItem item, string? language)
    {
        var content = Detail(item.ContentHtml, item.ContentForm, item, language);
        if (content is null && item.ContentUrl is not null)
            content = [];
        if (content is null)
            return [];
        content["src"] = item.ContentUrl;
        return [content];
    }
}
