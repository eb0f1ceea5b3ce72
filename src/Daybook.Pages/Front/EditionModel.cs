using Daybook.Core.Editions;
using Daybook.Core.Items;
using Daybook.Pages.Briefs;
using Daybook.Pages.Playlist;
using Daybook.Pages.Shell;

namespace Daybook.Pages.Front;

/// <summary>One edition, at its own address or as the front page.</summary>
public sealed record EditionModel : IPageModel
{
    public static Type Component => typeof(EditionPage);

    public required Edition Edition { get; init; }

    /// <summary>1 for the first edition of the review.</summary>
    public required int Number { get; init; }

    /// <summary>True on the front page.</summary>
    public bool Latest { get; init; }

    /// <summary>By story id: every story of the edition, "Also reported" included. A story that is missing here is not shown.</summary>
    public required IReadOnlyDictionary<long, StoryCard> Stories { get; init; }

    /// <summary>Titles of the stories the comprehensive gauge names as missing, by story id.</summary>
    public IReadOnlyDictionary<long, Phrase> MissingTitles { get; init; } = new Dictionary<long, Phrase>();

    /// <summary>Names of feeds by address, for the silent ones; a feed without a name is called by its host.</summary>
    public IReadOnlyDictionary<string, string> FeedNames { get; init; } = new Dictionary<string, string>();

    /// <summary>Items inside the window that belong to the edition's stories.</summary>
    public required int Items { get; init; }

    public DateOnly? Previous { get; init; }

    public DateOnly? Next { get; init; }

    /// <summary>The day's audio and video, oldest first.</summary>
    public IReadOnlyList<MediaLine> Media { get; init; } = [];

    /// <summary>Briefs kept on the review's topics, most recently written first.</summary>
    public IReadOnlyList<BriefLine> Briefs { get; init; } = [];

    /// <summary>Corrections of this and recent editions, newest first.</summary>
    public IReadOnlyList<Correction> Corrections { get; init; } = [];

    /// <summary>Why and when the edition was withdrawn; null unless it was.</summary>
    public Withdrawal? Withdrawal { get; init; }

    /// <summary>The newest revision, where this is an earlier one that is kept for the record; else null.</summary>
    public int? NewestRevision { get; init; }

    /// <summary>When the first round ends, for an edition that has no story yet; null where unknown.</summary>
    public DateTimeOffset? FirstRoundEnds { get; init; }
}

/// <summary>A correction of a published edition, or its withdrawal.</summary>
/// <param name="What">One sentence in the review's language.</param>
/// <param name="Revision">The revision that made it; what it changed stands at <see cref="SitePaths.Changes"/>.</param>
/// <param name="Withdrawal">True where the revision is a tombstone.</param>
public sealed record Correction(DateOnly Day, int Revision, string What, bool Withdrawal)
{
    /// <summary>The page that tells of it.</summary>
    public string Path => Withdrawal ? SitePaths.Edition(Day) : SitePaths.Changes(Day, Revision);

    /// <param name="day">The day as the page writes it.</param>
    public string Head(string day) => Withdrawal ? Say.Filled(Words.WithdrawalHead, day) : Say.Filled(Words.CorrectionHead, day, Revision);
}

/// <summary>A tombstone.</summary>
public sealed record Withdrawal(DateTimeOffset When, string Reason);
