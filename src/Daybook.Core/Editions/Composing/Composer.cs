using System.Globalization;

namespace Daybook.Core.Editions;

/// <summary>Composes the edition of a day as a draft. The same input gives the same edition, in any order of the stories.</summary>
public static class Composer
{
    /// <param name="day">A day of the review's calendar; see <see cref="EditionWindows.Exists"/>.</param>
    /// <param name="stories">At least all stories with an item inside the day's window or shortly before it, those of the last edition and
    /// those the plan names; others are passed over.</param>
    /// <param name="feeds">All feeds of the review, for the gauges.</param>
    /// <param name="yesterday">The last edition before this day, or null for the first.</param>
    /// <param name="now">Not after the moment of publishing; the time an edition took is counted to the later of it and the cut-off.</param>
    /// <param name="plan">What the editor decided; null = nothing.</param>
    public static Edition Compose(Review review, DateOnly day, IReadOnlyList<StoryFacts> stories, IReadOnlyList<FeedFacts> feeds, Edition? yesterday, DateTimeOffset now,
        EditionPlan? plan = null) => Draft(review, day, stories, feeds, yesterday, now, plan).Edition;

    /// <summary>As <see cref="Compose"/>, with every story that asked for a place.</summary>
    public static Draft Draft(Review review, DateOnly day, IReadOnlyList<StoryFacts> stories, IReadOnlyList<FeedFacts> feeds, Edition? yesterday, DateTimeOffset now,
        EditionPlan? plan = null)
    {
        plan ??= EditionPlan.None;
        var window = EditionWindows.After(yesterday, day, review);
        var ranked = Rank(stories, day, window, yesterday, review, plan);
        var choosing = new Choosing(ranked, plan, review.MaxStories);
        var lead = choosing.Taken.FirstOrDefault(story => story.Id == plan.Lead)
            ?? choosing.Taken.FirstOrDefault(story => story.MayLead) ?? (choosing.Taken.Count > 0 ? choosing.Taken[0] : null);
        var sections = SectionPlan.Of(lead is null ? [] : [lead, .. choosing.Taken.Where(story => story != lead)], review);
        var dropped = choosing.Out.Where(story => !story.News.Unchanged).Select(story => story.News);
        var edition = new Edition
        {
            Review = review.Name,
            Day = day,
            TimeZone = review.TimeZone,
            State = EditionState.Draft,
            Window = window,
            Title = $"{review.Title}, {DayName(day, review)}",
            Sections = sections,
            Lead = lead?.Id,
            AlsoReported = [.. choosing.Also.Select(story => story.Id)],
            Gauges = Gauging.Of(review, window, [.. choosing.Taken.Select(story => story.News)], [.. choosing.Also.Select(story => story.News)], [.. dropped], feeds, now),
            Stories = [.. choosing.Taken.OrderByDescending(story => story == lead).Concat(choosing.Also).Select(story => story.Freeze(review.Language))],
        };
        return new Draft(edition, [.. ranked.Select(story => CandidateOf(story, choosing.Of(story), edition, review, yesterday))]);
    }

    private static List<Standing> Rank(IReadOnlyList<StoryFacts> stories, DateOnly day, EditionWindow window, Edition? last, Review review, EditionPlan plan)
    {
        var stood = last?.Sections.SelectMany(section => section.Stories).ToHashSet() ?? [];
        bool Kept(long id) => stood.Contains(id) || plan.Carried.Contains(id) || plan.Stories.GetValueOrDefault(id)?.Choice is not null;
        return
        [
            .. stories
                .Select(story => StoryNews.Of(story, day, window, last, review, Kept(story.Id)))
                .OfType<StoryNews>()
                .Select(news => Standing.Of(news, review, plan))
                .OrderByDescending(story => story.Score).ThenBy(story => story.Id),
        ];
    }

    private static Candidate CandidateOf(Standing story, StoryChoice choice, Edition edition, Review review, Edition? last)
    {
        var section = choice == StoryChoice.In ? edition.Sections.FirstOrDefault(section => section.Stories.Contains(story.Id)) : null;
        return new Candidate
        {
            Story = story.Freeze(review.Language),
            Latest = (story.News.New.Count > 0 ? story.News.New : story.News.Members).Max(member => member.When),
            NewReports = story.News.NewOriginals.Count,
            StoodOn = last?.Stories.Any(told => told.Id == story.Id) == true ? last.Day : null,
            Unchanged = story.News.Unchanged,
            Carried = story.Carried,
            Pinned = story.Pinned,
            Counts = Gauging.Counts(review, story.News),
            Places = story.News.Places,
            Countries = story.News.Countries,
            Languages = story.News.Languages,
            Choice = choice,
            Plan = story.Plan,
            Section = section?.Heading ?? SectionPlan.HeadingOf(story, review),
            Place = section?.Stories.TakeWhile(id => id != story.Id).Count() + 1,
            Leads = edition.Lead == story.Id,
        };
    }

    /// <summary>English in an English review; elsewhere the day as ISO 8601 writes it, which every language reads.</summary>
    private static string DayName(DateOnly day, Review review) =>
        day.ToString(review.Language == "en" ? "d MMMM yyyy" : "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
