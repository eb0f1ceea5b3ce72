namespace Daybook.Core.Items;

/// <summary>A category as the document writes it.</summary>
/// <param name="Term">What it is filed under, plain text.</param>
/// <param name="Scheme">Address of the list the term is from (<c>scheme</c>, <c>domain</c>), as written, or null.</param>
/// <param name="Label">As people read it, where the document gives that apart from the term (RFC 4287 §4.2.2.3).</param>
public sealed record ParsedTag(string Term, string? Scheme = null, string? Label = null);
