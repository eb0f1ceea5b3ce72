namespace Daybook.Core.Briefs;

/// <summary>
/// Of a thing between places ("Varna Batumi ferry") much is told at one of its ends and names no other: the terminal, the fee, the visa on the quay. Where
/// most stories of the thing there are of what is asked, those that do not say so are too. Only of ends that are no countries: Georgia has other railways than the one to Armenia.
/// </summary>
internal static class OneEnd
{
    // Of the reports of a story: fewer tell of the thing, or of the place, in passing.
    private const double LeastOfStory = 0.5;

    private const double MostStories = 0.5;

    /// <summary>Items of stories of two reports or more that are not found yet.</summary>
    public static IEnumerable<ReadItem> Of(Corpus corpus, IReadOnlyList<TopicItem> found, Topic topic)
    {
        if (topic.Subjects() is not { Count: > 0 } things)
            return [];
        var told = found.Select(item => item.Item.Evidence.Story).ToHashSet();
        var core = found.Where(item => item.Core).Select(item => item.Item.Evidence.Story).ToHashSet();
        List<IGrouping<long, ReadItem>> stories = [.. corpus.Items.Where(item => item.Evidence.Story is not null).GroupBy(item => item.Evidence.Story!.Value)];
        var ends = topic.Facets.Where(facet => facet.Place is { } id && id.AsSpan().ContainsAny('-', ':'))
            .SelectMany(place =>
            {
                var here = stories.FindAll(story => IsOf(story, place, things, topic));
                return here.Count(story => core.Contains(story.Key)) > MostStories * here.Count ? here : [];
            });
        return ends.Where(story => story.Skip(1).Any() && !told.Contains(story.Key)).Distinct().SelectMany(story => story);
    }

    private static bool IsOf(IGrouping<long, ReadItem> story, Facet place, IReadOnlyList<Facet> things, Topic topic)
    {
        var least = LeastOfStory * story.Count();
        return story.Count(item => topic.Speaks(item, place)) >= least
            && story.Count(item => Array.Exists(item.Distinct, row => things.Any(thing => thing.Matches(row.Form, item.Language)))) >= least;
    }
}
