using System.Collections.Frozen;
using System.Text.Json;
using Daybook.Core.Feeds;
using Daybook.Core.Items;

namespace Daybook.Eval.Feeds;

/// <summary>rss-parser: real feeds as it reads them. Compared are the facts both models have.</summary>
internal sealed class RssParserRows(string folder) : IFeedRows
{
    private static readonly FrozenSet<string> Ours =
        "feed title link feedUrl items guid isoDate enclosure url type length categories copyright language".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public FeedVerdict Judge(JsonElement item)
    {
        using var expected = JsonDocument.Parse(CaseFile.Bytes(folder, item.Text("expected")!));
        var feed = Reading.Of(CaseFile.Bytes(folder, item.Text("input")!));
        if (feed is null)
            return FeedVerdict.Failed("refused", null);
        var compared = 0;
        var ours = new Dictionary<string, object?> { ["feed"] = Model(feed) };
        var difference = ModelMatch.Difference(expected.RootElement, ours, Ours.Contains, ref compared);
        return difference is null ? FeedVerdict.Passed(ModelMatch.Shown(ours)) : FeedVerdict.Failed(difference, ModelMatch.Shown(ours));
    }

    private static Dictionary<string, object?> Model(ParsedFeed feed) => new()
    {
        ["title"] = GofeedModel.Line(feed.Title),
        ["link"] = feed.Site,
        ["feedUrl"] = feed.Self,
        ["language"] = feed.Language,
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
            ["isoDate"] = item.Published ?? item.Updated,
            ["enclosure"] = file is null ? null : new Dictionary<string, object?> { ["url"] = file.Url, ["type"] = file.Type, ["length"] = file.Bytes },
            ["categories"] = item.Tags.Select(object? (tag) => GofeedModel.Line(tag.Term)).ToList(),
        };
    }
}
