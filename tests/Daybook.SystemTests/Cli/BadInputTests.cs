using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace Daybook.SystemTests.Cli;

public sealed class BadInputTests
{
    [Fact]
    public async Task Every_mistake_in_a_review_file_is_told_at_once_with_its_line()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["reviews"]);
        await File.WriteAllTextAsync(folder["reviews", "paper.toml"], "titel = \"x\"\nlanguages = [\"en\"]\ntime-zone = \"Mars/Olympus\"\ncut-off = \"25:00\"\n", TestContext.Current.CancellationToken);
        var answer = await DaybookProcess.RunAsync("edition", "--data", folder.Path);
        Assert.Equal(1, answer.Code);
        Assert.Contains("paper.toml:1: unknown key \"titel\". Did you mean \"title\"?", answer.Error, StringComparison.Ordinal);
        Assert.Contains("paper.toml:3: unknown time zone", answer.Error, StringComparison.Ordinal);
        Assert.Contains("paper.toml:4: \"25:00\" is no time of day", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_in_use_is_told_before_any_work_is_done()
    {
        using var folder = new TemporaryFolder();
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        await File.WriteAllTextAsync(folder["daybook.toml"], $"listen = \"http://{taken.LocalEndpoint}\"", TestContext.Current.CancellationToken);
        var answer = await DaybookProcess.RunAsync("demo", "--data", folder.Path);
        Assert.Equal(1, answer.Code);
        Assert.Equal(2, answer.Error.TrimEnd().Split('\n').Length);
        Assert.Contains("is in use by another program", answer.Error, StringComparison.Ordinal);
        Assert.Equal("", answer.Out);
    }

    [Theory]
    [InlineData("https://no-such-host.invalid/feed", "does not resolve")]
    [InlineData("http://127.0.0.1:9/feed", "not an address of the public Internet")]
    [InlineData("http://[::ffff:10.0.0.1]/feed", "not an address of the public Internet")]
    [InlineData("ftp://example.org/feed", "only http and https")]
    public async Task An_address_that_cannot_be_a_feed_is_one_clear_line(string url, string says)
    {
        using var folder = new TemporaryFolder();
        var answer = await DaybookProcess.RunAsync("feeds", "add", url, "--data", folder.Path);
        Assert.Equal(1, answer.Code);
        Assert.Contains(says, answer.Error, StringComparison.Ordinal);
        Assert.Equal("", (await DaybookProcess.RunAsync("feeds", "list", "--data", folder.Path)).Out);
    }

    [Fact]
    public async Task A_damaged_database_is_refused_and_left_as_it_is()
    {
        using var folder = new TemporaryFolder();
        var damaged = Enumerable.Range(0, 5000).Select(at => (byte)(at * 7)).ToArray();
        await File.WriteAllBytesAsync(folder["daybook.sqlite"], damaged, TestContext.Current.CancellationToken);
        var answer = await DaybookProcess.RunAsync("items", "--data", folder.Path);
        Assert.Equal(1, answer.Code);
        Assert.Contains("damaged", answer.Error, StringComparison.Ordinal);
        Assert.Equal(damaged, await File.ReadAllBytesAsync(folder["daybook.sqlite"], TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("sources", "import", "no/such/file.json")]
    [InlineData("feeds", "import", "no/such/file.opml")]
    [InlineData("demo", "--once", "--sample", "no/such/set")]
    [InlineData("collect", "--sample", "no/such/set")]
    public async Task A_file_that_is_not_there_is_named(params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        var answer = await DaybookProcess.RunAsync([.. arguments, "--data", folder.Path]);
        Assert.Equal(1, answer.Code);
        Assert.Contains("no/such", answer.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_topic_is_told_in_one_plain_line()
    {
        using var folder = new TemporaryFolder();
        var answer = await DaybookProcess.RunAsync("brief", "Odesa\u001b[31m\u0007\n# \u202eport", "--data", folder.Path);
        Assert.Equal(0, answer.Code);
        Assert.DoesNotContain(answer.Out, c => c is '\u001b' or '\u0007' or '\u202e');
        Assert.StartsWith("# Odesa", answer.Out, StringComparison.Ordinal);
        Assert.Contains("port", answer.Out.Split('\n')[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_topic_that_nobody_wrote_about_is_an_answer()
    {
        using var folder = new TemporaryFolder();
        var answer = await DaybookProcess.RunAsync("brief", "Zanzibar lighthouse", "--json", "--data", folder.Path);
        Assert.Equal(0, answer.Code);
        Assert.Equal(0, answer.Document.GetProperty("overview").GetArrayLength());
        Assert.Equal(0, answer.Document.GetProperty("sections").GetArrayLength());
        Assert.Equal(JsonValueKind.Null, answer.Document.GetProperty("share").ValueKind);
        var page = await DaybookProcess.RunAsync("brief", "Zanzibar lighthouse", "--format", "html", "--data", folder.Path);
        Assert.Equal(0, page.Code);
        Assert.Contains("<html", page.Out, StringComparison.Ordinal);
        Assert.Equal(0, (await DaybookProcess.RunAsync("export-site", "--out", folder["site"], "--data", folder.Path)).Code);
        Assert.True(File.Exists(folder["site", "index.html"]));
        Assert.Equal(["index.html"], Directory.EnumerateFiles(folder["site", "briefs"], "*", SearchOption.AllDirectories).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("import")]
    [InlineData("sources", "import")]
    [InlineData("feeds", "import")]
    [InlineData("restore", "--dry-run")]
    public async Task A_folder_where_a_file_is_wanted_is_said_to_be_one(params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["papers"]);
        var answer = await DaybookProcess.RunAsync([.. arguments, folder["papers"], "--data", folder["data"]]);
        Assert.Equal(1, answer.Code);
        Assert.Equal($"daybook: {folder["papers"]} is a folder, not a file\n  name the file in it", answer.Error.ReplaceLineEndings("\n").TrimEnd());
    }

    [Theory]
    [InlineData("collect", "--all")]
    [InlineData("collect", "--all", "--json")]
    public async Task A_round_that_reads_no_feed_fails_with_its_reason(params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["sources.json"], """[{"id":"a","name":"A","feed":"http://127.0.0.1:9/a"},{"id":"b","name":"B","feed":"http://127.0.0.1:9/b"}]""", TestContext.Current.CancellationToken);
        Assert.Equal(0, (await DaybookProcess.RunAsync("sources", "import", folder["sources.json"], "--data", folder.Path)).Code);
        var answer = await DaybookProcess.RunAsync([.. arguments, "--data", folder.Path]);
        Assert.Equal(1, answer.Code);
        Assert.Contains("daybook: none of the 2 feeds could be read\n  'daybook feeds list'", answer.Error.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_without_any_story_is_not_published_by_hand()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["reviews"]);
        await File.WriteAllTextAsync(folder["reviews", "paper.toml"], "title = \"Paper\"\nlanguages = [\"en\"]\ntime-zone = \"UTC\"\ncut-off = \"22:00\"\n", TestContext.Current.CancellationToken);
        var answer = await DaybookProcess.RunAsync("edition", "publish", "--day", "1900-01-01", "--data", folder.Path);
        Assert.Equal(1, answer.Code);
        Assert.StartsWith("daybook: 1900-01-01 has no story", answer.Error, StringComparison.Ordinal);
        Assert.Equal("draft", (await DaybookProcess.RunAsync("edition", "--day", "1900-01-01", "--json", "--data", folder.Path)).Document.GetProperty("state").GetString());
        foreach (var end in new[] { "0001-02-01", "9999-11-30" })
            Assert.Equal(0, (await DaybookProcess.RunAsync("edition", "--day", end, "--data", folder.Path)).Code);
    }
}
