using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Daybook.Core.Editions;
using Daybook.Core.Feeds;
using Daybook.Core.Items;

namespace Daybook.Tests.Editions;

/// <summary>A news set with its labels taken as true: stories as people grouped them, so that composing is tested by itself.</summary>
internal sealed partial class LabelledSet
{
    private readonly string _folder;
    private readonly Dictionary<string, JsonElement> _sources;
    private readonly Dictionary<string, JsonElement> _labels;
    private readonly Dictionary<string, ParsedItem> _entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _ids;

    public LabelledSet(string folder)
    {
        _folder = folder;
        _sources = Json("sources.json").EnumerateArray().ToDictionary(source => source.GetProperty("id").GetString()!);
        Now = Json("set.json").GetProperty("now").GetDateTimeOffset();
        _labels = Lines("labels.jsonl").ToDictionary(label => label.GetProperty("url").GetString()!);
        _ids = _labels.Keys.Select((url, n) => (url, Id: n + 1L)).ToDictionary();
        Review = ReviewFile.Read(File.ReadAllText(Path.Combine(folder, "review.toml")), "review.toml").Review!;
        foreach (var (id, source) in _sources.OrderBy(pair => pair.Value.TryGetProperty("mixed", out _) ? 1 : 0))
            if (Text(source, "feed") is { } feed) Take(id, feed);
        Stories = [.. _labels.GroupBy(label => Text(label.Value, "story")!).Select((group, n) => Story(n + 1, group.Select(label => label.Value)))];
    }

    public Review Review { get; }

    public DateTimeOffset Now { get; }

    public IReadOnlyList<StoryFacts> Stories { get; }

    public IReadOnlyList<FeedFacts> Feeds =>
        [.. _sources.Values.Where(source => Text(source, "feed") is not null).Select(source => new FeedFacts { Address = Text(source, "feed")!, ItemsInWindow = 1, OldestItem = Now.AddDays(-20) })];

    /// <summary>Label lines of evidence with the full text each should stand in.</summary>
    public IEnumerable<(string Url, string Quote, string FullText)> Evidence() =>
        Lines("evidence.jsonl")
            .Where(line => _labels.ContainsKey(Text(line, "url")!))
            .Select(line => (Text(line, "url")!, Text(line, "quote")!, FullText(Text(line, "url")!)));

    /// <summary>The editions of all days up to <paramref name="last"/>, each composed on the one before.</summary>
    public IReadOnlyList<Edition> Editions(DateOnly first, DateOnly last)
    {
        var editions = new List<Edition>();
        for (var day = first; day <= last; day = day.AddDays(1))
            editions.Add(Composer.Compose(Review, day, Stories, Feeds, editions.LastOrDefault(), Now));
        return editions;
    }

    private StoryFacts Story(long id, IEnumerable<JsonElement> labels) => new() { Id = id, Members = [.. labels.Select(Member)] };

    private StoryMember Member(JsonElement label)
    {
        var url = Text(label, "url")!;
        var source = _sources[Text(label, "source")!];
        return new StoryMember
        {
            Id = _ids[url],
            Source = Text(label, "source")!,
            Voice = Voice(label),
            Country = Text(source, "country"),
            OwnerType = Text(source, "ownerType"),
            Language = Text(label, "lang"),
            Kind = Enum.Parse<ItemKind>(Text(label, "kind")!, ignoreCase: true),
            Published = Text(label, "published") is { } when ? DateTimeOffset.Parse(when, CultureInfo.InvariantCulture) : null,
            FirstSeen = Now,
            Backlog = true,
            CopyOf = Text(label, "copyOf") is { } root ? _ids[root] : null,
            Places = [.. label.GetProperty("places").EnumerateArray().Select(place => place.GetString()!).Where(place => place.Length == 2 || place[2] == '-')],
            Title = _entries[url].Title,
            Lead = FullText(url),
        };
    }

    private string Voice(JsonElement label)
    {
        while (Text(label, "copyOf") is { } root) label = _labels[root];
        var source = Text(label, "source")!;
        return Text(_sources[source], "owner") ?? source;
    }

    private string FullText(string url)
    {
        var slug = new Uri(url).AbsolutePath.TrimEnd('/').Split('/')[^1].Replace(".html", "", StringComparison.Ordinal);
        var page = Path.Combine(_folder, "pages", Text(_labels[url], "source")!, slug + ".txt");
        var text = File.Exists(page) ? File.ReadAllText(page) : System.Net.WebUtility.HtmlDecode(Tags().Replace(_entries[url].ContentHtml ?? _entries[url].SummaryHtml ?? "", " "));
        return Spaces().Replace(text, " ").Trim();
    }

    private void Take(string id, string feed)
    {
        var path = new[] { "xml", "json" }.Select(end => Path.Combine(_folder, "feeds", $"{id}.{end}")).First(File.Exists);
        foreach (var item in FeedParser.Parse(File.ReadAllBytes(path), null, feed).Value.Items)
            _entries.TryAdd(item.Link!, item);
    }

    private JsonElement Json(string name) => JsonDocument.Parse(File.ReadAllBytes(Path.Combine(_folder, name))).RootElement;

    private IEnumerable<JsonElement> Lines(string name) => File.ReadLines(Path.Combine(_folder, name)).Select(line => JsonDocument.Parse(line).RootElement);

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
