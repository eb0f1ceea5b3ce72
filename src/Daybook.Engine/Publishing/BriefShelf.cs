using Daybook.Core.Briefs;
using Daybook.Pages.Briefs;
using Daybook.Pages.Shell;

namespace Daybook.Engine.Publishing;

/// <summary>Briefs as readers see them: without what an editor hid, and none that was taken back.</summary>
internal sealed class BriefShelf(Store.Store store)
{
    private IReadOnlySet<(string Query, string Language)>? _edited;

    /// <summary>Of each writing that still tells something, a line.</summary>
    public IReadOnlyList<BriefLine> Lines(IEnumerable<Brief> writings) => [.. writings.Select(Shown).OfType<Brief>().Select(Line)];

    /// <summary>The writing as readers see it; null where it was taken back or nothing of it is left.</summary>
    public Brief? Shown(Brief writing)
    {
        _edited ??= store.Briefs.Edited();
        var brief = _edited.Contains((writing.Query, writing.Language)) ? EditedBrief.Of(writing, store.Briefs.Edits(writing)).Shown : writing;
        return brief.Empty ? null : brief;
    }

    private static BriefLine Line(Brief brief) =>
        new(brief.Id, new Phrase(brief.Title, brief.Language), brief.Claims().Select(claim => claim.Text).Distinct().Count(), brief.Sources.Count, brief.Written);
}
