namespace Daybook.Store;

/// <summary>Which items to list; null = any.</summary>
public sealed record ItemFilter
{
    /// <summary>Published, else first seen, from here on (inclusive).</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Published, else first seen, before here (exclusive).</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Address of a feed that gave or lists it.</summary>
    public string? Feed { get; init; }

    public string? Source { get; init; }

    /// <summary>Id or alias of a story.</summary>
    public long? Story { get; init; }

    /// <summary>At most this many, the oldest first.</summary>
    public int? Limit { get; init; }

    /// <summary>Each item as it stood in this revision; items without one are left out.</summary>
    public int? Revision { get; init; }
}
