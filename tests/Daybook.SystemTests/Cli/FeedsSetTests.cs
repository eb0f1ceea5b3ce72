using System.Text.Json;

namespace Daybook.SystemTests.Cli;

public sealed class FeedsSetTests
{
    private const string List = "<opml version=\"2.0\"><body><outline type=\"rss\" text=\"A\" xmlUrl=\"https://a.example/feed\"/><outline text=\"B\" xmlUrl=\"https://b.example/feed\"/></body></opml>";

    [Fact]
    public async Task What_is_set_of_a_feed_is_listed_exported_and_read_back_elsewhere()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["feeds.opml"], List, TestContext.Current.CancellationToken);
        Assert.Equal(0, (await DaybookProcess.RunAsync("feeds", "import", folder["feeds.opml"], "--data", folder["one"])).Code);
        var set = await DaybookProcess.RunAsync("feeds", "set", "https://a.example/feed", "--copies", "shown", "--breaking", "on", "--json", "--data", folder["one"]);
        Assert.Equal("{\"feed\":\"https://a.example/feed\",\"title\":\"A\",\"mixed\":false,\"breaking\":true,\"showsCopies\":true}", set.Out.Trim());

        await File.WriteAllTextAsync(folder["again.opml"], (await DaybookProcess.RunAsync("feeds", "export", "--data", folder["one"])).Out, TestContext.Current.CancellationToken);
        Assert.Equal(0, (await DaybookProcess.RunAsync("feeds", "import", folder["again.opml"], "--data", folder["two"])).Code);
        var listed = (await DaybookProcess.RunAsync("feeds", "list", "--json", "--data", folder["two"])).Out.Trim().Split('\n').Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal([true, false], listed.OrderBy(feed => feed.GetProperty("url").GetString()).Select(feed => feed.GetProperty("showsCopies").GetBoolean()));
    }

    [Fact]
    public async Task A_title_of_several_lines_is_one_line()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["feeds.opml"], List, TestContext.Current.CancellationToken);
        await DaybookProcess.RunAsync("feeds", "import", folder["feeds.opml"], "--data", folder.Path);
        var set = await DaybookProcess.RunAsync("feeds", "set", "https://a.example/feed", "--title", "Herald\n  of the Kura", "--json", "--data", folder.Path);
        Assert.Contains("\"title\":\"Herald of the Kura\"", set.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_several_addresses_each_is_told_before_it_is_asked()
    {
        using var folder = new TemporaryFolder();
        var answer = await DaybookProcess.RunAsync("feeds", "add", "http://127.0.0.1:9/a", "http://169.254.1.1/b", "--data", folder.Path);
        Assert.Equal(1, answer.Code);
        Assert.Contains("Asking 1 of 2: http://127.0.0.1:9/a", answer.Error, StringComparison.Ordinal);
        Assert.Contains("Asking 2 of 2: http://169.254.1.1/b", answer.Error, StringComparison.Ordinal);
        Assert.Equal(1, answer.Error.Split("--allow-private-networks").Length - 1);
    }

    [Theory]
    [InlineData(2, "say what to change", "https://a.example/feed")]
    [InlineData(2, "shown", "https://a.example/feed", "--copies", "maybe")]
    [InlineData(1, "is not subscribed", "https://a.example/feed", "--copies", "shown")]
    public async Task What_cannot_be_set_is_told_in_a_line(int code, string says, params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        var answer = await DaybookProcess.RunAsync(["feeds", "set", .. arguments, "--data", folder.Path]);
        Assert.Equal(code, answer.Code);
        Assert.Contains(says, answer.Error, StringComparison.Ordinal);
    }
}
