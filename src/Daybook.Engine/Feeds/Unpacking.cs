using System.Buffers;
using System.IO.Compression;

namespace Daybook.Engine.Feeds;

/// <summary>Unpacks a body that has come whole, never beyond a bound, and sees where it breaks off.</summary>
internal static class Unpacking
{
    // The streams of .NET end silently where packed bytes run out. So bytes that no deflate block can begin with are put after
    // the end (RFC 1951 §3.2.3: block type 3 is an error): a whole body stops before them, a cut one runs into them.
    private const byte Overrun = 0xff;
    private const int OverrunLength = 64 * 1024;

    /// <summary>Null where the bytes unpack to more than <paramref name="most"/>. Throws <see cref="InvalidDataException"/> where they are damaged or break off.</summary>
    /// <param name="encoding"><c>gzip</c>, <c>x-gzip</c>, <c>deflate</c> or <c>br</c>.</param>
    public static ReadOnlyMemory<byte>? Unpack(ReadOnlyMemory<byte> packed, string encoding, long most)
    {
        var head = packed.Span;
        return encoding switch
        {
            "br" => Brotli(head, most),
            // Some servers name gzip and send plain text; the two magic bytes (RFC 1952 §2.3.1) tell.
            "gzip" or "x-gzip" => head is [0x1f, 0x8b, ..] ? Deflated(packed, static s => new GZipStream(s, CompressionMode.Decompress), most) : packed,
            // "deflate" is zlib (RFC 9110 §8.4.1.2), but some servers send raw deflate; a zlib head is divisible by 31 (RFC 1950 §2.2).
            _ => head is [var first, var second, ..] && (first & 0x0f) == 8 && (first * 256 + second) % 31 == 0
                ? Deflated(packed, static s => new ZLibStream(s, CompressionMode.Decompress), most)
                : Deflated(packed, static s => new DeflateStream(s, CompressionMode.Decompress), most),
        };
    }

    private static ReadOnlyMemory<byte>? Deflated(ReadOnlyMemory<byte> packed, Func<Stream, Stream> unpacker, long most)
    {
        var padded = new byte[packed.Length + OverrunLength];
        packed.CopyTo(padded);
        padded.AsSpan(packed.Length).Fill(Overrun);
        using var source = new MemoryStream(padded, writable: false);
        using var stream = unpacker(source);
        var taken = new BoundedBytes(most);
        int count;
        while ((count = stream.Read(taken.Room().Span)) > 0)
        {
            taken.Take(count);
            if (taken.IsOver)
                return null;
        }

        // A whole body is read at most one buffer (8 KiB) past its end.
        if (source.Position == source.Length)
            throw new InvalidDataException("The packed bytes break off.");
        return taken.Whole();
    }

    private static ReadOnlyMemory<byte>? Brotli(ReadOnlySpan<byte> packed, long most)
    {
        using var decoder = new BrotliDecoder();
        var taken = new BoundedBytes(most);
        while (true)
        {
            var status = decoder.Decompress(packed, taken.Room().Span, out var consumed, out var written);
            packed = packed[consumed..];
            taken.Take(written);
            if (taken.IsOver)
                return null;
            if (status == OperationStatus.Done)
                return taken.Whole();
            if (status != OperationStatus.DestinationTooSmall)
                throw new InvalidDataException("The packed bytes are damaged or break off.");
        }
    }
}
