using System.Text;
using Daybook.Core.Feeds;
using Daybook.Core.Items;
using Daybook.Engine.Health;
using Daybook.Store;
using Daybook.SystemTests.Databases;
using Daybook.SystemTests.Pipeline;

namespace Daybook.SystemTests.Health;

public sealed class DoctorOnSqliteTests() : DoctorTests(TestDatabase.Sqlite)
{
    private const string Erased = "Zanzibarite";

    [Fact]
    public async Task What_an_older_program_left_in_unused_pages_is_told_and_goes_when_the_file_is_written_anew()
    {
        using var sample = TestDatabase.Sqlite();
        sample.Open().Dispose();
        var file = Path.Combine(sample.Folder, Store.Store.FileName);
        Assert.DoesNotContain("withdrawn", (await DaybookProcess.RunAsync(["doctor", "--quick", .. sample.Options])).Out, StringComparison.Ordinal);
        sample.Run($"PRAGMA secure_delete = OFF; CREATE TABLE old AS WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 999) SELECT hex(randomblob(40)) || '{Erased}' AS words FROM n; DROP TABLE old; PRAGMA user_version = 0");
        Assert.True(await HoldsAsync(file));

        var told = await DaybookProcess.RunAsync(["doctor", "--quick", .. sample.Options]);
        Assert.Equal(0, told.Code);
        Assert.Contains("note     withdrawn  an older program wrote this file", told.Out, StringComparison.Ordinal);
        Assert.Contains("daybook doctor --vacuum", told.Out, StringComparison.Ordinal);
        using (sample.Open())
            Assert.Contains("is locked by another program", (await DaybookProcess.RunAsync(["doctor", "--vacuum", .. sample.Options])).Error, StringComparison.Ordinal);
        Assert.True(await HoldsAsync(file));

        var clean = await DaybookProcess.RunAsync(["doctor", "--vacuum", .. sample.Options]);
        Assert.Equal(0, clean.Code);
        Assert.StartsWith("The file was written anew: ", clean.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("withdrawn", clean.Out, StringComparison.Ordinal);
        Assert.False(await HoldsAsync(file));
    }

    [Fact]
    public async Task A_file_is_not_written_anew_where_there_is_too_little_room()
    {
        using var sample = TestDatabase.Sqlite();
        sample.Open().Dispose();
        // Nothing is free on the file system of processes; SQLite itself would pass over a folder that it cannot write to.
        var answer = await DaybookProcess.RunUnderAsync("SQLITE_TMPDIR", "/proc", ["doctor", "--vacuum", .. sample.Options]);
        Assert.Equal(1, answer.Code);
        Assert.Matches("to write the file anew takes [0-9.]+ MB in /proc, where 0.0 MB are free", answer.Error);
        Assert.Contains("nothing was changed", answer.Error, StringComparison.Ordinal);
    }

    private static async Task<bool> HoldsAsync(string file) => (await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken)).AsSpan().IndexOf(Encoding.UTF8.GetBytes(Erased)) >= 0;
}

public sealed class DoctorOnPostgresTests() : DoctorTests(TestDatabase.Postgres)
{
    [Fact]
    public async Task A_server_vacuums_by_itself()
    {
        using var database = TestDatabase.Postgres();
        database.Open().Dispose();
        var answer = await DaybookProcess.RunAsync(["doctor", "--vacuum", .. database.Options]);
        Assert.Equal(2, answer.Code);
        Assert.Contains("--vacuum is of a SQLite file", answer.Error, StringComparison.Ordinal);
    }
}

/// <summary>Each thing that can be wrong is told; what is well is called well.</summary>
public abstract class DoctorTests(Func<TestDatabase> database)
{
    [Fact]
    public async Task A_healthy_instance_has_no_problem()
    {
        using var desk = await MadeAsync();
        await desk.Pipeline.GroupAsync(edited: false, TestContext.Current.CancellationToken);
        var findings = Look(desk);
        Assert.DoesNotContain(findings, finding => finding.State == FindingState.Problem);
        Assert.Equal(FindingState.Good, findings.Single(finding => finding.Check == "search").State);
        Assert.Equal(FindingState.Good, findings.Single(finding => finding.Check == "stories").State);
    }

    [Theory]
    [InlineData("UPDATE item SET story = 7", "rows", "2 items in a story that is not there")]
    [InlineData("UPDATE item SET copy_of = 7", "rows", "2 copies of items that are not there")]
    [InlineData("INSERT INTO story (id, title, first_seen, last_seen, why) VALUES (7, 't', 0, 0, '[]')", "rows", "1 stories without an item")]
    [InlineData("INSERT INTO story_alias (alias, story) VALUES (7, 8)", "rows", "1 former ids of stories that are not there")]
    [InlineData("UPDATE item SET revision = 9", "rows", "2 items without their text")]
    [InlineData("DELETE FROM item_search", "search", "misses 2 items")]
    [InlineData("DELETE FROM migration WHERE number = 1", "schema", "migrations are missing: 1")]
    [InlineData("UPDATE lease SET until = 4102444800000000", "jobs", "longer than any job lasts")]
    public async Task What_is_wrong_with_the_rows_is_told(string sql, string check, string told)
    {
        using var desk = await MadeAsync();
        Assert.True(desk.Database.Run(sql) != 0);
        var finding = Look(desk).Single(finding => finding.Check == check && finding.State == FindingState.Problem);
        Assert.Contains(told, finding.Detail, StringComparison.Ordinal);
        Assert.NotNull(finding.Hint);
    }

