using Daybook.Core.Briefs;
using Daybook.Core.Items;
using Daybook.Engine.Editions;
using Daybook.Pages.Briefs;
using Daybook.Pages.Shell;

namespace Daybook.Engine.Publishing;

/// <summary>The model of a brief's page.</summary>
internal static class BriefModels
{
    /// <param name="writing">As it was kept; readers see it as the editor left it.</param>
    public static BriefModel Brief(SiteReading reading, Brief writing)
    {
        var edited = EditedBrief.Of(writing, reading.Store.Briefs.Edits(writing));
        var brief = edited.Shown;
        var cited = reading.Store.Items.Heads(brief.Claims().SelectMany(claim => claim.Citations).Select(citation => citation.Item).Distinct());
        var roots = reading.Store.Items.Heads(cited.Values.Select(item => item.CopyOf).OfType<long>().Distinct());
        reading.ShowTitles(cited.Keys);
        var versions = reading.Store.Briefs.Versions(brief).ToList();
        var at = versions.IndexOf(brief.Id);
        return new BriefModel
        {
            Brief = brief,
            Sources = reading.Sources,
            Cited = cited.ToDictionary(pair => pair.Key, pair => Cited(reading, pair.Value, roots)),
            Reading = Read(cited.Values),
            Version = at >= 0 ? at + 1 : null,
            Before = at > 0 ? versions[at - 1] : null,
            Feed = reading.Topics.FirstOrDefault(topic => topic.First == versions.FirstOrDefault()) is { } topic ? SitePaths.TopicFeed(topic.First) : null,
            Hidden = edited.Hidden.Count,
            Balance = BriefMeasures.Of(reading.Store, reading.Review.TargetMix, brief),
            Translations = reading.Store.Translations.Of(cited.Keys, brief.Language),
            Withdrawn = edited.Withdrawn is { } gone ? new Tombstone(gone.At, gone.Value ?? "") : null,
        };
    }

    /// <summary>What a writing changed against the one before it; null for the first, and where the brief was taken back.</summary>
    public static BriefChangesModel? Changes(SiteReading reading, Brief writing)
    {
        var versions = reading.Store.Briefs.Versions(writing).ToList();
        var at = versions.IndexOf(writing.Id);
        if (at <= 0 || reading.Store.Briefs.Find(versions[at - 1]) is not { } before)
            return null;
        var edits = reading.Store.Briefs.Edits(writing);
        var (old, now) = (EditedBrief.Of(before, edits).Brief, EditedBrief.Of(writing, edits));
        return now.Withdrawn is null ? new BriefChangesModel(now.Brief, old, at + 1, BriefDifference.Of(old, now.Brief)) : null;
    }

    private static CitedItem Cited(SiteReading reading, Item item, IReadOnlyDictionary<long, Item> roots) =>
        new(item.Language, item.Published, item.CopyOf is { } root && roots.TryGetValue(root, out var original) ? reading.SourceOf(original) : null, item.Revision, item.Story, item.Title);

    private static BriefReading? Read(IEnumerable<Item> cited)
    {
        var items = cited.ToList();
        return items.Count == 0 ? null : new BriefReading(items.Count, items.Select(item => item.Source).Distinct().Count(),
            items.Select(item => item.Language).OfType<string>().Distinct().Count(), items.Min(item => item.When), items.Max(item => item.When));
    }
}
