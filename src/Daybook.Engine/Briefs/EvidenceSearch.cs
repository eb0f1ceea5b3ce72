using Daybook.Core.Briefs;
using Daybook.Core.Items;
using Daybook.Store;

namespace Daybook.Engine.Briefs;

/// <summary>
/// Finds the items that a brief is written from. A small store is read whole. Of a large one as many are read as the writer looks at, whatever its
/// size: items that speak of all things named, found by the index of words; the rest of their stories, which hold the other languages; where these are few,
/// the newest that speak of one thing named; and the newest of all, by which the writer tells rare words from common ones.
/// </summary>
internal static class EvidenceSearch
{
    /// <summary>Items read whole. A writer takes about a second for so many.</summary>
    private const int Whole = 1000;

    /// <summary>A brief has at most 40 claims; three items for each leave a choice.</summary>
    private const int MostNamed = 120, MostOfStories = 200;

    private const int MostOfEach = 40, MostOfAll = 80;

    /// <summary>Fewer items with all of three things or more: those with all but one are asked for too.</summary>
    private const int Few = 30;

    public static IReadOnlyList<Evidence> Find(Store.Store store, string query, string? language, DateTimeOffset? since, DateTimeOffset? until)
    {
        var period = new ItemFilter { Since = since, Until = until };
        if (store.Items.Count(period, Whole + 1) <= Whole)
            return Of(store, store.Items.List(period));
        var ids = Speaking(store, query, language, since, until);
        ids.UnionWith(store.Items.NewestIds(period, MostOfAll));
        var items = store.Items.Texts(ids).Values
            .Where(item => item.Withdrawn is null && !(item.When < since) && !(item.When >= until)).OrderBy(item => item.When).ThenBy(item => item.Id);
        return Of(store, [.. items]);
    }

    /// <summary>Heads of the items of any time that speak of a topic, as far as a brief on it would read them.</summary>
    public static IReadOnlyCollection<Item> Heads(Store.Store store, string query, string? language) =>
        store.Items.Count(new ItemFilter(), Whole + 1) <= Whole ? store.Items.ListHeads(new ItemFilter()) : [.. store.Items.Heads(Speaking(store, query, language, null, null)).Values];

    private static HashSet<long> Speaking(Store.Store store, string query, string? language, DateTimeOffset? since, DateTimeOffset? until)
    {
        var sought = SoughtForms.Of(query, language);
        var named = Named(store, sought, since, until);
        var ids = store.Items.OfTheirStories(named).Take(MostOfStories).Concat(named).ToHashSet();
        // All together they fill up what items on all things leave open; where these abound, they are read for nothing.
        var open = Math.Min(MostOfEach, (MostNamed - named.Count) / Math.Max(1, sought.Count));
        foreach (var group in sought.Count > 1 && open > 0 ? sought : [])
            ids.UnionWith(store.Search.SayingEach([group], since, until, open));
        return ids;
    }

    /// <summary>Stored items as evidence.</summary>
    public static IReadOnlyList<Evidence> Of(Store.Store store, IReadOnlyList<Item> items)
    {
        var seen = store.Items.Seen(items.Select(item => item.Id));
        return [.. items.Select(item => Of(item, seen))];
    }

    private static List<long> Named(Store.Store store, IReadOnlyList<IReadOnlyList<string>> sought, DateTimeOffset? since, DateTimeOffset? until)
    {
        var found = store.Search.SayingEach(sought, since, until, MostNamed).ToList();
        for (var left = 0; sought.Count > 2 && found.Count < Few && left < sought.Count; left++)
            found.AddRange(store.Search.SayingEach([.. sought.Where((_, at) => at != left)], since, until, MostOfEach));
        return [.. found.Distinct().Take(MostNamed)];
    }

    private static Evidence Of(Item item, IReadOnlyDictionary<(long Item, int Revision), DateTimeOffset> seen) => new()
    {
        Item = item.Id,
        Revision = item.Revision,
        Url = item.Url,
        Source = item.Source,
        Title = item.Title,
        Text = item.Text,
        Language = item.Language,
        Kind = item.Kind,
        When = item.When,
        Undated = item.Published is null,
        Seen = seen[(item.Id, item.Revision)],
        Story = item.Story,
        CopyOf = item.CopyOf,
        Places = item.Places,
    };
}
