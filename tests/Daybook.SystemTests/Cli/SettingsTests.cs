namespace Daybook.SystemTests.Cli;

public sealed class SettingsTests
{
    [Fact]
    public async Task Every_mistake_in_the_settings_is_told_at_once_with_its_line()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["daybook.toml"], """
            listne = "http://127.0.0.1:5080"
            [fetch]
            gap-seconds = -3
            hosts-at-once = "many"
            """, TestContext.Current.CancellationToken);
        var answer = await DaybookProcess.RunAsync("config", "--data", folder.Path);
        Assert.Equal(1, answer.Code);
        Assert.Contains("daybook.toml:1: unknown key 'listne'. Did you mean \"listen\"?", answer.Error, StringComparison.Ordinal);
        Assert.Contains("daybook.toml:3: 'fetch.gap-seconds' must be a number of seconds from 0 to 3600", answer.Error, StringComparison.Ordinal);
        Assert.Contains("daybook.toml:4: 'fetch.hosts-at-once' must be a whole number", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Flags_come_before_the_file_and_the_file_before_defaults()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["daybook.toml"], "allow-private-networks = false\ncontact = \"editor@example.org\"\n", TestContext.Current.CancellationToken);
        var answer = await DaybookProcess.RunAsync("config", "--json", "--allow-private-networks", "--data", folder.Path);
        Assert.Equal(0, answer.Code);
        var settings = answer.Document;
        Assert.Equal("flag", settings.GetProperty("allow-private-networks").GetProperty("from").GetString());
        Assert.Equal("true", settings.GetProperty("allow-private-networks").GetProperty("value").GetString());
        Assert.Equal("daybook.toml", settings.GetProperty("contact").GetProperty("from").GetString());
        Assert.Equal("default", settings.GetProperty("listen").GetProperty("from").GetString());
    }
}
