using Daybook.Core.Feeds;
using Daybook.Core.Items;

namespace Daybook.Engine.Feeds;

/// <summary>What was found behind one address that somebody pasted. Nothing of it is saved yet. A closed set.</summary>
public abstract record Finding(PastedAddress At)
{
    /// <summary>A feed: the address itself, or the one it is known by.</summary>
    public sealed record Feed(PastedAddress At, FoundFeed Found, ParsedFeed Document) : Finding(At)
    {
        /// <summary>Of several outlets: as its address tells, or because its entries name more than one.</summary>
        public bool Mixed => At.Mixed || Found.Mixed || Document.Items.Select(item => item.SourceUrl ?? item.SourceName).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Skip(1).Any();
    }

    /// <summary>A page, with what it says of itself and the feed it names.</summary>
    /// <param name="Url">Where the answer came from in the end.</param>
    public sealed record Page(PastedAddress At, string Url, PageText Text, Feed? Names) : Finding(At)
    {
        /// <summary>What watching it would read; null where it names a feed.</summary>
        public WatchOffer? Watch { get; init; }

        /// <summary>True where the page is one piece of news rather than a site's front: it is dated and stands below the root, or is a video.</summary>
        public bool IsPiece => At.Place == PlaceKind.Video || (Text.Published is not null && Uri.TryCreate(Url, UriKind.Absolute, out var uri) && uri.AbsolutePath.Length > 1);
    }

    /// <summary>An address that nothing can be read from, yet may be kept as a link.</summary>
    public sealed record Closed(PastedAddress At) : Finding(At);

    /// <summary>An address that was not asked: so many are asked in one go, and it is for a next one.</summary>
    public sealed record Unseen(PastedAddress At) : Finding(At)
    {
        /// <summary>The feed it may be; null where its form tells that it is none.</summary>
        public string? Address => At.Place is PlaceKind.Closed or PlaceKind.Video ? null : At.Candidates is [var known, ..] ? known : At.Url;
    }

    /// <summary>No answer that is of use.</summary>
    public sealed record Nothing(PastedAddress At, string Problem, string? Hint) : Finding(At)
    {
        /// <summary>A mailbox that wants a password, or another than the one that is known.</summary>
        public bool SignIn { get; init; }
    }
}

/// <summary>What watching a page without a feed would read, or why not.</summary>
/// <param name="Selector">CSS selector its entries were looked for by; null = by what repeats.</param>
/// <param name="List">Its list of links as a feed; null where none was found.</param>
/// <param name="Problem">Why there is none; null where there is.</param>
public sealed record WatchOffer(string? Selector, Finding.Feed? List, string? Problem, string? Hint);
