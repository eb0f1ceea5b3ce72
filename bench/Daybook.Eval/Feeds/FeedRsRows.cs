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
        using var expected = Reading.Expected(folder, item);
        var body = CaseFile.Bytes(folder, item.Text("input")!);
        var feed = Reading.Of(body);
        if (feed is null)
            return FeedVerdict.Failed("refused", null);
        // A category of Atom that has text but no term is passed over there and read here.
        var hasBareCategory = feed.Format == FeedFormat.Atom && body.AsSpan().IndexOf("<category>"u8) >= 0;
        var compared = 0;
        var ours = Model(feed);
        var difference = ModelMatch.Difference(expected.RootElement, ours, path => IsOurs(path, feed) && !(hasBareCategory && Reading.Last(path) == "categories"), ref compared);
        difference ??= Ids(expected.RootElement, feed);
        return difference is null ? FeedVerdict.Passed(ModelMatch.Shown(ours)) : FeedVerdict.Failed(difference, ModelMatch.Shown(ours));
    }

    /// <summary>The editor of a channel is a contributor there, an author here; Atom's links and dc:subject in RSS 1.0 are passed over there; of
    /// iTunes' lists only the categories are taken there.</summary>
    private static bool IsOurs(string path, ParsedFeed feed) => !Left.Contains(Reading.Last(path)) && !(path == ".authors" && feed.Format is FeedFormat.Rss or FeedFormat.Rdf)
        && !(feed.Format == FeedFormat.Rdf && (path == ".links" || Reading.Last(path) == "categories")) && !(path == ".categories" && feed.Tags.Any(tag => tag.Scheme == "http://www.itunes.com/"));

    /// <summary>Where the document gives an id; without one feed-rs makes one up.</summary>
    private static string? Ids(JsonElement expected, ParsedFeed feed)
    {
        var i = 0;
        foreach (var entry in expected.GetProperty("entries").EnumerateArray())
        {
            if (feed.Items[i].Guid is { } id && !IsMadeUp(entry.Text("id")) && Reading.Flat(id) != Reading.Flat(entry.Text("id")) && id != feed.Items[i].Link)
                return $".entries[{i}].id: expected {entry.Text("id")}, got {id}";
            i++;
        }
        return null;
    }

    /// <summary>feed-rs hashes an entry without an id of the kind it looks for.</summary>
    private static bool IsMadeUp(string? id) => id is { Length: 32 } && id.All(char.IsAsciiHexDigit);

    private static Dictionary<string, object?> Model(ParsedFeed feed) => new()
    {
        ["title"] = Text(GofeedModel.Line(feed.Title)),
        ["description"] = Text(feed.DescriptionHtml is null ? GofeedModel.Line(feed.Description) : new FeedText(feed.DescriptionHtml, true, feed.DescriptionForm?.BaseUrl)),
        ["authors"] = feed.Authors.Select(Person).ToList(),
        ["links"] = (feed.Format == FeedFormat.JsonFeed && feed.Self is { } self ? feed.Links.Append(new ParsedLink(self, "self")) : feed.Links).Select(Link).ToList(),
        ["categories"] = feed.Tags.Select(Tag).ToList(),
        ["language"] = FeedLanguage.Of(feed.Language),
        ["published"] = feed.Published ?? (feed.Format == FeedFormat.Rdf ? feed.Updated : null),
        ["rights"] = Text(GofeedModel.Line(feed.Rights)),
        ["ttl"] = feed.Hints.TimeToLive?.TotalMinutes,
        ["entries"] = feed.Items.Select(item => Entry(item, feed)).ToList(),
    };

    private static object? Entry(ParsedItem item, ParsedFeed feed) => new Dictionary<string, object?>
    {
        ["title"] = Text(GofeedModel.Line(item.Title)),
        // That entries of Atom have the feed's authors (RFC 4287 §4.2.1) feed-rs leaves to others.
        ["authors"] = feed.Format == FeedFormat.Atom && ReferenceEquals(item.Authors, feed.Authors) ? new List<object?>() : item.Authors.Select(Person).ToList(),
        ["content"] = new Dictionary<string, object?> { ["body"] = Html(item.ContentHtml ?? item.SummaryHtml, item) },
        ["links"] = item.Links.Where(link => feed.Format == FeedFormat.Atom || link.Relation != "enclosure").Select(Link).ToList(),
        ["categories"] = item.Tags.Select(Tag).ToList(),
        ["published"] = item.Published,
        ["rights"] = Text(GofeedModel.Line(item.Rights)),
        ["language"] = FeedLanguage.Of(item.Language),
    };

    private static FeedText? Html(string? html, ParsedItem item) => html is null ? null : new FeedText(html, true, item.BaseUrl);

    private static Dictionary<string, object?>? Text(FeedText? text) => text is null ? null : new() { ["content"] = text };

    private static object? Link(ParsedLink link) =>
        new Dictionary<string, object?> { ["href"] = new FeedAddress(link.Url), ["media_type"] = link.Type, ["href_lang"] = link.Language, ["title"] = GofeedModel.Line(link.Title) };

    /// <summary>feed-rs leaves an address in the name it stands with.</summary>
    private static object? Person(ParsedPerson person) => new Dictionary<string, object?>
    {
        ["name"] = new FeedPerson(person),
        ["uri"] = person.Url,
        ["email"] = person.Email is null ? null : new FeedPerson(person),
    };

    private static object? Tag(ParsedTag tag) =>
        new Dictionary<string, object?> { ["term"] = GofeedModel.Line(tag.Term), ["scheme"] = tag.Scheme, ["label"] = GofeedModel.Line(tag.Label) };
}
