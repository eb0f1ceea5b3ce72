using Daybook.Core.Items;
using Daybook.Pages.Shell;
using Daybook.Pages.Stories;

namespace Daybook.Pages.Desk.Read;

/// <summary>The reader: places, a list, an item.</summary>
public sealed record ReadModel : IPageModel
{
    public static Type Component => typeof(ReadPage);

    /// <summary>Today, everything unread, what is kept.</summary>
    public required IReadOnlyList<ReadPlace> Tops { get; init; }

    /// <summary>Folders with their feeds, then feeds that stand in none (under a folder without a key).</summary>
    public required IReadOnlyList<ReadFolder> Folders { get; init; }

    /// <summary>The place that is open.</summary>
    public required ReadPlace Place { get; init; }

    /// <summary>The next feed with something unread; null where there is none.</summary>
    public ReadPlace? NextFeed { get; init; }

    /// <summary>Words searched for; null outside a search.</summary>
    public string? Query { get; init; }

    /// <summary>True where only the unread are listed.</summary>
    public bool OnlyUnread { get; init; }

    public required IReadOnlyList<ReadLine> Lines { get; init; }

    /// <summary>Where the list goes on; null at its end.</summary>
    public string? Older { get; init; }

    /// <summary>Highest id known when this was shown: "all read" reaches up to here and no further.</summary>
    public long UpTo { get; init; }

    /// <summary>The item that is open; null where none is.</summary>
    public ReadArticle? Article { get; init; }

    /// <summary>The item after it in the list; null at the end.</summary>
    public long? Next { get; init; }

    /// <summary>Path of this list with an item opened; <paramref name="item"/> null: the list alone.</summary>
    public string PathTo(long? item) => ReadPaths.Of(Place.Key, item, Query, OnlyUnread, Cursor);

    /// <summary>Where in the list this page begins, as in the address; null at its head.</summary>
    public string? Cursor { get; init; }
}

/// <summary>A place to read from.</summary>
/// <param name="Key">As in the address: <c>today</c>, <c>feed-12</c>, <c>folder-Georgia</c>.</param>
/// <param name="Count">Unread items; of kept ones, all.</param>
public sealed record ReadPlace(string Key, Phrase Words, int Count, bool Failing = false);

/// <param name="Place">Null for feeds that stand in no folder.</param>
public sealed record ReadFolder(ReadPlace? Place, IReadOnlyList<ReadPlace> Feeds);

/// <summary>An item in the list.</summary>
public sealed record ReadLine
{
    public required long Id { get; init; }

    public required Phrase Source { get; init; }

    /// <summary>Null for a post, which is shown by its beginning.</summary>
    public Phrase? Title { get; init; }

    public required Phrase Opening { get; init; }

    public required DateTimeOffset When { get; init; }

    public bool Seen { get; init; }

    public bool Kept { get; init; }

    /// <summary>True for one that repeats another.</summary>
    public bool IsCopy { get; init; }
}

/// <summary>An item as it is read: its stored text whole.</summary>
public sealed record ReadArticle
{
    public required Item Item { get; init; }

    /// <summary>Where it is opened: its own address, or the front end chosen for its host; null where it has none.</summary>
    public string? Outside { get; init; }

    public required Source Source { get; init; }

    /// <summary>Clean markup without pictures; null where an earlier revision is shown, which is kept as text.</summary>
    public string? Html { get; init; }

    /// <summary>Paragraphs, where there is no markup.</summary>
    public IReadOnlyList<string> Paragraphs { get; init; } = [];

    public string? Title { get; init; }

    /// <summary>What the publisher says of it beyond its words; null where that is nothing.</summary>
    public SaidModel? Said { get; init; }

    /// <summary>Minutes it takes to read.</summary>
    public int Minutes { get; init; }

    public bool Seen { get; init; }

    public bool Kept { get; init; }

    /// <summary>The revision shown, and all there are.</summary>
    public required int Revision { get; init; }

    public required IReadOnlyList<(int Revision, DateTimeOffset Seen)> Revisions { get; init; }

    /// <summary>Other items of its story, newest first; empty where it stands alone.</summary>
    public IReadOnlyList<ReadLine> Same { get; init; } = [];

    /// <summary>Voices and outlets behind the story.</summary>
    public int Origins { get; init; }

    public int Outlets { get; init; }
}
