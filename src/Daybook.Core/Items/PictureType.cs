namespace Daybook.Core.Items;

/// <summary>Tells pictures by their first bytes. Only kinds that hold nothing but a picture: an SVG is a document that may run.</summary>
public static class PictureType
{
    /// <summary>The media type, whatever the server called it; null for everything else.</summary>
    public static string? Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > 8 && bytes[0] == 0x89 && bytes[1..].StartsWith("PNG\r\n\u001a\n"u8))
            return "image/png";
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xff, 0xd8, 0xff]))
            return "image/jpeg";
        if (bytes.StartsWith("GIF87a"u8) || bytes.StartsWith("GIF89a"u8))
            return "image/gif";
        if (bytes.Length > 12 && bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith("WEBP"u8))
            return "image/webp";
        // ISO base media: a length, then "ftyp" with the brand (AV1 Image File Format §6.3).
        return bytes.Length > 12 && bytes[4..].StartsWith("ftyp"u8) && (bytes[8..].StartsWith("avif"u8) || bytes[8..].StartsWith("avis"u8)) ? "image/avif" : null;
    }
}
