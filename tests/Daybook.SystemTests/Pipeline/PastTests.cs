using Daybook.Core.Items;
using Daybook.SystemTests.Databases;

namespace Daybook.SystemTests.Pipeline;

public sealed class PastOnSqliteTests() : PastTests(TestDatabase.Sqlite);

public sealed class PastOnPostgresTests() : PastTests(TestDatabase.Postgres);

/// <summary>What is older than the window of grouping gets its stories too.</summary>
public abstract class PastTests(Func<TestDatabase> database)
{
    private const string Other = "https://courier.example/feed.xml";

    private static readonly string Bridge = Rss.Item("a", published: "2023-05-02T09:00:00Z");
    private static readonly string BridgeAgain = Rss.Item("https://courier.example/1", "Bridge over the river closed", Rss.Text[..^60], published: "2023-05-02T15:00:00Z");
    private static readonly string Berries = Rss.Item("b", "Strawberries", Rss.OtherText, published: "2023-05-02T10:00:00Z");
    private static readonly string LaterBridge = Rss.Item("c", "Bridge closed", Rss.Text + " Again.", published: "2024-11-20T09:00:00Z");
    private static readonly string News = Rss.Item("d", "Strawberries", Rss.OtherText + " More came.", published: "2026-03-04T09:00:00Z");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_item_of_an_old_archive_gets_a_story_with_the_reports_of_its_own_days()
    {
        using var desk = Desk();
        await RoundAsync(desk, Rss.Feed(Bridge, Berries, LaterBridge, News), Rss.Feed(BridgeAgain));
        Assert.DoesNotContain(desk.Items, item => item.Story is null);
        Assert.False(desk.Store.Items.AnyUngrouped());
        Assert.Equal(["1,a", "b", "c", "d"], Stories(desk));
        Assert.Null(await desk.Pipeline.GroupAsync(edited: false, Cancel));
    }

    [Fact]
    public async Task In_which_order_the_past_arrives_makes_no_difference_and_addresses_stay()
    {
        using var desk = Desk();
        await RoundAsync(desk, Rss.Feed(News), Rss.Feed(BridgeAgain));
        var first = desk.Items.Single(item => item.Url!.EndsWith("/1", StringComparison.Ordinal)).Story;
        await RoundAsync(desk, Rss.Feed(News, LaterBridge, Berries), Rss.Feed(BridgeAgain));
        await RoundAsync(desk, Rss.Feed(News, LaterBridge, Berries, Bridge), Rss.Feed(BridgeAgain));
        Assert.Equal(["1,a", "b", "c", "d"], Stories(desk));
        Assert.Equal(first, desk.Items.Single(item => item.Url!.EndsWith("/a", StringComparison.Ordinal)).Story);
    }

    [Fact]
    public async Task What_was_withdrawn_before_it_had_a_story_gets_none()
    {
        using var desk = Desk();
        desk.Web.Put(Other, Rss.Feed(BridgeAgain));
        await desk.CollectAsync(NewsDesk.Own, Rss.Feed(Bridge, News));
        var item = desk.Items.Single(item => item.Url!.EndsWith("/a", StringComparison.Ordinal));
        desk.Store.Withdrawals.Withdraw(item.Id, "The source asked for it.", desk.Clock.GetUtcNow());
        await desk.Pipeline.GroupAsync(edited: false, Cancel);
        Assert.Null(desk.Store.Items.Find(item.Id)!.Story);
        Assert.False(desk.Store.Items.AnyUngrouped());
        Assert.Equal(["1", "d"], Stories(desk));
    }

    private NewsDesk Desk() => new NewsDesk(database()).Outlet("herald").Outlet("courier", Other);

    private static async Task RoundAsync(NewsDesk desk, string own, string other)
    {
        desk.Web.Put(Other, other);
        await desk.CollectAsync(NewsDesk.Own, own);
        await desk.Pipeline.GroupAsync(edited: false, Cancel);
    }

    /// <summary>The stories, each as the last parts of its items' addresses.</summary>
    private static IEnumerable<string> Stories(NewsDesk desk) => desk.Items.GroupBy(item => item.Story)
        .Select(story => string.Join(',', story.Select(Tail).Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal);

    private static string Tail(Item item) => item.Url![(item.Url!.LastIndexOf('/') + 1)..];
}
