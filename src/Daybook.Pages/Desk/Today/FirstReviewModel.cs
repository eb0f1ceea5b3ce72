using Daybook.Pages.Shell;

namespace Daybook.Pages.Desk.Today;

/// <summary>The form that makes the first review, with what was typed into it.</summary>
public sealed record FirstReviewModel : IPageModel
{
    public static Type Component => typeof(FirstReviewPage);

    public string? Title { get; init; }

    public string? Motto { get; init; }

    public string? Byline { get; init; }

    /// <summary>ISO 639-1.</summary>
    public required string Language { get; init; }

    /// <summary>IANA name.</summary>
    public required string TimeZone { get; init; }

    /// <summary>As typed: <c>22:00</c>.</summary>
    public required string CutOff { get; init; }

    /// <summary>ISO 3166 codes, separated by commas.</summary>
    public string? Places { get; init; }

    public bool Automatic { get; init; }

    /// <summary>What is wrong with it, a sentence each; empty at the first look.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];

    /// <summary>All time zones, for the field's list.</summary>
    public required IReadOnlyList<string> TimeZones { get; init; }

    /// <summary>True before there is a feed: then a preset is the quicker way.</summary>
    public bool NoFeeds { get; init; }
}