    [Fact]
    public async Task The_index_is_made_anew_when_asked()
    {
        using var desk = await MadeAsync();
        desk.Database.Run("DELETE FROM item_search");
        desk.Store.Health.Reindex();
        Assert.DoesNotContain(Look(desk), finding => finding.State == FindingState.Problem);
        Assert.Single(desk.Store.Search.Items("strawberries", null, null, 5));
    }

    [Fact]
    public async Task What_was_wrong_with_a_feed_that_was_read_all_the_same_is_told()
    {
        using var desk = await MadeAsync();
        const string other = "https://courier.example/feed.xml";
        desk.Outlet("courier.example", other);
        await desk.CollectAsync(other, "noise " + Rss.Feed(Rss.Item("a", "Berries", Rss.OtherText)));
        var finding = Assert.Single(Look(desk), finding => finding.Detail.Contains("Text before the feed was left out", StringComparison.Ordinal));
        Assert.Equal(FindingState.Note, finding.State);
        await desk.CollectAsync(other, Rss.Feed(Rss.Item("a", "Berries", Rss.OtherText)));
        Assert.DoesNotContain(Look(desk), finding => finding.Detail.Contains("left out", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Feeds_that_fail_are_gone_silent_or_late_are_named_and_are_a_problem_only_when_all_fail()
    {
        using var desk = await MadeAsync();
        const string other = "https://courier.example/feed.xml";
        desk.Outlet("courier", other);
        Save(desk, other, new FeedState { Failures = 5, FailureDetail = "the server does not answer", LastChecked = desk.Clock.GetUtcNow() });
        Assert.Contains(Look(desk), finding => finding is { Check: "feeds", State: FindingState.Note } && finding.Detail.Contains("failed 5 times in a row: the server does not answer", StringComparison.Ordinal));
        Assert.DoesNotContain(Look(desk), finding => finding.State == FindingState.Problem);
        Save(desk, NewsDesk.Own, new FeedState { Failures = 5, FailureDetail = "x", LastChecked = desk.Clock.GetUtcNow() });
        Assert.Contains(Look(desk), finding => finding is { Check: "feeds", State: FindingState.Problem } && finding.Detail.StartsWith("all 2 feeds fail", StringComparison.Ordinal));
        Save(desk, other, new FeedState { Gone = true });
        Save(desk, NewsDesk.Own, new FeedState { LastSuccess = desk.Clock.GetUtcNow().AddDays(35), LastChecked = desk.Clock.GetUtcNow(), NextCheck = desk.Clock.GetUtcNow() });
        desk.Clock.Advance(TimeSpan.FromDays(40));
        var notes = string.Join('\n', Look(desk).Where(finding => finding.Check == "feeds").Select(finding => finding.Detail));
        Assert.Contains("is gone for good", notes, StringComparison.Ordinal);
        Assert.Contains("gave nothing for 30 days", notes, StringComparison.Ordinal);
        Assert.Contains("1 feeds should have been asked", notes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_feed_that_failed_once_is_named_and_counted()
    {
        using var desk = await MadeAsync();
        const string other = "https://courier.example/feed.xml";
        desk.Outlet("courier", other);
        Save(desk, other, new FeedState { Failures = 1, FailureDetail = "the server does not answer", LastChecked = desk.Clock.GetUtcNow() });
        var told = Look(desk).Where(finding => finding is { Check: "feeds", State: FindingState.Note }).Select(finding => finding.Detail).ToList();
        Assert.Contains("2 subscribed, 2 asked so far, 1 failing", told);
        Assert.Contains("https://courier.example/feed.xml failed once: the server does not answer", told);
    }

    [Fact]
    public async Task A_clock_that_went_back_is_a_problem()
    {
        using var desk = await MadeAsync();
        var behind = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(desk.Clock.GetUtcNow().AddDays(-3));
        Assert.Contains(new Doctor(desk.Store, desk.Database.Folder, behind).Look(thorough: false), finding => finding is { Check: "clock", State: FindingState.Problem });
    }

    private static IReadOnlyList<Finding> Look(NewsDesk desk) => new Doctor(desk.Store, desk.Database.Folder, desk.Clock).Look(thorough: true);

    private async Task<NewsDesk> MadeAsync()
    {
        var desk = new NewsDesk(database()).Outlet("herald");
        await desk.CollectAsync(NewsDesk.Own, Rss.Feed(Rss.Item("a"), Rss.Item("b", "Strawberries", Rss.OtherText)));
        return desk;
    }

    private static void Save(NewsDesk desk, string feed, FeedState state) => desk.Store.Feeds.SaveState(desk.Store.Feeds.Find(feed)!.Feed.Id, state,
        desk.Store.Leases.Take("test", "test", TimeSpan.FromMinutes(5), desk.Clock.GetUtcNow(), _ => true)!);
}
