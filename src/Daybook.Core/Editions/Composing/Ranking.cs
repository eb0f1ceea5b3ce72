using Daybook.Core.Items;
using Daybook.Core.Stories;

namespace Daybook.Core.Editions;

/// <summary>How strongly a story asks for a place in the edition, with the reasons behind the figure, strongest first.</summary>
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

    public static (double Score, IReadOnlyList<Reason> Reasons) Of(StoryNews news, Review review, bool pinned = false)
    {
        var clauses = new List<(double Points, Reason Reason)>
        {
            (OriginWeight * Math.Log2(1 + ((news.Origins + news.NewOrigins) / 2.0)), Reason.Counted(ReasonKind.Origins, news.Origins)),
            (VarietyWeight * Math.Log2(Math.Max(1, news.Countries.Count)), Reason.Counted(ReasonKind.Countries, news.Countries.Count)),
            (VarietyWeight * Math.Log2(Math.Max(1, news.Languages.Count)), Reason.Counted(ReasonKind.Languages, news.Languages.Count)),
            (news.Languages.Contains(review.Language) ? LanguageWeight : 0, Reason.Of(ReasonKind.ReviewLanguage)),
            Fresh(news),
            Kind(news),
            Place(news, review),
            (-QuestionWeight * news.Asking, Reason.Of(ReasonKind.HeadlinesAsk)),
            (pinned ? PinWeight : 0, Reason.Of(ReasonKind.Pinned)),
        };
        var told = clauses.Where(clause => clause.Points != 0).OrderByDescending(clause => Math.Abs(clause.Points)).ToList();
        return (Math.Round(told.Sum(clause => clause.Points), 4), [.. told.Select(clause => clause.Reason)]);
    }

    private static (double Points, Reason Reason) Fresh(StoryNews news)
    {
        var share = (double)news.New.Count / news.Members.Count;
        var reason = news.DayOfStory == 1 ? Reason.Of(ReasonKind.NewToday) : Reason.Counted(ReasonKind.DayOfStory, news.DayOfStory, news.NewOriginals.Count);
        return (FreshWeight * share, reason);
    }

    private static (double Points, Reason Reason) Kind(StoryNews news)
    {
        if (news.Members.All(member => member.Kind == ItemKind.Post)) return (-KindWeight, Reason.Of(ReasonKind.PostsOnly));
        var others = news.Origins - news.ArticleOrigins;
        return (-KindWeight * others / news.Origins, news.ArticleOrigins == 0 ? Reason.Of(ReasonKind.NoArticle) : Reason.Counted(ReasonKind.OriginsWithoutArticle, others));
    }

    /// <summary>The sections of a review stand in its order of interest: the first counts fully, the last half.</summary>
    private static (double Points, Reason Reason) Place(StoryNews news, Review review)
    {
        var places = review.Sections.SelectMany((section, index) => section.Places.Select(place => (Place: place, Weight: PlaceWeight * (1 - (0.5 * index / review.Sections.Count)))));
        foreach (var (place, weight) in places)
            if (news.Places.Count > 0 && StoryNews.Holds(place, news.Places[0]))
                return (weight, Reason.Of(ReasonKind.AboutPlace, place));
        return (news.Touches(review.Covered) ? PlaceWeight / 4 : 0, Reason.Of(ReasonKind.TouchesPlace));
    }
}
