using Daybook.Core.Feeds;
using Daybook.Core.Items;
using Daybook.Store;

namespace Daybook.Engine.Items;

/// <summary>How the entries of a document met what was stored.</summary>
public sealed record SaveCounts(int New, int Changed, int Unchanged);

/// <summary>Saves a document's items, its feed's state and validators in one transaction.</summary>
internal static class SaveItems
{
    public static Task<SaveCounts> RunAsync(Store.Store store, Lease lease, Feed feed, FeedState state, IReadOnlyList<PreparedItem> items, DateTimeOffset now) =>
        store.Items.WriteAsync(lease, writer =>
        {
            using var stage = Telemetry.Stage("save");
            int added = 0, changed = 0, unchanged = 0;
            var sources = feed.Mixed ? writer.AllSources() : [];
            foreach (var item in items)
            {
                var end = feed.Mixed ? SaveMixed(writer, feed, item, sources, now) : SaveSingle(writer, feed, item, now);
                if (end == End.New) added++;
                else if (end == End.Changed) changed++;
                else unchanged++;
                if (end == End.New && feed.Mixed)
                    sources = writer.AllSources();
            }
            writer.SaveFeed(feed, state, now);
            return new SaveCounts(added, changed, unchanged);
        });

    private enum End
    {
        New,
        Changed,
        Unchanged,
    }

    private static End SaveSingle(ItemWriter writer, Feed feed, PreparedItem item, DateTimeOffset now)
    {
        var source = feed.Source!;
        var known = writer.Find(source, item.Key);
        var elsewhere = known is null ? writer.FindAnywhere(item.Key) : [];
        var posted = known is null && item.Text.Length >= ItemMerge.ShortestSamePosting
            ? writer.FindSamePosting(source, item.Key, item.FeedHash, item.Published ?? now, ItemMerge.LongestSamePosting)
            : null;
        return Carry(writer, ItemMerge.Decide(item, mixed: false, feed.Url, known, elsewhere, posted), feed, source, item, now);
    }

    private static End SaveMixed(ItemWriter writer, Feed feed, PreparedItem item, IReadOnlyList<Source> sources, DateTimeOffset now)
    {
        var named = SourceAttribution.Named(item, sources);
        var anywhere = writer.FindAnywhere(item.Key);
        // The outlet it names, else the outlet whose own feed gave this very link, else whoever has it. A letter says what it likes: it
        // meets letters of its own sender only.
        var known = feed.IsPrivate ? anywhere.FirstOrDefault(stored => stored.Source == named?.Id) : anywhere.FirstOrDefault(stored => stored.Source == named?.Id) ?? (named is null || !anywhere.Any(stored => stored.Own) ? anywhere.FirstOrDefault() : null);
        var source = known?.Source ?? SourceAttribution.Of(item, named, sources, writer);
        return Carry(writer, ItemMerge.Decide(item, mixed: true, feed.Url, known, [], null), feed, source, item, now);
    }

    private static End Carry(ItemWriter writer, MergeDecision decision, Feed feed, string source, PreparedItem item, DateTimeOffset now)
    {
        switch (decision)
        {
            case MergeDecision.New:
                writer.Insert(item, source, feed.Url, own: !feed.Mixed, now);
                return End.New;
            case MergeDecision.Edited edited:
                return writer.Update(edited.Item, Dated(item, edited.Item), source, feed.Url, own: !feed.Mixed, now) ? End.Changed : End.Unchanged;
            case MergeDecision.TakenOver taken:
                writer.List(taken.Item.Id, taken.Item.Feed);
                return writer.Update(taken.Item, Dated(item, taken.Item), source, feed.Url, own: true, now) ? End.Changed : End.Unchanged;
            case MergeDecision.SecondPosting { IsFirst: true } earlier:
                writer.MoveToEarlier(earlier.Item, item);
                return End.Unchanged;
            case MergeDecision.SecondPosting second:
                writer.AddAddress(second.Item.Id, source, item.Key, item.Url);
                return End.Unchanged;
            case MergeDecision.Listed listed:
                writer.List(listed.Item.Id, feed.Url);
                return End.Unchanged;
            case MergeDecision.Unchanged same:
                if (same.Item.Feed != feed.Url)
                    writer.List(same.Item.Id, feed.Url);
                else // A transcript or chapters come days after the episode, whose words stay the same.
                    writer.Keep(same.Item.Id, item.Facts);
                return End.Unchanged;
            default:
                throw new InvalidOperationException($"Unknown decision {decision.GetType().Name}.");
        }
    }

    /// <summary>An edit may not carry the date further past our first sight than a new item's may lie.</summary>
    private static PreparedItem Dated(PreparedItem item, StoredItem stored) => item with { Published = ItemMerge.Believed(item.Published, stored.FirstSeen) };
}
