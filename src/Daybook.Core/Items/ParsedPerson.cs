namespace Daybook.Core.Items;

/// <summary>An author or contributor as the document names them (RFC 4287 §3.2). At least one of the three is there.</summary>
/// <param name="Name">Plain text, or null.</param>
/// <param name="Email">As written, or null.</param>
/// <param name="Url">Absolute address of a page of theirs, or null.</param>
public sealed record ParsedPerson(string? Name, string? Email = null, string? Url = null);
