using System.Text.Json;
using AngleSharp.Dom;

namespace Daybook.Core.Items;

/// <summary>The article a page describes in JSON-LD (schema.org), as far as it does.</summary>
internal sealed record StructuredArticle
{
    private const int MaxObjects = 500;

    public string? Headline { get; private init; }

    public string? Body { get; private init; }

    public string? Published { get; private init; }

    public string? Changed { get; private init; }

    public string? Language { get; private init; }

    /// <summary>As written: perhaps addresses, perhaps several names in one.</summary>
    public IReadOnlyList<string> Authors { get; private init; } = [];

    public string? SiteName { get; private init; }

    public string? Image { get; private init; }

    /// <summary>Null where nothing is said of it.</summary>
    public bool? Free { get; private init; }

    public static StructuredArticle Of(IDocument page)
    {
        var things = page.QuerySelectorAll("script[type^='application/ld+json' i]").SelectMany(script => Things(script.TextContent)).Take(MaxObjects).ToList();
        var article = things.FirstOrDefault(IsArticle);
        var around = things.FirstOrDefault(thing => HasType(thing, name => name.EndsWith("WebPage", StringComparison.Ordinal)));
        return new StructuredArticle
        {
            Headline = Property(article, "headline") ?? Property(article, "name"),
            Body = Property(article, "articleBody"),
            Published = Property(article, "datePublished") ?? Property(around, "datePublished") ?? Property(article, "dateCreated") ?? Property(article, "uploadDate"),
            Changed = Property(article, "dateModified") ?? Property(around, "dateModified"),
            Language = Property(article, "inLanguage") ?? Property(around, "inLanguage"),
            Authors = [.. Names(article, "author", things)],
            SiteName = Names(article, "publisher", things).FirstOrDefault(),
            Image = Address(article, "image") ?? Address(article, "thumbnailUrl"),
            Free = Property(article, "isAccessibleForFree") is { } free ? !free.Equals("false", StringComparison.OrdinalIgnoreCase) : null,
        };
    }

    private static IReadOnlyList<JsonElement> Things(string json) => Parsed(json) ?? Parsed(Repaired(json)) ?? [];

    private static List<JsonElement>? Parsed(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            return Flattened(document.RootElement.Clone());
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>What pages do to JSON most: line breaks inside strings, and comments of HTML or CDATA around it all.</summary>
    private static string Repaired(string json)
    {
        var plain = string.Create(json.Length, json, static (target, source) =>
        {
            for (var at = 0; at < source.Length; at++)
                target[at] = char.IsControl(source[at]) ? ' ' : source[at];
        });
        var (from, to) = (plain.AsSpan().IndexOfAny('{', '['), plain.AsSpan().LastIndexOfAny('}', ']'));
        if (plain.Contains("<![CDATA[", StringComparison.Ordinal))
            (from, to) = (plain.IndexOf('{', StringComparison.Ordinal), plain.LastIndexOf('}'));
        return from >= 0 && to > from ? plain[from..(to + 1)] : "";
    }

    private static List<JsonElement> Flattened(JsonElement root)
    {
        var things = new List<JsonElement>();
        var open = new Queue<JsonElement>([root]);
        while (open.Count > 0 && things.Count < MaxObjects)
        {
            var next = open.Dequeue();
            if (next.ValueKind == JsonValueKind.Array)
            {
                foreach (var element in next.EnumerateArray())
                    open.Enqueue(element);
            }
            else if (next.ValueKind == JsonValueKind.Object)
            {
                things.Add(next);
                foreach (var inner in new[] { "@graph", "mainEntity", "mainEntityOfPage" })
                    if (next.TryGetProperty(inner, out var value))
                        open.Enqueue(value);
            }
        }
        return things;
    }

    private static bool IsArticle(JsonElement thing) => HasType(thing, name =>
        name.EndsWith("Article", StringComparison.Ordinal) || name.EndsWith("Posting", StringComparison.Ordinal) || name is "Report" or "LiveBlogPosting" or "Recipe" or "VideoObject");

    private static bool HasType(JsonElement thing, Func<string, bool> isMeant)
    {
        if (!thing.TryGetProperty("@type", out var type))
            return false;
        var names = type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(Text) : [Text(type)];
        return names.Any(name => name is not null && isMeant(name));
    }

    private static string? Property(JsonElement thing, string name)
    {
        if (thing.ValueKind != JsonValueKind.Object || !thing.TryGetProperty(name, out var value))
            return null;
        return value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Select(Text).FirstOrDefault(text => text is not null) : Text(value);
    }

    /// <summary>Names of persons or organisations: texts, objects with a name, or references to such elsewhere in the page.</summary>
    private static IEnumerable<string> Names(JsonElement thing, string name, List<JsonElement> things)
    {
        if (thing.ValueKind != JsonValueKind.Object || !thing.TryGetProperty(name, out var value))
            yield break;
        foreach (var one in value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().ToArray() : [value])
        {
            var said = one.ValueKind == JsonValueKind.Object ? Property(one, "name") ?? Referred(one, things) : Text(one);
            if (said is not null)
                yield return said;
        }
    }

    private static string? Referred(JsonElement reference, List<JsonElement> things) =>
        Property(reference, "@id") is { } id && things.FirstOrDefault(thing => Property(thing, "@id") == id && Property(thing, "name") is not null) is { ValueKind: JsonValueKind.Object } named
            ? Property(named, "name") : null;

    private static string? Address(JsonElement thing, string name)
    {
        if (thing.ValueKind != JsonValueKind.Object || !thing.TryGetProperty(name, out var value))
            return null;
        if (value.ValueKind == JsonValueKind.Array)
            value = value.EnumerateArray().FirstOrDefault();
        return value.ValueKind == JsonValueKind.Object ? Property(value, "url") : Text(value);
    }

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String when !string.IsNullOrWhiteSpace(value.GetString()) => value.GetString()!.Trim(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => null,
    };
}
