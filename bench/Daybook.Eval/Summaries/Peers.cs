using Daybook.Core.Text;

namespace Daybook.Eval.Summaries;

/// <summary>A sentence of a document, with its weighted words.</summary>
/// <param name="Place">Among the sentences of its document, from 0.</param>
internal sealed record PeerSentence(string Text, int Document, int Place, IReadOnlyDictionary<string, double> Vector)
{
    private double Length { get; } = Math.Sqrt(Vector.Values.Sum(weight => weight * weight));

    public double Cosine(PeerSentence other) => Length * other.Length > 0 ? Vector.Sum(term => term.Value * other.Vector.GetValueOrDefault(term.Key)) / (Length * other.Length) : 0;

    public static List<PeerSentence> Of(SummaryCase one, IReadOnlyDictionary<string, double> weights) =>
    [
        .. one.Documents.SelectMany((document, at) => Sentences.Split(document.Text, one.Language ?? "en").Select((span, place) => span.Of(document.Text))
            .Select((text, place) => new PeerSentence(text, at, place, Weighted(text, one.Language ?? "en", weights)))),
    ];

    private static Dictionary<string, double> Weighted(string text, string language, IReadOnlyDictionary<string, double> weights) =>
        Tokens.Of(text).Where(token => !StopWords.Contains(token.Folded, language)).CountBy(token => Stems.Of(token.Folded, language), StringComparer.Ordinal)
            .ToDictionary(term => term.Key, term => (1 + Math.Log(term.Value)) * weights.GetValueOrDefault(term.Key, 1), StringComparer.Ordinal);
}

/// <summary>The methods that an extractive summary is held against, written as their papers have them.</summary>
internal static class Peers
{
    // Erkan and Radev 2004: edges from cosine .1 on, damping .85.
    private const double Edge = 0.1, Damping = 0.85;

    private const int Rounds = 40;

    // Sentences nearer than this say it again.
    private const double Again = 0.7;

    /// <summary>The first sentences of the documents in turn.</summary>
    public static string Lead(IReadOnlyList<PeerSentence> sentences, int words) => Taken(sentences.OrderBy(sentence => sentence.Place).ThenBy(sentence => sentence.Document), words);

    /// <summary>Radev 2004: the sentences nearest to the middle of all.</summary>
    public static string Centroid(IReadOnlyList<PeerSentence> sentences, int words)
    {
        var middle = new PeerSentence("", 0, 0, sentences.SelectMany(sentence => sentence.Vector).GroupBy(term => term.Key, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Sum(term => term.Value) / sentences.Count, StringComparer.Ordinal));
        return Taken(sentences.OrderByDescending(sentence => sentence.Cosine(middle)), words);
    }

    /// <summary>Erkan and Radev 2004: the sentences most like those that are most like others.</summary>
    public static string LexRank(IReadOnlyList<PeerSentence> sentences, int words)
    {
        var count = sentences.Count;
        bool[][] near = [.. sentences.Select(one => sentences.Select(other => one.Cosine(other) >= Edge).ToArray())];
        int[] degrees = [.. near.Select(row => Math.Max(1, row.Count(edge => edge)))];
        double[] ranks = [.. Enumerable.Repeat(1.0 / Math.Max(1, count), count)];
        for (var round = 0; round < Rounds; round++)
            ranks = [.. Enumerable.Range(0, count).Select(at => (1 - Damping) / count + Damping * Enumerable.Range(0, count).Where(other => near[other][at]).Sum(other => ranks[other] / degrees[other]))];
        return Taken(sentences.Zip(ranks).OrderByDescending(pair => pair.Second).Select(pair => pair.First), words);
    }

    /// <summary>As many of the best as fit, none that says again what is there; in the order of the reports, as the writer's are, since ROUGE-L asks for order.</summary>
    private static string Taken(IEnumerable<PeerSentence> best, int words)
    {
        var taken = new List<PeerSentence>();
        foreach (var sentence in best)
        {
            if (words <= 0)
                break;
            if (taken.Exists(other => other.Cosine(sentence) > Again))
                continue;
            taken.Add(sentence);
            words -= Rouge.Words(sentence.Text).Length;
        }

        return string.Join(' ', taken.OrderBy(sentence => sentence.Document).ThenBy(sentence => sentence.Place).Select(sentence => sentence.Text));
    }
}
