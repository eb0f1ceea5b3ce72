namespace Daybook.Core.Feeds;

/// <summary>What somebody put into the box that takes anything, before the web was asked. A closed set.</summary>
public abstract record Pasted
{
    private Pasted()
    {
    }

    /// <summary>Nothing but white space.</summary>
    public sealed record Empty : Pasted;

    /// <summary>One address or several, and nothing else.</summary>
    public sealed record Addresses(IReadOnlyList<PastedAddress> List) : Pasted;

    /// <summary>A list of feeds in OPML.</summary>
    public sealed record FeedList(OpmlDocument Document) : Pasted;

    /// <summary>Any other text: posts, briefs, a signature block.</summary>
    public sealed record Clipping(string Words) : Pasted;

    /// <summary>OPML that breaks off, a binary file, a text without end.</summary>
    public sealed record Unreadable(string Problem, string? Hint) : Pasted;
}

/// <summary>An address as pasted, and what its form alone says.</summary>
/// <param name="Url">Absolute, http or https; of a mail folder imaps.</param>
/// <param name="Candidates">Addresses at which its feed is known to be, best first; empty where only the page can tell.</param>
/// <param name="Mixed">True where its entries are known to come from several outlets.</param>
public sealed record PastedAddress(string Url, PlaceKind Place, IReadOnlyList<string> Candidates, bool Mixed = false)
{
    /// <summary>The name it was given beside the address, or null.</summary>
    public string? Name { get; init; }
}

/// <summary>What kind of place an address is, as far as its form tells.</summary>
public enum PlaceKind
{
    /// <summary>A page or a feed of the web: asking tells which.</summary>
    Web,
    YouTubeChannel,
    YouTubePlaylist,

    /// <summary>A page with one video: kept as an item.</summary>
    Video,
    Mastodon,
    Bluesky,
    Telegram,

    /// <summary>A search, topic or front page of Google News.</summary>
    GoogleNews,

    /// <summary>A feed or bundle of feeds of rss.app.</summary>
    RssApp,

    /// <summary>A shared folder of feeder.co.</summary>
    Feeder,

    /// <summary>A folder of a mailbox.</summary>
    Mail,

    /// <summary>A network that publishes no feeds.</summary>
    Closed,
}
