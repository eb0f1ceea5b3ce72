using Daybook.Pages.Shell;

namespace Daybook.Pages.Desk.Briefs;

/// <summary>The briefs desk: a box to ask for one, and the newest writing on every topic.</summary>
/// <param name="Pasted">Briefs of pasted texts, uncited.</param>
/// <param name="Languages">Languages to choose from, ISO 639-1.</param>
public sealed record DeskBriefsModel(IReadOnlyList<DeskBriefLine> Lines, IReadOnlyList<PastedBriefLine> Pasted, IReadOnlyList<string> Languages) : IPageModel
{
    public static Type Component => typeof(DeskBriefsPage);

    /// <summary>Why a brief was not asked for; null where nothing is wrong.</summary>
    public string? Problem { get; init; }
}

/// <param name="Edited">Cited items that were edited since.</param>
/// <param name="Withdrawn">Cited items that were withdrawn since.</param>
/// <param name="Hidden">Points the editor hid.</param>
/// <param name="Empty">True where nothing on the topic was found.</param>
public sealed record DeskBriefLine(long Id, Phrase Title, int Claims, int Outlets, int Version, DateTimeOffset Written, int Edited, int Withdrawn, int Hidden, bool Empty)
{
    /// <summary>The brief itself was taken back.</summary>
    public bool TakenBack { get; init; }
}
