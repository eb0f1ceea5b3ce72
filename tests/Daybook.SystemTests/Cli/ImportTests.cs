using System.Text;

namespace Daybook.SystemTests.Cli;

public sealed class ImportTests
{
    private static string Sample => Path.Combine(Repository.Root, "tests", "corpus", "clippings", "sample.txt");

    [Fact]
    public async Task A_pasted_review_is_taken_in_whole_and_only_once()
    {
        using var folder = new TemporaryFolder();
        var told = (await DaybookProcess.RunAsync("import", Sample, "--dry-run", "--json", "--data", folder.Path)).Document;
        Assert.Equal("clipping", told.GetProperty("kind").GetString());
        var brief = Assert.Single(told.GetProperty("briefs").EnumerateArray());
        Assert.Equal("2025-09-05", brief.GetProperty("signed").GetString());
        Assert.Equal("2025-09-04", brief.GetProperty("day").GetString());
        Assert.True(brief.GetProperty("link").GetProperty("cut").GetBoolean());
        Assert.Equal(5, brief.GetProperty("sections").EnumerateArray().Sum(section => section.GetProperty("points").GetArrayLength()));
        Assert.All(told.GetProperty("feeds").EnumerateArray(), feed => Assert.True(feed.GetProperty("cut").GetBoolean()));
        Assert.Empty((await DaybookProcess.RunAsync("items", "--json", "--data", folder.Path)).Lines);

        var first = (await DaybookProcess.RunAsync("import", Sample, "--json", "--data", folder.Path)).Document;
        Assert.Equal((18, 1), (first.GetProperty("taken").GetInt32(), first.GetProperty("repeated").GetInt32()));
        var item = Assert.Single((await DaybookProcess.RunAsync("items", "--json", "--data", folder.Path)).Lines);
        Assert.Equal(("video", "ru", null), (item.GetProperty("kind").GetString(), item.GetProperty("language").GetString(), item.GetProperty("url").GetString()));
        var second = (await DaybookProcess.RunAsync("import", Sample, "--json", "--data", folder.Path)).Document;
        Assert.Equal((0, 19), (second.GetProperty("taken").GetInt32(), second.GetProperty("repeated").GetInt32()));
        Assert.Single((await DaybookProcess.RunAsync("items", "--json", "--data", folder.Path)).Lines);
    }

    [Fact]
    public async Task A_list_of_feeds_is_known_by_its_content()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["list.txt"], """<?xml version="1.0"?><opml version="2.0"><body><outline type="rss" xmlUrl="https://a.example/feed"/></body></opml>""", TestContext.Current.CancellationToken);
        var answer = (await DaybookProcess.RunAsync("import", folder["list.txt"], "--json", "--data", folder["data"])).Document;
        Assert.Equal(("opml", 1), (answer.GetProperty("kind").GetString(), answer.GetProperty("taken").GetInt32()));
        Assert.Single((await DaybookProcess.RunAsync("feeds", "list", "--json", "--data", folder["data"])).Lines);
    }

    [Fact]
    public async Task A_strangers_list_breaks_no_line_of_ours()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["list.opml"], """<opml version="2.0"><body><outline text="One&#10;two&#x202E;&#x9B;" xmlUrl="https://a.example/feed"/></body></opml>""", TestContext.Current.CancellationToken);
        Assert.Equal(0, (await DaybookProcess.RunAsync("import", folder["list.opml"], "--data", folder["data"])).Code);
        var listed = await DaybookProcess.RunAsync("feeds", "list", "--json", "--data", folder["data"]);
        Assert.Equal("One two", Assert.Single(listed.Lines).GetProperty("title").GetString());
        Assert.Contains("One two", (await DaybookProcess.RunAsync("feeds", "list", "--data", folder["data"])).Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PK\u0003\u0004zip", 2, "a ZIP archive")]
    [InlineData("<rss xmlns:wp=\"http://wordpress.org/export/1.2/\">", 2, "a WordPress export")]
    [InlineData("a\0b\u0001\0c", 1, "binary file")]
    [InlineData(" \n \n", 1, "is empty")]
    [InlineData("{\"a\":1}", 1, "this is JSON")]
    [InlineData("[{\"id\":\"a\",\"name\":\"A\"}]", 1, "daybook sources import FILE")]
    public async Task What_cannot_be_taken_in_is_refused_in_one_clear_line(string content, int code, string says)
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllBytesAsync(folder["file"], Encoding.UTF8.GetBytes(content), TestContext.Current.CancellationToken);
        var answer = await DaybookProcess.RunAsync("import", folder["file"], "--data", folder["data"]);
        Assert.Equal(code, answer.Code);
        Assert.Contains(says, answer.Error, StringComparison.Ordinal);
    }
}
