namespace Daybook.Core.Items;

/// <summary>A link of a feed or entry with its relation (RFC 4287 §4.2.7, RFC 8288).</summary>
/// <param name="Url">Absolute where a base was known, otherwise as written.</param>
/// <param name="Relation">Lower case; <c>alternate</c> where the document gives none.</param>
/// <param name="Type">MIME type as written, or null.</param>
public sealed record ParsedLink(string Url, string Relation, string? Type = null)
{
    public string? Title { get; init; }

    /// <summary>BCP 47 tag of what it leads to (<c>hreflang</c>), as written.</summary>
    public string? Language { get; init; }

    /// <summary>Length in bytes; null where missing or not a positive number.</summary>
    public long? Bytes { get; init; }
}
