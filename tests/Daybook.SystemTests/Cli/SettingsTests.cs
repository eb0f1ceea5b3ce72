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

    [Fact]
    public async Task The_database_may_be_named_three_ways_and_its_password_is_never_shown()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["daybook.toml"], "database = \"Host=db.example;Password=secret-word\"\n", TestContext.Current.CancellationToken);
        var file = await DaybookProcess.RunAsync("config", "--json", "--data", folder.Path);
        Assert.Equal("daybook.toml", file.Document.GetProperty("database").GetProperty("from").GetString());
        var flag = await DaybookProcess.RunAsync("config", "--data", folder.Path, "--database", "Host=other.example;Password=secret-word");
        Assert.Contains("From: flag. Variable: DAYBOOK_DATABASE", flag.Out, StringComparison.Ordinal);
        var refused = await DaybookProcess.RunAsync("items", "--data", folder.Path, "--database", "Host=127.0.0.1;Port=1;Username=daybook;Password=secret-word");
        Assert.Equal(1, refused.Code);
        Assert.Contains("the server cannot be reached", refused.Error, StringComparison.Ordinal);
        Assert.All([file, flag, refused], answer => Assert.DoesNotContain("secret-word", answer.Out + answer.Error, StringComparison.Ordinal));
    }
}
