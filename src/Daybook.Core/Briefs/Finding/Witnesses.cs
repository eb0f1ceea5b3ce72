namespace Daybook.Core.Briefs;

/// <summary>
/// Reports of the stories told that do not speak of the topic as it was asked for: one on a bridge's opening may name neither of its countries. They
/// open no claim, but what they say is cited where it is what a claim says.
/// </summary>
internal static class Witnesses
{
    // Below all that is on the topic.
    private const double Relevance = 0.01;

    /// <summary>Their sentences, in order of time.</summary>
    /// <param name="most">Items at most.</param>
    public static List<Passage> Of(Found found, Corpus corpus, int most)
    {
        var told = found.Items.Select(item => item.Item.Evidence.Item).ToHashSet();
        var stories = found.Items.Select(item => item.Item.Evidence.Story).OfType<long>().ToHashSet();
        List<TopicItem> beside =
        [
            .. corpus.Items.Where(item => item.Evidence.Story is { } story && stories.Contains(story) && !told.Contains(item.Evidence.Item)).Take(most)
                .Select(item => new TopicItem(item, Relevance, false)),
        ];
        return [.. EachAlone.Of(beside, item => Passages.Made(item, corpus, _ => false)).SelectMany(made => made)];
    }
}
