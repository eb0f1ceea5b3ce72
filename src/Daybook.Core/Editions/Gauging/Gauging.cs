namespace Daybook.Core.Editions;

/// <summary>
/// Reads the three gauges of an edition. A gauge has a figure only with at least 5 stories to count and 7 days of
/// collected news before the end of the window; otherwise it says what is missing (product.md, "The three gauges").
/// </summary>
internal static class Gauging
{
    public const int EnoughStories = 5;
    public const int EnoughDays = 7;

    /// <param name="also">Stories that are only listed.</param>
    /// <param name="dropped">Stories of the window that the editor left out.</param>
    public static Gauges Of(Review review, EditionWindow window, IReadOnlyList<StoryNews> taken, IReadOnlyList<StoryNews> also, IReadOnlyList<StoryNews> dropped,
        IReadOnlyList<FeedFacts> feeds, DateTimeOffset now)
    {
        var young = Young(feeds.Min(feed => feed.OldestItem), window.To);
        return new Gauges(Cover(review, taken, also, dropped, feeds, young), Balance(review, taken, [.. also, .. dropped], feeds, young), Time(window, taken, now, young));
    }

    /// <summary>True for a story of the window that a comprehensive edition has: two owners tell it, and it touches a place of the review.</summary>
    public static bool Counts(Review review, StoryNews news) =>
        news.Origins >= 2 && !news.Unchanged && (review.Covered.Count == 0 || news.Touches(review.Covered));

    /// <summary>What is missing to seven days of news before a moment; null where nothing is.</summary>
    public static string? Young(DateTimeOffset? oldest, DateTimeOffset end)
    {
        var days = oldest is { } first ? (end - first).TotalDays : 0;
        return days < EnoughDays ? new Lacking(LackKind.Days, (int)Math.Max(0, Math.Floor(days)), EnoughDays).InEnglish : null;
    }

    /// <summary>What is missing to five of something; null where nothing is.</summary>
    public static string? Few(int number, LackKind what) => number >= EnoughStories ? null : new Lacking(what, number, EnoughStories).InEnglish;

    private static Comprehensive Cover(Review review, IReadOnlyList<StoryNews> taken, IReadOnlyList<StoryNews> also, IReadOnlyList<StoryNews> dropped, IReadOnlyList<FeedFacts> feeds, string? young)
    {
        var have = taken.Count(news => Counts(review, news));
        var listed = also.Where(news => Counts(review, news)).Select(news => news.Id).ToList();
        List<long> missing = [.. listed, .. dropped.Where(news => Counts(review, news)).Select(news => news.Id)];
        var of = have + missing.Count;
        var why = young ?? Few(of, LackKind.StoriesOfTwoOwners);
        var silent = feeds.Where(feed => feed.Failing || feed.ItemsInWindow == 0).OrderBy(feed => feed.Address, StringComparer.Ordinal).ToList();
        return new Comprehensive(why is null ? (double)have / of : null, have, of, missing, [.. silent.Select(feed => feed.Address)], why)
        {
            AlsoReported = listed.Count,
            Failing = [.. silent.Where(feed => feed.Failing).Select(feed => feed.Address)],
        };
    }

    private static Balanced Balance(Review review, IReadOnlyList<StoryNews> taken, IReadOnlyList<StoryNews> left, IReadOnlyList<FeedFacts> feeds, string? young)
    {
        var shown = Tellings(taken);
        var edition = Mixes.Of(shown);
        var target = Mixes.Target(review.TargetMix, Mixes.Of(Tellings(taken.Concat(left))));
        var why = young ?? Few(taken.Count, LackKind.StoriesOfEdition);
        return new Balanced(
            why is null ? Math.Round(Mixes.Distance(edition, target), 4) : null,
            shown.Count,
            edition,
            target,
            why is null ? BlindSpots.Of(edition, feeds) : [],
            taken.Count(news => news.Origins == 1),
            why) { Declared = Mixes.Declared(review.TargetMix) };
    }

    private static Timely Time(EditionWindow window, IReadOnlyList<StoryNews> taken, DateTimeOffset now, string? young)
    {
        var closed = now > window.To ? now : window.To;
        var timed = taken
            .Where(news => news.DayOfStory == 1 && news.Members.All(member => !member.Backlog && member.Published is not null))
            .Select(news => (Reported: news.Members.Min(member => member.When), Here: news.Members.Min(member => member.FirstSeen)))
            .ToList();
        var minutes = timed.Select(story => Minutes(story.Reported, story.Here)).Order().ToList();
        var why = young ?? Few(timed.Count, LackKind.StoriesToldSince);
        return why is null
            ? new Timely(Median(minutes), Median([.. timed.Select(story => Minutes(story.Reported, closed)).Order()]), timed.Count, minutes, null)
            : new Timely(null, null, timed.Count, minutes, why);
    }

    /// <summary>Each outlet counts once a story, however often it reports.</summary>
    private static List<StoryMember> Tellings(IEnumerable<StoryNews> stories) =>
        [.. stories.SelectMany(news => news.New.DistinctBy(member => member.Source))];

    public static double Minutes(DateTimeOffset from, DateTimeOffset to) => Math.Round(Math.Max(0, (to - from).TotalMinutes), 1);

    internal static double Median(IReadOnlyList<double> sorted) =>
        sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[(sorted.Count / 2) - 1] + sorted[sorted.Count / 2]) / 2;
}
