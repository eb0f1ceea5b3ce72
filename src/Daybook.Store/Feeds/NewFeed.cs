namespace Daybook.Store;

/// <summary>A feed to subscribe to.</summary>
/// <param name="Title">Null: as it calls itself.</param>
public sealed record NewFeed(string Url, string? Title)
{
    /// <summary>Id of the outlet; null where it is not known, and for a mixed feed.</summary>
    public string? Source { get; init; }

    public bool Mixed { get; init; }

    /// <summary>Folders to put it into besides those it is in.</summary>
    public IReadOnlyList<string> Folders { get; init; } = [];

    /// <summary>True: its copies are shown from now on; false leaves it as it is.</summary>
    public bool ShowsCopies { get; init; }
}
