using Daybook.Core.Text;

namespace Daybook.Core.Briefs;

/// <summary>Cuts items into sentences and leaves out what can never be a claim.</summary>
internal static class Passages
{
    private const int MinWords = 6;

    /// <summary>Sentences in order of the items; those that speak to machines are gone with their whole paragraph.</summary>
    public static List<Passage> Of(Found found, Corpus corpus, Topic topic)
    {
        var passages = new List<Passage>();
        foreach (var item in found.Items)
        {
            var own = Of(item, corpus).ToList();
            foreach (var passage in own)
                passage.Score = Score(passage, found, corpus, topic);
            passages.AddRange(own);
        }

        return passages;
    }

    private static IEnumerable<Passage> Of(TopicItem item, Corpus corpus)
    {
        var text = item.Item.Evidence.Text;
        var place = 0;
        var answers = false;
        foreach (var paragraph in Paragraphs(text))
        {
            if (Injection.Suspected(paragraph.Of(text)))
                continue;
            foreach (var span in Sentences.Split(paragraph.Of(text), item.Item.Language))
            {
                var start = paragraph.Start + span.Start;
                var end = paragraph.Start + span.End;
                if (start == 0 || place == 0)
                    start = Datelines.Skip(text, start, end);
                if (Made(item, corpus, start, end, place, answers) is { } passage)
                    yield return passage;
                answers = text[start..end].AsSpan().ContainsAny('?', '՞');
                place++;
            }
        }
    }

    private static Passage? Made(TopicItem item, Corpus corpus, int start, int end, int place, bool answers)
    {
        var quote = item.Item.Evidence.Text[start..end];
        var count = CitationCheck.CountWords(quote);
        if (count is < MinWords or > CitationCheck.MaxTextWords || Unusable(quote, item.Item.Language))
            return null;
        var words = Terms.Words(quote, item.Item.Language);
        if (words.Count < MinWords)
            return null;
        return new Passage
        {
            Source = item,
            Start = start,
            End = end,
            Place = place,
            Words = words,
            Vector = corpus.Vector(words, item.Item.Language),
            Leans = answers || Leans(quote, item.Item.Language),
            Stands = !answers && !Leans(quote, item.Item.Language) && !Phrases.FirstPerson.In(item.Item.Language).FindsIn(WithoutAcronyms(quote)),
        };
    }

    /// <summary>Questions, unfinished sentences, links, the outlet about itself.</summary>
    private static bool Unusable(string quote, string language)
    {
        var last = quote.TrimEnd('"', '”', '»', '’', ')', '“')[^1..];
        if (last is not ("." or "!" or "։" or "…" or "。") || quote.Contains('?', StringComparison.Ordinal) || quote.Contains('՞', StringComparison.Ordinal))
            return true;
        if (quote.Contains("://", StringComparison.Ordinal) || quote[^1] == '…' || quote.EndsWith("...", StringComparison.Ordinal))
            return true;
        return Phrases.Chatter.In(language).FindsIn(quote);
    }

    private static bool Leans(string quote, string language) =>
        Phrases.Leaning.In(language).Leads(quote) || OpensSmall(quote) || Unbalanced(quote) || quote[^1] == '!';

    // Georgian letters count as small ones in Unicode and have no capitals in running text.
    private static bool OpensSmall(string quote) => char.IsLower(quote[0]) && quote[0] is not (>= '\u10D0' and <= '\u10FF');

    // "US dollars" is no "us".
    private static string WithoutAcronyms(string quote) =>
        string.Join(' ', Terms.Words(quote).Where(word => word.Raw.Length == 1 || word.Raw.Any(char.IsLower)).Select(word => word.Raw));

    /// <summary>A quotation that begins or ends in another sentence.</summary>
    private static bool Unbalanced(string quote) =>
        quote.Count(letter => letter is '"') % 2 != 0
        || quote.Count(letter => letter is '“') != quote.Count(letter => letter is '”') && !quote.Contains('„', StringComparison.Ordinal)
        || quote.Count(letter => letter is '«') != quote.Count(letter => letter is '»')
        || quote.Count(letter => letter is '(') != quote.Count(letter => letter is ')');

    private static double Score(Passage passage, Found found, Corpus corpus, Topic topic)
    {
        var centre = found.Centres.TryGetValue(passage.Language, out var terms) ? passage.Vector.Cosine(terms) : 0;
        var title = passage.Vector.Cosine(corpus.Vector(passage.Source.Item.Title, passage.Language));
        var facets = topic.Coverage(passage.Words, passage.Language);
        return Math.Sqrt(passage.Source.Relevance) * (0.35 * centre + 0.2 / (1 + passage.Place) + 0.15 * title + 0.3 * facets);
    }

    public static IEnumerable<TextSpan> Paragraphs(string text)
    {
        var start = 0;
        for (var at = 0; at <= text.Length; at++)
        {
            if (at < text.Length && text[at] != '\n')
                continue;
            if (at > start)
                yield return new TextSpan(start, at);
            start = at + 1;
        }
    }
}
