using Daybook.Core.Feeds;
using Daybook.Core.Items;
using Daybook.Pages.Desk.Read;
using Daybook.Pages.Shell;

namespace Daybook.Pages.Desk.Feeds;

/// <summary>Every feed with its state.</summary>
public sealed record FeedsModel(IReadOnlyList<FeedLine> Feeds) : IPageModel
{
    public static Type Component => typeof(FeedsPage);
}

/// <summary>One feed, to be changed.</summary>
public sealed record FeedModel(FeedLine Line, IReadOnlyList<string> Folders, IReadOnlyList<ReadLine> Newest) : IPageModel
{
    public static Type Component => typeof(FeedPage);
}

/// <summary>A feed and how it does.</summary>
public sealed record FeedLine
{
    public required Feed Feed { get; init; }

    public required FeedState State { get; init; }

    /// <summary>Its outlet; null for a mixed feed and before the first answer.</summary>
    public Source? Source { get; init; }

    /// <summary>True for an address taken from a preset until it was read here once.</summary>
    public bool Unverified { get; init; }

    /// <summary>Items of each of the last days, today last (UTC).</summary>
    public required IReadOnlyList<int> Days { get; init; }

    /// <summary>Moment of its newest item; null where it gave none.</summary>
    public DateTimeOffset? Newest { get; init; }

    /// <summary>When it may be asked by hand; null where at once.</summary>
    public DateTimeOffset? AskableFrom { get; init; }

    public string Name => Feed.Title ?? Pieces.Naming.Host(Feed.Url);

    public FeedHealth Health => Feed.Paused is not null ? FeedHealth.Paused
        : State.Gone ? FeedHealth.Gone
        : State.Failure is not null ? FeedHealth.Failing
        : State is { LastStatus: 429 or 503, Failures: > 0 } ? FeedHealth.Waiting
        : State.LastChecked is null ? FeedHealth.New
        : IsSilent ? FeedHealth.Silent
        : FeedHealth.Well;

    /// <summary>Silent: it gave something in the days shown, and nothing for three times as long as it usually takes for the next item.</summary>
    private bool IsSilent
    {
        get
        {
            var gave = Days.Sum();
            var quiet = Days.Reverse().TakeWhile(items => items == 0).Count();
            return gave > 0 && quiet > Math.Max(1, 3.0 * (Days.Count - quiet) / gave);
        }
    }
}

/// <summary>How a feed does, in the order of what wants the editor's eye.</summary>
public enum FeedHealth
{
    Failing,
    Gone,
    Silent,
    Waiting,
    New,
    Well,
    Paused,
}
