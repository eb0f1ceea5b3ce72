using System.Buffers.Text;
using System.Text;
using Daybook.Core.Text;

namespace Daybook.Core.Items;

/// <summary>
/// Links of Google News. The older ones carry the publisher's address, packed (base64 of a protocol buffer, field 4); the newer ones carry a
/// number that only Google's own script can exchange for it, and stay what they are.
/// </summary>
public static class GoogleNews
{
    public const string Host = "news.google.com";

    private const int Longest = 2048;

    /// <summary>The wire types and the field that are read (protobuf.dev, encoding).</summary>
    private const int Number = 0, Bytes = 2, AddressField = 4;

    /// <summary>True for the link of an article, packed or not.</summary>
    public static bool IsArticle(string url) => WebUrl.Read(url) is { } address && Packed(address) is not null;

    /// <summary>The publisher's address, where the link carries it.</summary>
    internal static string? Inside(WebUrl url) => Packed(url) is { } packed && Unpacked(packed) is { } inner && WebUrl.Read(inner) is not null ? inner : null;

    private static string? Packed(WebUrl url) =>
        url.Host == Host && url.Path.Split('/', StringSplitOptions.RemoveEmptyEntries) is ["rss" or "articles" or "read" or "__i", ..] parts
            && parts[^1] is { Length: > 8 and <= Longest } last && parts.Any(part => part is "articles" or "read") && last is not ("articles" or "read") ? last : null;

    private static string? Unpacked(string packed)
    {
        var bytes = new byte[packed.Length];
        if (Base64Url.DecodeFromChars(packed, bytes, out _, out var length) is not System.Buffers.OperationStatus.Done)
            return null;
        var rest = bytes.AsSpan(0, length);
        while (Varint(ref rest) is { } key)
        {
            if (Varint(ref rest) is not { } value)
                return null;
            if ((key & 7) == Number)
                continue;
            if ((key & 7) != Bytes || value > (ulong)rest.Length)
                return null;
            var field = rest[..(int)value];
            if (key >> 3 == AddressField)
                return field.StartsWith("http"u8) ? Encoding.UTF8.GetString(field) : null;
            rest = rest[(int)value..];
        }
        return null;
    }

    private static ulong? Varint(ref Span<byte> from)
    {
        var value = 0UL;
        for (var at = 0; at < from.Length && at < 9; at++)
        {
            value |= (ulong)(from[at] & 0x7F) << (7 * at);
            if (from[at] < 0x80)
            {
                from = from[(at + 1)..];
                return value;
            }
        }
        return null;
    }
}
