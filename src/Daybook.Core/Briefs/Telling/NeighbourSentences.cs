using Daybook.Core.Text;

namespace Daybook.Core.Briefs;

/// <summary>
/// A sentence of a report with the one behind it, where a second source may speak in that: "Organisers said 9,000 came. Police put it at 2,800." The second
/// may be too short to be told or cited by itself.
/// </summary>
internal static class NeighbourSentences
{
    /// <summary>Pairs in one paragraph, short enough for a claim, a figure in each.</summary>
    public static IEnumerable<Passage> Of(IEnumerable<Passage> passages, bool figures = true) =>
        passages.Where(passage => passage.Stands && (!figures || passage.Words.Any(word => word.Number))).Select(With).OfType<Passage>();

    /// <summary>A sentence that is too short to be told by itself, with a figure, beside both together: "Turnout was 41.2 percent."</summary>
    public static IEnumerable<(Passage Both, Passage Short)> WithShort(IEnumerable<Passage> passages, Corpus corpus)
    {
        foreach (var both in Of(passages, figures: false))
        {
            var text = both.Evidence.Text;
            var first = both.Source.Item.Sentences.First(sentence => sentence.Start == both.Start);
            var start = first.End + text.AsSpan(first.End, both.End - first.End).IndexOfAnyExcept(" \u00a0\t");
            if (CitationCheck.CountWords(text.AsSpan(start, both.End - start)) >= ReadSentence.MinWords)
                continue;
            var words = WordsAt.Within([.. both.Source.Item.Body], start, both.End);
            yield return (both, new Passage
            {
                Source = both.Source, Start = start, End = both.End, Place = both.Place + 1, Stands = false, Leans = false, Score = both.Score,
                Words = words, Vector = corpus.Vector(words, both.Language),
            });
        }
    }

    private static Passage? With(Passage first)
    {
        var text = first.Evidence.Text;
        var line = text.IndexOf('\n', first.End) is >= 0 and var next ? next : text.Length;
        if (Sentences.Split(text[first.End..line], first.Language) is not [var second, ..] || text[first.End..(first.End + second.Start)].Any(letter => !char.IsWhiteSpace(letter)))
            return null;
        var end = first.End + second.End;
        var words = WordsAt.Within(first.Source.Item.Body as Word[] ?? [.. first.Source.Item.Body], first.Start, end);
        if (!words[first.Words.Length..].Any(word => word.Number) || CitationCheck.CountWords(text.AsSpan(first.Start, end - first.Start)) > CitationCheck.MaxTextWords)
            return null;
        return new Passage
        {
            Source = first.Source, Start = first.Start, End = end, Place = first.Place, Vector = first.Vector, Stands = true, Leans = false, Score = first.Score, Words = words,
        };
    }
}
