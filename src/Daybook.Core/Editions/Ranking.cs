using System.Globalization;
using Daybook.Core.Items;

namespace Daybook.Core.Editions;

/// <summary>How strongly a story asks for a place in the edition, with the clauses behind the figure, strongest first.</summary>
/// <remarks>
/// The number of independent origins leads, those who report anew counting twice as much as those of earlier days;
/// variety of countries and languages, nearness to the review, freshness and the kind of its items follow.
/// Leaning and popularity play no part. The weights are ours, chosen so that no other clause outweighs a
/// doubling of the origins by itself.
/// </remarks>
internal static class Ranking
{
    private const double OriginWeight = 1.0;
    private const double VarietyWeight = 0.25;
    private const double PlaceWeight = 0.6;
    private const double FreshWeight = 0.5;
    private const double KindWeight = 0.4;
    private const double QuestionWeight = 0.6;

    /// <summary>What an editor pinned stands above what fifteen origins tell alone.</summary>
    private const double PinWeight = 4.0;

    /// <summary>Tips the scale between equals only: readers can read the one and not the other.</summary>
    private const double LanguageWeight = 0.1;

    public static (double Score, IReadOnlyList<string> Reasons) Of(StoryNews news, Review review, bool pinned = false)
    {
        var clauses = new List<(double Points, string Reason)>
        {
            (OriginWeight * Math.Log2(1 + ((news.Origins + news.NewOrigins) / 2.0)), Count(news.Origins, "independent origin")),
            (VarietyWeight * Math.Log2(Math.Max(1, news.Countries.Count)), Count(news.Countries.Count, "country", "countries") + " reporting"),
            (VarietyWeight * Math.Log2(Math.Max(1, news.Languages.Count)), Count(news.Languages.Count, "language")),
            (news.Languages.Contains(review.Language) ? LanguageWeight : 0, "told in the review's language"),
            Fresh(news),
            Kind(news),
            Place(news, review),
            (-QuestionWeight * news.Asking, "headlines that ask"),
            (pinned ? PinWeight : 0, "pinned by the editor"),
        };
        var told = clauses.Where(clause => clause.Points != 0).OrderByDescending(clause => Math.Abs(clause.Points)).ToList();
        return (Math.Round(told.Sum(clause => clause.Points), 4), [.. told.Select(clause => clause.Reason)]);
    }

    private static (double Points, string Reason) Fresh(StoryNews news)
    {
        var share = (double)news.New.Count / news.Members.Count;
        var reason = news.DayOfStory == 1 ? "new today" : string.Create(CultureInfo.InvariantCulture,
            $"day {news.DayOfStory}; {Count(news.NewOriginals.Count, "new report")} since the last edition");
        return (FreshWeight * share, reason);
    }

    private static (double Points, string Reason) Kind(StoryNews news)
    {
        if (news.Members.All(member => member.Kind == ItemKind.Post)) return (-KindWeight, "posts only");
        var others = news.Origins - news.ArticleOrigins;
        return (-KindWeight * others / news.Origins, news.ArticleOrigins == 0 ? "no article among its items" : $"{Count(others, "origin")} without an article");
    }

    /// <summary>The sections of a review stand in its order of interest: the first counts fully, the last half.</summary>
    private static (double Points, string Reason) Place(StoryNews news, Review review)
    {
        var places = review.Sections.SelectMany((section, index) => section.Places.Select(place => (Place: place, Weight: PlaceWeight * (1 - (0.5 * index / review.Sections.Count)))));
        foreach (var (place, weight) in places)
            if (news.Places.Count > 0 && StoryNews.Holds(place, news.Places[0]))
                return (weight, $"is about {place}, a place of the review");
        return (news.Touches(review.Covered) ? PlaceWeight / 4 : 0, "touches a place of the review");
    }

    private static string Count(int number, string one, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {(number == 1 ? one : many ?? one + "s")}");
}
