namespace Daybook.SystemTests.Reviews;

/// <summary>The address of an edition as a program is told it: where readers reach that review.</summary>
public sealed class ReviewAddressTests
{
    [Theory]
    [InlineData(null, null, "first", "/2026/03/04/")]
    [InlineData(null, null, "second", "/second/2026/03/04/")]
    [InlineData(null, "news.example", "second", "https://news.example/2026/03/04/")]
    [InlineData("https://all.example/", null, "first", "https://all.example/2026/03/04/")]
    [InlineData("https://all.example/", null, "second", "https://all.example/second/2026/03/04/")]
    [InlineData("https://all.example/", "news.example", "second", "https://news.example/2026/03/04/")]
    public async Task An_edition_says_where_its_review_is_reached(string? root, string? host, string review, string url)
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["reviews"]);
        foreach (var (name, hosts) in new[] { ("first", null), ("second", host) })
            await File.WriteAllTextAsync(folder[$"reviews/{name}.toml"], $"name = \"{name}\"\ntitle = \"{name}\"\nlanguages = [\"en\"]\ntime-zone = \"UTC\"\ncut-off = \"22:00\"\n{(hosts is null ? "" : $"hosts = [\"{hosts}\"]\n")}", TestContext.Current.CancellationToken);
        if (root is not null)
            await File.WriteAllTextAsync(folder["daybook.toml"], $"base-url = \"{root}\"\n", TestContext.Current.CancellationToken);
        var answer = await DaybookProcess.RunAsync("edition", "--review", review, "--day", "2026-03-04", "--now", "2026-03-04T12:00:00Z", "--json", "--data", folder.Path);
        Assert.Equal(url, answer.Document.GetProperty("url").GetString());
    }
}
