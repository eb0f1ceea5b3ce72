using Daybook.Core.Feeds;
using Daybook.Core.Text;

namespace Daybook.Core.Items.Clippings;

/// <summary>What a pasted text holds: briefs, items, lists of feeds, tags, directory entries; what is left is kept as notes.</summary>
public sealed record Clipping
{
    public IReadOnlyList<ClippedBrief> Briefs { get; init; } = [];

    public IReadOnlyList<ClippedItem> Items { get; init; } = [];

    public IReadOnlyList<ClippedFeed> Feeds { get; init; } = [];

    /// <summary>Hashtags without their sign, as first written.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    public IReadOnlyList<ClippedEntry> Directory { get; init; } = [];

    /// <summary>Lines that were not understood, as they stood.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Every line of the text and what it was taken for, in order. A line with a signature in it stands as its parts.</summary>
    public IReadOnlyList<ClippedLine> Lines { get; init; } = [];

    /// <summary>Things that stood a second time and were kept once.</summary>
    public int Repeated { get; init; }

    /// <summary>Things taken: briefs, items, feeds, tags and directory entries.</summary>
    public int Taken => Briefs.Count + Items.Count + Feeds.Count + Tags.Count + Directory.Count;

    /// <summary>Reads pasted text. Any text can be read; of text without a known shape everything is a note.</summary>
    public static Clipping Read(string text) => new ClippingReader().Read(text);

    /// <summary>Largest text read, in UTF-16 units: a book is smaller.</summary>
    public const int LongestText = 5_000_000;

    /// <summary>The text of a file, or why it is none.</summary>
    public static ParseResult<string> TextOf(byte[] bytes) => FeedEncoding.Decode(bytes, null) switch
    {
        null => ParseResult<string>.Failed("this is a binary file, not text", "give a text file: UTF-8, UTF-16 or Windows-1251"),
        { Length: > LongestText } => ParseResult<string>.Failed($"the text is longer than {LongestText / 1_000_000} million characters", "split it into parts"),
        var text when text.Contains('\0', StringComparison.Ordinal) => ParseResult<string>.Failed("this is a binary file, not text", "give a text file: UTF-8, UTF-16 or Windows-1251"),
        var text => ParseResult<string>.Of(text),
    };
}

/// <summary>What a line was taken for.</summary>
public enum ClippedRole
{
    Brief,
    Item,
    Feed,
    Tag,
    Directory,
    Day,
    Signature,
    Separator,
    Repeated,
    Note,
}

/// <param name="Text">As it stood, trimmed.</param>
public sealed record ClippedLine(string Text, ClippedRole Role);

/// <summary>An address in pasted text.</summary>
/// <param name="Address">As it stood, without the mark of omission.</param>
/// <param name="Cut">It ended in "…": its end is lost and is never guessed.</param>
public sealed record ClippedLink(string Address, bool Cut);

/// <summary>Who signed a passage, and when. Any of the three may be missing.</summary>
/// <param name="Handle">With its sign: <c>@name</c> or <c>@name@host</c>.</param>
public sealed record ClippedSignature(string? Author, string? Handle, DateOnly? Signed)
{
    public static readonly ClippedSignature None = new(null, null, null);

    /// <summary>What this one says, and where it is silent what the other says.</summary>
    public ClippedSignature Or(ClippedSignature other) => new(Author ?? other.Author, Handle ?? other.Handle, Signed ?? other.Signed);
}

/// <param name="Label">Null where the point has none.</param>
public sealed record ClippedPoint(string? Label, string Text);

/// <param name="Heading">Null for points that stand before any heading.</param>
public sealed record ClippedSection(string? Heading, IReadOnlyList<ClippedPoint> Points);

/// <summary>An account of a topic without sources: title, overview, headed sections of points.</summary>
public sealed record ClippedBrief
{
    /// <summary>Null where points stand without any title.</summary>
    public required string? Title { get; init; }

    /// <summary>Lines above the title that name the service the text came from, e.g. "AI Answer".</summary>
    public IReadOnlyList<string> Provider { get; init; } = [];

    public required string? Language { get; init; }

    public IReadOnlyList<string> Overview { get; init; } = [];

    public IReadOnlyList<ClippedSection> Sections { get; init; } = [];

    public ClippedSignature Signature { get; init; } = ClippedSignature.None;

    /// <summary>The day heading it stands under; may differ from the day it was signed.</summary>
    public DateOnly? Day { get; init; }

    public ClippedLink? Link { get; init; }
}

public sealed record ClippedItem
{
    /// <summary>Headline; of a post its first line.</summary>
    public required string? Title { get; init; }

    /// <summary>The words of a post, its lines separated by a line feed; null for a headline with a link.</summary>
    public string? Text { get; init; }

    public required ItemKind Kind { get; init; }

    public required string? Language { get; init; }

    /// <summary>Name of the site as it stood behind the headline, e.g. "YouTube".</summary>
    public string? Site { get; init; }

    public ClippedSignature Signature { get; init; } = ClippedSignature.None;

    public DateOnly? Day { get; init; }

    public ClippedLink? Link { get; init; }
}

/// <param name="List">The heading it stood under, as written; null where none.</param>
public sealed record ClippedFeed(string Name, ClippedLink Link, string? List);

/// <summary>A line of a signature block: a site, a playlist, a folder, a motto.</summary>
/// <param name="Name">Null where an address stands alone.</param>
public sealed record ClippedEntry(string? Name, ClippedLink? Link);
