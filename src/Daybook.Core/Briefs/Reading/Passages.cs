namespace Daybook.Core.Briefs;

/// <summary>The sentences of the items found, weighed for the topic.</summary>
internal static class Passages
{
    /// <summary>In order of the items.</summary>
    public static List<Passage> Of(Found found, Corpus corpus, Topic topic)
    {
        var passages = new List<Passage>();
        // Whoever asks for it now or later finds it read.
        EachAlone.Do(found.Items, item => item.Item.ReadAhead());
        var passing = new InPassing(found.Items, topic);
        foreach (var item in found.Items)
        {
            var asked = passing.Of(item);
            foreach (var sentence in item.Item.Sentences)
                passages.Add(Made(item, sentence, corpus, sentence.Stands && (topic.Facets.Length != 1 || Names(item, sentence, topic)) && InPassing.IsTold(asked, sentence, item.Item)));
        }

        var middles = Middles(passages, found);
        foreach (var passage in passages)
            passage.Score = Score(passage, middles, corpus, topic);
        return passages;
    }

    /// <summary>Those of one item, not weighed yet; what its text says is read too.</summary>
    public static Passage[] Made(TopicItem item, Corpus corpus, Func<ReadSentence, bool> stands)
    {
        item.Item.ReadAhead();
        return [.. item.Item.Sentences.Select(sentence => Made(item, sentence, corpus, stands(sentence)))];
    }

    private static Passage Made(TopicItem item, ReadSentence sentence, Corpus corpus, bool stands) => new()
    {
        Source = item,
        Start = sentence.Start,
        End = sentence.End,
        Place = sentence.Place,
        Words = sentence.Words,
        Vector = corpus.Vector(sentence.Words, item.Item.Language),
        Leans = sentence.Leans,
        Follows = sentence.Follows,
        Stands = stands,
        Whole = sentence.Stands,
    };

    /// <summary>What sets the topic apart in each language; where nothing does, as all items are of it, the middle of its sentences (Radev 2004).</summary>
    private static Dictionary<string, TermVector> Middles(List<Passage> passages, Found found)
    {
        var middles = new Dictionary<string, TermVector>(StringComparer.Ordinal);
        foreach (var group in passages.GroupBy(passage => passage.Language, StringComparer.Ordinal))
        {
            if (found.Centres.TryGetValue(group.Key, out var centre) && centre.Length > 0)
                middles[group.Key] = centre;
            else
                foreach (var passage in group)
                    (middles.TryGetValue(group.Key, out var sum) ? sum : middles[group.Key] = new TermVector()).Add(passage.Vector);
        }

        return middles;
    }

    /// <summary>On one thing, what an item that only mentions it says of others is no claim: the sentence or the headline names it.</summary>
    private static bool Names(TopicItem item, ReadSentence sentence, Topic topic) =>
        topic.Coverage(sentence.Words, item.Item.Language) > 0 || item.Item.Title.Any(word => topic.NamesItself(word.Form, item.Item.Language));

    private static double Score(Passage passage, Dictionary<string, TermVector> middles, Corpus corpus, Topic topic)
    {
        var centre = passage.Vector.Cosine(middles[passage.Language]);
        var title = passage.Vector.Cosine(corpus.Title(passage.Source.Item));
        var facets = topic.Coverage(passage.Words, passage.Language);
        return Math.Sqrt(passage.Source.Relevance) * (0.35 * centre + 0.2 / (1 + passage.Place) + 0.15 * title + 0.3 * facets);
    }
}
