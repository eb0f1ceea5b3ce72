using System.Globalization;
using Daybook.Core.Items;

namespace Daybook.Core.Editions;

/// <summary>Composes the edition of a day as a draft. The same input gives the same edition, in any order of the stories.</summary>
public static class Composer
{
    /// <param name="day">A day of the review's calendar; see <see cref="EditionWindows.Exists"/>.</param>
    /// <param name="stories">At least all stories with an item inside the day's window or shortly before it; others are passed over.</param>
    /// <param name="feeds">All feeds of the review, for the gauges.</param>
    /// <param name="yesterday">The last edition before this day, or null for the first.</param>
    /// <param name="now">Not after the moment of publishing; the time an edition took is counted to the later of it and the cut-off.</param>
    public static Edition Compose(Review review, DateOnly day, IReadOnlyList<StoryFacts> stories, IReadOnlyList<FeedFacts> feeds, Edition? yesterday, DateTimeOffset now)
    {
        var window = EditionWindows.Of(day, review);
        var ranked = Rank(stories, day, window, yesterday, review);
        var (taken, also) = Choose(ranked, review.MaxStories);
        var lead = taken.Find(candidate => candidate.MayLead) ?? taken.FirstOrDefault();
        if (lead is not null) taken = [lead, .. taken.Where(candidate => candidate != lead)];
        return new Edition
        {
            Review = review.Name,
            Day = day,
            TimeZone = review.TimeZone,
            State = EditionState.Draft,
            Window = window,
            Title = $"{review.Title}, {DayName(day, review)}",
            Sections = SectionPlan.Of([.. taken.Select(candidate => (candidate.News, candidate.Face))], review),
            Lead = lead?.News.Id,
            AlsoReported = [.. also.Select(candidate => candidate.News.Id)],
            Gauges = Gauging.Of(review, window, [.. taken.Select(candidate => candidate.News)], [.. also.Select(candidate => candidate.News)], feeds, now),
            Stories = [.. taken.Concat(also).Select(Freeze)],
        };
    }

    private static List<Candidate> Rank(IReadOnlyList<StoryFacts> stories, DateOnly day, EditionWindow window, Edition? last, Review review) =>
        [.. stories
            .Select(story => StoryNews.Of(story, day, window, last, review))
            .OfType<StoryNews>()
            .Select(news => Candidate.Of(news, review))
            .OrderByDescending(candidate => candidate.Score).ThenBy(candidate => candidate.News.Id)];

    /// <summary>The strongest stories up to the limit; the rest, and what repeats a stronger headline in its language, is only listed.</summary>
    private static (List<Candidate> Taken, List<Candidate> Also) Choose(List<Candidate> ranked, int limit)
    {
        var (taken, also) = (new List<Candidate>(), new List<Candidate>());
        foreach (var candidate in ranked)
            (taken.Count < limit && !taken.Exists(candidate.Repeats) ? taken : also).Add(candidate);
        return (taken, also);
    }

    private static EditionStory Freeze(Candidate candidate) => new()
    {
        Id = candidate.News.Id,
        Title = candidate.Face.Title,
        Language = candidate.Face.Member.Language,
        Excerpt = candidate.Face.Excerpt,
        ExcerptLanguage = candidate.Face.Excerpt is null ? null : candidate.Face.Member.Language,
        Origins = candidate.News.Origins,
        Outlets = candidate.News.Outlets,
        Items = [.. candidate.News.Members.Select(member => member.Id)],
        NewItems = [.. candidate.News.New.Select(member => member.Id)],
        DayOfStory = candidate.News.DayOfStory,
        Score = candidate.Score,
        Reasons = candidate.Reasons,
    };

    /// <summary>English in an English review; elsewhere the day as ISO 8601 writes it, which every language reads.</summary>
    private static string DayName(DateOnly day, Review review) =>
        day.ToString(review.Language == "en" ? "d MMMM yyyy" : "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private sealed record Candidate(StoryNews News, StoryFace Face, double Score, IReadOnlyList<string> Reasons)
    {
        public static Candidate Of(StoryNews news, Review review)
        {
            var face = StoryFace.Of(news, review);
            var (score, reasons) = Ranking.Of(news, review);
            return new Candidate(news, face, score, reasons);
        }

        public bool MayLead => News.StandsFirm && Face.Member.Kind == ItemKind.Article;

        public bool Repeats(Candidate other) =>
            Face.Member.Language == other.Face.Member.Language && NearTitles.Repeat(Face.Title, other.Face.Title);
    }
}
