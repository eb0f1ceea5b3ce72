using Daybook.Core.Items;

namespace Daybook.Core.Briefs;

/// <summary>
/// Takes the words of a withdrawn item out of a brief. A claim that others say too lives on in their words (<see cref="ClaimErasure"/>); what rested
/// on the item alone stands as a mark.
/// </summary>
public static class BriefErasure
{
    /// <summary>Stands for the words of a claim that are gone.</summary>
    public const string Gone = Tombstone.Mark;

    /// <summary>The brief without the item's words, or the brief itself where it cites none of them.</summary>
    /// <param name="words">Every title and text that the item ever had.</param>
    /// <param name="items">What is known of the cited items and of the roots of copies, by id; their texts are not looked at.</param>
    public static Brief Of(Brief brief, long item, Tombstone tombstone, ItemWords words, IReadOnlyDictionary<long, Evidence> items, IReadOnlyDictionary<string, Source> sources)
    {
        if (!brief.Claims().Any(claim => ClaimErasure.Cites(claim, item)))
            return brief;
        var leads = brief.Claims().Select(claim => BriefEdit.KeyOf(claim.Citations[0])).ToHashSet(StringComparer.Ordinal);
        var erasure = new ClaimErasure(item, tombstone, leads, brief.Language, items, sources);
        var left = BriefMarks.Once(brief with
        {
            Overview = [.. brief.Overview.Select(claim => erasure.Of(claim))],
            Sections = [.. brief.Sections.Select(section => Of(section, brief.Language, erasure))],
            Timeline = [.. brief.Timeline.Select(entry => entry with { Claim = erasure.Of(entry.Claim) })],
            Conflicts = [.. brief.Conflicts.Select(conflict => conflict with { Values = [.. conflict.Values.Select(value => Of(value, erasure))] })],
        });
        // A heading is a phrase of the texts: it stays where somebody else says it too.
        string Heading(string heading) => LentWords.Are(heading, words.Titles, words.Texts)
            && !left.Claims().SelectMany(claim => claim.Citations).Any(citation => LentWords.Has(citation.Quote, heading)) ? Gone : heading;
        return left with
        {
            Sections = [.. left.Sections.Select(section => section with { Heading = Heading(section.Heading) })],
            Conflicts = [.. left.Conflicts.Select(conflict => conflict with { About = Heading(conflict.About) })],
            Sources = left.Cited(),
        };
    }

    /// <summary>A point that now stands only in another language goes to those told in others.</summary>
    private static BriefSection Of(BriefSection section, string language, ClaimErasure erasure)
    {
        var points = section.Points.Select(claim => (Before: claim, Now: erasure.Of(claim))).ToLookup(pair => pair.Now.Language == language || pair.Now.Language == pair.Before.Language, pair => pair.Now);
        return section with { Points = [.. points[true]], InOtherLanguages = [.. section.InOtherLanguages.Select(claim => erasure.Of(claim)), .. points[false].Select(claim => claim with { Label = null })] };
    }

    private static ConflictValue Of(ConflictValue value, ClaimErasure erasure)
    {
        var now = erasure.Of(value.Claim, value.Value);
        return new ConflictValue(ClaimErasure.ValueOf(value.Value, value.Claim, now), now);
    }
}

/// <param name="Titles">Every title that the item ever had.</param>
/// <param name="Texts">Every text that it ever had.</param>
public sealed record ItemWords(IReadOnlyCollection<string> Titles, IReadOnlyCollection<string> Texts);
