namespace Daybook.Core.Stories;

/// <summary>A grouped story with the id it goes on under; 0 = it is new.</summary>
/// <param name="Items">Its members, and those of its former rounds that lie outside of what was grouped.</param>
/// <param name="Former">Other ids that lead to it from now on.</param>
public sealed record CarriedStory(long Id, GroupedStory Story, IReadOnlyList<long> Items, IReadOnlyList<long> Former);

/// <param name="Elsewhere">Ids that lead to a story which was not grouped, with that story's id.</param>
public sealed record CarriedStories(IReadOnlyList<CarriedStory> Stories, IReadOnlyDictionary<long, long> Elsewhere);

/// <summary>What ids of stories hold.</summary>
/// <param name="Now">Story of each item: of all that the stories hold whose items are grouped, and of all that stands in <paramref name="Former"/>.</param>
/// <param name="Former">What ids held, that are no story's now, when they were one's last.</param>
public sealed record HeldItems(IReadOnlyDictionary<long, long> Now, ILookup<long, long> Former)
{
    public static readonly HeldItems None = new(new Dictionary<long, long>(), Array.Empty<(long Id, long Item)>().ToLookup(pair => pair.Id, pair => pair.Item));
}

/// <summary>
/// Carries story ids from one run of grouping to the next. For ever an id leads to the story that holds most of what it held when it was last a
/// story's; a story goes on under the one of those ids that holds most of it. So what a run brings together or takes apart, and the next takes back,
/// is found again under the ids it had.
/// </summary>
public static class StoryIds
{
    /// <param name="stories">Those whose members are not all and only those of one id.</param>
    public static CarriedStories Carry(HeldItems held, IReadOnlyList<GroupedStory> stories)
    {
        var places = Places(held, stories, out var members);
        var here = members.SelectMany(items => items).ToHashSet();
        var addresses = held.Now.Where(pair => here.Contains(pair.Key)).GroupBy(pair => pair.Value, pair => pair.Key).Select(live => new Address(live.Key, true, [.. live]))
            .Concat(held.Former.Select(former => new Address(former.Key, false, [.. former]))).ToList();
        var leads = addresses.Select(address => (Address: address, Place: MostOf(address.Items, item => places.TryGetValue(item, out var place) ? place : null)))
            .Where(lead => lead.Place is not null).ToLookup(lead => lead.Place!.Value, lead => lead.Address);
        var carried = stories.Select((story, at) =>
        {
            var id = NameOf(held, members[at], [.. leads[Here(at)]]);
            return new CarriedStory(id, story, members[at], [.. leads[Here(at)].Select(address => address.Id).Where(former => former != id).Order()]);
        });
        return new CarriedStories([.. carried], leads.Where(lead => lead.Key > 0).SelectMany(lead => lead.Select(address => (address.Id, lead.Key))).ToDictionary());
    }

    /// <summary>Where most of some items are, of equals where the eldest is; null where none is anywhere.</summary>
    public static long? MostOf(IEnumerable<long> items, Func<long, long?> placeOf) => items.Select(item => (Item: item, Place: placeOf(item))).Where(one => one.Place is not null)
        .GroupBy(one => one.Place, one => one.Item).OrderByDescending(place => place.Count()).ThenBy(place => place.Min()).FirstOrDefault()?.Key;

    /// <summary>Where each item stands now: below zero in a story that was grouped, else in one that was not, by its id.</summary>
    /// <param name="members">Of each story; what an id holds outside of what was grouped goes with most of the rest of it.</param>
    private static Dictionary<long, long> Places(HeldItems held, IReadOnlyList<GroupedStory> stories, out List<List<long>> members)
    {
        var grouped = stories.SelectMany((story, at) => story.Items.Select(item => (item, Here(at)))).ToDictionary();
        var goes = held.Now.Where(pair => grouped.ContainsKey(pair.Key)).GroupBy(pair => pair.Value, pair => pair.Key)
            .ToDictionary(live => live.Key, live => MostOf(live, item => grouped[item])!.Value);
        members = [.. stories.Select(story => story.Items.ToList())];
        var places = new Dictionary<long, long>(grouped);
        foreach (var (item, id) in held.Now.OrderBy(pair => pair.Key).Where(pair => !grouped.ContainsKey(pair.Key)))
        {
            places[item] = goes.GetValueOrDefault(id, id);
            if (places[item] < 0)
                members[(int)(-1 - places[item])].Add(item);
        }
        return places;
    }

    private static long Here(int story) => -1 - story;

    /// <summary>
    /// The id a story goes on under, of those that lead to it. The one that held the most like it is first, then those that were stories' until now,
    /// then those that were before. Where more of the story comes from another id, which leads elsewhere, it goes on under none: nobody who goes
    /// by the one meant that.
    /// </summary>
    private static long NameOf(HeldItems held, List<long> members, List<Address> leading)
    {
        if (leading.Count == 0)
            return 0;
        var inside = members.ToHashSet();
        var shares = leading.ToDictionary(address => address, address => Share(address, inside));
        // How much of all that either holds both hold; up to a half it says little of which story this is.
        double Likeness(Address address) => (double)shares[address].Count / (address.Items.Count + members.Count - shares[address].Count) is var share && share > 0.5 ? share : 0;
        var first = leading.OrderByDescending(Likeness).ThenByDescending(address => address.Live).ThenByDescending(address => shares[address].Count)
            .ThenBy(address => shares[address].Eldest).ThenBy(address => address.Id).First();
        var larger = members.Where(held.Now.ContainsKey).GroupBy(item => held.Now[item]).Where(live => !leading.Exists(address => address.Id == live.Key))
            .Any(live => live.Count() > shares[first].Count || (live.Count() == shares[first].Count && live.Min() < shares[first].Eldest));
        return larger ? 0 : first.Id;
    }

    private static (int Count, long Eldest) Share(Address address, HashSet<long> inside)
    {
        var shared = address.Items.Where(inside.Contains).ToList();
        return (shared.Count, shared.Count == 0 ? 0 : shared.Min());
    }

    /// <param name="Live">True where it was a story's until now.</param>
    private sealed record Address(long Id, bool Live, IReadOnlyList<long> Items);
}
