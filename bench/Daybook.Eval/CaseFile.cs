using System.IO.Compression;
using System.Text.Json;

namespace Daybook.Eval;

/// <summary>The cases of a folder (<c>cases.json</c>) and the documents they name.</summary>
internal static class CaseFile
{
    public const string Name = "cases.json";

    public static IReadOnlyList<JsonElement> Read(string folder)
    {
        // Some suites were written by a program that writes NaN, which JSON has not, for a fact that is missing.
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, Name)).Replace(": NaN", ": null", StringComparison.Ordinal));
        return [.. document.RootElement.GetProperty("cases").EnumerateArray().Select(item => item.Clone())];
    }

    /// <summary>A text of a case; null where it is absent, null or no text.</summary>
    public static string? Text(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    public static IReadOnlyList<string> Texts(this JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array
            ? [.. value.EnumerateArray().Where(one => one.ValueKind == JsonValueKind.String).Select(one => one.GetString()!)] : [];

    /// <summary>Bytes of a document, unpacked where its name ends in <c>.gz</c>.</summary>
    public static byte[] Bytes(string folder, string file)
    {
        var path = Path.Combine(folder, file);
        if (!file.EndsWith(".gz", StringComparison.Ordinal))
            return File.ReadAllBytes(path);
        using var packed = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var unpacked = new MemoryStream();
        packed.CopyTo(unpacked);
        return unpacked.ToArray();
    }
}
