namespace Daybook.Pages.Desk;

/// <summary>What every page of the desk knows: who is signed in, the token its forms carry, the places there are, what was done last.</summary>
public sealed record DeskFrame
{
    /// <summary>Name of the account; null where nobody is signed in.</summary>
    public string? Account { get; init; }

    /// <summary>Stands in every form; an answer without it changes nothing.</summary>
    public required string Token { get; init; }

    /// <summary>The menu, in order: only places that exist.</summary>
    public IReadOnlyList<DeskPlace> Places { get; init; } = [];

    public required DateTimeOffset Now { get; init; }

    /// <summary>What this session did last; null where nothing yet.</summary>
    public DeskNotice? Notice { get; init; }

    /// <summary>Feeds whose last answer was an error.</summary>
    public int FeedsFailing { get; init; }
}

/// <param name="Path">One of <see cref="DeskPaths"/>.</param>
public sealed record DeskPlace(string Path, string Words);

/// <summary>The last thing done, told in the key line.</summary>
/// <param name="What">A sentence without its time.</param>
/// <param name="Undo">The form that takes it back; null where nothing can.</param>
public sealed record DeskNotice(string What, DateTimeOffset When, DeskUndo? Undo = null);

/// <param name="Action">Path the form goes to.</param>
/// <param name="Fields">Its hidden fields.</param>
public sealed record DeskUndo(string Action, IReadOnlyList<(string Name, string Value)> Fields);
