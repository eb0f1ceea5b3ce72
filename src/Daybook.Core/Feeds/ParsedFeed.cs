using Daybook.Core.Items;

namespace Daybook.Core.Feeds;

public enum FeedFormat
{
    Rss,
    Rdf,
    Atom,
    JsonFeed,
    Cdf,

    /// <summary>The public page of a Telegram channel, which has no feed.</summary>
    Telegram,

    /// <summary>The news sitemap of a site.</summary>
    Sitemap,

    /// <summary>A page whose list of links is watched.</summary>
    Page,

    /// <summary>A folder of a mailbox.</summary>
    Mail,
}

/// <summary>A feed document as read. Everything but the format and the items is optional; nothing is invented.</summary>
public sealed record ParsedFeed
{
    public required FeedFormat Format { get; init; }

    /// <summary>Version as declared (<c>2.0</c>, <c>0.91</c>, <c>1.0</c>, <c>1.1</c>), or null.</summary>
    public string? Version { get; init; }

    /// <summary>Plain text.</summary>
    public string? Title { get; init; }

    /// <summary>Plain text.</summary>
    public string? Description { get; init; }

    /// <summary>Address of the site, absolute.</summary>
    public string? Site { get; init; }

    /// <summary><c>rel="self"</c> or <c>feed_url</c>, absolute.</summary>
    public string? Self { get; init; }

    /// <summary><c>rel="hub"</c> (WebSub), absolute.</summary>
    public string? Hub { get; init; }

    public string? Language { get; init; }

    public string? Author { get; init; }

    public string? Image { get; init; }

    /// <summary>Atom <c>id</c>, RDF <c>rdf:about</c>, <c>podcast:guid</c>; as written.</summary>
    public string? Id { get; init; }

    /// <summary>The title with its markup; null where it holds none.</summary>
    public string? TitleHtml { get; init; }

    /// <summary>How the title stands in the document; null where it says nothing of it.</summary>
    public TextForm? TitleForm { get; init; }

    /// <summary>The description with its markup; null where it holds none.</summary>
    public string? DescriptionHtml { get; init; }

    /// <inheritdoc cref="TitleForm"/>
    public TextForm? DescriptionForm { get; init; }

    public IReadOnlyList<ParsedPerson> Authors { get; init; } = [];

    public IReadOnlyList<ParsedPerson> Contributors { get; init; } = [];

    /// <summary>All links in document order.</summary>
    public IReadOnlyList<ParsedLink> Links { get; init; } = [];

    public IReadOnlyList<ParsedTag> Tags { get; init; } = [];

    /// <summary><c>pubDate</c> of the channel.</summary>
    public DateTimeOffset? Published { get; init; }

    public DateTimeOffset? Updated { get; init; }

    public DateTimeOffset? Created { get; init; }

    /// <summary>Plain text.</summary>
    public string? Rights { get; init; }

    /// <summary>Address of the licence, absolute.</summary>
    public string? License { get; init; }

    /// <summary>What <c>podcast:license</c> calls it, often by its SPDX identifier (<c>cc-by-4.0</c>); as written, or null.</summary>
    public string? LicenseName { get; init; }

    /// <summary>Who is answerable for it: <c>dc:publisher</c>, <c>webMaster</c>, <c>itunes:owner</c>.</summary>
    public ParsedPerson? Publisher { get; init; }

    /// <summary>The program that wrote the document, as it calls itself.</summary>
    public string? Generator { get; init; }

    /// <summary>Small square picture (Atom <c>icon</c>, <c>favicon</c>), absolute.</summary>
    public string? Icon { get; init; }

    /// <summary>The channel's picture with what is said of it, or null.</summary>
    public FeedPicture? Picture { get; init; }

    /// <summary>The publisher says that it is, or is not, for adults only; null where it says nothing.</summary>
    public bool? Explicit { get; init; }

    /// <summary>Where the feed says it has moved (<c>itunes:new-feed-url</c>, <c>newLocation</c>), absolute.</summary>
    public string? MovedTo { get; init; }

    /// <summary>From when and until when the feed holds (<c>dcterms:valid</c>); null where it does not say.</summary>
    public DateTimeOffset? ValidFrom { get; init; }

    /// <inheritdoc cref="ValidFrom"/>
    public DateTimeOffset? ValidUntil { get; init; }

    /// <summary>Name of the encoding it was read in, lower case, as registered with IANA.</summary>
    public string? Encoding { get; init; }

    public FeedHints Hints { get; init; } = FeedHints.None;

    /// <summary>In document order.</summary>
    public required IReadOnlyList<ParsedItem> Items { get; init; }

    /// <summary>What was wrong with the document and how it was read all the same, a sentence each.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>Items that were not read, as the document lists more than are taken of one: those after the first 10,000.</summary>
    public int LeftOut { get; init; }

    /// <summary>True where the document broke off: its items are good, its validators must not be kept.</summary>
    public bool Truncated { get; init; }
}
