using System.Globalization;
using Daybook.Core.Briefs;
using Daybook.Core.Editions;
using Daybook.Core.Items;
using Daybook.Core.Publishing;
using Daybook.Pages.Shell;

namespace Daybook.Engine.Publishing;

/// <summary>Makes renditions of what is stored, to be carried out by hand.</summary>
/// <param name="address">Public address of the review's site; null where it has none: lines then link to the outlets' own pages.</param>
public sealed class CopyOut(Store.Store store, Review review, string? address)
{
    private const int MostTellings = 12;

    public Rendition Of(Edition edition)
    {
        Speak(review.Language);
        var items = address is null ? store.Items.Find(edition.Stories.SelectMany(story => story.Items)) : new Dictionary<long, Item>();
        return Told(Rendition.Of(edition, review, Page(SitePaths.Edition(edition.Day)), story => Page(SitePaths.Story(story.Id)) ?? Report(story, items), Provenance));
    }

    /// <summary>A story as an edition shows it, with the reports of its outlets.</summary>
    public Rendition Of(EditionStory story)
    {
        Speak(review.Language);
        var sources = store.Sources.All().ToDictionary(source => source.Id);
        var items = store.Items.Find(story.Items);
        var folded = new FoldedCopies(store);
        var tellings = story.Items.Where(items.ContainsKey).Select(id => items[id]).Where(item => !folded.Holds(item)).DistinctBy(item => item.Source).Take(MostTellings)
            .Select(item => new RenditionLine(item.Title ?? Excerpt.Of(item.Text, Excerpt.MaxWords, item.Language), item.Language, item.Url)
                { Provenance = sources.TryGetValue(item.Source, out var source) ? source.Name : item.Source });
        return Told(Rendition.Of(story, review, Page(SitePaths.Story(story.Id)), Provenance(story), [.. tellings]));
    }

    public Rendition Of(Brief brief)
    {
        Speak(brief.Language);
        var sources = store.Sources.All().ToDictionary(source => source.Id);
        return Told(Rendition.Of(brief, review, Page(SitePaths.Brief(brief.Id)), id => sources.TryGetValue(id, out var source) ? source.Name : id));
    }

    /// <summary>What is copied speaks its readers' language, whatever the desk speaks. Flows with the caller only; a page written after it sets its own.</summary>
    private static void Speak(string language) => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);

    private Rendition Told(Rendition rendition) => review.Invented ? rendition with { Notice = Words.Invented } : rendition;

    private string? Page(string path) => address is null ? null : address.TrimEnd('/') + path;

    private static string? Report(EditionStory story, IReadOnlyDictionary<long, Item> items)
    {
        var members = story.Items.Where(items.ContainsKey).Select(id => items[id]).Where(item => item.Url is not null).ToList();
        return (members.Find(item => item.Title == story.Title) ?? members.FirstOrDefault())?.Url;
    }

    private static string Provenance(EditionStory story) => story.Outlets == 1 ? Words.OneOutletOnly : Say.Filled(Words.Independent, story.Origins, story.Outlets);
}
