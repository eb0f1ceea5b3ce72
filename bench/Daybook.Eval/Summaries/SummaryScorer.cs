using Daybook.Core.Briefs;
using Daybook.Core.Items;
using Daybook.Core.Text;

namespace Daybook.Eval.Summaries;

/// <summary>
/// Holds what the extractive writer tells of the reports of one event against what a person made of them, beside lead, centroid and LexRank. All
/// four get as many words as the person used. The writer reads a store in which the reports of all events lie, as it does in life, and wants a
/// topic: it gets the two words that most of the documents share and few others have.
/// </summary>
internal sealed class SummaryScorer : IScorer
{
    public IReadOnlyList<string> Needs => ["cases.jsonl"];

    public Score Run(string folder, AnswerFile? answers, TextWriter table)
    {
        List<SummaryCase> cases = [.. SummaryCase.Read(folder)];
        var weights = Weights(cases);
        var scores = new Dictionary<string, List<Rouge>> { ["daybook"] = [], ["lead"] = [], ["lexrank"] = [], ["centroid"] = [] };
        var store = Store(cases);
        foreach (var one in cases)
        {
            var words = Rouge.Words(one.Summary).Length;
            var sentences = PeerSentence.Of(one, weights);
            var own = Own(one, words, store, weights);
            answers?.Write(new { id = one.Id, summary = own });
            scores["daybook"].Add(Rouge.Of(own, one.Summary));
            scores["lead"].Add(Rouge.Of(Peers.Lead(sentences, words), one.Summary));
            scores["lexrank"].Add(Rouge.Of(Peers.LexRank(sentences, words), one.Summary));
            scores["centroid"].Add(Rouge.Of(Peers.Centroid(sentences, words), one.Summary));
        }

        var means = scores.ToDictionary(pair => pair.Key, pair => Rouge.Mean(pair.Value));
        foreach (var (name, mean) in means)
            table.WriteLine($"{name,-10}{mean.One,8:0.000}{mean.Two,8:0.000}{mean.Longest,8:0.000}");
        return new Score(cases.Count, means.ToDictionary(pair => pair.Key, pair => (object?)new { rouge1 = Math.Round(pair.Value.One, 4), rouge2 = Math.Round(pair.Value.Two, 4), rougeL = Math.Round(pair.Value.Longest, 4) }));
    }

    private static Evidence[] Store(List<SummaryCase> cases)
    {
        var seen = DateTimeOffset.UnixEpoch;
        return [.. cases.Index().SelectMany(one => one.Item.Documents.Select(document => (one.Item, Story: one.Index + 1, document))).Select((row, at) => new Evidence
        {
            Item = at + 1, Revision = 1, Source = $"s{at + 1}", Title = row.document.Title, Text = row.document.Text, Language = row.Item.Language ?? "en", When = seen, Undated = true, Seen = seen, Story = row.Story,
        })];
    }

    /// <summary>Claims in the order of the brief, the overview first, until the words are used up.</summary>
    private static string Own(SummaryCase one, int words, Evidence[] store, Dictionary<string, double> weights)
    {
        var brief = ExtractiveWriter.Write(Topic(one, weights), store, new Dictionary<string, Source>(), new BriefPolicy { Language = one.Language ?? "en" }, DateTimeOffset.UnixEpoch);
        var told = new List<string>();
        foreach (var claim in brief.Claims().DistinctBy(claim => claim.Text))
        {
            if (words <= 0)
                break;
            told.Add(claim.Text);
            words -= Rouge.Words(claim.Text).Length;
        }

        return string.Join(' ', told);
    }

    private static string Topic(SummaryCase one, Dictionary<string, double> weights)
    {
        var language = one.Language ?? "en";
        var words = one.Documents.SelectMany(document => Tokens.Of(document.Title + "\n" + document.Text).Where(token => token.Kind == TokenKind.Word && token.Length > 3 && !StopWords.Contains(token.Folded, language))
            .DistinctBy(token => Stems.Of(token.Folded, language))).GroupBy(token => Stems.Of(token.Folded, language), StringComparer.Ordinal);
        return string.Join(' ', words.OrderByDescending(group => group.Count() * weights.GetValueOrDefault(group.Key, 1)).ThenBy(group => group.Key, StringComparer.Ordinal).Take(2).Select(group => group.First().Folded));
    }

    /// <summary>How rare a stem is among all documents.</summary>
    private static Dictionary<string, double> Weights(List<SummaryCase> cases)
    {
        var documents = cases.SelectMany(one => one.Documents.Select(document => (document, Language: one.Language ?? "en"))).ToList();
        return documents.SelectMany(pair => Tokens.Of(pair.document.Text).Select(token => Stems.Of(token.Folded, pair.Language)).Distinct(StringComparer.Ordinal)).CountBy(stem => stem, StringComparer.Ordinal)
            .ToDictionary(pair => pair.Key, pair => Math.Log((documents.Count + 1) / (pair.Value + 0.5)), StringComparer.Ordinal);
    }
}
