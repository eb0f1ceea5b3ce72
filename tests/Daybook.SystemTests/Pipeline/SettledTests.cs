using Daybook.Core.Stories;
using Daybook.SystemTests.Databases;

namespace Daybook.SystemTests.Pipeline;

public sealed class SettledOnSqliteTests() : SettledTests(TestDatabase.Sqlite);

public sealed class SettledOnPostgresTests() : SettledTests(TestDatabase.Postgres);

/// <summary>Stories of settled items go on with open ones, round by round, and keep what was said of them.</summary>
public abstract class SettledTests(Func<TestDatabase> database)
{
    private const string Other = "https://courier.example/feed.xml";

    private static readonly string Bridge = Rss.Item("a", "Sculeni bridge closed to lorries", "The old bridge over the Prut at Sculeni was closed to lorries after divers found cracks in two of its piers. "
        + "Cars may still cross in one lane, the road agency said, and repairs are to cost 3.4 million euros.", published: "2026-02-26T09:00:00Z");

    private static readonly string BridgeElsewhere = Rss.Item("https://courier.example/1", "Divers find cracks in the Sculeni bridge", "Lorries can no longer use the Sculeni bridge. Under water, divers discovered cracks in its piers, "
        + "and the road agency left one lane over the Prut to cars. It wants 3.4 million euros for repairs.", published: "2026-02-26T15:00:00Z");

    private static readonly string Choir = Rss.Item("b", "Choir sings harvest songs", "Forty singers from nine villages filled the opera house in Iasi on Sunday evening with harvest songs that had not been heard since the nineteen fifties.", published: "2026-02-26T10:00:00Z");

    private static readonly string Honey = Rss.Item("https://courier.example/2", "Beekeepers expect little honey", "A cold spring left acacias without flowers, and beekeepers in the south expect half of the honey of last year, their union said.", published: "2026-02-27T10:00:00Z");

    /// <summary>So that what came before is settled from the first round on.</summary>
    private static readonly string Berries = Rss.Item("d", "Strawberries", Rss.OtherText, published: "2026-03-03T08:00:00Z");

    private static readonly string Reopened = Rss.Item("c", "One lorry lane of Sculeni bridge opens", "One lane for lorries of the bridge over the Prut at Sculeni is open again, the road agency said. Divers had found cracks in two piers; "
        + "repairs for 3.4 million euros go on.", published: "2026-03-03T09:00:00Z");

    private static readonly GroupingPolicy Policy = GroupingPolicy.Default with { LeastSettled = 3, OpenFor = TimeSpan.FromDays(1) };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_open_report_joins_a_settled_story_which_keeps_its_address_and_its_reasons()
    {
        using var desk = Desk();
        await RoundAsync(desk, Rss.Feed(Bridge, Choir, Berries));
        var before = StoryOf(desk, "/a");
        Assert.Equal(2, before.Items.Count);
        Assert.Single(before.Why);
        await RoundAsync(desk, Rss.Feed(Bridge, Choir, Berries, Reopened));
        var after = StoryOf(desk, "/a");
        Assert.Equal(before.Id, after.Id);
        Assert.Equal([.. before.Items, Id(desk, "/c")], after.Items);
        Assert.Equal(2, after.Why.Count);
        Assert.All(after.Why, match => Assert.NotEmpty(match.Reasons));
        Assert.All(after.Why, match => Assert.Contains(match.With, after.Items));
    }

    [Fact]
    public async Task An_open_report_that_is_rewritten_leaves_the_settled_story_as_it_was()
    {
        using var desk = Desk();
        await RoundAsync(desk, Rss.Feed(Bridge, Choir, Berries));
        var before = StoryOf(desk, "/a");
        await RoundAsync(desk, Rss.Feed(Bridge, Choir, Berries, Reopened));
        Assert.Equal(3, StoryOf(desk, "/a").Items.Count);
        await RoundAsync(desk, Rss.Feed(Bridge, Choir, Berries, Rss.Item("c", "Ferry over the river", Rss.Text, published: "2026-03-03T09:00:00Z")));
        var after = StoryOf(desk, "/a");
        Assert.Equal((before.Id, before.Title), (after.Id, after.Title));
        Assert.Equal(before.Items, after.Items);
        Assert.Equal(before.Why.Select(match => (match.Item, match.With)), after.Why.Select(match => (match.Item, match.With)));
    }

    [Fact]
    public async Task A_new_process_says_what_the_running_one_says()
    {
        using var running = Desk();
        await RoundAsync(running, Rss.Feed(Bridge, Choir, Berries));
        await RoundAsync(running, Rss.Feed(Bridge, Choir, Berries, Reopened));
        using var anew = Desk();
        await RoundAsync(anew, Rss.Feed(Bridge, Choir, Berries, Reopened));
        Assert.Equal(Told(anew), Told(running));
    }

    [Fact]
    public async Task What_was_found_of_settled_items_waits_for_the_next_process_until_one_is_withdrawn()
    {
        using var first = Desk();
        await RoundAsync(first, Rss.Feed(Bridge, Choir, Berries));
        var kept = first.Store.Sketches.Settled();
        Assert.NotNull(kept);
        using var second = first.Reopened();
        await RoundAsync(second, Rss.Feed(Bridge, Choir, Berries, Reopened));
        Assert.Equal(3, StoryOf(second, "/a").Items.Count);
        Assert.Equal(Convert.ToHexString(kept), Convert.ToHexString(second.Store.Sketches.Settled()!));
        second.Store.Withdrawals.Withdraw(Id(second, "/b"), "The source asked for it.", second.Clock.GetUtcNow());
        Assert.Null(second.Store.Sketches.Settled());
    }

    private NewsDesk Desk() => new NewsDesk(database(), policy: Policy).Outlet("herald").Outlet("courier", Other);

    private static async Task RoundAsync(NewsDesk desk, string feed)
    {
        desk.Web.Put(Other, Rss.Feed(BridgeElsewhere, Honey));
        await desk.CollectAsync(NewsDesk.Own, feed);
        await desk.Pipeline.GroupAsync(edited: true, Cancel);
    }

    private static long Id(NewsDesk desk, string end) => desk.Items.Single(item => item.Url!.EndsWith(end, StringComparison.Ordinal)).Id;

    private static Story StoryOf(NewsDesk desk, string end) => desk.Store.Stories.Find(desk.Items.Single(item => item.Id == Id(desk, end)).Story!.Value)!;

    private static IEnumerable<string> Told(NewsDesk desk) => desk.Store.Stories.List()
        .Select(story => $"{story.Title}: {string.Join(' ', story.Items.Select(item => desk.Items.Single(other => other.Id == item).Url))}").Order(StringComparer.Ordinal);
}
