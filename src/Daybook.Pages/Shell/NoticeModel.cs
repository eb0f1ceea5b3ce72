namespace Daybook.Pages.Shell;

/// <summary>A page that is not there, or could not be made.</summary>
public sealed record NoticeModel : IPageModel
{
    public static Type Component => typeof(NoticePage);

    public required NoticeKind Kind { get; init; }

    /// <summary>What failed, one sentence; null for what was not found.</summary>
    public string? What { get; init; }

    /// <summary>Since when; null where unknown.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>What to do; null where nothing can be.</summary>
    public string? Advice { get; init; }
}

public enum NoticeKind
{
    /// <summary>404.</summary>
    NotFound,

    /// <summary>410: withdrawn.</summary>
    Gone,

    /// <summary>414: an address, or a search in it, longer than any of ours.</summary>
    TooLong,

    /// <summary>500 and the like.</summary>
    Failed,

    /// <summary>Nothing was collected yet: the front page before the first edition.</summary>
    NoEdition,

    /// <summary>Nothing is subscribed yet: the front page of a new instance.</summary>
    NoFeed,
}
