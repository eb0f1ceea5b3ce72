using System.Net;
using System.Net.Sockets;

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
    public async Task A_topic_that_nobody_wrote_about_is_an_answer()
    {
        using var folder = new TemporaryFolder();
        var answer = await DaybookProcess.RunAsync("brief", "Zanzibar lighthouse", "--json", "--data", folder.Path);
        Assert.Equal(0, answer.Code);
        Assert.Equal(0, answer.Document.GetProperty("overview").GetArrayLength());
        Assert.Equal(0, answer.Document.GetProperty("sections").GetArrayLength());
    }
}
