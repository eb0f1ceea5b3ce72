using Daybook.Core.Items;
using Daybook.Core.Stories;
using Daybook.Core.Stories.Joining;
using Daybook.Engine.Meanings;
using Daybook.Store;

namespace Daybook.Engine.Stories;

/// <summary>What a run of grouping looked at and made.</summary>
public sealed record GroupReport(int Items, int Stories, int Copies);

/// <summary>Groups the items of the window into stories and saves the answer. The same items give the same stories in any order of arrival.</summary>
internal static class GroupStories
{
    /// <summary>The one key of the instance's grouping.</summary>
    public const string Key = "stories";

    /// <summary>Runs made when an editor speaks while grouping runs; after the last the next round does it.</summary>
    private const int MostRuns = 3;

    /// <summary>
    /// Groups what lies before the window and has no story yet, then the window. The past is cut into stretches as long as the window, always
    /// at the same moments: each with a new item is grouped anew as a whole, so that neither memory nor the order of arrival matters.
    /// </summary>
    /// <param name="meanings">What knows the items' vectors; null = nobody does.</param>
    /// <param name="length">Length of the window, which ends with the newest item, and of a stretch of the past.</param>
    public static GroupReport Run(Store.Store store, Lease lease, GroupingPolicy policy, DateTimeOffset newest, TimeSpan length, SketchShelf shelf, MeaningDesk? meanings, CancellationToken cancel)
    {
        using var stage = Telemetry.Stage("group");
        var since = newest - length;
        var reports = new List<GroupReport>();
        DateTimeOffset? until = null;
        while (store.Items.OldestUngrouped(until, since) is { } oldest)
        {
            cancel.ThrowIfCancellationRequested();
            var from = new DateTimeOffset(oldest.UtcTicks - oldest.UtcTicks % length.Ticks, TimeSpan.Zero);
            until = from + length < since ? from + length : since;
            reports.Add(Run(store, lease, policy, Past(store, from, until.Value), new SketchShelf(), meanings, past: true));
        }
        if (shelf.Count == 0)
        {
            shelf.Fill(store.Sketches.Since(since));
            if (store.Sketches.Settled() is { } settled)
                shelf.FillSettled(settled);
        }
        reports.Add(Run(store, lease, policy, store.Items.Outlines(new ItemFilter { Since = since }), shelf, meanings, past: false));
        store.Sketches.Keep(lease, shelf.TakeFresh());
        if (shelf.TakeSettled() is { } found)
            store.Sketches.KeepSettled(lease, found);
        store.Sketches.Forget(lease, since);
        return new GroupReport(reports.Sum(report => report.Items), reports.Sum(report => report.Stories), reports.Sum(report => report.Copies));
    }

    /// <summary>The items of a stretch but those of stories that reach out of it: such a story stays as it is.</summary>
    private static List<ItemOutline> Past(Store.Store store, DateTimeOffset from, DateTimeOffset until)
    {
        var reaching = store.Stories.Reaching(from, until);
        return [.. store.Items.Outlines(new ItemFilter { Since = from, Until = until }).Where(item => item.Story is not { } story || !reaching.Contains(story))];
    }

    private static GroupReport Run(Store.Store store, Lease lease, GroupingPolicy policy, IReadOnlyList<ItemOutline> items, SketchShelf shelf, MeaningDesk? meanings, bool past)
    {
        var names = store.Sources.All().ToDictionary(source => source.Id, source => source.Name);
        var vectors = meanings?.Of(items);
        var window = new ItemWindow([.. items.Select(item => Of(item, names, vectors))], shelf, store.Items.TextsOf);
        var found = CopyGroups.Find(window, policy);
        for (var run = 1; ; run++)
        {
            var edits = store.StoryEdits.All();
            var constraints = StoryConstraints.Of(edits, found);
            var grouping = Grouper.Group(window, constraints.Copies, policy, constraints);
            var saved = Save(store, lease, items, constraints.Copies, grouping, edits.Count == 0 ? 0 : edits[^1].Id, past);
            if (saved)
                shelf.Saved();
            if (saved || run == MostRuns)
                return new GroupReport(items.Count, grouping.Stories.Count, constraints.Copies.Count);
        }
    }

