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
    /// <summary>Days after its last item on which an editor may still have carried a story on.</summary>
    private const int MostCarried = 60;

    public static StoryModel Story(SiteReading reading, Story story)
    {
        var items = reading.Store.Items.Find(story.Items);
        var members = story.Items.Where(items.ContainsKey).Select(id => items[id]).ToList();
        var shares = story.Why.DistinctBy(match => match.Item).ToDictionary(match => match.Item);
        var copies = members.Where(item => item.CopyOf is { } root && items.ContainsKey(root) && reading.Folded.Holds(item)).ToLookup(item => item.CopyOf!.Value);
        var day = EditionWindows.CalendarDay(story.FirstSeen, reading.Review);
        var editions = reading.Store.Editions.WithStory(reading.Review.Name, story.Id, day.AddDays(-1), EditionWindows.CalendarDay(story.LastSeen, reading.Review).AddDays(MostCarried));
        var edition = editions.LastOrDefault();
        var published = editions.FirstOrDefault(one => one.State == EditionState.Published);
        var tally = StoryTally.Of(members, reading.Sources);
        reading.ShowTitles(story.Items);
        var standing = edition?.Stories.FirstOrDefault(told => told.Id == story.Id);
        var headline = HeadlineOf(story, members, standing, reading.Review);
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

    /// <summary>The one under which readers came here: that of the newest edition with the story, else one in the review's language, chosen as an edition chooses.</summary>
    private static Phrase HeadlineOf(Story story, List<Item> members, EditionStory? standing, Review review)
    {
        if (standing is not null && standing.Title != Tombstone.Mark)
            return new Phrase(standing.Title, standing.Language);
        var told = members.Where(item => item.Withdrawn is null).Select(Member).ToList();
        if (told.Count == 0)
            return new Phrase(story.Title, story.Language);
        var face = StoryFace.Of(told, fresh: new HashSet<long>(), review.Languages);
        return new Phrase(face.Title, face.Member.Language);
    }

    private static StoryMember Member(Item item) => new()
    {
        Id = item.Id,
        Source = item.Source,
        Voice = item.Source,
        Language = item.Language,
        Kind = item.Kind,
        Published = item.Published,
        FirstSeen = item.FirstSeen,
        CopyOf = item.CopyOf,
        Title = item.Title,
        Lead = item.Text,
    };
}
