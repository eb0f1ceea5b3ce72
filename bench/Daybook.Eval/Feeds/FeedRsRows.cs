using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using Daybook.Core.Feeds;
using Daybook.Core.Items;

namespace Daybook.Eval.Feeds;

/// <summary>feed-rs: its whole model for each document.</summary>
internal sealed class FeedRsRows(string folder) : IFeedRows
{
    /// <summary>
    /// Names we do not share: feed-rs guesses a type for each text, copies an entry's date into both of its dates, makes up
    /// ids, takes the editor for a contributor and the categories' children apart, and keeps Media RSS as one list of works.
    /// </summary>
    private static readonly FrozenSet<string> Left =
        "content_type src feed_type id updated contributors generator subcategories media rating texts base source length icon logo summary rel".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public FeedVerdict Judge(JsonElement item)
    {
        using var expected = JsonDocument.Parse(CaseFile.Bytes(folder, item.Text("expected")!));
        var feed = Reading.Of(CaseFile.Bytes(folder, item.Text("input")!));
        if (feed is null)
            return FeedVerdict.Failed("refused", null);
        var compared = 0;
        var ours = Model(feed);
        var difference = ModelMatch.Difference(expected.RootElement, ours, name => !Left.Contains(name), ref compared);
        difference ??= Ids(expected.RootElement, feed);
        return difference is null ? FeedVerdict.Passed(ModelMatch.Shown(ours)) : FeedVerdict.Failed(difference, ModelMatch.Shown(ours));
    }

    /// <summary>Where the document gives an id; without one feed-rs makes one up.</summary>
    private static string? Ids(JsonElement expected, ParsedFeed feed)
    {
        var i = 0;
        foreach (var entry in expected.GetProperty("entries").EnumerateArray())
        {
            if (feed.Items[i].Guid is { } id && Reading.Flat(id) != Reading.Flat(entry.Text("id")) && id != feed.Items[i].Link)
                return $".entries[{i}].id: expected {entry.Text("id")}, got {id}";
            i++;
        }
        return null;
    }

    private static Dictionary<string, object?> Model(ParsedFeed feed) => new()
    {
        ["title"] = Text(GofeedModel.Line(feed.Title)),
        ["description"] = Text(feed.DescriptionHtml is null ? GofeedModel.Line(feed.Description) : new FeedText(feed.DescriptionHtml, true, feed.DescriptionForm?.BaseUrl)),
        ["authors"] = feed.Authors.Select(GofeedModel.Person).ToList(),
        ["links"] = feed.Links.Select(Link).ToList(),
        ["categories"] = feed.Tags.Select(Tag).ToList(),
        ["language"] = feed.Language?.ToLowerInvariant(),
        ["published"] = feed.Published,
        ["rights"] = Text(GofeedModel.Line(feed.Rights)),
        ["ttl"] = feed.Hints.TimeToLive?.TotalMinutes,
        ["entries"] = feed.Items.Select(Entry).ToList(),
    };

    private static object? Entry(ParsedItem item) => new Dictionary<string, object?>
    {
        ["title"] = Text(GofeedModel.Line(item.Title)),
        ["authors"] = item.Authors.Select(GofeedModel.Person).ToList(),
        ["content"] = new Dictionary<string, object?> { ["body"] = Html(item.ContentHtml ?? item.SummaryHtml, item) },
        ["links"] = item.Links.Where(link => link.Relation != "enclosure").Select(Link).ToList(),
        ["categories"] = item.Tags.Select(Tag).ToList(),
        ["published"] = item.Published,
        ["rights"] = Text(GofeedModel.Line(item.Rights)),
        ["language"] = item.Language?.ToLowerInvariant(),
    };

    private static FeedText? Html(string? html, ParsedItem item) => html is null ? null : new FeedText(html, true, item.BaseUrl);

    private static Dictionary<string, object?>? Text(FeedText? text) => text is null ? null : new() { ["content"] = text };

    private static object? Link(ParsedLink link) =>
        new Dictionary<string, object?> { ["href"] = link.Url, ["media_type"] = link.Type, ["href_lang"] = link.Language, ["title"] = GofeedModel.Line(link.Title) };

    private static object? Tag(ParsedTag tag) =>
        new Dictionary<string, object?> { ["term"] = GofeedModel.Line(tag.Term), ["scheme"] = tag.Scheme, ["label"] = GofeedModel.Line(tag.Label) };
}
