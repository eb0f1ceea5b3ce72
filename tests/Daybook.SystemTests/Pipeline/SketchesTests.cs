using Daybook.Core.Stories;
using Daybook.SystemTests.Databases;

namespace Daybook.SystemTests.Pipeline;

public sealed class SketchesOnSqliteTests() : SketchesTests(TestDatabase.Sqlite);

public sealed class SketchesOnPostgresTests() : SketchesTests(TestDatabase.Postgres);

/// <summary>What grouping read of items is kept for the next process.</summary>
public abstract class SketchesTests(Func<TestDatabase> database)
{
    private static readonly string Bridge = Rss.Item("a", published: "2026-03-02T09:00:00Z");
    private static readonly string Berries = Rss.Item("b", "Strawberries", Rss.OtherText, published: "2026-03-04T10:00:00Z");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_process_finds_what_was_read_and_reads_only_what_is_new()
    {
        using var desk = await DeskAsync(Rss.Feed(Bridge));
        var before = Assert.Single(Kept(desk));
        await desk.CollectAsync(NewsDesk.Own, Rss.Feed(Bridge, Berries));
        await desk.Pipeline.GroupAsync(edited: false, Cancel);
        Assert.Equal(2, Kept(desk).Count);
        var after = Kept(desk).Single(sketch => sketch.Item == before.Item);
        Assert.Equal((before.Print, Convert.ToHexString(before.Bytes)), (after.Print, Convert.ToHexString(after.Bytes)));
        var shelf = new SketchShelf();
        shelf.Fill(Kept(desk));
        Assert.Equal(2, shelf.Count);
    }

    [Fact]
    public async Task An_edited_text_is_read_anew()
    {
        using var desk = await DeskAsync(Rss.Feed(Bridge));
        var before = Assert.Single(Kept(desk));
        await desk.CollectAsync(NewsDesk.Own, Rss.Feed(Rss.Item("a", text: Rss.Text + " Ferries go instead, the port said.", published: "2026-03-02T09:00:00Z")));
        await desk.Pipeline.GroupAsync(edited: true, Cancel);
        Assert.NotEqual(before.Print, Assert.Single(Kept(desk)).Print);
    }

    [Fact]
    public async Task Of_a_withdrawn_item_nothing_is_kept()
    {
        using var desk = await DeskAsync(Rss.Feed(Bridge, Berries));
        var item = desk.Items[0].Id;
        desk.Store.Withdrawals.Withdraw(item, "The source asked for it.", desk.Clock.GetUtcNow());
        Assert.DoesNotContain(Kept(desk), sketch => sketch.Item == item);
        await desk.Pipeline.GroupAsync(edited: true, Cancel);
        Assert.DoesNotContain(Kept(desk), sketch => sketch.Item == item);
    }

    [Fact]
    public async Task What_the_window_leaves_behind_is_forgotten()
    {
        using var desk = await DeskAsync(Rss.Feed(Bridge));
        desk.Clock.Advance(TimeSpan.FromDays(275));
        await desk.CollectAsync(NewsDesk.Own, Rss.Feed(Bridge, Rss.Item("c", "Strawberries", Rss.OtherText, published: "2026-12-04T10:00:00Z")));
        await desk.Pipeline.GroupAsync(edited: false, Cancel);
        Assert.Single(Kept(desk));
    }

    private static IReadOnlyList<KeptSketch> Kept(NewsDesk desk) => desk.Store.Sketches.Since(DateTimeOffset.UnixEpoch);

    private async Task<NewsDesk> DeskAsync(string feed)
    {
        var desk = new NewsDesk(database()).Outlet("herald");
        await desk.CollectAsync(NewsDesk.Own, feed);
        await desk.Pipeline.GroupAsync(edited: false, Cancel);
        return desk;
    }
}
