using System.Globalization;
using Daybook.Core.Items;

namespace Daybook.Core.Editions;

/// <summary>How strongly a story asks for a place in the edition, with the clauses behind the figure, strongest first.</summary>
/// <remarks>
/// The number of independent origins leads; variety of countries and languages, nearness to the review, freshness and the kind
/// of its items follow. Leaning, wording and popularity play no part. The weights are ours, chosen so that
/// no other clause outweighs a doubling of the origins by itself.
/// </remarks>
internal static class Ranking
{
    private const double OriginWeight = 1.0;
    private const double VarietyWeight = 0.25;
    private const double PlaceWeight = 0.6;
    private const double FreshWeight = 0.5;
    private const double KindWeight = 0.4;
    private const double QuestionWeight = 0.3;

    public static (double Score, IReadOnlyList<string> Reasons) Of(StoryNews news, string title, Review review)
    {
        var places = review.Sections.SelectMany(section => section.Places).Distinct(StringComparer.Ordinal).ToList();
        var clauses = new List<(double Points, string Reason)>
        {
            (OriginWeight * Math.Log2(1 + news.Origins), Count(news.Origins, "independent origin")),
            (VarietyWeight * Math.Log2(Math.Max(1, news.Countries.Count)), Count(news.Countries.Count, "country", "countries") + " reporting"),
            (VarietyWeight * Math.Log2(Math.Max(1, news.Languages.Count)), Count(news.Languages.Count, "language")),
            Fresh(news),
            Kind(news),
        };
        if (news.Places.Count > 0 && places.FirstOrDefault(place => StoryNews.Holds(place, news.Places[0])) is { } main)
            clauses.Add((PlaceWeight, $"is about {main}, a place of the review"));
        else if (news.Touches(places))
            clauses.Add((PlaceWeight / 2, "touches a place of the review"));
        // A headline that asks asserts nothing yet.
        if (title.AsSpan().TrimEnd().EndsWith("?")) clauses.Add((-QuestionWeight, "its headline is a question"));

        var told = clauses.Where(clause => clause.Points != 0).OrderByDescending(clause => Math.Abs(clause.Points)).ToList();
        return (Math.Round(told.Sum(clause => clause.Points), 4), [.. told.Select(clause => clause.Reason)]);
    }

    private static (double Points, string Reason) Fresh(StoryNews news)
    {
        var share = (double)news.New.Count / news.Members.Count;
        var reason = news.DayOfStory == 1 ? "new today" : string.Create(CultureInfo.InvariantCulture, $"day {news.DayOfStory}, {news.New.Count} of {news.Members.Count} items new");
        return (FreshWeight * share, reason);
    }

    private static (double Points, string Reason) Kind(StoryNews news)
    {
        if (news.Members.All(member => member.Kind == ItemKind.Post)) return (-KindWeight, "posts only");
        return news.Members.All(member => member.Kind is ItemKind.Video or ItemKind.Audio or ItemKind.Post) ? (-KindWeight, "no article among its items") : (0, "");
    }

    private static string Count(int number, string one, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {(number == 1 ? one : many ?? one + "s")}");
}
