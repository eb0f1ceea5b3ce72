using Daybook.Core.Feeds;

namespace Daybook.Core.Editions;

/// <summary>A publication: what it covers and when a day of it closes. Read from one TOML file, see <c>ReviewFile</c>.</summary>
public sealed record Review
{
    /// <summary>Short name for addresses and commands: letters, digits and hyphens.</summary>
    public required string Name { get; init; }

    public required string Title { get; init; }

    public string? Motto { get; init; }

    /// <summary>Who signs it, as printed: "Ani Testyan (@anitest)". Null where nobody does.</summary>
    public string? Byline { get; init; }

    /// <summary>Languages of the review, the one it is written in first (ISO 639-1).</summary>
    public required IReadOnlyList<string> Languages { get; init; }

    /// <summary>IANA time zone, e.g. <c>Asia/Baku</c>.</summary>
    public required string TimeZone { get; init; }

    /// <summary>Local time at which a day closes. News after it belongs to the next day.</summary>
    public required TimeOnly CutOff { get; init; }

    /// <summary>Weekdays on which a day closes; empty = every day. What comes between goes to the next of them.</summary>
    public IReadOnlyList<DayOfWeek> Days { get; init; } = [];

    public Approval Approval { get; init; } = Approval.Required;

    /// <summary>Host names it is served on, in ASCII and small letters; the first is the one it is called by. Empty = under its name.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>Names of the folders whose feeds it draws on; empty = every feed.</summary>
    public IReadOnlyList<string> DrawsOn { get; init; } = [];

    /// <summary>Parts of an edition in order; a story goes to the first that takes it, else under the review's own title.</summary>
    public IReadOnlyList<ReviewSection> Sections { get; init; } = [];

    /// <summary>
    /// Headings of an edition in order: those of the sections and, where none of them is open to everything, the title for what
    /// none takes. A story of no known place is no news of the last country in the list.
    /// </summary>
    public IReadOnlyList<string> Headings =>
        [.. Sections.Select(section => section.Heading).Concat(Sections.Any(section => section.OpenToAll) ? [] : [Title]).Distinct(StringComparer.Ordinal)];

    /// <summary>ISO 3166 codes and names of its own places that it covers, as declared; see <see cref="Covered"/>.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>Places that no code names, with the words that name them.</summary>
    public IReadOnlyList<ReviewPlace> OwnPlaces { get; init; } = [];

    /// <summary>Without their sign.</summary>
    public IReadOnlyList<string> Hashtags { get; init; } = [];

    public IReadOnlyList<Bundle> Bundles { get; init; } = [];

    /// <summary>Folders it shows, with the feeds its file names; those the store puts into them are added when they are read.</summary>
    public IReadOnlyList<Folder> Folders { get; init; } = [];

    /// <summary>Where else it is found, in order.</summary>
    public IReadOnlyList<ReviewLink> Links { get; init; } = [];

    /// <summary>The mix of outlets the editor aims at, in shares of any sum; a part without entries is not declared. Null = none is.</summary>
    public Mix? TargetMix { get; init; }

    /// <summary>Topics on which a brief is kept: the pinned dossiers.</summary>
    public IReadOnlyList<string> Briefs { get; init; } = [];

    /// <summary>Address at which the site is published, absolute, or null when not known yet.</summary>
    public string? BaseUrl { get; init; }

    /// <summary>Whom to write to: a mail address or a page.</summary>
    public string? Contact { get; init; }

    /// <summary>At most this many stories in an edition; the rest goes under "Also reported". 1 to 200.</summary>
    public int MaxStories { get; init; } = 24;

    /// <summary>True where everything collected is invented text (the sample); said on every page and in every feed.</summary>
    public bool Invented { get; init; }

    public string Language => Languages[0];

    /// <summary>The places it covers: those declared, else those of its sections. Empty = the world.</summary>
    public IReadOnlyList<string> Covered => Places.Count > 0 ? Places : [.. Sections.SelectMany(section => section.Places).Distinct(StringComparer.Ordinal)];
}

public enum Approval
{
    /// <summary>The editor publishes.</summary>
    Required,

    /// <summary>The hour publishes.</summary>
    Automatic,
}

/// <param name="Heading">As printed.</param>
/// <param name="Places">ISO 3166 codes and names of own places it takes; empty = any.</param>
/// <param name="Kinds">Item kinds it takes (<c>article post audio video</c>); empty = any.</param>
public sealed record ReviewSection(string Heading, IReadOnlyList<string> Places, IReadOnlyList<string> Kinds)
{
    public bool OpenToAll => Places.Count == 0 && Kinds.Count == 0;
}
