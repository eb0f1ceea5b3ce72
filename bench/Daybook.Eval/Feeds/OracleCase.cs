using System.Text.Json;

namespace Daybook.Eval.Feeds;

/// <summary>What another program read in one recorded feed.</summary>
/// <param name="File">Path of the document in the folder.</param>
/// <param name="Count">Number of its entries; null where the document is no feed.</param>
/// <param name="Entries">The first of them.</param>
internal sealed record OracleCase(string Id, string File, int? Count, IReadOnlyList<OracleEntry> Entries)
{
    public static IReadOnlyList<OracleCase> ReadAll(string folder)
    {
        using var document = JsonDocument.Parse(System.IO.File.ReadAllBytes(Path.Combine(folder, "cases.json")));
        return [.. document.RootElement.GetProperty("cases").EnumerateArray().Select(Read)];
    }

    private static OracleCase Read(JsonElement element) => new(
        element.GetProperty("id").GetString()!,
        Text(element, "file") ?? element.GetProperty("id").GetString()!,
        element.TryGetProperty("count", out var count) && count.ValueKind == JsonValueKind.Number ? count.GetInt32() : null,
        element.TryGetProperty("entries", out var entries) ? [.. entries.EnumerateArray().Select(OracleEntry.Read)] : []);

    internal static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}

/// <param name="Date">Its published date, else its updated date, as written: <c>2025-09-04T18:20:00Z</c>.</param>
internal sealed record OracleEntry(string? Link, string? Id, string? Date, string? Title)
{
    public static OracleEntry Read(JsonElement element) => new(
        OracleCase.Text(element, "link"),
        OracleCase.Text(element, "id"),
        OracleCase.Text(element, "published") ?? OracleCase.Text(element, "updated"),
        OracleCase.Text(element, "title"));
}
