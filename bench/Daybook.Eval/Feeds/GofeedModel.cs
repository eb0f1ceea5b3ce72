using Daybook.Core.Feeds;
using Daybook.Core.Items;

namespace Daybook.Eval.Feeds;

/// <summary>
/// What we read under gofeed's names. Its models of RSS, Atom, JSON Feed and of all together (feedType) use different
/// names for the same facts; the names of all stand side by side, and where one name means two things, its kind decides.
/// </summary>
internal static class GofeedModel
{
    public static Dictionary<string, object?> Of(ParsedFeed feed, bool unified)
    {
        var isAtom = feed.Format == FeedFormat.Atom && !unified;
        var isRss = feed.Format is FeedFormat.Rss or FeedFormat.Rdf && !unified;
        return new()
        {
            ["title"] = Title(feed.Title, feed.TitleHtml, feed.TitleForm),
            ["description"] = Title(feed.Description, feed.DescriptionHtml, feed.DescriptionForm),
            ["subtitle"] = Title(feed.Description, feed.DescriptionHtml, feed.DescriptionForm),
            ["link"] = feed.Site,
            ["home_page_url"] = feed.Site,
            ["feedLink"] = feed.Self,
            ["feed_url"] = feed.Self,
            ["links"] = feed.Format == FeedFormat.JsonFeed ? new[] { feed.Site, feed.Self }.Where(url => url is not null).Cast<object?>().ToList() : isAtom ? feed.Links.Select(Link).ToList() : feed.Links.Where(link => link.Relation is "alternate" or "self" && (unified || !isRss || link.Relation == "alternate")).Select(object? (link) => link.Url).ToList(),
            ["id"] = feed.Id,
            ["updated"] = feed.Updated,
            ["updatedParsed"] = feed.Updated,
            ["lastBuildDate"] = feed.Updated,
            ["lastBuildDateParsed"] = feed.Updated,
            ["published"] = feed.Published,
            ["publishedParsed"] = feed.Published,
            ["pubDate"] = feed.Published,
            ["pubDateParsed"] = feed.Published,
            ["language"] = FeedLanguage.Of(feed.Language),
            ["copyright"] = Line(feed.Rights),
            ["rights"] = Line(feed.Rights),
            ["managingEditor"] = feed.Authors.Count > 0 ? Written(feed.Authors[0]) : null,
            ["webMaster"] = Written(feed.Publisher),
            ["author"] = feed.Authors.Count > 0 ? Person(feed.Authors[0]) : feed.Publisher is { } publisher ? Person(publisher) : null,
            ["authors"] = feed.Authors.Count == 0 && unified && feed.Publisher is { } webMaster ? [Person(webMaster)] : feed.Authors.Select(Person).ToList(),
            ["contributors"] = feed.Contributors.Select(Person).ToList(),
            ["categories"] = feed.Tags.Select(tag => Tag(tag, unified, isAtom)).ToList(),
            ["icon"] = feed.Format == FeedFormat.JsonFeed ? feed.Image : feed.Icon,
            ["favicon"] = feed.Icon,
            ["logo"] = feed.Picture?.Url,
            ["image"] = Picture(feed),
            ["skipHours"] = feed.Hints.SkipHours.Select(object? (hour) => hour).ToList(),
            ["skipDays"] = feed.Hints.SkipDays.Select(object? (day) => day.ToString()).ToList(),
            ["ttl"] = feed.Hints.TimeToLive?.TotalMinutes,
            ["items"] = feed.Items.Select(object? (item) => GofeedItem.Of(item, unified, isAtom, feed.Format == FeedFormat.JsonFeed)).ToList(),
            ["entries"] = feed.Items.Select(object? (item) => GofeedItem.Of(item, unified, isAtom, feed.Format == FeedFormat.JsonFeed)).ToList(),
        };
    }

    internal static FeedText? Line(string? text) => text is null ? null : new FeedText(text, false, null);

    internal static FeedText? Title(string? line, string? html, TextForm? form = null) => html is null ? Line(line) : new FeedText(html, true, form?.BaseUrl);

    internal static object? Person(ParsedPerson person) =>
        new Dictionary<string, object?> { ["name"] = Line(person.Name), ["email"] = person.Email, ["uri"] = person.Url, ["url"] = person.Url };

    internal static object? Link(ParsedLink link) => new Dictionary<string, object?>
    {
        ["href"] = link.Url,
        ["rel"] = link.Relation,
        ["type"] = link.Type,
        ["title"] = Line(link.Title),
        ["hreflang"] = link.Language,
        ["length"] = link.Bytes,
    };

    internal static object? Tag(ParsedTag tag, bool unified, bool isAtom) => unified ? Line(tag.Label ?? tag.Term)
        : isAtom ? new Dictionary<string, object?> { ["term"] = Line(tag.Term), ["scheme"] = tag.Scheme, ["label"] = Line(tag.Label) }
        : new Dictionary<string, object?> { ["value"] = Line(tag.Term), ["domain"] = tag.Scheme };

    private static Dictionary<string, object?>? Picture(ParsedFeed feed) => feed.Picture is not { } picture
        ? feed.Image is null ? null : new() { ["url"] = feed.Image }
        : new() { ["url"] = picture.Url, ["title"] = Line(picture.Title), ["link"] = picture.Link, ["width"] = picture.Width, ["height"] = picture.Height, ["description"] = Line(picture.Description) };

    /// <summary>As RSS writes it: address and name in brackets, in whichever order; both are taken.</summary>
    private static FeedText? Written(ParsedPerson? person) => person switch
    {
        null => null,
        { Name: { } name, Email: { } email } => Line($"{name} ({email})"),
        _ => Line(person.Name ?? person.Email),
    };
}
