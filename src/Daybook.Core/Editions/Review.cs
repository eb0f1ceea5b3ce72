namespace Daybook.Core.Editions;

/// <summary>A publication: what it covers and when a day of it closes. Read from one TOML file, see <c>ReviewFile</c>.</summary>
public sealed record Review
{
    /// <summary>Short name for addresses and commands: letters, digits and hyphens.</summary>
    public required string Name { get; init; }

    public required string Title { get; init; }

    public string? Motto { get; init; }

    /// <summary>Languages of the review, the one it is written in first (ISO 639-1).</summary>
    public required IReadOnlyList<string> Languages { get; init; }

    /// <summary>IANA time zone, e.g. <c>Asia/Baku</c>.</summary>
    public required string TimeZone { get; init; }

    /// <summary>Local time at which a day closes. News after it belongs to the next day.</summary>
    public required TimeOnly CutOff { get; init; }

    public Approval Approval { get; init; } = Approval.Required;

    /// <summary>Parts of an edition in order; a story goes to the first that takes it, else under the last heading.</summary>
    public IReadOnlyList<ReviewSection> Sections { get; init; } = [];

    public IReadOnlyList<string> Hashtags { get; init; } = [];

    /// <summary>Topics on which a brief is kept.</summary>
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
}

public enum Approval
{
    /// <summary>The editor publishes.</summary>
    Required,

    /// <summary>The hour publishes.</summary>
    Automatic,
}

/// <param name="Heading">As printed.</param>
/// <param name="Places">ISO 3166 codes it takes; empty = any.</param>
/// <param name="Kinds">Item kinds it takes (<c>article post audio video</c>); empty = any.</param>
public sealed record ReviewSection(string Heading, IReadOnlyList<string> Places, IReadOnlyList<string> Kinds);
