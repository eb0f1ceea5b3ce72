using Daybook.Core.Items;

namespace Daybook.SystemTests.Cli;

/// <summary><c>links refresh</c> by the real program.</summary>
public sealed class LinksTests
{
    [Fact]
    public async Task Parameters_of_a_list_are_kept_and_taken_off_from_the_next_start_on()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["list.txt"], "! list\n$removeparam=newtrack\n$removeparam=fbclid\n");
        var dry = await DaybookProcess.RunAsync("links", "refresh", folder["list.txt"], "--dry-run", "--data", folder["data"]);
        Assert.True(dry.Code == 0, dry.Error);
        Assert.False(File.Exists(folder["data", TrackingList.FileName]));
        var kept = await DaybookProcess.RunAsync("links", "refresh", folder["list.txt"], "--json", "--data", folder["data"]);
        Assert.Equal((2, 1), (kept.Document.GetProperty("read").GetInt32(), kept.Document.GetProperty("added").GetInt32()));
        Assert.Contains("newtrack\tlist.txt", File.ReadAllText(folder["data", TrackingList.FileName]), StringComparison.Ordinal);
        await using var server = new Feeds.LoopbackServer(_ => Feeds.LoopbackServer.Answer("200 OK", "Content-Type: application/rss+xml",
            "<rss><channel><title>x</title><item><title>One</title><link>https://herald.example/a?id=1&amp;newtrack=2</link><description>Words of it.</description></item></channel></rss>"));
        var added = await DaybookProcess.RunAsync("feeds", "add", server.Url(), "--allow-private-networks", "--data", folder["data"]);
        Assert.True(added.Code == 0, added.Error);
        var items = await DaybookProcess.RunAsync("items", "--json", "--data", folder["data"]);
        Assert.Equal("https://herald.example/a?id=1", Assert.Single(items.Lines).GetProperty("url").GetString());
    }

    [Fact]
    public async Task What_is_no_list_is_refused_in_one_line()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["page.html"], "<html>");
        var answer = await DaybookProcess.RunAsync("links", "refresh", folder["page.html"], "--data", folder["data"]);
        Assert.Equal(1, answer.Code);
        Assert.Contains("no rule that holds everywhere", answer.Error, StringComparison.Ordinal);
    }
}
