using Daybook.Core.Feeds;

namespace Daybook.Core.Items;

/// <summary>
/// One entry as its document gives it. Everything is optional: nothing here is invented,
/// guessed or cleaned. What we keep is <see cref="Item"/>.
/// </summary>
public sealed record ParsedItem
{
    /// <summary>RSS <c>guid</c>, Atom <c>id</c>, JSON Feed <c>id</c>, RDF <c>rdf:about</c>; as written.</summary>
    public string? Guid { get; init; }

    /// <summary>The entry's address, absolute (resolved against <c>xml:base</c> or the feed's address), otherwise as written.</summary>
    public string? Link { get; init; }

    /// <summary>Where <see cref="Link"/> leads, asked of its host, where it is a short link; else null.</summary>
    public string? LeadsTo { get; init; }

    /// <summary>Plain text: markup removed, entities decoded (twice where the feed escaped twice), white space collapsed.</summary>
    public string? Title { get; init; }

    /// <summary>Short form, HTML, not cleaned; its relative links stand on <see cref="BaseUrl"/>.</summary>
    public string? SummaryHtml { get; init; }

    /// <summary>Long form, HTML, not cleaned, its links as in the short form; null where the feed has only a summary.</summary>
    public string? ContentHtml { get; init; }

    /// <summary>The address relative links of the HTML stand on (<c>xml:base</c>, else the entry's page, else the feed's); null where none is known.</summary>
    public string? BaseUrl { get; init; }

    public string? Author { get; init; }

    /// <summary>The published date, else <c>dc:date</c>; null where absent or unreadable.</summary>
    public DateTimeOffset? Published { get; init; }

    public DateTimeOffset? Updated { get; init; }

    /// <summary>BCP 47 tag the entry claims (<c>xml:lang</c>, <c>dc:language</c>, JSON Feed <c>language</c>), as written.</summary>
    public string? Language { get; init; }

    /// <summary>Name of the outlet an entry of a mixed feed comes from (<c>source</c>, <c>atom:source</c>).</summary>
    public string? SourceName { get; init; }

    /// <summary>Address given with that outlet: of its feed or its site, as written.</summary>
    public string? SourceUrl { get; init; }

    /// <summary>All that an Atom entry tells of the feed it comes from (<c>atom:source</c>), without items; null where it tells nothing.</summary>
    public ParsedFeed? Source { get; init; }

    public IReadOnlyList<string> Categories { get; init; } = [];

    public IReadOnlyList<Enclosure> Enclosures { get; init; } = [];

    /// <summary>Address of a picture that stands for the entry, absolute.</summary>
    public string? Image { get; init; }

    public string? CommentsUrl { get; init; }

    /// <summary>True where the module (Media RSS, YouTube) says the entry is a video.</summary>
    public bool IsVideo { get; init; }

    /// <summary>Playing time in seconds where a module tells it, with or without a media file; null where it does not.</summary>
    public int? Seconds { get; init; }

    /// <summary>The title with its markup, escaped where it is text; null where it holds none.</summary>
    public string? TitleHtml { get; init; }

    /// <summary>How title, short and long form stand in the document; null where it says nothing of it.</summary>
    public TextForm? TitleForm { get; init; }

    /// <inheritdoc cref="TitleForm"/>
    public TextForm? SummaryForm { get; init; }

    /// <inheritdoc cref="TitleForm"/>
    public TextForm? ContentForm { get; init; }

    /// <summary>The entry's own authors; <see cref="Author"/> is the line that is shown.</summary>
    public IReadOnlyList<ParsedPerson> Authors { get; init; } = [];

    public IReadOnlyList<ParsedPerson> Contributors { get; init; } = [];

    /// <summary>All links, enclosures included, in document order.</summary>
    public IReadOnlyList<ParsedLink> Links { get; init; } = [];

    /// <summary>The categories as written, in document order; <see cref="Categories"/> is what they are called.</summary>
    public IReadOnlyList<ParsedTag> Tags { get; init; } = [];

    /// <summary>Where the long form lies when it is not in the document (RFC 4287 §4.1.3.2), absolute.</summary>
    public string? ContentUrl { get; init; }

    public DateTimeOffset? Created { get; init; }

    /// <summary>When the entry ends to hold (<c>expirationDate</c>, <c>dcterms:valid</c>).</summary>
    public DateTimeOffset? Expires { get; init; }

    public string? Publisher { get; init; }

    /// <summary>Plain text.</summary>
    public string? Rights { get; init; }

    /// <summary>Address of the licence (Creative Commons module, <c>rel="license"</c>), absolute.</summary>
    public string? License { get; init; }

    /// <summary>What <c>podcast:license</c> calls it, often by its SPDX identifier (<c>cc-by-4.0</c>); as written, or null.</summary>
    public string? LicenseName { get; init; }

    /// <summary>Address before a feed service put its own in place (<c>feedburner:origLink</c>), absolute.</summary>
    public string? OriginalLink { get; init; }

    public Discussion? Discussion { get; init; }

    public PodcastFacts? Podcast { get; init; }

    public MediaFacts? Media { get; init; }

    public GeoPlace? Place { get; init; }
}

/// <summary>A media file of an item.</summary>
/// <param name="Url">Absolute address.</param>
/// <param name="Type">MIME type as given, or null.</param>
/// <param name="Bytes">Length in bytes, or null where missing or not a positive number.</param>
/// <param name="Seconds">Duration in seconds, or null.</param>
public sealed record Enclosure(string Url, string? Type, long? Bytes, int? Seconds);
