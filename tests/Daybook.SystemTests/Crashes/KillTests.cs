using Daybook.Store;

namespace Daybook.SystemTests.Crashes;

public sealed class KillTests
{
    /// <summary>Labelled items of the sample less the four posted twice.</summary>
    private const int ItemsOfSample = 264;

    [Fact]
    public async Task Killed_ten_times_while_collecting_it_loses_nothing_and_doubles_nothing()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(0, (await DaybookProcess.RunAsync("sources", "import", Path.Combine(Repository.Sample, "sources.json"), "--data", folder.Path)).Code);
        var random = new Random(20250904);
        var saved = 0L;
        for (var kill = 0; kill < 10; kill++)
        {
            using var process = DaybookProcess.Start("collect", "--all", "--sample", Repository.Sample, "--now", $"2025-09-04T18:{5 + kill:00}:00Z", "--data", folder.Path);
            await Task.Delay(random.Next(200, 1500), TestContext.Current.CancellationToken);
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            // What was saved stays saved, and the file is whole after every single kill.
            using var store = Store.Store.Open(folder.Path, TimeProvider.System);
            Assert.Empty(store.Integrity());
            Assert.True(store.Items.Count() >= saved);
            saved = store.Items.Count();
        }
        // The killed programs' leases do not keep the next one waiting.
        var last = await DaybookProcess.RunAsync("collect", "--all", "--sample", Repository.Sample, "--now", "2025-09-04T20:30:00Z", "--json", "--data", folder.Path);
        Assert.Equal(0, last.Code);
        Assert.Equal(0, last.Document.GetProperty("deferred").GetInt32());
        using var whole = Store.Store.Open(folder.Path, TimeProvider.System);
        var items = whole.Items.List(new ItemFilter());
        Assert.Equal(ItemsOfSample, items.Count);
        Assert.Equal(items.Count, items.DistinctBy(item => (item.Source, item.Url)).Count());
        Assert.All(items, item => Assert.Equal(1, item.Revision));
        Assert.Empty(whole.Integrity());
    }
}
