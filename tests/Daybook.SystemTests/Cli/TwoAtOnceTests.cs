using System.Globalization;
using Daybook.SystemTests.Pipeline;

namespace Daybook.SystemTests.Cli;

/// <summary>Two programs on one data folder, as two terminals start them.</summary>
public sealed class TwoAtOnceTests
{
    [Fact]
    public async Task Two_demos_on_one_folder_leave_no_item_out_and_write_each_brief_once()
    {
        using var folder = new TemporaryFolder();
        using var alone = new TemporaryFolder();
        var answers = await Task.WhenAll(((string[])[folder.Path, folder.Path, alone.Path]).Select(path => DaybookProcess.RunAsync("demo", "--once", "--data", path)));
        Assert.All(answers, answer => Assert.True(answer.Code == 0, answer.Error));
        using var store = Store.Store.Open(folder.Path, TimeProvider.System, null);
        using var other = Store.Store.Open(alone.Path, TimeProvider.System, null);
        Assert.False(store.Items.AnyUngrouped());
        Assert.Equal(Told(other), Told(store));
        Assert.Equal(other.Briefs.Ids().Count, store.Briefs.Ids().Count);
    }

    [Fact]
    public async Task An_edition_holds_what_a_round_that_was_ended_left_ungrouped()
    {
        using var desk = new NewsDesk().Outlet("herald");
        await desk.CollectAsync(NewsDesk.Own, Rss.Feed(Rss.Item("a", "Ferry over the river", Rss.Text)));
        Assert.True(desk.Store.Items.AnyUngrouped());
        Directory.CreateDirectory(Path.Combine(desk.Database.Folder, "reviews"));
        await File.WriteAllTextAsync(Path.Combine(desk.Database.Folder, "reviews", "r.toml"), """
            name = "r"
            title = "R"
            languages = ["en"]
            time-zone = "UTC"
            cut-off = "22:00"
            """, TestContext.Current.CancellationToken);
        var day = desk.Only.When.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var edition = await DaybookProcess.RunAsync(["edition", "publish", "--day", day, "--json", "--now", "2026-03-05T00:00:00Z", .. desk.Database.Options]);
        Assert.True(edition.Code == 0, edition.Error);
        Assert.Equal(1, edition.Document.GetProperty("sections")[0].GetProperty("stories").GetArrayLength());
    }

    /// <summary>What each edition holds: an edition composed before all items were grouped would lack some.</summary>
    private static List<(DateOnly Day, int Stories, int AlsoReported, int Items)> Told(Store.Store store) =>
        [.. store.Editions.All().Select(edition => (edition.Day, edition.Stories.Count, edition.AlsoReported.Count, edition.Stories.Sum(story => story.Items.Count))).Order()];
}
