using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace Daybook.Fuzz;

/// <summary>Texts to begin with: each file of a folder, unpacked; of JSON tables of cases each string in them.</summary>
internal static class Seeds
{
    public static IEnumerable<byte[]> Of(IEnumerable<string> folders) =>
        from folder in folders
        from file in Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories) : [folder]
        where !file.EndsWith(".expected", StringComparison.Ordinal)
        from text in file.EndsWith("cases.json", StringComparison.Ordinal) ? Table(file) : [Bytes(file)]
        where text.Length is > 0 and <= Mutations.Longest
        select text;

    private static byte[] Bytes(string file)
    {
        if (!file.EndsWith(".gz", StringComparison.Ordinal))
            return File.ReadAllBytes(file);
        using var unpacked = new GZipStream(File.OpenRead(file), CompressionMode.Decompress);
        using var memory = new MemoryStream();
        unpacked.CopyTo(memory);
        return memory.ToArray();
    }

    private static List<byte[]> Table(string file)
    {
        try
        {
            using var table = JsonDocument.Parse(File.ReadAllBytes(file));
            return [.. Strings(table.RootElement).Distinct(StringComparer.Ordinal).Select(Encoding.UTF8.GetBytes)];
        }
        catch (JsonException)
        {
            // Some programs write NaN, which is no JSON: the table is a text like any other.
            return [File.ReadAllBytes(file)];
        }
    }

    private static IEnumerable<string> Strings(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => [element.GetString()!],
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Strings),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Strings(member.Value)),
        _ => [],
    };
}
