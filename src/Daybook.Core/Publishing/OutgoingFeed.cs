using Daybook.Core.Items;

namespace Daybook.Core.Publishing;

/// <summary>What a feed of editions and a feed of items have in common: all that the writers of RSS, Atom and JSON Feed look at.</summary>
internal sealed record OutgoingFeed : PublishedFeed
{
    /// <summary>Newest first.</summary>
    public IReadOnlyList<OutgoingEntry> Entries { get; init; } = [];

    /// <summary>The newest change of any entry; for a feed without entries the beginning of time, which a feed must name.</summary>
    public DateTimeOffset Updated => Entries.Count == 0 ? DateTimeOffset.UnixEpoch : Entries.Max(entry => entry.Updated);

    /// <summary>Description and notice as one line, or null.</summary>
    public string? Subtitle => (Description, Notice) switch
    {
        (null, _) => Notice,
        (_, null) => Description,
        _ => $"{Description.TrimEnd('.')}. {Notice}",
    };

    public static OutgoingFeed Of(EditionFeed feed) => Of(feed,
        [.. feed.Entries.Select(entry => new OutgoingEntry
        {
            Id = entry.Id, Title = entry.Title, Url = entry.Url, Published = entry.Published, Updated = entry.Updated, Tags = entry.Tags,
            Summary = EntryBody.Summary(entry), Html = EntryBody.Html(entry, feed.Notice),
        })]);

    public static OutgoingFeed Of(ItemFeed feed) => Of(feed,
        [.. feed.Entries.Take(ItemFeed.MostEntries).Select(entry => new OutgoingEntry
        {
            Id = entry.Id, Title = entry.Title, Url = entry.Url, Published = entry.Published, Updated = entry.Updated, Tags = entry.Tags,
            Language = entry.Language, Author = entry.Author, Outlet = entry.Outlet, OutletUrl = entry.OutletUrl, Media = entry.Media, Podcast = entry.Podcast,
            Summary = ItemBody.Summary(entry), Html = ItemBody.Html(entry, feed.Notice),
        })]);

    private static OutgoingFeed Of(PublishedFeed feed, IReadOnlyList<OutgoingEntry> entries) => new()
    {
        Title = feed.Title, Description = feed.Description, Home = feed.Home, Self = feed.Self, Language = feed.Language, Author = feed.Author, Notice = feed.Notice,
        Entries = entries,
    };
}

/// <summary>An entry as every format carries it.</summary>
internal sealed record OutgoingEntry
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    public string? Url { get; init; }

    /// <summary>Null where it is the feed's, or unknown.</summary>
    public string? Language { get; init; }

    public DateTimeOffset? Published { get; init; }

    public required DateTimeOffset Updated { get; init; }

    public string? Author { get; init; }

    /// <summary>Name of the outlet it comes from; null for our own.</summary>
    public string? Outlet { get; init; }

    public string? OutletUrl { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Plain text, a sentence or two.</summary>
    public required string Summary { get; init; }

    /// <summary>HTML that is well-formed XML too.</summary>
    public required string Html { get; init; }

    public Enclosure? Media { get; init; }

    public PodcastFacts? Podcast { get; init; }
}
