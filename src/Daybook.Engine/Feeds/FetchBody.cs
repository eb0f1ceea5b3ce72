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
        return await TakeAsync(wire, options.MostWireBytes, cancel).ConfigureAwait(false) is { } packed
            ? Unpacked(packed, encodings, options.MostDecodedBytes)
            : TooLarge("on the wire", options.MostWireBytes);
    }

    private static Outcome Unpacked(ReadOnlyMemory<byte> body, List<string> encodings, long most)
    {
        try
        {
            foreach (var encoding in encodings.Where(_ => body.Length > 0))
            {
                if (Unpacking.Unpack(body, encoding, most) is not { } unpacked)
                    return TooLarge("unpacked", most);
                body = unpacked;
            }

            return body.Length <= most ? new(body, null) : TooLarge("unpacked", most);
        }
        catch (InvalidDataException)
        {
            return Failed(FetchFailure.Undecodable, "the packed body is damaged or breaks off");
        }
    }

    /// <summary>Null where the stream holds more than <paramref name="most"/> bytes; what lies beyond is not read.</summary>
    private static async Task<ReadOnlyMemory<byte>?> TakeAsync(Stream from, long most, CancellationToken cancel)
    {
        var taken = new BoundedBytes(most);
        int count;
        while ((count = await from.ReadAsync(taken.Room(), cancel).ConfigureAwait(false)) > 0)
        {
            taken.Take(count);
            if (taken.IsOver)
                return null;
        }

        return taken.Whole();
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

    private static Outcome TooLarge(string where, long most) => Failed(FetchFailure.TooLarge, FormattableString.Invariant($"more than {most} bytes {where}"));

    private static Outcome Failed(FetchFailure kind, string detail) => new(default, new FetchResult.Failed(kind, detail));
}
