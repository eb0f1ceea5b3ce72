namespace Daybook.Core.Editions;

/// <summary>A place of the review's own that no code names: a quarter, a valley.</summary>
/// <param name="Name">As printed, and as bundles refer to it.</param>
/// <param name="In">ISO 3166 code of what it lies in, or null.</param>
/// <param name="Forms">Words by which texts name it, as <see cref="Text.WordForms"/> reads them.</param>
public sealed record ReviewPlace(string Name, string? In, IReadOnlyList<string> Forms);

/// <summary>Somewhere else where the review is found: a blog, a channel, a list of videos.</summary>
public sealed record ReviewLink(string Name, string Address);
