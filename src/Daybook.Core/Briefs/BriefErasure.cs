using Daybook.Core.Items;

namespace Daybook.Core.Briefs;

/// <summary>Takes the words of a withdrawn item out of a brief. What rested on them stands as a mark, so that readers see that something was there.</summary>
public static class BriefErasure
{
    /// <summary>Stands for the words of a claim that are gone.</summary>
    public const string Gone = Tombstone.Mark;

    /// <summary>The brief without the item's words, or the brief itself where it cites none of them.</summary>
    /// <param name="titles">Every title that the item ever had.</param>
    /// <param name="texts">Every text that it ever had.</param>
    public static Brief Of(Brief brief, long item, Tombstone tombstone, IReadOnlyCollection<string> titles, IReadOnlyCollection<string> texts)
    {
        if (!brief.Claims().Any(claim => Cites(claim, item)))
            return brief;
        var left = brief with
        {
            Overview = [.. brief.Overview.Select(claim => Of(claim, item, tombstone))],
            Sections = [.. brief.Sections.Select(section => section with
            {
                Points = [.. section.Points.Select(claim => Of(claim, item, tombstone))],
                InOtherLanguages = [.. section.InOtherLanguages.Select(claim => Of(claim, item, tombstone))],
            })],
            Timeline = [.. brief.Timeline.Select(entry => entry with { Claim = Of(entry.Claim, item, tombstone) })],
            Conflicts = [.. brief.Conflicts.Select(conflict => conflict with
            {
                Values = [.. conflict.Values.Select(value => new ConflictValue(RestsOn(value.Claim, item) ? Gone : value.Value, Of(value.Claim, item, tombstone)))],
            })],
        };
        // A heading is a phrase of the texts: it stays where somebody else says it too.
        string Heading(string heading) => LentWords.Are(heading, titles, texts)
            && !left.Claims().SelectMany(claim => claim.Citations).Any(citation => LentWords.Has(citation.Quote, heading)) ? Gone : heading;
        return left with
        {
            Sections = [.. left.Sections.Select(section => section with { Heading = Heading(section.Heading) })],
            Conflicts = [.. left.Conflicts.Select(conflict => conflict with { About = Heading(conflict.About) })],
        };
    }

    private static bool Cites(Claim claim, long item) => claim.Citations.Any(citation => citation.Item == item);

    /// <summary>A claim says what its first citation says; the others only support it.</summary>
    private static bool RestsOn(Claim claim, long item) => claim.Citations[0].Item == item;

    private static Claim Of(Claim claim, long item, Tombstone tombstone)
    {
        if (!Cites(claim, item))
            return claim;
        // Where the words stood says nothing of them, and the editor's hiding of a point goes by it.
        IReadOnlyList<Citation> citations = [.. claim.Citations.Select(citation => citation.Item != item ? citation : citation with { Quote = "", Withdrawn = tombstone })];
        var rests = RestsOn(claim, item);
        return new Claim(rests ? Gone : claim.Text, claim.Language, citations)
        {
            Label = rests ? null : claim.Label,
            Origins = claim.Origins,
            Outlets = claim.Outlets,
            Omitted = rests || claim.Omitted,
            Insertions = rests ? [] : claim.Insertions,
        };
    }
}
