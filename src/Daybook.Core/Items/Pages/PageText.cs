namespace Daybook.Core.Items;

/// <summary>What a fetched page says. Null = it does not say.</summary>
public sealed record PageText
{
    public string? Title { get; init; }

    /// <summary>NFC main text without the title, paragraphs separated by one blank line; empty where none was found.</summary>
    public required string Text { get; init; }

    /// <summary>The same as clean HTML (<see cref="HtmlCleaner"/>).</summary>
    public required string Html { get; init; }

    /// <summary>With the offset the page writes it with; a day without a time is its midnight in UTC. See <c>PageDate</c>.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>BCP 47 tag as the page claims it.</summary>
    public string? Language { get; init; }

    /// <summary>Names joined by commas.</summary>
    public string? Author { get; init; }

    /// <summary>Absolute address of the picture the page wants to be shown with.</summary>
    public string? Image { get; init; }

    /// <summary>The page's own address of itself, canonical; only where it stays within the registrable domain.</summary>
    public string? CanonicalUrl { get; init; }

    /// <summary>Absolute address of the page's AMP form.</summary>
    public string? AmpUrl { get; init; }

    public string? SiteName { get; init; }

    /// <summary>False where the page forbids keeping or mining its text (robots <c>noarchive</c>, TDM reservation).</summary>
    public bool MayArchive { get; init; } = true;

    /// <summary>True where the page says that it shows only a part.</summary>
    public bool Paywalled { get; init; }
}
