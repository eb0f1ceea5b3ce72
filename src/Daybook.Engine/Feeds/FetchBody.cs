using System.IO.Compression;
using Daybook.Core.Feeds;

namespace Daybook.Engine.Feeds;

/// <summary>A body within bounds: so many bytes from the wire, so many unpacked, whatever its headers claim.</summary>
internal static class FetchBody
{
    // Servers pack once; twice happens by mistake; more is an attack.
    private const int MostEncodings = 2;

    public readonly record struct Outcome(ReadOnlyMemory<byte> Bytes, FetchResult.Failed? Failure);

    public static async Task<Outcome> ReadAsync(HttpResponseMessage response, FetchOptions options, CancellationToken cancel)
    {
        var encodings = Encodings(FetchMessage.Raw(response, "Content-Encoding"));
        if (encodings is null)
            return Failed(FetchFailure.Undecodable, "the body is packed in a way that was not asked for");
        if (response.Content.Headers.ContentLength > options.MostWireBytes)
            return TooLarge("on the wire", options.MostWireBytes);

        using var wire = await response.Content.ReadAsStreamAsync(cancel).ConfigureAwait(false);
        var packed = await TakeAsync(wire, options.MostWireBytes, cancel).ConfigureAwait(false);
        if (packed is null)
            return TooLarge("on the wire", options.MostWireBytes);
        if (encodings.Count == 0 || packed.Length == 0)
            return new(packed.GetBuffer().AsMemory(0, (int)packed.Length), null);
        return await UnpackAsync(packed, encodings, options, cancel).ConfigureAwait(false);
    }

    private static async Task<Outcome> UnpackAsync(MemoryStream packed, List<string> encodings, FetchOptions options, CancellationToken cancel)
    {
        packed.Position = 0;
        try
        {
            using var unpacked = encodings.Aggregate((Stream)packed, Unpacker);
            var body = await TakeAsync(unpacked, options.MostDecodedBytes, cancel).ConfigureAwait(false);
            return body is null ? TooLarge("unpacked", options.MostDecodedBytes) : new(body.GetBuffer().AsMemory(0, (int)body.Length), null);
        }
        catch (Exception e) when (e is InvalidDataException or InvalidOperationException)
        {
            // BrotliStream reports damaged data as InvalidOperationException. The wire itself ended well (its length was right).
            return Failed(FetchFailure.Undecodable, "the packed body is damaged or breaks off");
        }
    }

    /// <summary>Null where the stream holds more than <paramref name="most"/> bytes; what lies beyond is not read.</summary>
    private static async Task<MemoryStream?> TakeAsync(Stream from, long most, CancellationToken cancel)
    {
        var taken = new MemoryStream();
        var buffer = new byte[32 * 1024];
        int count;
        while ((count = await from.ReadAsync(buffer, cancel).ConfigureAwait(false)) > 0)
        {
            if (taken.Length + count > most)
                return null;
            taken.Write(buffer, 0, count);
        }

        return taken;
    }

    /// <summary>In the order to undo them; null where one is unknown or there are too many.</summary>
    private static List<string>? Encodings(string? header)
    {
        var names = (header ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(n => n.ToLowerInvariant())
            .Where(n => n != "identity")
            .Reverse()
            .ToList();
        return names.Count <= MostEncodings && names.TrueForAll(n => n is "gzip" or "x-gzip" or "deflate" or "br") ? names : null;
    }

    private static Stream Unpacker(Stream packed, string encoding)
    {
        if (encoding == "br")
            return new BrotliStream(packed, CompressionMode.Decompress);
        var head = new HeadStream(packed);
        return encoding switch
        {
            // Some servers name gzip and send plain text; the two magic bytes (RFC 1952 §2.3.1) tell.
            "gzip" or "x-gzip" => head.First is 0x1f && head.Second is 0x8b ? new GZipStream(head, CompressionMode.Decompress) : head,
            // "deflate" is zlib (RFC 9110 §8.4.1.2), but some servers send raw deflate; a zlib head is divisible by 31 (RFC 1950 §2.2).
            _ => (head.First & 0x0f) == 8 && (head.First * 256 + head.Second) % 31 == 0
                ? new ZLibStream(head, CompressionMode.Decompress)
                : new DeflateStream(head, CompressionMode.Decompress),
        };
    }

    private static Outcome TooLarge(string where, long most) => Failed(FetchFailure.TooLarge, FormattableString.Invariant($"more than {most} bytes {where}"));

    private static Outcome Failed(FetchFailure kind, string detail) => new(default, new FetchResult.Failed(kind, detail));
}
