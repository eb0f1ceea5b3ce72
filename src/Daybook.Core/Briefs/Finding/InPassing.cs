namespace Daybook.Core.Briefs;

/// <summary>
/// Places asked about that an item names in one sentence alone: a lecture on Baku and Moscow that says "and with Turkey, its ally" tells of Turkey there and
/// nowhere else. In a story of which other reports dwell on the place it is no passing matter.
/// </summary>
internal sealed class InPassing
{
    private readonly Topic topic;
    private readonly HashSet<long> dwelt;

    public InPassing(IReadOnlyList<TopicItem> found, Topic topic)
    {
        this.topic = topic;
        dwelt = topic.Facets.Length < 2 ? [] : [.. found.Where(item => item.Core && item.Item.Evidence.Story is not null && Passing(item.Item).Length == 0).Select(item => item.Item.Evidence.Story!.Value)];
    }

    /// <summary>What the item names in passing; nothing where it came in by its story.</summary>
    public Facet[] Of(TopicItem item) =>
        topic.Facets.Length < 2 || !item.Core || item.Item.Evidence.Story is { } story && dwelt.Contains(story) ? [] : Passing(item.Item);

    /// <summary>A claim on the topic names what is named in passing, or tells a figure or a date; what is neither is a remark on something else.</summary>
    public static bool IsTold(Facet[] passing, ReadSentence sentence, ReadItem item) =>
        Array.TrueForAll(passing, facet => Names(facet, sentence, item.Language))
        || item.Figures.Figures.Any(figure => figure.Start >= sentence.Start && figure.End <= sentence.End)
        || item.Figures.Dates.Any(date => date.Start >= sentence.Start && date.End <= sentence.End);

    private Facet[] Passing(ReadItem item) => Array.FindAll(topic.Facets, facet => facet.Place is not null
        && !Array.Exists(item.Distinct, row => row.Title > 0 && facet.Holds(row.Form, item.Language)) && !item.Sentences.Where(sentence => Names(facet, sentence, item.Language)).Skip(1).Any());

    private static bool Names(Facet facet, ReadSentence sentence, string language) => Array.Exists(sentence.Words, word => facet.Holds(word.Form, language));
}
