namespace Daybook.Core.Items;

/// <summary>How a text stands in its document (RFC 4287 §3.1).</summary>
/// <param name="Type">MIME type that the document declares for it; null where the format has no such declaration (RSS).</param>
/// <param name="Language">BCP 47 tag in force at its element (<c>xml:lang</c> of it or of those around it), as written, or null.</param>
/// <param name="BaseUrl">Address its relative links stand on; null where none is known.</param>
public sealed record TextForm(string? Type, string? Language, string? BaseUrl);
