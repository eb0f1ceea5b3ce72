using Daybook.Core.Items.Clippings;
using Daybook.Core.Text;

namespace Daybook.Core.Briefs;

/// <summary>
/// Looks in stored items for spans that say what a sentence without a source says: most of its weighted words, every one of its figures,
/// and a negation only where it has one. What is found is shown for a person to judge; it makes the sentence no claim.
/// </summary>
public static class PointEvidence
{
    /// <summary>
    /// Share of a sentence's weight of words that a span must have. Of 42 labelled facts that English items of our three sets state, it finds spans
    /// for 26, 42 of 45 spans right; at 0.55 for 19, none wrong; below 0.35 spans of the same topic pass that say something else.
    /// </summary>
    private const double LeastShared = 0.35;

    private const int MostSupports = 4;

    /// <param name="points">Texts with their labels, in the given language.</param>
    /// <param name="language">ISO 639-1; only items in it are looked at. Null = any.</param>
    /// <returns>For each point the spans found, best first, one an outlet; empty = none.</returns>
    public static IReadOnlyList<IReadOnlyList<PointSupport>> Find(IReadOnlyList<ClippedPoint> points, string? language, IReadOnlyList<Evidence> evidence)
    {
        var corpus = new Corpus([.. evidence.Where(item => language is null || item.Language == language)]);
        var spans = corpus.Items.SelectMany(Spans).ToList();
        return [.. points.Select(point => Find(point, language ?? "", spans, corpus))];
    }

    private static List<PointSupport> Find(ClippedPoint point, string language, List<Span> spans, Corpus corpus) =>
    [
        .. Sentences.Split(point.Text, language).Select(span => Sought.Of(span.Of(point.Text), language, corpus))
            .SelectMany(sought => spans.Select(span => (Span: span, Shared: sought.SharedWith(span))))
            .Where(found => found.Shared >= LeastShared)
            .OrderByDescending(found => found.Shared).ThenBy(found => found.Span.Item.When).ThenBy(found => found.Span.Start)
            .DistinctBy(found => found.Span.Item.Source).Take(MostSupports)
            .Select(found => new PointSupport(found.Span.Item.Item, found.Span.Item.Revision, found.Span.Item.Url, found.Span.Item.Source,
                found.Span.Start, found.Span.End, found.Span.Item.Text[found.Span.Start..found.Span.End], Math.Round(found.Shared, 2)) { CopyOf = found.Span.Item.CopyOf }),
    ];

    private static IEnumerable<Span> Spans(ReadItem item)
    {
        var text = item.Evidence.Text;
        foreach (var paragraph in ReadSentence.Paragraphs(text).Where(paragraph => !Injection.Suspected(paragraph.Of(text))))
            foreach (var sentence in Sentences.Split(paragraph.Of(text), item.Language))
            {
                var (start, end) = (paragraph.Start + sentence.Start, paragraph.Start + sentence.End);
                if (CitationCheck.CountWords(text.AsSpan(start..end)) <= CitationCheck.MaxQuoteWords)
                    yield return new Span(item.Evidence, start, end, item.Language);
            }
    }

    /// <summary>A sentence of an item.</summary>
    private sealed class Span(Evidence item, int start, int end, string language)
    {
        public Evidence Item { get; } = item;

        public int Start { get; } = start;

        public int End { get; } = end;

        public HashSet<string> Keys { get; } = [.. Terms.Words(item.Text[start..end], language).Where(word => !word.Empty).Select(word => word.Key)];

        public HashSet<(decimal Value, string? Unit)> Figures { get; } = [.. NumbersInText.Find(item.Text[start..end], language).Select(figure => (figure.Value, figure.Unit))];

        public bool Negated { get; } = Negation.FindsIn(item.Text[start..end], language);
    }

    /// <summary>A sentence of a point, weighed once.</summary>
    /// <param name="Figured">Words that write a figure, which another may write otherwise: "2 млн", "два миллиона".</param>
    private sealed record Sought(Dictionary<string, double> Weights, double Total, Dictionary<string, (decimal Value, string? Unit)> Figured, HashSet<decimal> Figures, bool Negated)
    {
        public static Sought Of(string sentence, string language, Corpus corpus)
        {
            Word[] words = [.. Terms.Words(sentence, language).Where(word => !word.Empty).DistinctBy(word => word.Key, StringComparer.Ordinal)];
            var weights = words.ToDictionary(word => word.Key, word => corpus.Weight(language, word.Key), StringComparer.Ordinal);
            var figures = NumbersInText.Find(sentence, language);
            var figured = new Dictionary<string, (decimal, string?)>(StringComparer.Ordinal);
            // "20 March" and "twenty past six" share a figure and nothing else: without a unit the words decide.
            foreach (var figure in figures.Where(figure => figure.Unit is not null))
                foreach (var word in words.Where(word => word.Start >= figure.Start && word.End <= figure.End))
                    figured[word.Key] = (figure.Value, figure.Unit);
            return new Sought(weights, weights.Values.Sum(), figured, [.. figures.Select(figure => figure.Value)], Negation.FindsIn(sentence, language));
        }

        public double SharedWith(Span span) => Total == 0 || Negated != span.Negated || !Figures.All(value => span.Figures.Any(figure => figure.Value == value)) ? 0
            : Weights.Where(term => span.Keys.Contains(term.Key) || (Figured.TryGetValue(term.Key, out var figure) && span.Figures.Contains(figure))).Sum(term => term.Value) / Total;
    }
}
