using System.Collections.Frozen;
using System.Text.Json;

namespace Daybook.Eval.Feeds;

/// <summary>gofeed: the whole of its parsed model for each document, which is its unified one or that of one format.</summary>
internal sealed class GofeedRows(string folder) : IFeedRows
{
    /// <summary>What gofeed keeps and we do not, because no reader of news asks for it.</summary>
    private static readonly FrozenSet<string> Left =
        "extensions custom dcExt itunesExt rating cloud docs textInput docs avatar user_comment next_url expired feedType feedVersion version isPermalink generator hubs items_extensions".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public FeedVerdict Judge(JsonElement item)
    {
        using var expected = JsonDocument.Parse(CaseFile.Bytes(folder, item.Text("expected")!));
        var feed = Reading.Of(CaseFile.Bytes(folder, item.Text("input")!));
        if (feed is null)
            return FeedVerdict.Failed("refused", null);
        var compared = 0;
        var ours = GofeedModel.Of(feed, expected.RootElement.TryGetProperty("feedType", out _));
        var difference = ModelMatch.Difference(expected.RootElement, ours, IsOurs, ref compared);
        if (compared == 0)
            return HasNothing(expected.RootElement) ? FeedVerdict.Passed(ModelMatch.Shown(ours)) : FeedVerdict.Not("only elements that we do not keep (rating, cloud, docs, textInput, generator, the raw extensions)");
        return difference is null ? FeedVerdict.Passed(ModelMatch.Shown(ours)) : FeedVerdict.Failed(difference, ModelMatch.Shown(ours));
    }

    private static bool IsOurs(string name) => !Left.Contains(name);

    /// <summary>A document of which gofeed, too, says only what kind it is.</summary>
    private static bool HasNothing(JsonElement model) => model.EnumerateObject().All(member => member.Name is "version" or "feedType" or "feedVersion" || member.Value.ValueKind == JsonValueKind.Array);
}
