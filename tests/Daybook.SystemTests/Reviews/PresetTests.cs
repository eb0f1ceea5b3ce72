using Daybook.Engine.Presets;

namespace Daybook.SystemTests.Reviews;

public sealed class PresetTests : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 4, 12, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_presets_are_the_south_caucasus_and_one_city()
    {
        Assert.Equal(["one-city", "south-caucasus"], Preset.All.Select(preset => preset.Name));
        var review = Preset.All[1].Review;
        Assert.Equal("South Caucasus – Current News Review", review.Title);
        Assert.Equal("Comprehensive, Balanced, Timely", review.Motto);
        Assert.Equal(["All News", "Articles and Tweets", "Audio", "Video and Audio News Review", "Brooklyn"], review.Bundles.Select(bundle => bundle.Title));
        Assert.Equal(["SouthCaucasus", "Armenia", "Azerbaijan", "Georgia"], review.Hashtags);
        Assert.Equal("Ukraine and Azerbaijan", review.Briefs[0]);
        Assert.NotNull(review.Byline);
        Assert.NotEmpty(review.Folders);
    }

    [Fact]
    public void Every_feed_of_a_preset_stands_in_a_folder_that_its_review_shows()
    {
        foreach (var preset in Preset.All)
        {
            Assert.True(preset.Feeds >= 5, preset.Name);
            Assert.All(preset.Sources.Where(listed => listed.Feed is not null), listed => Assert.NotEmpty(listed.Folders));
            Assert.Subset(preset.Review.Folders.Select(folder => folder.Name).ToHashSet(), preset.Sources.SelectMany(listed => listed.Folders).ToHashSet());
            Assert.All(preset.Review.Folders, folder => Assert.Contains(preset.Sources, listed => listed.Folders.Contains(folder.Name)));
        }
    }

    [Fact]
    public void Taking_a_preset_twice_changes_nothing_and_a_changed_file_is_kept()
    {
        using var store = Store.Store.Open(_folder.Path, TimeProvider.System);
        var preset = Preset.All[1];
        var first = PresetUse.Take(store, _folder["reviews"], preset, Noon).Value;
        var second = PresetUse.Take(store, _folder["reviews"], preset, Noon).Value;
        Assert.Equal((preset.Feeds, preset.Feeds, 0), (first.Feeds, first.FeedsNew, second.FeedsNew));
        Assert.All(store.Feeds.All(), entry => Assert.True(entry.Unverified));
        Assert.Equal(preset.Toml, File.ReadAllText(first.Path));
        File.AppendAllText(first.Path, "# mine\n");
        Assert.Contains("changed", PresetUse.Take(store, _folder["reviews"], preset, Noon).Problem, StringComparison.Ordinal);
        Assert.EndsWith("# mine\n", File.ReadAllText(first.Path), StringComparison.Ordinal);
    }

    [Fact]
    public void A_feed_subscribed_by_hand_before_stays_so()
    {
        using var store = Store.Store.Open(_folder.Path, TimeProvider.System);
        store.Feeds.Add("https://civil.ge/feed", "Mine", null, mixed: false, null, Noon);
        PresetUse.Take(store, _folder["reviews"], Preset.All[1], Noon);
        Assert.False(store.Feeds.Find("https://civil.ge/feed")!.Unverified);
        Assert.Contains("georgia", store.Feeds.Find("https://civil.ge/feed")!.Feed.Folders);
    }

    [Fact]
    public async Task The_command_line_lists_takes_and_shows_them()
    {
        var listed = await DaybookProcess.RunAsync("preset", "list", "--json", "--data", _folder.Path);
        Assert.Equal(["one-city", "south-caucasus"], listed.Lines.Select(line => line.GetProperty("name").GetString()));
        var unknown = await DaybookProcess.RunAsync("preset", "use", "no-such", "--data", _folder.Path);
        Assert.Equal(1, unknown.Code);
        Assert.Contains("one-city", unknown.Error, StringComparison.Ordinal);
        foreach (var name in new[] { "south-caucasus", "one-city" })
            Assert.Equal(0, (await DaybookProcess.RunAsync("preset", "use", name, "--data", _folder.Path)).Code);
        var feeds = await DaybookProcess.RunAsync("feeds", "list", "--data", _folder.Path);
        Assert.Contains("unverified until first fetched here", feeds.Out, StringComparison.Ordinal);
        var edition = await DaybookProcess.RunAsync("edition", "--review", "one-city", "--data", _folder.Path, "--json");
        Assert.Equal("one-city", edition.Document.GetProperty("review").GetString());
        var two = await DaybookProcess.RunAsync("edition", "--data", _folder.Path);
        Assert.Equal(2, two.Code);
    }

    [Fact]
    public async Task Two_reviews_are_exported_side_by_side_each_with_its_own_title()
    {
        foreach (var name in new[] { "south-caucasus", "one-city" })
            await DaybookProcess.RunAsync("preset", "use", name, "--data", _folder.Path);
        Assert.Equal(0, (await DaybookProcess.RunAsync("export-site", "--out", _folder["site"], "--data", _folder.Path)).Code);
        Assert.Contains("Tbilisi", await File.ReadAllTextAsync(Path.Combine(_folder["site"], "index.html"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("South Caucasus", await File.ReadAllTextAsync(Path.Combine(_folder["site"], "south-caucasus", "index.html"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("unverified until first fetched here", await File.ReadAllTextAsync(Path.Combine(_folder["site"], "south-caucasus", "folders", "armenia", "index.html"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(0, (await DaybookProcess.RunAsync("export-site", "--review", "south-caucasus", "--out", _folder["one"], "--data", _folder.Path)).Code);
        Assert.Contains("South Caucasus", await File.ReadAllTextAsync(Path.Combine(_folder["one"], "index.html"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
