using Daybook.Core.Stories;

namespace Daybook.Tests.Stories;

public sealed class StoryIdsTests
{
    [Fact]
    public void A_story_that_grows_keeps_its_id() =>
        Assert.Equal(70, Carry(new() { [1] = 70, [2] = 70 }, [1, 2, 3]).Stories[0].Id);

    [Fact]
    public void A_new_story_has_none_yet() =>
        Assert.Equal(0, Carry([], [1]).Stories[0].Id);

    [Fact]
    public void Where_two_merge_the_larger_goes_on_and_the_other_leads_to_it()
    {
        var carried = Carry(new() { [1] = 70, [2] = 80, [3] = 80 }, [1, 2, 3]);
        Assert.Equal(80, carried.Stories[0].Id);
        Assert.Equal([70], carried.Stories[0].Former);
    }

    [Fact]
    public void Of_two_equals_the_one_with_the_elder_item_goes_on() =>
        Assert.Equal(80, Carry(new() { [1] = 80, [2] = 70 }, [1, 2]).Stories[0].Id);

    [Fact]
    public void Where_one_splits_the_larger_part_keeps_the_id()
    {
        var carried = Carry(new() { [1] = 70, [2] = 70, [3] = 70 }, [1], [2, 3]);
        Assert.Equal([0, 70], carried.Stories.Select(story => story.Id));
        Assert.All(carried.Stories, story => Assert.Empty(story.Former));
    }

    [Fact]
    public void A_story_does_not_go_on_under_an_id_whose_items_are_mostly_elsewhere()
    {
        // Two of 70 stand with five of 80, the rest of which is elsewhere.
        var carried = Carry(Enumerable.Range(1, 20).ToDictionary(item => (long)item, item => item <= 2 ? 70L : 80), [1, 2, 3, 4, 5, 6, 7], [.. Enumerable.Range(8, 13).Select(item => (long)item)]);
        Assert.Equal([0, 80], carried.Stories.Select(story => story.Id));
        Assert.Equal([70], carried.Stories[0].Former);
    }

    [Fact]
    public void A_former_id_is_taken_up_again_by_the_story_that_it_led_from()
    {
        var carried = StoryIds.Carry(new HeldItems(new Dictionary<long, long> { [1] = 80, [2] = 80, [3] = 80 }, new[] { (Id: 70L, Item: 1L) }.ToLookup(pair => pair.Id, pair => pair.Item)),
            [Story(1), Story(2, 3)]);
        Assert.Equal([70, 80], carried.Stories.Select(story => story.Id));
    }

    [Fact]
    public void What_an_id_holds_outside_of_what_was_grouped_goes_with_it()
    {
        var carried = Carry(new() { [1] = 70, [2] = 70, [3] = 80, [4] = 80, [5] = 80, [6] = 80 }, [2, 3, 4, 5, 6]);
        Assert.Equal((80, 70), (carried.Stories[0].Id, Assert.Single(carried.Stories[0].Former)));
        Assert.Contains(1, carried.Stories[0].Items);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Whatever_runs_bring_together_and_take_apart_every_id_leads_where_most_is_of_what_it_held(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 150; round++)
        {
            var ids = new Ids();
            for (var run = 0; run < 6; run++)
            {
                ids.Run(Some(random, random.Next(2, 25), random.Next(1, 9)));
                ids.Check();
            }
        }
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void Going_back_to_what_was_gives_every_story_the_id_it_had(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 300; round++)
        {
            var ids = new Ids();
            var items = random.Next(2, 25);
            var first = Some(random, items, random.Next(1, 9));
            ids.Run(Some(random, items, random.Next(1, 9)));
            ids.Run(first);
            var before = ids.Now.ToDictionary();
            ids.Run(Some(random, items, random.Next(1, 9)));
            ids.Run(first);
            ids.Check();
            Assert.Equal(before, ids.Now);
        }
    }

    private static List<List<long>> Some(Random random, int items, int stories) =>
        [.. Enumerable.Range(1, items).GroupBy(_ => random.Next(stories)).Select(story => story.Select(item => (long)item).ToList())];

    private static CarriedStories Carry(Dictionary<long, long> before, params long[][] stories) =>
        StoryIds.Carry(new HeldItems(before, HeldItems.None.Former), [.. stories.Select(Story)]);

    private static GroupedStory Story(params long[] items) => new(items, items[0], []);

    /// <summary>Ids as a database keeps them.</summary>
    private sealed class Ids
    {
        private readonly Dictionary<long, List<long>> _held = [];
        private readonly Dictionary<long, long> _leads = [];
        private long _newest = 100;

        public Dictionary<long, long> Now { get; } = [];

        public void Run(List<List<long>> stories)
        {
            var live = Now.GroupBy(pair => pair.Value, pair => pair.Key).ToDictionary(story => story.Key, story => story.ToList());
            var held = new HeldItems(Now.ToDictionary(), _held.SelectMany(pair => pair.Value.Select(item => (pair.Key, item))).ToLookup(pair => pair.Key, pair => pair.item));
            var carried = StoryIds.Carry(held, [.. stories.Select(items => Story([.. items]))]);
            foreach (var story in carried.Stories)
            {
                var id = story.Id == 0 ? ++_newest : story.Id;
                Assert.True(_held.Remove(id) | _leads.Remove(id) | live.ContainsKey(id) | id == _newest);
                story.Items.ToList().ForEach(item => Now[item] = id);
                foreach (var former in story.Former)
                    _leads[former] = id;
            }
            foreach (var (former, id) in carried.Elsewhere)
                _leads[former] = id;
            foreach (var (id, items) in live.Where(pair => !Now.ContainsValue(pair.Key)))
                _held[id] = items;
        }

        public void Check()
        {
            Assert.Equal(_held.Keys.Order(), _leads.Keys.Order());
            foreach (var (id, items) in _held)
                Assert.Equal(items.CountBy(item => Now[item]).Max(place => place.Value), items.Count(item => Now[item] == _leads[id]));
        }
    }
}
