using System.Text.Json;

namespace Daybook.Eval.Feeds;

/// <summary>
/// The feed validator's documents, each breaking or keeping one rule. None may throw, and a document that holds items
/// gives them, whatever rule it breaks: the count of elements named item or entry at their usual place is the measure.
/// </summary>
internal sealed class ValidatorRows(string folder) : IFeedRows
{
    public FeedVerdict Judge(JsonElement item)
    {
        var body = CaseFile.Bytes(folder, item.Text("file")!);
        var feed = Reading.Of(body);
        if (ItemCount.In(body) is not { } there)
            return FeedVerdict.Not("no well-formed RSS or Atom document, so it has no count of items to compare; answered without an exception");
        var got = new { items = feed?.Items.Count };
        return feed?.Items.Count == there ? FeedVerdict.Passed(got) : FeedVerdict.Failed($"{there} items, read {feed?.Items.Count.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "none: refused"}", got);
    }
}
