using Daybook.Core.Feeds;
using Daybook.Core.Items;

namespace Daybook.Fuzz;

/// <summary>Any bytes are a feed or a failure in words; a feed's facts are such as the rest of the program can take.</summary>
internal static class FeedPromises
{
    private const int MostItems = 10_000;

    public static void Hold(byte[] bytes)
    {
        var read = FeedParser.Parse(bytes, null, "https://example.org/feed");
        if (!read.Ok)
        {
            Targets.Must(read.Problem.Length > 0, "a failure has words");
            return;
        }
        Targets.Must(read.Value.Items.Count <= MostItems, "items are bounded");
        Targets.Must(Targets.IsWhole(read.Value.Title) && Targets.IsWhole(read.Value.Description), "the feed's texts are whole");
        foreach (var item in read.Value.Items)
            HoldItem(item);
    }

    private static void HoldItem(ParsedItem item)
    {
        Targets.Must(Targets.IsWhole(item.Title) && Targets.IsWhole(item.SummaryHtml) && Targets.IsWhole(item.ContentHtml) && Targets.IsWhole(item.Author) && Targets.IsWhole(item.Guid), "an item's texts are whole");
        // What stands for the item is its canonical form; the link itself is as written, and may be none.
        Targets.Must(item.Link is null || CanonicalUrl.Of(item.Link) is null or ['h', 't', 't', 'p', ..], "a canonical link is an address of the web");
        Targets.Must(IsTime(item.Published) && IsTime(item.Updated), "dates are from 1900 on, in UTC");
        Targets.Must(item.Seconds is null or >= 0, "no playing time is negative");
    }

    private static bool IsTime(DateTimeOffset? time) => time is null or { Offset.Ticks: 0, Year: >= 1900 };
}
