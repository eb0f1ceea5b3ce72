using System.Security.Cryptography;

namespace Daybook.Engine.Publishing;

/// <summary>One file of the public site.</summary>
/// <param name="Path">From the root, beginning with a slash; a page ends with one.</param>
/// <param name="Immutable">True where the path carries the content's hash.</param>
/// <param name="Plays">True where the page has players, which fetch from outlets once a reader starts them.</param>
/// <param name="Asks">True where the page has a form, which leads to the site itself.</param>
public sealed record SiteFile(string Path, string ContentType, ReadOnlyMemory<byte> Bytes, bool Immutable = false, bool Plays = false, bool Asks = false)
{
    /// <summary>A strong validator: the hash of the bytes, quoted.</summary>
    public string ETag => _etag ??= $"\"{Convert.ToHexStringLower(SHA256.HashData(Bytes.Span)[..12])}\"";

    private string? _etag;
}
