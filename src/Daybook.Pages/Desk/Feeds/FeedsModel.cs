using Daybook.Core.Feeds;
using Daybook.Pages.Shell;

namespace Daybook.Pages.Desk.Feeds;

/// <summary>Every feed with its state.</summary>
public sealed record FeedsModel(IReadOnlyList<FeedLine> Feeds) : IPageModel
{
    public static Type Component => typeof(FeedsPage);
}

/// <summary>One feed of the list.</summary>
public sealed record FeedLine
{
    public required Feed Feed { get; init; }

    public required FeedState State { get; init; }

    /// <summary>Its outlet's name; null for a mixed feed and before the first answer.</summary>
    public Phrase? Source { get; init; }

    public FeedHealth Health => State.Gone ? FeedHealth.Gone
        : State.Failure is not null ? FeedHealth.Failing
        : State.LastChecked is null ? FeedHealth.New
        : FeedHealth.Well;
}

/// <summary>How a feed does, in the order of what wants the editor's eye.</summary>
public enum FeedHealth
{
    Failing,
    Gone,
    New,
    Well,
}
