namespace Daybook.Engine;

/// <summary>Reads answers of services that may send anything: never more than a bound is held in memory.</summary>
internal static class BoundedAnswer
{
    /// <summary>The whole body; null where it is longer than allowed.</summary>
    /// <param name="most">Bytes.</param>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpResponseMessage response, int most, CancellationToken cancel)
    {
        await using var body = await response.Content.ReadAsStreamAsync(cancel);
        var bytes = new byte[most + 1];
        var length = await body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancel);
        if (length > most)
            return null;
        return bytes.AsMemory(0, length);
    }
}
