using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Daybook.Core.Items;

namespace Daybook.Core.Feeds;

/// <summary>
/// Marks by which the entries of a document are known again, so that of thirty entries only the two that are new or edited are cleaned, read
/// and compared. Every field counts, and whatever else the result depends on.
/// </summary>
public static class EntryMarks
{
    private const int Length = 8;

    /// <summary>Letters as they are: escaped, those of most languages take six bytes each to be written and hashed.</summary>
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The marks of the first entries, in their order: as many as are read of a document, 8 bytes each.</summary>
    /// <param name="context">What the same entry must be prepared anew for: its feed's outlet and language, the program's version.</param>
    public static IReadOnlyList<long> Of(IReadOnlyList<ParsedItem> entries, string context)
    {
        var seed = Encoding.UTF8.GetBytes(context);
        return [.. entries.Take(ItemList.Max).Select(entry => BinaryPrimitives.ReadInt64LittleEndian(HMACSHA256.HashData(seed, JsonSerializer.SerializeToUtf8Bytes(entry, Plain))))];
    }

    /// <summary>Marks as they are kept: base64.</summary>
    public static string Written(IReadOnlyList<long> marks)
    {
        var bytes = new byte[marks.Count * Length];
        for (var at = 0; at < marks.Count; at++)
            BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(at * Length), marks[at]);
        return Convert.ToBase64String(bytes);
    }

    /// <summary>Marks that were kept; empty where there are none.</summary>
    public static IReadOnlySet<long> Read(string? written)
    {
        var bytes = Convert.FromBase64String(written ?? "");
        return Enumerable.Range(0, bytes.Length / Length).Select(at => BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(at * Length))).ToHashSet();
    }

    /// <summary>The entries that are not known, and those known that share an address or GUID with one of them: what comes twice is judged together.</summary>
    public static IReadOnlyList<ParsedItem> Fresh(IReadOnlyList<ParsedItem> entries, IReadOnlyList<long> marks, IReadOnlySet<long> known)
    {
        var isFresh = entries.Select((_, at) => at >= marks.Count || !known.Contains(marks[at])).ToList();
        var fresh = entries.Where((_, at) => isFresh[at]).ToList();
        if (fresh.Count == 0 || fresh.Count == entries.Count)
            return fresh;
        var names = fresh.SelectMany(entry => new[] { entry.Link, entry.Guid }).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return [.. entries.Where((entry, at) => isFresh[at] || (entry.Link is { } link && names.Contains(link)) || (entry.Guid is { } guid && names.Contains(guid)))];
    }
}
