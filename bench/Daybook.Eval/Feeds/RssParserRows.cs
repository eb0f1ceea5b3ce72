using System.Collections.Frozen;
using System.Text.Json;
using Daybook.Core.Feeds;
using Daybook.Core.Items;

namespace Daybook.Eval.Feeds;

/// <summary>rss-parser: real feeds as it reads them. Compared are the facts both models have.</summary>
internal sealed class RssParserRows(string folder) : IFeedRows
{
    /// <summary>Of several links of Atom's rss-parser takes the last for the feed's own (feedUrl), so that is not compared.</summary>
    private static readonly FrozenSet<string> Ours =
        "feed title link items guid isoDate enclosure url type length categories copyright language".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public FeedVerdict Judge(JsonElement item)
    {
        using var expected = Reading.Expected(folder, item);
        var feed = Reading.Of(CaseFile.Bytes(folder, item.Text("input")!));
        if (feed is null)
            return FeedVerdict.Failed("refused", null);
        var compared = 0;
        var ours = new Dictionary<string, object?> { ["feed"] = Model(feed) };
        var difference = ModelMatch.Difference(expected.RootElement, ours, path => Ours.Contains(Reading.Last(path)) && !(path == ".feed.type"), ref compared);
        return difference is null ? FeedVerdict.Passed(ModelMatch.Shown(ours)) : FeedVerdict.Failed(difference, ModelMatch.Shown(ours));
    }

    private static Dictionary<string, object?> Model(ParsedFeed feed) => new()
    {
        ["title"] = GofeedModel.Line(feed.Title),
        ["link"] = feed.Site,
        ["language"] = FeedLanguage.Of(feed.Language),
        ["copyright"] = GofeedModel.Line(feed.Rights),
        ["items"] = feed.Items.Select(Item).ToList(),
    };

    private static object? Item(ParsedItem item)
    {
        var file = item.Enclosures.Count > 0 ? item.Enclosures[0] : null;
        return new Dictionary<string, object?>
        {
            ["title"] = GofeedModel.Line(item.Title),
            ["link"] = item.Link,
            ["guid"] = item.Guid,
            ["language"] = FeedLanguage.Of(item.Language),
            ["isoDate"] = item.Published ?? item.Updated,
            ["enclosure"] = file is null ? null : new Dictionary<string, object?> { ["url"] = file.Url, ["type"] = file.Type, ["length"] = file.Bytes },
            ["categories"] = item.Tags.Where(tag => tag.Scheme != "http://www.itunes.com/").Select(object? (tag) => GofeedModel.Line(tag.Term)).ToList(),
        };
    }
}
