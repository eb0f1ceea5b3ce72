using Daybook.Engine.Briefs;
using Daybook.Store;
using Daybook.SystemTests.Briefs;
using Daybook.SystemTests.Databases;

namespace Daybook.SystemTests.Pipeline;

public sealed class TwoProgramsOnSqliteTests() : TwoProgramsTests(TestDatabase.Sqlite);

public sealed class TwoProgramsOnPostgresTests() : TwoProgramsTests(TestDatabase.Postgres);

/// <summary>Two programs at work on the same news: the later one waits for what it needs of the other, and neither leaves anything out.</summary>
public abstract class TwoProgramsTests(Func<TestDatabase> database)
{
    /// <summary>A program on another machine: whether it still runs cannot be seen from here.</summary>
    private const string Elsewhere = "elsewhere/1/20260304000000";

    private static readonly string Document = Rss.Feed(Rss.Item("a", "Ferry over the river", Rss.Text));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Grouping_waits_until_the_other_program_is_done_and_says_so()
    {
        using var desk = Desk();
        await desk.CollectAsync(NewsDesk.Own, Document);
        var held = Hold(desk, "stories");
        var grouping = desk.Pipeline.GroupAsync(edited: false, Cancel);
        await UntilAsync(() => desk.Waited > 0);
        Assert.False(grouping.IsCompleted);
        desk.Store.Leases.Release(held);
        Assert.Equal(1, (await grouping)!.Items);
        Assert.False(desk.Store.Items.AnyUngrouped());
    }

    [Fact]
    public async Task A_lease_that_ran_out_holds_up_nobody()
    {
        using var desk = Desk();
        await desk.CollectAsync(NewsDesk.Own, Document);
        Hold(desk, "stories");
        desk.Clock.Advance(TimeSpan.FromMinutes(20));
        Assert.Equal(1, (await desk.Pipeline.GroupAsync(edited: false, Cancel))!.Items);
    }

    [Fact]
    public async Task A_feed_that_the_other_program_asked_meanwhile_is_not_asked_again()
    {
        using var desk = Desk();
        desk.Web.Put(NewsDesk.Own, Document);
        var held = Hold(desk, "host herald.example");
        var collecting = desk.Pipeline.CollectAsync(all: true, new Progress<(int, int, string)>(), Cancel);
        await UntilAsync(() => desk.Waited > 0);
        var entry = desk.Store.Feeds.Find(NewsDesk.Own)!;
        await desk.Store.Feeds.SaveStateAsync(entry.Feed.Id, entry.State with { LastChecked = desk.Clock.GetUtcNow() }, held);
        desk.Store.Leases.Release(held);
        var report = await collecting;
        Assert.Equal((1, 0, 1), (report.Feeds, report.Fetched, report.Deferred));
        Assert.Equal(0, desk.Web.TimesAsked(NewsDesk.Own));
    }

    [Fact]
    public async Task A_feed_that_the_other_program_did_not_come_to_is_asked_after_it()
    {
        using var desk = Desk();
        desk.Web.Put(NewsDesk.Own, Document);
        var held = Hold(desk, "host herald.example");
        var collecting = desk.Pipeline.CollectAsync(all: true, new Progress<(int, int, string)>(), Cancel);
        await UntilAsync(() => desk.Waited > 0);
        desk.Store.Leases.Release(held);
        Assert.Equal((1, 1), ((await collecting).Fetched, desk.Items.Count));
    }

    [Fact]
    public async Task A_brief_that_two_programs_write_at_once_is_kept_once()
    {
        using var desk = Desk();
        await desk.CollectAsync(NewsDesk.Own, Document);
        await desk.Pipeline.GroupAsync(edited: false, Cancel);
        var one = desk.Pipeline.WriteBrief("ferry", "en");
        Assert.NotEqual(0, one.Id);
        // As the other has it in hand: written from the same news, kept by nobody yet.
        var other = desk.Store.Briefs.Save(one with { Id = 0, Written = one.Written.AddSeconds(1) });
        Assert.Equal(one.Id, other.Id);
        Assert.Single(desk.Store.Briefs.Ids());
    }

    /// <summary>A model tells the same news in other words each time, so that comparing the two drafts would keep both.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_model_is_asked_once_for_a_topic_that_two_programs_write_at_once_unless_there_is_news(bool news)
    {
        using var desk = Desk();
        await desk.CollectAsync(NewsDesk.Own, Document);
        await desk.Pipeline.GroupAsync(edited: false, Cancel);
        var asked = 0;
        var model = new ScriptedModel(_ => { asked++; return ""; });
        var drafter = new ModelDrafter(model, new ModelOptions { Address = new Uri("http://127.0.0.1:9/v1"), Model = "tiny" }, TimeProvider.System);
        var held = Hold(desk, "brief ferry en");
        var reading = new TaskCompletionSource();
        var writing = new BriefDesk(desk.Store, desk.Clock, drafter).WriteAsync("ferry", "en", null, null, new Told(stage => { if (stage.Step == BriefStep.Writing) reading.TrySetResult(); }), Cancel);
        await reading.Task.WaitAsync(TimeSpan.FromMinutes(5), Cancel);
        var theirs = await new BriefDesk(desk.Store, desk.Clock).LookAsync("ferry", "en", null, null, Cancel);
        theirs = desk.Store.Briefs.Save(theirs with { Writer = "tiny", Written = news ? theirs.Written.AddDays(-1) : theirs.Written });
        Assert.False(writing.IsCompleted);
        desk.Store.Leases.Release(held);

        var brief = await writing;

        Assert.Equal((news ? 1 : 0, !news), (asked, brief.Id == theirs.Id));
        Assert.Equal(news ? 2 : 1, desk.Store.Briefs.Ids().Count);
    }

    private NewsDesk Desk() => new NewsDesk(database()).Outlet("herald");

    private static Lease Hold(NewsDesk desk, string key) =>
        desk.Store.Leases.Take(key, Elsewhere, TimeSpan.FromMinutes(15), desk.Clock.GetUtcNow(), _ => false)!;

    private static async Task UntilAsync(Func<bool> come)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        limit.CancelAfter(TimeSpan.FromMinutes(5));
        while (!come())
            await Task.Delay(50, limit.Token);
    }

    private sealed class Told(Action<BriefStage> tell) : IProgress<BriefStage>
    {
        public void Report(BriefStage value) => tell(value);
    }
}
