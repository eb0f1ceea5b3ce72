namespace Daybook.SystemTests.Cli;

public sealed class UsageTests
{
    [Fact]
    public async Task Version_names_program_contract_and_schema()
    {
        var answer = await DaybookProcess.RunAsync("version", "--json");
        Assert.Equal(0, answer.Code);
        Assert.Equal(1, answer.Document.GetProperty("contract").GetInt32());
        Assert.True(answer.Document.GetProperty("schema").GetInt32() >= 1);
        Assert.Matches(@"^\d+\.\d+\.\d+", answer.Document.GetProperty("version").GetString());
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("items", "--limit", "0")]
    [InlineData("items", "--since", "tomorrow-ish")]
    [InlineData("stories", "--day", "4 September")]
    [InlineData("brief")]
    [InlineData("export-site")]
    [InlineData("feeds", "add")]
    [InlineData("collect", "--now", "noon")]
    public async Task Wrong_usage_ends_with_2_and_points_to_help(params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        var answer = await DaybookProcess.RunAsync([.. arguments, "--data", folder.Path]);
        Assert.Equal(2, answer.Code);
        Assert.Contains("--help", answer.Error, StringComparison.Ordinal);
        Assert.Equal("", answer.Out);
    }

    [Theory]
    [InlineData("'nope' is no command or option here.", "'daybook --help'", "nope")]
    [InlineData("'--limit' '1' is no command or option here.", "'daybook stories --help'", "stories", "--limit", "1")]
    [InlineData("'--bogus' is no command or option here.", "'daybook brief --help'", "brief", "--bogus")]
    [InlineData("'--bogus' is no command or option here.", "'daybook backup --help'", "backup", "--bogus")]
    [InlineData("Option '--reason' is required.", "'daybook items withdraw --help'", "items", "withdraw", "1")]
    [InlineData("--limit takes a whole number from 1, not 'x'.", "'daybook items --help'", "items", "--limit", "x")]
    [InlineData("--limit takes a whole number from 1 to 2147483647, not '99999999999'.", "'daybook search --help'", "search", "bridge", "--limit", "99999999999")]
    [InlineData("--story takes a whole number from 1, not 'abc'.", "'daybook items --help'", "items", "--story", "abc")]
    [InlineData("ID takes a whole number from 1, not 'abc'.", "'daybook items withdraw --help'", "items", "withdraw", "abc", "--reason", "It is wrong.")]
    [InlineData("--format takes md, html or json, not 'pdf'.", "'daybook brief --help'", "brief", "bridge", "--format", "pdf")]
    [InlineData("A day is written such as 2025-09-04, not 'two lines'.", "'daybook stories --help'", "stories", "--day", "two\nlines")]
    [InlineData("QUERY holds no word to look for.", "'daybook search --help'", "search", "")]
    [InlineData("--since takes an instant such as 2025-09-04T18:05:00Z, not '04/09/2025'.", "'daybook items --help'", "items", "--since", "04/09/2025")]
    [InlineData("--since takes an instant such as 2025-09-04T18:05:00Z, not 'soon'.", "'daybook items --help'", "items", "--limit", "x", "--since", "soon")]
    [InlineData("The topic names nothing to look for. Name a place, a person, a thing.", "'daybook brief --help'", "brief", "the ?!")]
    [InlineData("\"../x\" is no language code. Write two-letter codes of ISO 639-1, such as \"en\", \"ru\", \"ka\"", "'daybook brief --help'", "brief", "bridge", "--language", "../x")]
    [InlineData("The topic is empty. Name what the brief is to be about, such as \"Ukraine and Azerbaijan\".", "'daybook brief --help'", "brief", "\u001b\u202e \n")]
    [InlineData("--until takes an instant such as 2025-09-04T18:05:00Z, not 'soon'.", "'daybook brief --help'", "brief", "Odesa", "--since", "2030-01-01", "--until", "soon")]
    [InlineData("A day lies between 0001-02-01 and 9999-11-30, unlike '0001-01-01'.", "'daybook edition --help'", "edition", "--day", "0001-01-01")]
    [InlineData("A day lies between 0001-02-01 and 9999-11-30, unlike '9999-12-31'.", "'daybook stories --help'", "stories", "--day", "9999-12-31")]
    public async Task Wrong_usage_is_one_line_of_reason_and_the_help_of_that_verb(string reason, string help, params string[] arguments)
    {
        var answer = await DaybookProcess.RunAsync(arguments);
        Assert.Equal(2, answer.Code);
        Assert.Equal($"daybook: {reason}\n  {help} shows how it is used.", answer.Error.ReplaceLineEndings("\n").TrimEnd());
    }

    [Theory]
    [InlineData("brief", "Odesa")]
    [InlineData("items")]
    [InlineData("search", "Odesa")]
    public async Task A_time_that_ends_before_it_begins_is_wrong_usage(params string[] verb)
    {
        using var folder = new TemporaryFolder();
        var answer = await DaybookProcess.RunAsync([.. verb, "--since", "2030-01-01", "--until", "2020-01-01", "--data", folder.Path]);
        Assert.Equal((2, ""), (answer.Code, answer.Out));
        Assert.StartsWith("daybook: --since is after --until: nothing lies between them", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_topic_as_long_as_a_text_is_wrong_usage()
    {
        var answer = await DaybookProcess.RunAsync("brief", new string('x', 301));
        Assert.Equal(2, answer.Code);
        Assert.StartsWith("daybook: A topic has at most 300 characters.", answer.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("serve", "demo", "preset", "feeds", "sources", "collect", "items", "stories", "brief", "edition", "export-site", "import", "search", "places", "backup", "restore", "move", "doctor", "export", "user", "config", "version")]
    public async Task Every_verb_has_help(params string[] verbs)
    {
        foreach (var verb in verbs)
        {
            var answer = await DaybookProcess.RunAsync(verb, "--help");
            Assert.Equal(0, answer.Code);
            Assert.Contains("Usage:", answer.Out, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("--help", "help")]
    [InlineData("feeds add --help", "help feeds add")]
    public async Task Help_may_be_asked_for_as_a_verb(string option, string verb)
    {
        var (known, asked) = (await DaybookProcess.RunAsync(option.Split(' ')), await DaybookProcess.RunAsync(verb.Split(' ')));
        Assert.Equal((0, known.Out), (asked.Code, asked.Out));
    }

    [Fact]
    public async Task An_argument_that_begins_with_an_at_sign_is_no_file_of_arguments()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["arguments"], "version", TestContext.Current.CancellationToken);
        var answer = await DaybookProcess.RunAsync("@" + folder["arguments"]);
        Assert.Equal(2, answer.Code);
        Assert.Contains("is no command or option here", answer.Error, StringComparison.Ordinal);
        var name = await DaybookProcess.RunAsync("feeds", "remove", "@ani@mastodon.example", "--data", folder.Path);
        Assert.Equal(1, name.Code);
        Assert.StartsWith("daybook: @ani@mastodon.example is not subscribed", name.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_data_folder_that_is_a_file_is_one_clear_line()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["taken"], "a file", TestContext.Current.CancellationToken);
        var answer = await DaybookProcess.RunAsync("items", "--data", folder["taken"]);
        Assert.Equal(1, answer.Code);
        Assert.StartsWith("daybook: ", answer.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", answer.Error, StringComparison.Ordinal);
    }
}
