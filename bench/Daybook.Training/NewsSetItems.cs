using System.Text.Json;
using Daybook.Core.Feeds;
using Daybook.Core.Items;
using Daybook.Core.Stories;
using Daybook.Core.Text;

namespace Daybook.Training;

/// <summary>The items of a news set, with the true texts of its pages where it has them, else with those of its feeds.</summary>
internal static class NewsSetItems
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static LabelledNews Read(string folder)
    {
        var entries = Entries(folder);
        var names = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "sources.json"))).RootElement.EnumerateArray()
            .ToDictionary(source => source.GetProperty("id").GetString()!, source => source.GetProperty("name").GetString());
        var labels = File.ReadLines(Path.Combine(folder, "labels.jsonl")).Where(line => line.Length > 0).Select(line => JsonSerializer.Deserialize<Label>(line, Json)!)
            .Where(label => entries.ContainsKey(CanonicalUrl.Of(label.Url) ?? label.Url)).ToList();
        return new LabelledNews(Path.GetFileName(Path.TrimEndingDirectorySeparator(folder)), [.. labels.Select((label, at) => Item(folder, at + 1, label, entries[CanonicalUrl.Of(label.Url) ?? label.Url], names))],
            labels.Index().ToDictionary(label => label.Index + 1L, label => label.Item.Story), LabelledNews.HashOf(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)));
    }

    private static Dictionary<string, ParsedItem> Entries(string folder)
    {
        var entries = new Dictionary<string, ParsedItem>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(folder, "feeds")).Order(StringComparer.Ordinal))
            if (FeedParser.Parse(File.ReadAllBytes(file), null, $"https://{Path.GetFileNameWithoutExtension(file)}.example/feed") is { Ok: true } feed)
                foreach (var entry in feed.Value.Items.Where(entry => entry.Link is not null))
                    entries.TryAdd(CanonicalUrl.Of(entry.Link!) ?? entry.Link!, entry);
        return entries;
    }

    private static StoryItem Item(string folder, long id, Label label, ParsedItem entry, Dictionary<string, string?> names)
    {
        var page = Path.Combine(folder, "pages", label.Source, Path.GetFileNameWithoutExtension(new Uri(label.Url).AbsolutePath.TrimEnd('/').Split('/')[^1]) + ".txt");
        return new StoryItem
        {
            Id = id,
            Source = label.Source,
            SourceName = names.GetValueOrDefault(label.Source),
            Url = label.Url,
            Title = string.IsNullOrWhiteSpace(entry.Title) || label.Kind == "post" ? null : entry.Title,
            Text = File.Exists(page) ? File.ReadAllText(page) : PlainText.Of(entry.ContentHtml ?? entry.SummaryHtml ?? ""),
            Language = label.Lang.Split('-')[0],
            Kind = Enum.Parse<ItemKind>(label.Kind, ignoreCase: true),
            When = label.Published ?? DateTimeOffset.UnixEpoch,
        };
    }

    private sealed record Label(string Url, string Source, string Lang, DateTimeOffset? Published, string Story, string Kind);
}
