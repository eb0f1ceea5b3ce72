using System.Globalization;
using System.Text.Json;
using Daybook.SystemTests.Databases;
using Daybook.SystemTests.Pipeline;

namespace Daybook.SystemTests.Cli;

/// <summary>Names that stories teach are proposed, taken and taken back on the command line; nothing by itself.</summary>
public sealed class LearnNamesTests
{
    private const string Pruth = "de:pruth=ru:прут";

    [Fact]
    public async Task Names_are_proposed_with_their_stories_and_used_only_where_an_editor_takes_them()
    {
        using var sample = TestDatabase.Sqlite();
        var options = sample.Options;
        Assert.Equal(0, (await DaybookProcess.RunAsync(["demo", "--once", "--sample", Path.Combine(Repository.Root, "tests", "sets", "prut-bridge-2026"), .. options])).Code);
        var proposal = (await DaybookProcess.RunAsync(["learn", "names", "--json", .. options])).Lines.Single(line => line.GetProperty("key").GetString() == Pruth);
        Assert.True(proposal.GetProperty("together").GetInt32() >= 3);
        Assert.NotEmpty(proposal.GetProperty("stories").EnumerateArray());

        var half = await DaybookProcess.RunAsync(["learn", "names", "--take", Pruth, "en:nobody=ru:никто", .. options]);
        Assert.Equal(1, half.Code);
        Assert.Contains("there is nothing to be taken under 'en:nobody=ru:никто'", half.Error, StringComparison.Ordinal);
        Assert.Equal("", (await DaybookProcess.RunAsync(["learn", "names", "--decided", .. options])).Out);
        var bare = await DaybookProcess.RunAsync(["learn", "names", "--take", "--json", .. options]);
        Assert.Equal(2, bare.Code);
        Assert.Contains("--take needs a KEY", bare.Error, StringComparison.Ordinal);

        var taken = await DaybookProcess.RunAsync(["learn", "names", "--take", Pruth, .. options]);
        Assert.True(taken.Code == 0, taken.Error);
        Assert.Contains("taken as name-pruth (Pruth~, Прут~)", taken.Error, StringComparison.Ordinal);
        Assert.Contains("name-pruth", await FoundAsync(options), StringComparison.Ordinal);
        Assert.Equal("name-pruth\t-\tPruth~, Прут~\n", (await DaybookProcess.RunAsync(["learn", "names", "--table", .. options])).Out);

        Assert.Equal(0, (await DaybookProcess.RunAsync(["learn", "names", "--undo", Pruth, .. options])).Code);
        Assert.DoesNotContain("name-pruth", await FoundAsync(options), StringComparison.Ordinal);
        var strange = await DaybookProcess.RunAsync(["learn", "names", "--refuse", "en:nobody=ru:никто", .. options]);
        Assert.Equal(1, strange.Code);
        Assert.Contains("there is nothing to be refused under 'en:nobody=ru:никто'", strange.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_of_an_id_of_their_own_bring_reports_of_two_languages_together()
    {
        using var set = new TemporaryFolder();
        await WriteSetAsync(set);
        Assert.Equal(2, await StoriesAsync(set, ""));
        Assert.Equal(1, await StoriesAsync(set, "name-zorbel\t-\tZorbel, Мальдор~\nname-kendal\t-\tKendal, Пирувес~\nname-osterin\t-\tOsterin, Вестокан~\n"));
    }

    private static async Task<int> StoriesAsync(TemporaryFolder set, string names)
    {
        using var sample = TestDatabase.Sqlite();
        await File.WriteAllTextAsync(Path.Combine(sample.Folder, "organisations.tsv"), names, TestContext.Current.CancellationToken);
        Assert.Equal(0, (await DaybookProcess.RunAsync(["sources", "import", set["sources.json"], .. sample.Options])).Code);
        var collected = await DaybookProcess.RunAsync(["collect", "--sample", set.Path, "--now", "2026-03-04T12:00:00Z", .. sample.Options]);
        Assert.True(collected.Code == 0, collected.Error);
        return (await DaybookProcess.RunAsync(["stories", "--json", .. sample.Options])).Lines.Count;
    }

    private static async Task<string> FoundAsync(string[] options) =>
        (await DaybookProcess.RunAsync(["places", "--find", "Die Brücke über den Pruth wird gebaut", "--language", "de", .. options])).Out;

    private static async Task WriteSetAsync(TemporaryFolder set)
    {
        Directory.CreateDirectory(set["feeds"]);
        async Task PutAsync(string name, string text) => await File.WriteAllTextAsync(set[name], text, TestContext.Current.CancellationToken);
        await PutAsync("set.json", """{"now":"2026-03-04T12:00:00Z","later":"2026-03-05T12:00:00Z","timeZone":"UTC","forbidden":[]}""");
        await PutAsync("sources.json", JsonSerializer.Serialize(new[] { Source("one", "en"), Source("two", "ru") }));
        await PutAsync("feeds/one.xml", Rss.Feed(Rss.Item("https://one.example/a", "Zorbel and Kendal agree about Osterin", "Yesterday evening Zorbel and Kendal shook hands about Osterin, and neighbours clapped for a long while.", full: false)));
        await PutAsync("feeds/two.xml", Rss.Feed(Rss.Item("https://two.example/a", "Мальдор и Пирувес о Вестокане", "Накануне Мальдор и Пирувес пожали друг другу руки из-за Вестокана, а соседи долго хлопали в ладоши.", full: false)));
    }

    private static object Source(string id, string language) => new
    {
        id, name = string.Create(CultureInfo.InvariantCulture, $"The {id}"), country = (string?)null, owner = (string?)null, ownerType = (string?)null, language,
        site = $"https://{id}.example/", feed = $"https://{id}.example/feed.xml", mixed = false,
    };
}
