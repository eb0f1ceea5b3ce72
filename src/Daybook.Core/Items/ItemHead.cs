namespace Daybook.Core.Items;

/// <summary>What an item is filed under: everything that can be asked of it without reading its words.</summary>
/// <param name="Feeds">Addresses of the feeds that gave or list it.</param>
public sealed record ItemHead(long Id, string Source, IReadOnlyList<string> Feeds, string? Language, ItemKind Kind, IReadOnlyList<string> Places, IReadOnlyList<string> Tags);
