namespace Daybook.Core.Items;

/// <summary>An outlet. What is not known is null and is shown as unknown.</summary>
public sealed record Source
{
    /// <summary>The id imported, else the registrable domain.</summary>
    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public string? Country { get; init; }

    public string? Owner { get; init; }

    /// <summary><c>state</c>, <c>public</c>, <c>private</c>, <c>nonprofit</c>, <c>person</c>, …; as given.</summary>
    public string? OwnerType { get; init; }

    /// <summary>ISO 639-1.</summary>
    public string? Language { get; init; }

    /// <summary>Address of the home page.</summary>
    public string? Site { get; init; }

    /// <summary>Who stands behind it when voices are counted: the owner, or the outlet itself where the owner is unknown.</summary>
    public string Voice => Owner ?? Id;
}
