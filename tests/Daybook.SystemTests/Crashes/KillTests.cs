using System.Globalization;
using Daybook.Core.Editions;
using Daybook.Store;
using Daybook.SystemTests.Databases;

namespace Daybook.SystemTests.Crashes;

public sealed class KillOnSqliteTests() : KillTests(TestDatabase.Sqlite);

public sealed class KillOnPostgresTests() : KillTests(TestDatabase.Postgres);

/// <summary>
/// The program is killed again and again at its work: collecting, grouping, composing, publishing, writing briefs. What was there stays, and
/// everything fits together after every single kill. DAYBOOK_KILLS says how often; the default keeps the run short.
/// </summary>
public abstract class KillTests(Func<TestDatabase> make)
{
    /// <summary>Labelled items of the sample less the four posted twice.</summary>
    private const int ItemsOfSample = 264;

    private const int Standard = 6;

    [Fact]
    public async Task Killed_at_its_work_again_and_again_it_loses_nothing_and_doubles_nothing()
    {
        using var database = make();
        await PrepareAsync(database);
        var kills = int.TryParse(Environment.GetEnvironmentVariable("DAYBOOK_KILLS"), CultureInfo.InvariantCulture, out var asked) ? asked : Standard;
        var random = new Random(20250904);
        var before = new Kept(0, 0, []);
        for (var kill = 0; kill < kills; kill++)
        {
            var work = Work(kill, random);
            using var process = DaybookProcess.Start([.. work, .. database.Options]);
            await Task.Delay(random.Next(200, 2500), TestContext.Current.CancellationToken);
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            before = After(database, before, $"kill {kill + 1}, {string.Join(' ', work.Take(2))}");
        }
        await FinishAsync(database);
    }

    private static async Task PrepareAsync(TestDatabase database)
    {
        Assert.Equal(0, (await DaybookProcess.RunAsync(["sources", "import", Path.Combine(Repository.Sample, "sources.json"), .. database.Options])).Code);
        Directory.CreateDirectory(Path.Combine(database.Folder, "reviews"));
        await File.WriteAllTextAsync(Path.Combine(database.Folder, "reviews", "r.toml"), """
            name = "r"
            title = "R"
            languages = ["en"]
            time-zone = "Asia/Baku"
            cut-off = "22:00"
            """, TestContext.Current.CancellationToken);
    }

    private static string[] Work(int kill, Random random)
    {
        var now = $"2025-09-04T18:{5 + kill % 50:00}:00Z";
        var day = $"2025-09-0{random.Next(1, 5)}";
        return random.Next(6) switch
        {
            0 => ["edition", "publish", "--day", day, "--now", now],
            1 => ["edition", "--day", day, "--now", now],
            2 => ["brief", "Ukraine and Azerbaijan", "--now", now],
            _ => ["collect", "--all", "--sample", Repository.Sample, "--now", now],
        };
    }

    private sealed record Kept(long Items, long Briefs, IReadOnlyList<Edition> Published);

    private static Kept After(TestDatabase database, Kept before, string when)
    {
        using var store = database.Open();
        var health = store.Health.Look(DateTimeOffset.UtcNow, thorough: true);
        Assert.True(health.Damages.Count == 0 && health.Broken.Count == 0, $"{when}: {string.Join("; ", health.Damages.Concat(health.Broken.Select(rule => $"{rule.Value} {rule.Key}")))}");
        Assert.True(health.Search is { Missing: 0, Strangers: 0, Damage: null }, $"{when}: {health.Search}");
        var now = new Kept(store.Items.Count(), store.Briefs.Ids().Count, [.. store.Editions.All().Where(edition => edition.State == EditionState.Published)]);
        Assert.True(now.Items >= before.Items && now.Briefs >= before.Briefs, when);
        foreach (var edition in before.Published)
            Assert.Contains(now.Published, one => (one.Day, one.Revision, one.Title, one.Published, one.Stories.Count) == (edition.Day, edition.Revision, edition.Title, edition.Published, edition.Stories.Count));
        return now;
    }

    /// <summary>The killed programs' leases do not keep the next one waiting, and it ends where an undisturbed one would have.</summary>
    private static async Task FinishAsync(TestDatabase database)
    {
        var last = await DaybookProcess.RunAsync(["collect", "--all", "--sample", Repository.Sample, "--now", "2025-09-04T20:30:00Z", "--json", .. database.Options]);
        Assert.Equal(0, last.Code);
        Assert.Equal(0, last.Document.GetProperty("deferred").GetInt32());
        using var whole = database.Open();
        var items = whole.Items.List(new ItemFilter());
        Assert.Equal(ItemsOfSample, items.Count);
        Assert.Equal(items.Count, items.DistinctBy(item => (item.Source, item.Url)).Count());
        Assert.All(items, item => Assert.Equal(1, item.Revision));
        Assert.False(whole.Items.AnyUngrouped());
        Assert.Empty(whole.Integrity());
    }
}
