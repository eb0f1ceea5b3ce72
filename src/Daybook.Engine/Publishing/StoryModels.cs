using Daybook.Core.Editions;
using Daybook.Core.Items;
using Daybook.Core.Stories;
using Daybook.Engine.Editions;
using Daybook.Pages.Shell;
using Daybook.Pages.Stories;

namespace Daybook.Engine.Publishing;

/// <summary>The model of a story's page.</summary>
internal static class StoryModels
{
    public static StoryModel Story(SiteReading reading, Story story)
    {
        var items = reading.Store.Items.Find(story.Items);
        var members = story.Items.Where(items.ContainsKey).Select(id => items[id]).ToList();
        var shares = story.Why.DistinctBy(match => match.Item).ToDictionary(match => match.Item);
        var copies = members.Where(item => item.CopyOf is { } root && items.ContainsKey(root) && reading.Folded.Holds(item)).ToLookup(item => item.CopyOf!.Value);
        var editions = StoryHeadline.Editions(reading.Store, reading.Review, story);
        var edition = editions.LastOrDefault();
        var published = editions.FirstOrDefault(one => one.State == EditionState.Published);
        var tally = StoryTally.Of(members, reading.Sources);
        reading.ShowTitles(story.Items);
        var standing = StoryHeadline.Standing(editions, story);
        // The one under which readers came here.
        var headline = StoryHeadline.Of(reading.Store, reading.Review, story, standing);
        var face = members.FirstOrDefault(item => item.Title == headline.Text);
        return new StoryModel
        {
            Story = story,
            Headline = headline,
            Tellings = [.. members.Except(copies.SelectMany(folded => folded)).Select(item => new Telling
            {
                Item = item,
                Source = reading.SourceOf(item),
                Repeats = item.CopyOf is { } root && items.TryGetValue(root, out var original) ? reading.SourceOf(original) : null,
                Copies = [.. copies[item.Id].Select(copy => new Copy(copy, reading.SourceOf(copy), shares.GetValueOrDefault(copy.Id)?.Score,
                    copy.Text.Contains(reading.SourceOf(item).Name, StringComparison.OrdinalIgnoreCase)))],
            })],
            Origins = tally.Origins,
            Outlets = tally.Outlets,
            HeadlineFrom = face is null ? null : reading.SourceOf(face),
            Edition = edition?.Day,
            Leads = edition?.Lead == story.Id,
            Standing = standing,
            Gauges = StoryMeasures.Of(reading.Store, reading.Review, story.Id, published?.FirstPublished ?? published?.Published),
            Briefs = reading.Shelf.Lines(reading.Store.Briefs.Citing(items.Keys)),
        };
    }
}
