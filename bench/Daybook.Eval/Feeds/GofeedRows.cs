using System.Collections.Frozen;
using System.Text.Json;
using Daybook.Core.Feeds;

namespace Daybook.Eval.Feeds;

/// <summary>gofeed: the whole of its parsed model for each document, which is its unified one or that of one format.</summary>
internal sealed class GofeedRows(string folder) : IFeedRows
{
    /// <summary>What gofeed keeps and we do not, because no reader of news asks for it.</summary>
    private static readonly FrozenSet<string> Left =
        // The type of a content is kept as its MIME type, whichever way it is declared.
        // A text beside HTML is the same body, a banner beside a picture the lesser one; of the single enclosure gofeed says itself that it is deprecated.
        "banner_image content_text enclosure extensions custom dcExt itunesExt rating cloud docs textInput docs avatar user_comment next_url expired feedType feedVersion version isPermalink generator hubs items_extensions".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public FeedVerdict Judge(JsonElement item)
    {
        using var expected = Reading.Expected(folder, item);
        var feed = Reading.Of(CaseFile.Bytes(folder, item.Text("input")!));
        if (feed is null)
            return FeedVerdict.Failed("refused", null);
        if (HasLinkToNowhere(expected.RootElement))
            return FeedVerdict.Not("a link without an address, which leads nowhere");
        if (HasRelativeId(feed))
            return FeedVerdict.Not("a relative id, which is compared and never resolved (RFC 4287 §4.2.6.1)");
        var compared = 0;
        var ours = GofeedModel.Of(feed, expected.RootElement.TryGetProperty("feedType", out _));
        var difference = ModelMatch.Difference(expected.RootElement, ours, path => IsOurs(path) && !(feed.Format == FeedFormat.JsonFeed && IsDateOfFeed(path)), ref compared);
        if (compared == 0)
            return HasNothing(expected.RootElement) ? FeedVerdict.Passed(ModelMatch.Shown(ours)) : FeedVerdict.Not("only elements that we do not keep (rating, cloud, docs, textInput, generator, the raw extensions)");
        return difference is null ? FeedVerdict.Passed(ModelMatch.Shown(ours)) : FeedVerdict.Failed(difference, ModelMatch.Shown(ours));
    }

    private static bool IsOurs(string path) => !Left.Contains(Reading.Last(path)) && !path.EndsWith(".content.type", StringComparison.Ordinal)
        && !(path.Contains(".attachments[", StringComparison.Ordinal) && path.EndsWith(".title", StringComparison.Ordinal));

    /// <summary>For a JSON Feed gofeed takes the newest item's dates for the feed's.</summary>
    private static bool IsDateOfFeed(string path) => path is ".updated" or ".updatedParsed" or ".published" or ".publishedParsed";


    /// <summary>gofeed keeps links that have everything but an address.</summary>
    private static bool HasLinkToNowhere(JsonElement model) => model.ValueKind switch
    {
        JsonValueKind.Array => model.EnumerateArray().Any(HasLinkToNowhere),
        JsonValueKind.Object => model.TryGetProperty("rel", out _) && !model.TryGetProperty("href", out _) || model.EnumerateObject().Any(member => HasLinkToNowhere(member.Value)),
        _ => false,
    };

    private static bool HasRelativeId(ParsedFeed feed) => feed.Format == FeedFormat.Atom && feed.Items.Any(item => item.Guid is { } id && !id.Contains(':', StringComparison.Ordinal) && id.Contains('/', StringComparison.Ordinal));

    /// <summary>A document of which gofeed, too, says only what kind it is.</summary>
    private static bool HasNothing(JsonElement model) => model.EnumerateObject().All(member => member.Name is "version" or "feedType" or "feedVersion" || member.Value.ValueKind == JsonValueKind.Array);
}
