using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Daybook.Core.Feeds;
using Daybook.Core.Items;
using Daybook.Core.Text;

namespace Daybook.Eval.Feeds;

/// <summary>What we read, reached by the Go expressions of Miniflux's tests (<c>feed.Entries[0].URL</c>).</summary>
internal sealed partial class MinifluxModel(ParsedFeed? feed, JsonElement test)
{
    public bool Holds(JsonElement claim)
    {
        var (path, expected) = (claim.Text("path")!, claim.GetProperty("value"));
        var ours = Value(path);
        var same = Instant().Match(path) is { Success: true } said
            ? Moment(said.Groups[2].Value) is { } moment && ours is DateTimeOffset own && own == moment
            : ModelMatch.Equal(expected, ours);
        return claim.Text("op") switch
        {
            "eq" when path == "err" => feed is not null == (expected.ValueKind == JsonValueKind.Null),
            "ne" when path == "err" => feed is null,
            "eq" or "truthy" => same,
            "ne" or "falsy" => !same,
            _ => false,
        };
    }

    /// <summary>Rules by which Miniflux fills in what a document does not say; we leave it empty.</summary>
    public string? NotOurs(JsonElement claim)
    {
        var path = claim.Text("path")!;
        if (claim.GetProperty("value").ValueKind == JsonValueKind.Object)
            return "compared with an expression, not with a literal";
        if (path.EndsWith(".Hash", StringComparison.Ordinal))
            return "a hash of its own as identity";
        if (Instant().IsMatch(path) && !Clock().IsMatch(path))
            return "compared with an expression, not with a literal";
        if (path == "feed.SiteURL" && feed is { Site: null } && claim.GetProperty("value").Name() == Address())
            return "the document's address for the site where there is none";
        if (!Known().IsMatch(path) && !Instant().IsMatch(path))
            return "an expression of Go that is no part of the feed";
        var item = Entry(path);
        if (path.EndsWith(".Title", StringComparison.Ordinal) && claim.GetProperty("value").Name() is { } title && (item is not null ? item.Title : feed?.Title) is null && IsMadeUp(title, item))
            return "a title made up from the text or the address where there is none";
        if (path.EndsWith(".Language", StringComparison.Ordinal) && item is { Language: null } && feed?.Language is not null)
            return "the channel's language for its entries, which are kept apart";
        if (path.EndsWith(".URL", StringComparison.Ordinal) && test.GetProperty("vars").Text("data")!.Contains("<feedburner:orig", StringComparison.Ordinal))
            return "FeedBurner's original addresses in place of those it gives; both are kept";
        if (path.EndsWith(".URL", StringComparison.Ordinal) && item is { Link: null } && claim.GetProperty("value").Name() == feed?.Site)
            return "the site's address for an entry without one";
        return path.EndsWith(".Author", StringComparison.Ordinal) && item is { Authors.Count: 0, Author: null } && feed?.Format is FeedFormat.Rss or FeedFormat.Rdf && feed.Authors is [var author, ..] && new FeedPerson(author).Is(claim.GetProperty("value").Name() ?? "")
            ? "the channel's author for entries of RSS, where no rule says so"
            : null;
    }

    public object? Value(string path)
    {
        if (feed is null)
            return null;
        if (path.StartsWith("len(", StringComparison.Ordinal))
            return Value(path[4..^1]) is IReadOnlyList<object?> list ? list.Count : 0;
        if (Instant().Match(path) is { Success: true } said)
            return Value(said.Groups[1].Value);
        if (Entry(path) is { } item)
            return OfItem(item, path[(path.IndexOf(']', StringComparison.Ordinal) + 2)..]);
        return path switch
        {
            "feed.Title" => GofeedModel.Line(feed.Title),
            "feed.Description" => GofeedModel.Line(feed.Description),
            "feed.SiteURL" => feed.Site,
            "feed.FeedURL" => feed.Self ?? Address(),
            "feed.IconURL" => feed.Icon ?? feed.Image,
            "feed.Language" => FeedLanguage.Of(feed.Language),
            "feed.TTL" => feed.Hints.TimeToLive,
            "feed.Entries" => feed.Items.Cast<object?>().ToList(),
            _ => null,
        };
    }

    private static object? OfItem(ParsedItem item, string path)
    {
        var file = File().Match(path) is { Success: true } found && int.Parse(found.Groups[1].Value, CultureInfo.InvariantCulture) is var at && at < item.Enclosures.Count ? item.Enclosures[at] : null;
        return path switch
        {
            "Title" => GofeedModel.Title(item.Title, item.TitleHtml),
            "URL" => item.Link,
            "Author" => GofeedModel.Line(item.Author),
            "Content" => (item.ContentHtml ?? item.SummaryHtml) is { } html ? new FeedText(html, true, item.BaseUrl) : null,
            "CommentsURL" => item.CommentsUrl,
            "Date" => item.Published ?? item.Updated,
            "Language" => FeedLanguage.Of(item.Language),
            "Tags" => item.Categories.Cast<object?>().ToList(),
            "Enclosures" => item.Enclosures.Cast<object?>().ToList(),
            _ when path.EndsWith("].URL", StringComparison.Ordinal) => file?.Url,
            _ when path.EndsWith("].MimeType", StringComparison.Ordinal) => file?.Type,
            _ when path.EndsWith("].Size", StringComparison.Ordinal) => file?.Bytes,
            _ => null,
        };
    }

    private ParsedItem? Entry(string path) =>
        Index().Match(path) is { Success: true } found && feed is not null && int.Parse(found.Groups[1].Value, CultureInfo.InvariantCulture) is var at && at < feed.Items.Count ? feed.Items[at] : null;

    private string? Address() => test.GetProperty("calls").EnumerateArray().Select(call => Quoted().Match(call.GetString()!)).FirstOrDefault(found => found.Success)?.Groups[1].Value.Trim();

    private bool IsMadeUp(string title, ParsedItem? item)
    {
        var text = Reading.Flat(PlainText.Of($"{item?.ContentHtml} {item?.SummaryHtml}"));
        var start = Reading.Flat(PlainText.Of(title)).TrimEnd('…', '.');
        return title == item?.Link || title == feed?.Site || title == Address() || start.Length > 0 && (text.StartsWith(start, StringComparison.Ordinal) || text.Contains(start, StringComparison.Ordinal));
    }

    private static DateTimeOffset? Moment(string go) => Clock().Match(go) is not { Success: true } found
        ? null
        : FeedDate.Parse($"{found.Groups[3].Value} {found.Groups[2].Value} {found.Groups[1].Value} {found.Groups[4].Value}:{found.Groups[5].Value}:{found.Groups[6].Value} GMT");

    [GeneratedRegex(@"^feed\.Entries\[(\d+)\]")]
    private static partial Regex Index();

    [GeneratedRegex(@"^Enclosures\[(\d+)\]")]
    private static partial Regex File();

    [GeneratedRegex(@"^(feed\.Entries\[\d+\]\.Date)\.Equal\((.*)\)$")]
    private static partial Regex Instant();

    [GeneratedRegex(@"time\.Date\((\d+), time\.(\w+), (\d+), (\d+), (\d+), (\d+), 0, time\.UTC\)")]
    private static partial Regex Clock();

    [GeneratedRegex("\"(https?:[^\"]*)\"")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"^(err|len\(feed\.Entries(\[\d+\]\.(Enclosures|Tags))?\)|feed\.\w+|feed\.Entries\[\d+\]\.(\w+|Enclosures\[\d+\]\.\w+))$")]
    private static partial Regex Known();
}
