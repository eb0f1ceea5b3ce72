using System.Text.Json;
using Daybook.Core.Feeds;
using Daybook.Core.Items;
using Daybook.Engine.Items;
using Daybook.Store;

namespace Daybook.Scale;

/// <summary>
/// Puts the items of labelled news sets among invented ones, in the stories that their labels say. Invented sentences say nothing: only of these is a brief as long, as
/// cited and of as many languages as it may be.
/// </summary>
internal static class SetNews
{
    public static void Fill(Store.Store store, SteppingClock clock, IReadOnlyList<string> folders, TextWriter log)
    {
        clock.Now = store.Items.NewestMoment()!.Value.AddMinutes(1);
        foreach (var folder in folders)
        {
            var stories = File.ReadLines(Path.Combine(folder, "labels.jsonl")).Where(line => line.Length > 0).Select(line => JsonDocument.Parse(line).RootElement)
                // A posting that is repeated under a further address is one.
                .DistinctBy(label => Address(label.GetProperty("url").GetString()!)).ToDictionary(label => Address(label.GetProperty("url").GetString()!), label => label.GetProperty("story").GetString()!);
            var kept = new List<(long Id, string Story, string? Title)>();
            foreach (var (outlet, file) in Directory.EnumerateFiles(Path.Combine(folder, "feeds")).Order(StringComparer.Ordinal).Index())
                kept.AddRange(Save(store, clock, outlet, file).Where(item => item.Url is not null && stories.ContainsKey(Address(item.Url))).Select(item => (item.Id, stories[Address(item.Url!)], item.Title)));
            var lease = store.Leases.Take("fill", "bench", TimeSpan.FromDays(1), clock.Now, _ => true)!;
            List<StoryChange> changes = [.. kept.GroupBy(item => item.Story).Select(story => new StoryChange(0, story.First().Title ?? story.Key, "en", [.. story.Select(item => item.Id)], []))];
            store.Stories.Save(lease, changes, new Dictionary<long, long>(), [.. kept.Select(item => item.Id)], new Dictionary<long, long>(), newestEdit: 0);
            log.WriteLine($"{Path.GetFileName(Path.TrimEndingDirectorySeparator(folder))}: {kept.Count} items in {changes.Count} stories");
        }
    }

    private static List<(long Id, string? Url, string? Title)> Save(Store.Store store, SteppingClock clock, int outlet, string file)
    {
        if (FeedParser.Parse(File.ReadAllBytes(file), null, "https://set.example/feed") is not { Ok: true } feed)
            return [];
        List<PreparedItem> drafts = [.. feed.Value.Items.SelectMany(entry => ItemPreparation.Prepare([entry], feed.Value.Language, clock.Now)).DistinctBy(draft => draft.Key)];
        var source = outlet % InventedNews.Sources;
        var lease = store.Leases.Take("fill", "bench", TimeSpan.FromDays(1), clock.Now, _ => true)!;
        return store.Items.Write(lease, writer => drafts.Where(draft => writer.FindAnywhere(draft.Key).Count == 0)
            .Select(draft => (writer.Insert(draft, $"s{source}", InventedNews.FeedOf(source), own: true, clock.Now), draft.Url, draft.Title)).ToList());
    }

    /// <summary>A link for comparison: without scheme, <c>www.</c>, query and the stroke at its end.</summary>
    private static string Address(string url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) ? uri.Host.Replace("www.", "", StringComparison.Ordinal) + uri.AbsolutePath.TrimEnd('/') : url;
}
