using Daybook.Core.Items;
using Daybook.Pages.Shell;

namespace Daybook.Pages.Sources;

/// <summary>All outlets.</summary>
public sealed record SourcesModel(IReadOnlyList<SourceLine> Sources) : IPageModel
{
    public static Type Component => typeof(SourcesPage);
}

/// <summary>An outlet in a list.</summary>
public sealed record SourceLine
{
    public required Source Source { get; init; }

    /// <summary>Items stored.</summary>
    public required int Items { get; init; }

    /// <summary>When its latest item stands; null where it has none.</summary>
    public DateTimeOffset? Last { get; init; }

    /// <summary>True where a feed of its own is subscribed; false where its items come only from mixed feeds.</summary>
    public bool OwnFeed { get; init; } = true;

    /// <summary>True where its address was taken from a preset and was never read here.</summary>
    public bool Unverified { get; init; }

    /// <summary>Since when its feed fails; null while it does not.</summary>
    public DateTimeOffset? FailingSince { get; init; }

    /// <summary>The failure in plain words.</summary>
    public string? Failure { get; init; }
}
