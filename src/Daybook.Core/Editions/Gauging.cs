using System.Globalization;

namespace Daybook.Core.Editions;

/// <summary>
/// Reads the three gauges of an edition. A gauge has a figure only with at least 5 stories to count and 7 days of
/// collected news before the end of the window; otherwise it says what is missing.
/// </summary>
internal static class Gauging
{
    public const int EnoughStories = 5;
    public const int EnoughDays = 7;

    /// <summary>An outlet's group is missed when it usually gives this share of the news …</summary>
    private const double UsualShare = 0.25;

    /// <summary>… and gives at most this one here; told only where enough outlets are in play to have shares at all.</summary>
    private const double MissingShare = 0.05;
    private const int OutletsForBlindSpots = 5;

    public static Gauges Of(Review review, EditionWindow window, IReadOnlyList<StoryNews> taken, IReadOnlyList<StoryNews> also, IReadOnlyList<FeedFacts> feeds, DateTimeOffset now)
    {
        var oldest = feeds.Min(feed => feed.OldestItem);
        var days = oldest is { } first ? (window.To - first).TotalDays : 0;
        var young = days < EnoughDays ? string.Create(CultureInfo.InvariantCulture, $"{Math.Max(0, Math.Floor(days))} of {EnoughDays} days collected") : null;
        return new Gauges(Cover(review, taken, also, feeds, young), Balance(taken, also, feeds, young), Time(window, taken, now, young));
    }

    private static Comprehensive Cover(Review review, IReadOnlyList<StoryNews> taken, IReadOnlyList<StoryNews> also, IReadOnlyList<FeedFacts> feeds, string? young)
    {
        var have = taken.Count(news => Counts(review, news));
        var missing = also.Where(news => Counts(review, news)).Select(news => news.Id).ToList();
        var of = have + missing.Count;
        var why = young ?? Few(of, "told by two owners");
        var silent = feeds.Where(feed => feed.Failing || feed.ItemsInWindow == 0).Select(feed => feed.Address).Order(StringComparer.Ordinal);
        return new Comprehensive(why is null ? (double)have / of : null, have, of, missing, [.. silent], why);
    }

    /// <summary>True for a story of the window that a comprehensive edition has: two owners tell it, and it touches a place of the review.</summary>
    public static bool Counts(Review review, StoryNews news) =>
        news.Origins >= 2 && !news.Unchanged && (review.Covered.Count == 0 || news.Touches(review.Covered));

    private static Balanced Balance(IReadOnlyList<StoryNews> taken, IReadOnlyList<StoryNews> also, IReadOnlyList<FeedFacts> feeds, string? young)
    {
        var shown = Tellings(taken);
        var available = Tellings(taken.Concat(also));
        var (edition, target) = (MixOf(shown), MixOf(available));
        var distance = (Distance(edition.Countries, target.Countries) + Distance(edition.OwnerTypes, target.OwnerTypes) + Distance(edition.Languages, target.Languages)) / 3;
        var why = young ?? Few(taken.Count, "in the edition");
        return new Balanced(
            why is null ? Math.Round(distance, 4) : null,
            shown.Count,
            edition,
            target,
            why is null ? BlindSpots(edition, feeds) : [],
            taken.Count(news => news.Origins == 1),
            why);
    }

    private static Timely Time(EditionWindow window, IReadOnlyList<StoryNews> taken, DateTimeOffset now, string? young)
    {
        var closed = now > window.To ? now : window.To;
        var timed = taken
            .Where(news => news.DayOfStory == 1 && news.Members.All(member => !member.Backlog && member.Published is not null))
            .Select(news => (Reported: news.Members.Min(member => member.When), Here: news.Members.Min(member => member.FirstSeen)))
            .ToList();
        var minutes = timed.Select(story => Minutes(story.Reported, story.Here)).Order().ToList();
        var why = young ?? Few(timed.Count, "that were first told after their feeds were first collected");
        return why is null
            ? new Timely(Median(minutes), Median([.. timed.Select(story => Minutes(story.Reported, closed)).Order()]), timed.Count, minutes, null)
            : new Timely(null, null, timed.Count, minutes, why);
    }

    private static string? Few(int stories, string which) => stories >= EnoughStories
        ? null
        : string.Create(CultureInfo.InvariantCulture, $"{stories} of {EnoughStories} stories {which}");

    /// <summary>Each outlet counts once a story, however often it reports.</summary>
    private static List<StoryMember> Tellings(IEnumerable<StoryNews> stories) =>
        [.. stories.SelectMany(news => news.New.DistinctBy(member => member.Source))];

    private static Mix MixOf(List<StoryMember> tellings) => new(
        Counts(tellings.Select(member => member.Country)),
        Counts(tellings.Select(member => member.OwnerType)),
        Counts(tellings.Select(member => member.Language)));

    private static SortedDictionary<string, int> Counts(IEnumerable<string?> values) =>
        new(values.CountBy(value => value ?? "unknown").ToDictionary(), StringComparer.Ordinal);

    /// <summary>Half the sum of the differences of shares: 0 = the same mix, 1 = nothing in common.</summary>
    internal static double Distance(IReadOnlyDictionary<string, int> a, IReadOnlyDictionary<string, int> b)
    {
        double allA = a.Values.Sum(), allB = b.Values.Sum();
        if (allA == 0 || allB == 0) return allA == allB ? 0 : 1;
        return a.Keys.Union(b.Keys).Sum(key => Math.Abs((a.GetValueOrDefault(key) / allA) - (b.GetValueOrDefault(key) / allB))) / 2;
    }

    private static List<string> BlindSpots(Mix edition, IReadOnlyList<FeedFacts> feeds)
    {
        var usual = feeds.Where(feed => feed.UsualPerDay > 0).ToList();
        if (usual.Count < OutletsForBlindSpots) return [];
        return
        [
            .. Missing("country", usual, feed => feed.Country, edition.Countries),
            .. Missing("owner", usual, feed => feed.OwnerType, edition.OwnerTypes),
            .. Missing("language", usual, feed => feed.Language, edition.Languages),
        ];
    }

    private static IEnumerable<string> Missing(string kind, List<FeedFacts> usual, Func<FeedFacts, string?> value, IReadOnlyDictionary<string, int> here)
    {
        var all = usual.Sum(feed => feed.UsualPerDay);
        double shown = here.Values.Sum();
        return usual
            .Where(feed => value(feed) is not null)
            .GroupBy(feed => value(feed)!, StringComparer.Ordinal)
            .Where(group => group.Sum(feed => feed.UsualPerDay) / all >= UsualShare && here.GetValueOrDefault(group.Key) <= MissingShare * shown)
            .Select(group => $"{kind} {group.Key}")
            .Order(StringComparer.Ordinal);
    }

    private static double Minutes(DateTimeOffset from, DateTimeOffset to) => Math.Round(Math.Max(0, (to - from).TotalMinutes), 1);

    internal static double Median(IReadOnlyList<double> sorted) =>
        sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[(sorted.Count / 2) - 1] + sorted[sorted.Count / 2]) / 2;
}
