using Daybook.Core.Items;

namespace Daybook.Store;

/// <summary>An item without its text.</summary>
/// <param name="When">Published, else first seen.</param>
/// <param name="Story">Null for one that grouping has not seen.</param>
public sealed record ItemOutline(long Id, string Source, string? Title, string Summary, string? Language, ItemKind Kind, DateTimeOffset When, int Revision, long? Story);
