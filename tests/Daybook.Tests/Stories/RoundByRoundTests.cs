using Daybook.Core.Stories;
using Daybook.Core.Stories.Settled;

namespace Daybook.Tests.Stories;

/// <summary>News that comes, changes and goes round by round, each round with what was read in those before.</summary>
public sealed class RoundByRoundTests
{
    private const int Rounds = 8;

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(3, false)]
    [InlineData(4, true)]
    [InlineData(5, true)]
    [InlineData(6, true)]
    [InlineData(7, true)]
    public void Each_round_says_what_one_run_over_its_items_says(int seed, bool cut)
    {
        var policy = cut ? OrderOfArrivalTests.Cut : GroupingPolicy.Default;
        var random = new Random(seed);
        var all = OrderOfArrivalTests.Items();
        random.Shuffle(all);
        var (items, next) = (new List<StoryItem>(), 0);
        var shelf = new SketchShelf();
        for (var round = 0; round < Rounds; round++)
        {
            items.AddRange(all.Skip(next).Take(all.Length / Rounds));
            next += all.Length / Rounds;
            Change(items, all, random);
            // Every third round a new process begins with what was kept on the disk, as far as it was kept.
            if (round % 3 == 2)
                shelf = Kept(shelf, random);
            Assert.Equal(OrderOfArrivalTests.Told(new ItemWindow([.. items]), policy, reasons: !cut), OrderOfArrivalTests.Told(new ItemWindow([.. items], shelf), policy, reasons: !cut));
        }
    }

    [Fact]
    public void A_new_process_with_what_was_found_of_settled_items_says_what_one_run_says()
    {
        var items = OrderOfArrivalTests.Items();
        var before = new SketchShelf();
        OrderOfArrivalTests.Told(new ItemWindow(items[..^4], before), OrderOfArrivalTests.Cut);
        before.Saved();
        var shelf = new SketchShelf();
        shelf.FillSettled(before.TakeSettled()!);
        Assert.Null(before.TakeSettled());
        Assert.Equal(OrderOfArrivalTests.Told(new ItemWindow(items[..^4]), OrderOfArrivalTests.Cut, reasons: false), OrderOfArrivalTests.Told(new ItemWindow(items[..^4], shelf), OrderOfArrivalTests.Cut, reasons: false));
        Assert.Null(shelf.TakeSettled());
    }

    [Fact]
    public void Settled_stories_without_an_open_report_stand_as_they_are_whatever_else_comes_that_day()
    {
        StoryItem[] items = [.. OrderOfArrivalTests.Items().OrderBy(item => item.When).ThenBy(item => item.Id)];
        var from = WindowCut.OpenFrom(items, OrderOfArrivalTests.Cut);
        StoryItem[] settled = [.. items.Where(item => item.When < from)], open = [.. items.Where(item => item.When >= from)];
        // All that come are of days that leave the cut where it is.
        var last = open.Single(item => item == items[^1]);
        HashSet<string> Old(IEnumerable<StoryItem> some) => [.. Stories([.. some], OrderOfArrivalTests.Cut).Where(story => story.All(id => settled.Any(item => item.Id == id))).Select(story => string.Join(',', story))];
        HashSet<string> alone = [.. Stories(settled, GroupingPolicy.Default with { LeastSettled = int.MaxValue }).Select(story => string.Join(',', story))];
        for (var come = 0; come < open.Length; come++)
            Assert.Subset(alone, Old([.. settled, .. open.Take(come), last]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"Print":1,"Names":{},"Links":[],"Stories":{"Ids":"AAAA","Counts":"BwAAAA=="}}""")]
    public void What_cannot_be_read_of_settled_items_is_found_anew(string bytes)
    {
        var items = OrderOfArrivalTests.Items();
        var shelf = new SketchShelf();
        shelf.FillSettled(System.Text.Encoding.UTF8.GetBytes(bytes));
        Assert.Equal(OrderOfArrivalTests.Told(new ItemWindow(items), OrderOfArrivalTests.Cut), OrderOfArrivalTests.Told(new ItemWindow(items, shelf), OrderOfArrivalTests.Cut));
    }

    [Fact]
    public void Texts_that_are_fetched_when_they_are_needed_are_read_as_those_that_come_with_the_items()
    {
        var items = OrderOfArrivalTests.Items();
        var texts = items.ToDictionary(item => item.Id, item => item.Text);
        StoryItem[] without = [.. items.Select(item => item with { Text = "", Revision = 1 })];
        var window = new ItemWindow(without, new SketchShelf(), ids => ids.ToDictionary(id => id, id => texts[id]));
        Assert.Equal(OrderOfArrivalTests.Told(new ItemWindow(items)), OrderOfArrivalTests.Told(window));
    }

    /// <summary>Some texts are edited, some items go, as the window moves on.</summary>
    private static void Change(List<StoryItem> items, StoryItem[] all, Random random)
    {
        for (var edit = 0; edit < 3; edit++)
        {
            var at = random.Next(items.Count);
            items[at] = items[at] with { Text = all[random.Next(all.Length)].Text, Title = random.Next(2) == 0 ? items[at].Title : all[random.Next(all.Length)].Title };
        }
        items.RemoveAt(random.Next(items.Count));
    }

    private static IEnumerable<IReadOnlyList<long>> Stories(StoryItem[] items, GroupingPolicy policy)
    {
        var window = new ItemWindow([.. items.Distinct()]);
        return Grouper.Group(window, CopyGroups.Find(window, policy), policy).Stories.Select(story => story.Items);
    }

    private static SketchShelf Kept(SketchShelf before, Random random)
    {
        var shelf = new SketchShelf();
        shelf.Fill([.. before.TakeFresh().Where(_ => random.Next(4) > 0)]);
        if (before.TakeSettled() is { } settled)
            shelf.FillSettled(settled);
        return shelf;
    }
}
