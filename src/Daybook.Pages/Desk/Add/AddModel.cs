using Daybook.Core.Feeds;
using Daybook.Core.Items.Clippings;
using Daybook.Pages.Shell;

namespace Daybook.Pages.Desk.Add;

/// <summary>The box that takes anything, and what was found in it.</summary>
public sealed record AddModel : IPageModel
{
    public static Type Component => typeof(AddPage);

    /// <summary>What stands in the box.</summary>
    public string Box { get; init; } = "";

    /// <summary>What was found; null before anybody looked.</summary>
    public Found? Found { get; init; }

    /// <summary>Names of the folders there are, for the field's list.</summary>
    public IReadOnlyList<string> Folders { get; init; } = [];

    /// <summary>Absolute address of this page, for the bookmarklet.</summary>
    public required string Address { get; init; }

    /// <summary>What a new data folder may begin with; empty once there is a feed.</summary>
    public IReadOnlyList<Beginning> Beginnings { get; init; } = [];
}

/// <summary>A way to begin: a preset, or the bundled sample.</summary>
/// <param name="Name">As the form sends it.</param>
public sealed record Beginning(string Name, string Title, string What);

/// <summary>What looking came to.</summary>
/// <param name="Look">Names it in the form that saves: what is saved is what was found, not what a form says.</param>
/// <param name="Entries">A line each; empty for a clipping and for what could not be read.</param>
public sealed record Found(string Look, IReadOnlyList<FoundEntry> Entries)
{
    /// <summary>A pasted text and what it holds.</summary>
    public Clipping? Clipping { get; init; }

    /// <summary>Why nothing could be read; null where something could.</summary>
    public string? Problem { get; init; }

    public string? Hint { get; init; }

    /// <summary>Rows of a file that were not taken, a sentence each.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>True where there is something to save.</summary>
    public bool AnythingToTake => Clipping is { Taken: > 0 } || Clipping is { Notes.Count: > 0 } || Entries.Any(entry => entry is not FoundNothing { MayKeep: false });
}

/// <summary>One thing found. A closed set.</summary>
/// <param name="Number">Its place in what was found; names its fields.</param>
/// <param name="Url">The address it was found at.</param>
public abstract record FoundEntry(int Number, string Url);

public sealed record FoundFeedEntry(int Number, string Url) : FoundEntry(Number, Url)
{
    public PlaceKind Place { get; init; }

    /// <summary>Address of the feed.</summary>
    public required string Feed { get; init; }

    public string? Title { get; init; }

    public string? Folder { get; init; }

    public bool Mixed { get; init; }

    /// <summary>Number of entries in it now; null where it was not asked (a list).</summary>
    public int? Entries { get; init; }

    public DateTimeOffset? Newest { get; init; }

    public string? Language { get; init; }

    /// <summary>Titles of its first entries.</summary>
    public IReadOnlyList<Phrase> Sample { get; init; } = [];

    /// <summary>True where it is subscribed already.</summary>
    public bool Known { get; init; }

    /// <summary>Its outlet as known, or as it would be made; null for a feed of several.</summary>
    public FoundOutlet? Outlet { get; init; }
}

/// <summary>The outlet behind a feed. What is not known is null.</summary>
/// <param name="IsKnown">True where it is stored already: its facts are then changed at the sources.</param>
public sealed record FoundOutlet(string Id, string Name, string? Country, string? Owner, string? OwnerType, string? Language, bool IsKnown);

public sealed record FoundPageEntry(int Number, string Url) : FoundEntry(Number, Url)
{
    public PlaceKind Place { get; init; }

    public Phrase? Title { get; init; }

    public string? SiteName { get; init; }

    public DateTimeOffset? Published { get; init; }

    public string? Author { get; init; }

    /// <summary>Words of its text; 0 where none was found.</summary>
    public int Words { get; init; }

    public bool Paywalled { get; init; }

    /// <summary>The address it will be kept under, where that differs.</summary>
    public string? Canonical { get; init; }

    /// <summary>Id of the item that is this page already; null where there is none.</summary>
    public long? Known { get; init; }

    /// <summary>The feed that the page names; null where it names none.</summary>
    public FoundFeedEntry? Feed { get; init; }

    /// <summary>What watching it would read; null where it names a feed.</summary>
    public FoundWatch? Watch { get; init; }

    /// <summary>True where keeping it is what is most likely meant.</summary>
    public bool IsPiece { get; init; }
}

/// <summary>A page without a feed whose list of links can be read like one.</summary>
/// <param name="Selector">CSS selector its entries were looked for by; null = by what repeats.</param>
/// <param name="List">The list as a feed; null where none was found.</param>
/// <param name="Entries">The first of its entries.</param>
public sealed record FoundWatch(string? Selector, FoundFeedEntry? List, IReadOnlyList<FoundWatched> Entries)
{
    /// <summary>Why there is no list; null where there is, or where nobody asked for one.</summary>
    public string? Problem { get; init; }

    public string? Hint { get; init; }

    /// <summary>What is missing in the entries, a sentence each.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}

/// <param name="Published">Null where the page shows no date.</param>
public sealed record FoundWatched(Phrase Title, DateTimeOffset? Published);

/// <summary>An address of a network that shows nothing to programs: it may be kept as a link.</summary>
public sealed record FoundLinkEntry(int Number, string Url, string? Canonical, long? Known) : FoundEntry(Number, Url);

public sealed record FoundNothing(int Number, string Url, string Problem, string? Hint) : FoundEntry(Number, Url)
{
    /// <summary>True where the bare link may be kept all the same; false where it is an item already.</summary>
    public bool MayKeep { get; init; }

    /// <summary>Id of the item that has this address already; null where there is none.</summary>
    public long? Known { get; init; }

    /// <summary>The name that stood beside it.</summary>
    public string? Title { get; init; }

    /// <summary>The mailbox whose password is wanted, as <c>me@example.org at imap.example.org</c>; null where none is, or none may be sent over this connection.</summary>
    public string? Mailbox { get; init; }
}

/// <summary>An address that was not asked: it may be subscribed to unseen, or wait for the next go.</summary>
/// <param name="Feed">The feed it would be; null where it can be none.</param>
/// <param name="Known">True where that feed is subscribed already.</param>
public sealed record FoundUnseen(int Number, string Url, string? Title, string? Feed, bool Known) : FoundEntry(Number, Url);
