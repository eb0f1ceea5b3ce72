using Daybook.Core.Items;
using Daybook.Core.Stories;

namespace Daybook.Core.Editions;

/// <summary>A story on its way into an edition: its news, its face and rank, and the word of the editor.</summary>
internal sealed record Standing
{
    public required StoryNews News { get; init; }

    public required StoryFace Face { get; init; }

    public required double Score { get; init; }

    public required IReadOnlyList<Reason> Reasons { get; init; }

    public required NearTitle Headline { get; init; }

    public PlannedStory? Plan { get; init; }

    public bool Carried { get; init; }

    public bool Pinned { get; init; }

    public long Id => News.Id;

    public bool MayLead => News.StandsFirm && Face.Member.Kind == ItemKind.Article;

    public static Standing Of(StoryNews news, Review review, EditionPlan plan)
    {
        var pinned = plan.Pinned.Contains(news.Id);
        var (score, reasons) = Ranking.Of(news, review, pinned);
        var face = StoryFace.Of(news.Members, news.New.Select(member => member.Id).ToHashSet(), review.Languages);
        return new Standing
        {
            News = news,
            Face = face,
            Headline = new NearTitle(face.Title),
            Score = score,
            Reasons = reasons,
            Plan = plan.Stories.GetValueOrDefault(news.Id),
            Carried = plan.Carried.Contains(news.Id),
            Pinned = pinned,
        };
    }

    public bool Repeats(Standing other) =>
        Face.Member.Language == other.Face.Member.Language && Headline.Repeats(other.Headline);

    /// <summary>What of it an edition keeps for good.</summary>
    /// <param name="language">The review's, in which an editor writes.</param>
    public EditionStory Freeze(string language) => new()
    {
        Id = Id,
        Title = Plan?.Headline ?? Face.Title,
        Language = Plan?.Headline is null ? Face.Member.Language : language,
        OwnTitle = Plan?.Headline is not null,
        Note = Plan?.Note,
        Excerpt = Face.Excerpt,
        ExcerptLanguage = Face.Excerpt is null ? null : Face.Member.Language,
        Origins = News.Origins,
        Outlets = News.Outlets,
        Items = [.. News.Members.Select(member => member.Id)],
        NewItems = [.. News.New.Select(member => member.Id)],
        NewReports = News.NewOriginals.Count,
        DayOfStory = News.DayOfStory,
        Score = Score,
        Reasons = Reasons,
    };
}
