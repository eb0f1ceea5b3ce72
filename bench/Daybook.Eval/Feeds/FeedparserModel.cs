using System.Globalization;
using Daybook.Core.Feeds;
using Daybook.Core.Items;

namespace Daybook.Eval.Feeds;

/// <summary>What we read, under the names of feedparser's model (feedparser.readthedocs.io, reference). Nothing is computed but names.</summary>
internal static class FeedparserModel
{
    public static Dictionary<string, object?> Of(ParsedFeed feed) => new()
    {
        ["version"] = Version(feed),
        ["encoding"] = feed.Encoding is null ? null : new FeedEncodingName(feed.Encoding),
        ["feed"] = Feed(feed),
        ["entries"] = feed.Items.Select(object? (item) => FeedparserEntry.Of(item, feed)).ToList(),
    };

    private static Dictionary<string, object?> Feed(ParsedFeed feed)
    {
        var author = feed.Authors.Count > 0 ? feed.Authors[^1] : null;
        return new()
        {
            ["title"] = Line(feed.Title),
            ["title_detail"] = Detail(feed.TitleHtml, feed.Title, feed.TitleForm, "text/plain", feed.Language),
            ["subtitle"] = Text(feed.DescriptionHtml, feed.Description, feed.DescriptionForm),
            ["subtitle_detail"] = Detail(feed.DescriptionHtml, feed.Description, feed.DescriptionForm, "text/html", feed.Language),
            ["link"] = feed.Site,
            ["links"] = feed.Links.Select(Link).ToList(),
            ["id"] = feed.Id,
            ["language"] = FeedLanguage.Of(feed.Language),
            ["author"] = Person(author),
            ["author_detail"] = Detail(author),
            ["authors"] = feed.Authors.Select(object? (one) => Detail(one)).ToList(),
            ["contributors"] = feed.Contributors.Select(object? (one) => Detail(one)).ToList(),
            ["publisher"] = Person(feed.Publisher),
            ["publisher_detail"] = Detail(feed.Publisher),
            ["tags"] = Tags(feed.Tags),
            ["category"] = feed.Tags.Count > 0 ? feed.Tags[0].Term : null,
            ["published"] = feed.Published,
            ["published_parsed"] = feed.Published,
            ["updated"] = feed.Updated ?? feed.Published,
            ["updated_parsed"] = feed.Updated ?? feed.Published,
            ["created"] = feed.Created,
            ["created_parsed"] = feed.Created,
            ["validity_start"] = feed.ValidFrom,
            ["validity_start_parsed"] = feed.ValidFrom,
            ["validity_end"] = feed.ValidUntil,
            ["validity_end_parsed"] = feed.ValidUntil,
            ["rights"] = Line(feed.Rights),
            ["license"] = feed.License,
            ["generator"] = feed.Generator,
            ["icon"] = feed.Icon,
            ["logo"] = feed.Picture?.Url,
            ["image"] = feed.Picture is { } picture ? new Dictionary<string, object?> { ["href"] = picture.Url, ["title"] = Line(picture.Title), ["link"] = picture.Link, ["width"] = picture.Width, ["height"] = picture.Height } : null,
            ["newlocation"] = feed.MovedTo,
            ["ttl"] = feed.Hints.TimeToLive?.TotalMinutes,
            ["itunes_explicit"] = feed.Explicit,
        };
    }

    internal static FeedText? Line(string? text) => text is null ? null : new FeedText(text, false, null);

    internal static FeedText? Text(string? html, string? line, TextForm? form) =>
        html is not null && form?.Type != "text/plain" ? new FeedText(html, true, form?.BaseUrl) : Line(line);

    internal static Dictionary<string, object?>? Detail(string? html, string? line, TextForm? form, string type, string? language) => line is null && html is null ? null : new()
    {
        ["value"] = html is null ? Line(line) : Text(html, line, form),
        ["type"] = form?.Type ?? type,
        ["base"] = form?.BaseUrl ?? "",
        ["language"] = FeedLanguage.Of(form is null ? language : form.Language),
    };

    internal static object? Link(ParsedLink link) => new Dictionary<string, object?>
    {
        ["rel"] = link.Relation,
        ["href"] = link.Url,
        ["type"] = link.Type ?? link.Relation switch { "alternate" => "text/html", "self" => "application/atom+xml", _ => null },
        ["title"] = Line(link.Title),
        ["hreflang"] = link.Language,
        ["length"] = link.Bytes?.ToString(CultureInfo.InvariantCulture),
    };

    internal static List<object?> Tags(IReadOnlyList<ParsedTag> tags) =>
        [.. tags.Select(tag => new Dictionary<string, object?> { ["term"] = tag.Term, ["scheme"] = tag.Scheme, ["label"] = tag.Label })];

    internal static string? Person(ParsedPerson? person) => person switch
    {
        null => null,
        { Name: { } name, Email: { } email } => $"{name} ({email})",
        _ => person.Name ?? person.Email,
    };

    internal static Dictionary<string, object?>? Detail(ParsedPerson? person) => person is null ? null : new()
    {
        ["name"] = person.Name,
        ["email"] = person.Email,
        ["href"] = person.Url,
    };

    private static string Version(ParsedFeed feed) => (feed.Format, feed.Version) switch
    {
        (FeedFormat.Cdf, _) => "cdf",
        (FeedFormat.Atom, "1.0") => "atom10",
        (FeedFormat.Atom, "0.3") => "atom03",
        (FeedFormat.Atom, _) => "atom",
        (FeedFormat.Rdf, "1.0") => "rss10",
        (FeedFormat.Rdf, _) => "rss090",
        (FeedFormat.Rss, "0.91") => "rss091u",
        (FeedFormat.Rss, "0.92" or "0.93" or "0.94") => "rss" + feed.Version.Replace(".", "", StringComparison.Ordinal),
        (FeedFormat.Rss, { } version) when version.StartsWith('2') => "rss20",
        (FeedFormat.Rss, _) => "rss",
        (_, "1") => "json1",
        _ => "json11",
    };
}
