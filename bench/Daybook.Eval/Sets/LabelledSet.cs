using System.Text.Json;
using System.Text.Json.Serialization;

namespace Daybook.Eval.Sets;

/// <summary>The labels of a news set, as laid out in the sample's README.</summary>
internal sealed class LabelledSet
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    public required string Folder { get; init; }

    public required IReadOnlyDictionary<string, LabelledSource> Sources { get; init; }

    public required IReadOnlyList<Label> Labels { get; init; }

    public required IReadOnlyList<LabelledFact> Facts { get; init; }

    public required IReadOnlyList<FactEvidence> Evidence { get; init; }

    /// <summary>Independent owners that state a fact, by fact; empty where the set does not say.</summary>
    public required IReadOnlyDictionary<string, int> Independence { get; init; }

    /// <summary>Texts that must never appear in a brief.</summary>
    public required IReadOnlyList<string> Forbidden { get; init; }

    public static LabelledSet Load(string folder)
    {
        var set = JsonSerializer.Deserialize<SetFile>(File.ReadAllText(Path.Combine(folder, "set.json")), Options)!;
        return new LabelledSet
        {
            Folder = folder,
            Sources = Read<List<LabelledSource>>(folder, "sources.json")!.ToDictionary(source => source.Id),
            Labels = Lines<Label>(folder, "labels.jsonl"),
            Facts = Read<List<LabelledFact>>(folder, "facts.json") ?? [],
            Evidence = Lines<FactEvidence>(folder, "evidence.jsonl"),
            Independence = Read<Dictionary<string, int>>(folder, "independence.json") ?? [],
            Forbidden = set.Forbidden ?? [],
        };
    }

    /// <summary>The label at the root of a chain of copies.</summary>
    public Label Root(Label label)
    {
        var byUrl = Labels.ToDictionary(one => one.Url);
        var seen = new HashSet<string>();
        while (label.CopyOf is { } of && byUrl.TryGetValue(of, out var original) && seen.Add(label.Url))
            label = original;
        return label;
    }

    private static T? Read<T>(string folder, string name)
    {
        var path = Path.Combine(folder, name);
        return File.Exists(path) ? JsonSerializer.Deserialize<T>(File.ReadAllText(path), Options) : default;
    }

    private static List<T> Lines<T>(string folder, string name)
    {
        var path = Path.Combine(folder, name);
        return File.Exists(path)
            ? [.. File.ReadLines(path).Where(line => line.Length > 0).Select(line => JsonSerializer.Deserialize<T>(line, Options)!)]
            : [];
    }

    private sealed record SetFile(List<string>? Forbidden);
}

internal sealed record LabelledSource(string Id, string? Country, string? Owner, string? Site);

internal sealed record Label(string Url, string Source, string Lang, DateTimeOffset? Published, string Story, string? CopyOf, string Kind, IReadOnlyList<string> Facts)
{
    [JsonIgnore]
    public string Language => Lang.Split('-')[0];
}

/// <param name="Section">The section that a person put it in; null where the set does not say.</param>
internal sealed record LabelledFact(string Id, string Statement, string? Section);

internal sealed record FactEvidence(string Url, string Fact, string Quote);
