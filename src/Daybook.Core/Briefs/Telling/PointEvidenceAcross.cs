using Daybook.Core.Items.Clippings;
using Daybook.Core.Text;

namespace Daybook.Core.Briefs;

/// <summary>
/// Looks for spans in other languages that say what a sentence without a source says, by the check that briefs cite across languages by
/// (<see cref="Agreement"/>): enough of the weight of each in the other, the figures and dates of the one in the other, neither denying it.
/// What is found is shown for a person to judge, marked as another language's.
/// </summary>
public static class PointEvidenceAcross
{
    private const int MostSupports = 2;

    /// <param name="points">Texts in the given language.</param>
    /// <param name="language">ISO 639-1; items in it are left to <see cref="PointEvidence"/>.</param>
    /// <param name="day">Of the text, against which its "yesterday" counts.</param>
    /// <param name="evidence">Items that may be on the topic.</param>
    /// <returns>For each point the spans found, best first, one an outlet; empty = none.</returns>
    public static IReadOnlyList<IReadOnlyList<PointSupport>> Find(IReadOnlyList<ClippedPoint> points, string language, DateOnly day, IReadOnlyList<Evidence> evidence)
    {
        var corpus = new Corpus(evidence);
        var agreement = new Agreement(new Meanings(corpus.Items));
        var foreign = corpus.Items.Where(item => item.Language.Length > 0 && item.Language != language).Select(item => new TopicItem(item, 1, false))
            .SelectMany(item => item.Item.Sentences.Select(sentence => Passage(item, sentence.Start, sentence.End, sentence.Place, sentence.Words, corpus))).ToList();
        return [.. points.Select(point => Find(Said(point, language, day, corpus), foreign, agreement))];
    }

    private static List<PointSupport> Find(List<Passage> said, List<Passage> foreign, Agreement agreement) =>
    [
        .. said.SelectMany(sentence => foreign.Where(other => agreement.Supports(sentence, other)).Select(other => (Other: other, Shared: agreement.Meanings.Likeness(sentence, other))))
            .OrderByDescending(found => found.Shared).ThenBy(found => found.Other.Evidence.When).ThenBy(found => found.Other.Evidence.Item).ThenBy(found => found.Other.Start)
            .DistinctBy(found => found.Other.Evidence.Source, StringComparer.Ordinal).Take(MostSupports)
            .Select(found => new PointSupport(found.Other.Evidence.Item, found.Other.Evidence.Revision, found.Other.Evidence.Url, found.Other.Evidence.Source,
                found.Other.Start, found.Other.End, found.Other.Text, Math.Round(found.Shared, 2)) { Language = found.Other.Language, CopyOf = found.Other.Evidence.CopyOf }),
    ];

    /// <summary>The sentences of a point, as if an item of that day said them.</summary>
    private static List<Passage> Said(ClippedPoint point, string language, DateOnly day, Corpus corpus)
    {
        var noon = new DateTimeOffset(day.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero);
        var text = new Evidence { Item = 0, Revision = 0, Source = "", Text = point.Text, Language = language, When = noon, Seen = noon };
        var item = new TopicItem(new ReadItem(text, corpus.Memory), 1, false);
        return [.. Sentences.Split(point.Text, language).Select((span, place) => Passage(item, span.Start, span.End, place, Terms.Cut(span.Of(point.Text), language), corpus))];
    }

    private static Passage Passage(TopicItem item, int start, int end, int place, Word[] words, Corpus corpus) => new()
    {
        Source = item, Start = start, End = end, Place = place, Words = words, Vector = corpus.Vector(words, item.Item.Language), Stands = false, Leans = false,
    };
}
