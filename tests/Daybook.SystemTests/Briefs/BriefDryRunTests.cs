using System.Text.Json;
using Daybook.SystemTests.Databases;
using Daybook.SystemTests.Feeds;
using Daybook.SystemTests.Pipeline;

namespace Daybook.SystemTests.Briefs;

public sealed class BriefDryRunTests : IDisposable
{
    private const string Query = "Georgia and Armenia";

    private readonly NewsDesk _desk = new NewsDesk().Outlet("herald");

    [Fact]
    public async Task A_brief_can_be_looked_at_before_readers_see_it()
    {
        await _desk.CollectAsync(NewsDesk.Own, Rss.Feed(
            Rss.Item("a", "Apples", "Growers of Georgia and Armenia signed an agreement on apples in the town of Marneuli on Monday morning.")));

        var looked = await DaybookProcess.RunAsync(["brief", Query, "--dry-run", "--json", .. _desk.Database.Options]);
        Assert.Equal(0, looked.Code);
        Assert.Contains("Growers of Georgia and Armenia signed", looked.Out, StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, looked.Document.GetProperty("share").ValueKind);
        Assert.Empty(_desk.Store.Briefs.Ids());

        var written = await DaybookProcess.RunAsync(["brief", Query, "--json", .. _desk.Database.Options]);
        Assert.Equal($"/briefs/{Assert.Single(_desk.Store.Briefs.Ids())}/", written.Document.GetProperty("share").GetString());
        Assert.Equal(looked.Document.GetProperty("overview").GetRawText(), written.Document.GetProperty("overview").GetRawText());
    }

    [Fact]
    public async Task Where_nothing_is_found_it_says_what_is_stored()
    {
        var empty = await DaybookProcess.RunAsync(["brief", Query, .. _desk.Database.Options]);
        Assert.Equal(0, empty.Code);
        Assert.StartsWith("No item is stored yet in ", empty.Error, StringComparison.Ordinal);

        await _desk.CollectAsync(NewsDesk.Own, Rss.Feed(
            Rss.Item("a", "Apples", "Growers signed an agreement on apples in the town on Monday morning.")));
        var other = await DaybookProcess.RunAsync(["brief", Query, .. _desk.Database.Options]);
        Assert.StartsWith("Items stored: 1, the newest of ", other.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_help_says_that_readers_see_it_at_once()
    {
        var help = await DaybookProcess.RunAsync("brief", "--help");
        Assert.Contains("show it to readers at once", help.Out.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Contains("--dry-run", help.Out, StringComparison.Ordinal);
    }

    public void Dispose() => _desk.Dispose();
}