    private static bool Save(Store.Store store, Lease lease, IReadOnlyList<ItemOutline> items, IReadOnlyList<CopyLink> copies, Grouping grouping, long newestEdit, bool past)
    {
        var byId = items.ToDictionary(item => item.Id);
        // Read anew: an edit moves items while this runs.
        var before = items.Count == 0 ? new Dictionary<long, long>()
            : store.Stories.OfItems(items[0].When, items[^1].When).Where(pair => byId.ContainsKey(pair.Key)).ToDictionary();
        var sizes = before.CountBy(pair => pair.Value).ToDictionary();
        List<GroupedStory> changed = [.. grouping.Stories.Where(story => !Stands(story, before, sizes))];
        var carried = StoryIds.Carry(store.Stories.Held(changed.SelectMany(story => story.Items).Select(item => before.GetValueOrDefault(item)).Where(id => id != 0).ToHashSet()), changed);
        List<CarriedStory> standing = [.. grouping.Stories.Except(changed).Select(story => new CarriedStory(before[story.Items[0]], story, story.Items, []))];
        // An edit keeps of what was said what still holds, which may be less than there is to say.
        var edited = store.StoryEdits.Unsettled();
        var untitled = store.Items.TextsOf(grouping.Stories.Select(story => story.Representative).Where(face => byId[face].Title is null));
        List<CarriedStory> moved = [.. carried.Stories, .. standing.Where(story => edited.Contains(story.Id))];
        var reasons = Reasons(store, moved, before);
        StoryChange Change(CarriedStory story) => GroupStories.Change(story, byId[story.Story.Representative], untitled, reasons.GetValueOrDefault(story.Story));
        return store.Stories.Save(lease, [.. carried.Stories.Concat(standing).Select(Change)], carried.Elsewhere, [.. byId.Keys],
            copies.ToDictionary(copy => copy.Item, copy => copy.Root), newestEdit, past ? null : Near(store, grouping));
    }

    /// <summary>What was put into words of two items stays said: reading their texts again each round would take longer than finding them.</summary>
    private static List<StoryMatch> Near(Store.Store store, Grouping grouping)
    {
        var said = store.Stories.NearReasons();
        return [.. grouping.Near.Select(pair => said.TryGetValue((pair.Item, pair.With), out var reasons) ? new StoryMatch(pair.Item, pair.With, pair.Score, reasons) : pair.Told())];
    }

    /// <summary>True where the story has the members it had: then nothing new is to be said of why.</summary>
    private static bool Stands(GroupedStory story, IReadOnlyDictionary<long, long> before, Dictionary<long, int> sizes) =>
        before.TryGetValue(story.Items[0], out var id) && sizes[id] == story.Items.Count && story.Items.All(item => before.GetValueOrDefault(item) == id);

    /// <summary>Why the members of stories that are not what they were stand there. Of settled items what was said in an earlier round holds.</summary>
    private static Dictionary<GroupedStory, IReadOnlyList<StoryMatch>> Reasons(Store.Store store, List<CarriedStory> moved, IReadOnlyDictionary<long, long> before)
    {
        var reasons = moved.ToDictionary(story => story.Story, story => story.Story.Why);
        List<GroupedStory> lacking = [.. reasons.Keys.Where(story => story.SaidBefore)];
        var said = store.Stories.Find(lacking.SelectMany(story => story.Items).Select(item => before.GetValueOrDefault(item)).Where(id => id != 0).Distinct());
        foreach (var story in lacking)
            reasons[story] = StoryMatch.Of(story.Items, story.Representative, story.Items.Select(item => before.GetValueOrDefault(item)).Distinct()
                .Where(said.ContainsKey).SelectMany(id => said[id].Why), reasons[story]);
        return reasons;
    }

    /// <param name="why">Null where the members are those of before.</param>
    private static StoryChange Change(CarriedStory carried, ItemOutline face, IReadOnlyDictionary<long, string> untitled, IReadOnlyList<StoryMatch>? why) =>
        new(carried.Id, ItemHeadline.Of(face.Title, untitled.GetValueOrDefault(face.Id, ""), face.Language), face.Language, carried.Items, why) { Former = carried.Former };

    internal static StoryItem Of(ItemOutline item, IReadOnlyDictionary<string, string> names, IReadOnlyDictionary<long, MeaningVector>? meanings) => new()
    {
        Id = item.Id,
        Source = item.Source,
        SourceName = names.GetValueOrDefault(item.Source),
        Title = item.Title,
        Summary = item.Summary,
        Revision = item.Revision,
        Language = item.Language,
        Kind = item.Kind,
        When = item.When,
        Meaning = meanings?.GetValueOrDefault(item.Id),
    };
}
