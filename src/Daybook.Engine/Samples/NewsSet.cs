using System.Globalization;
using System.Text.Json;
using Daybook.Core.Feeds;
using Daybook.Core.Text;
using NodaTime;

namespace Daybook.Engine.Samples;

/// <summary>A bundled set of news: outlets, the documents their servers would send, and the moment it stands for.</summary>
public sealed class NewsSet
{
    // Far above any set; keeps a wrong folder from being read into memory.
    private const long LargestFile = 50_000_000;

    private NewsSet(string folder) => Folder = folder;

    /// <summary>Full path.</summary>
    public string Folder { get; }

    /// <summary>When the documents of <c>feeds/</c> were served.</summary>
    public DateTimeOffset Now { get; private init; }

    /// <summary>When those of <c>feeds-later/</c> were; null where the set has none.</summary>
    public DateTimeOffset? Later { get; private init; }

    /// <summary>IANA name of the zone in which its days begin.</summary>
    public string TimeZone { get; private init; } = "";

    public IReadOnlyList<ListedSource> Sources { get; private init; } = [];

    /// <summary>The topic of its brief; null where none is given.</summary>
    public string? Query { get; private init; }

    /// <summary>Reads and checks a set's folder; all that is missing or wrong comes in one message.</summary>
    public static ParseResult<NewsSet> Load(string folder)
    {
        if (!Directory.Exists(folder))
            return Failed(folder, ["there is no such folder"]);
        var mistakes = new List<string>();
        try
        {
            var set = Read(Path.GetFullPath(folder), mistakes);
            return mistakes.Count == 0 ? ParseResult<NewsSet>.Of(set) : Failed(folder, mistakes);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Failed(folder, [.. mistakes, e.Message.ReplaceLineEndings(" ")]);
        }
    }

    /// <summary>The file that a source's feed is answered with, or null.</summary>
    internal string? FeedFile(string id, bool later) =>
        (later ? FileOf(Folder, "feeds-later", id) : null) ?? FileOf(Folder, "feeds", id);

    private static ParseResult<NewsSet> Failed(string folder, IEnumerable<string> mistakes) =>
        ParseResult<NewsSet>.Failed($"{folder} is no news set: {string.Join("; ", mistakes)}", "it needs set.json, sources.json and feeds/ID.xml or .json for each feed");

    private static NewsSet Read(string folder, List<string> mistakes)
    {
        var (now, later, zone) = ReadMoment(Content(folder, "set.json", mistakes), mistakes);
        var sources = ReadSources(Content(folder, "sources.json", mistakes), mistakes);
        var set = new NewsSet(folder) { Now = now, Later = later, TimeZone = zone, Sources = sources, Query = ReadQuery(folder) };
        foreach (var listed in sources.Where(s => s.Feed is not null && set.FeedFile(s.Source.Id, later: false) is null))
            mistakes.Add($"feeds/{listed.Source.Id}.xml or .json is missing");
        if (later is null && Directory.Exists(Path.Combine(folder, "feeds-later")))
            mistakes.Add("set.json: later is missing, but there is a folder feeds-later");
        return set;
    }

    private static string? ReadQuery(string folder)
    {
        var path = Path.Combine(folder, "query.txt");
        return File.Exists(path) && File.ReadAllText(path).Trim() is { Length: > 0 } query ? query : null;
    }

    private static byte[]? Content(string folder, string name, List<string> mistakes)
    {
        var file = new FileInfo(Path.Combine(folder, name));
        if (!file.Exists)
            mistakes.Add($"{name} is missing");
        else if (file.Length > LargestFile)
            mistakes.Add($"{name} is larger than {LargestFile / 1_000_000} MB");
        else
            return File.ReadAllBytes(file.FullName);
        return null;
    }

    private static IReadOnlyList<ListedSource> ReadSources(byte[]? json, List<string> mistakes)
    {
        if (json is null)
            return [];
        var sources = SourceList.Read(json);
        if (sources.Ok)
            return sources.Value;
        mistakes.Add($"sources.json: {sources.Problem}");
        return [];
    }

    private static (DateTimeOffset Now, DateTimeOffset? Later, string Zone) ReadMoment(byte[]? json, List<string> mistakes)
    {
        if (json is null)
            return default;
        try
        {
            using var document = JsonDocument.Parse(SourceList.WithoutMark(json));
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
            {
                mistakes.Add("set.json must be an object");
                return default;
            }

            var now = Instant(root, "now", required: true, mistakes);
            var later = Instant(root, "later", required: false, mistakes);
            if (later < now)
                mistakes.Add("set.json: later is before now");
            return (now ?? default, later, Zone(root, mistakes));
        }
        catch (JsonException e)
        {
            mistakes.Add($"set.json is not JSON: line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}");
            return default;
        }
    }

    private static DateTimeOffset? Instant(JsonElement root, string name, bool required, List<string> mistakes)
    {
        var there = root.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null;
        if (!there && !required)
            return null;
        const string form = "yyyy-MM-dd'T'HH:mm:ss'Z'";
        if (there && value.ValueKind == JsonValueKind.String && DateTimeOffset.TryParseExact(value.GetString(), form, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant))
            return instant;
        mistakes.Add($"set.json: {name} must be an instant like 2025-09-04T18:05:00Z");
        return null;
    }

    private static string Zone(JsonElement root, List<string> mistakes)
    {
        if (root.TryGetProperty("timeZone", out var value) && value.ValueKind == JsonValueKind.String
            && value.GetString() is { } name && DateTimeZoneProviders.Tzdb.GetZoneOrNull(name) is not null)
            return name;
        mistakes.Add("set.json: timeZone must be the name of a time zone, like Asia/Baku");
        return "";
    }

    private static string? FileOf(string folder, string part, string id) =>
        new[] { ".xml", ".json" }.Select(ending => Path.Combine(folder, part, id + ending)).FirstOrDefault(File.Exists);
}
