using Daybook.Core.Editions;
using Daybook.Core.Items;
using Daybook.Core.Stories;
using Daybook.Pages.Shell;
using Daybook.Store;

namespace Daybook.Engine.Publishing;

/// <summary>The headline under which readers meet a story, the same on its page and wherever a search finds it.</summary>
public static class StoryHeadline
{
    /// <summary>Days after its last item on which an editor may still have carried a story on.</summary>
    private const int MostCarried = 60;

    /// <summary>What readers see of the days that have the story, oldest first.</summary>
    internal static IReadOnlyList<Edition> Editions(Store.Store store, Review review, Story story) => store.Editions.WithStory(review.Name, story.Id,
        EditionWindows.CalendarDay(story.FirstSeen, review).AddDays(-1), EditionWindows.CalendarDay(story.LastSeen, review).AddDays(MostCarried));

    /// <summary>As the newest of those editions has it; null where none does.</summary>
    internal static EditionStory? Standing(IReadOnlyList<Edition> editions, Story story) => editions.LastOrDefault()?.Stories.FirstOrDefault(told => told.Id == story.Id);

    /// <summary>Of stories, by id.</summary>
    public static IReadOnlyDictionary<long, Phrase> Of(Store.Store store, Review review, IReadOnlyCollection<Story> stories)
    {
        var members = Members(store, stories);
        return stories.ToDictionary(story => story.Id, story => Of(story, Standing(Editions(store, review, story), story), [.. members[story.Id]], review));
    }

    internal static Phrase Of(Store.Store store, Review review, Story story, EditionStory? standing) => Of(story, standing, [.. Members(store, [story])[story.Id]], review);

    /// <summary>That of the newest edition with the story, else one in the review's language, chosen as an edition chooses.</summary>
    private static Phrase Of(Story story, EditionStory? standing, IReadOnlyCollection<StoryMember> members, Review review)
    {
        if (standing is not null && standing.Title != Tombstone.Mark)
            return new Phrase(standing.Title, standing.Language);
        if (members.Count == 0)
            return new Phrase(story.Title, story.Language);
        var face = StoryFace.Of(members, fresh: new HashSet<long>(), review.Languages);
        return new Phrase(face.Title, face.Member.Language);
    }

    /// <summary>What stands of the stories' items, as members; whose voice they are decides nothing here.</summary>
    private static ILookup<long, StoryMember> Members(Store.Store store, IReadOnlyCollection<Story> stories) => store.Drafting.Find(stories.SelectMany(story => story.Items))
        .ToLookup(item => item.Story, item => item.Member(new Dictionary<long, string>(), new Dictionary<string, Source>()));
}
