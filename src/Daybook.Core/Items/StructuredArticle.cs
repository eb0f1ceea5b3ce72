using System.Text.Json;
using AngleSharp.Dom;

namespace Daybook.Core.Items;

/// <summary>The article a page describes in JSON-LD (schema.org), as far as it does.</summary>
internal sealed record StructuredArticle(string? Headline, string? Body, string? Published, string? Language, string? Author, bool? Free)
{
    private const int MaxObjects = 500;

    public static readonly StructuredArticle None = new(null, null, null, null, null, null);

    public static StructuredArticle Of(IDocument page)
    {
        foreach (var script in page.QuerySelectorAll("script[type='application/ld+json']"))
        {
            foreach (var thing in Things(script.TextContent))
            {
                if (IsArticle(thing))
                    return Read(thing);
            }
        }
        return None;
    }

    private static IReadOnlyList<JsonElement> Things(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            return Flattened(document.RootElement.Clone());
        }
        catch (JsonException)
        {
            return [];
        }
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
                if (next.TryGetProperty("@graph", out var graph))
                    open.Enqueue(graph);
            }
        }
        return things;
    }

    private static bool IsArticle(JsonElement thing)
    {
        if (!thing.TryGetProperty("@type", out var type))
            return false;
        var names = type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(Text) : [Text(type)];
        return names.Any(name => name is not null && (name.EndsWith("Article", StringComparison.Ordinal) || name.EndsWith("Posting", StringComparison.Ordinal) || name == "Report"));
    }

    private static StructuredArticle Read(JsonElement thing) => new(
        Property(thing, "headline"),
        Property(thing, "articleBody"),
        Property(thing, "datePublished"),
        Property(thing, "inLanguage"),
        Name(thing, "author"),
        Property(thing, "isAccessibleForFree") is { } free ? !free.Equals("false", StringComparison.OrdinalIgnoreCase) : null);

    private static string? Property(JsonElement thing, string name) => thing.TryGetProperty(name, out var value) ? Text(value) : null;

    private static string? Name(JsonElement thing, string name)
    {
        if (!thing.TryGetProperty(name, out var value))
            return null;
        if (value.ValueKind == JsonValueKind.Array)
            value = value.EnumerateArray().FirstOrDefault();
        return value.ValueKind == JsonValueKind.Object ? Property(value, "name") : Text(value);
    }

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String when !string.IsNullOrWhiteSpace(value.GetString()) => value.GetString()!.Trim(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => null,
    };
}
