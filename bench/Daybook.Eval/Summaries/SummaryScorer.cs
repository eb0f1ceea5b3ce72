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
    private const string Ours = "daybook";

    public IReadOnlyList<string> Needs => ["cases.jsonl"];

    public Score Run(string folder, AnswerFile? answers, TextWriter table)
    {
        List<SummaryCase> cases = [.. SummaryCase.Read(folder)];
        var whole = Scores(cases, answers);
        var thinned = Enumerable.Range(0, Thinning.Draws).SelectMany(draw => Scores([.. cases.Select(one => Thinning.Of(one, draw))], null)).GroupBy(pair => pair.Key, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => cases.Select((_, at) => Rouge.Mean([.. group.Select(pair => pair.Value[at])])).ToList(), StringComparer.Ordinal);
        Show(table, "", whole);
        Show(table, "thinned ", thinned);
        return new Score(cases.Count, whole.Select(pair => (pair.Key, pair.Value)).Concat(thinned.Select(pair => ($"{pair.Key}Thinned", pair.Value))).ToDictionary(pair => pair.Item1, pair => (object?)Rounded(Rouge.Mean(pair.Item2))));
    }

    private static object Rounded(Rouge mean) => new { rouge1 = Math.Round(mean.One, 4), rouge2 = Math.Round(mean.Two, 4), rougeL = Math.Round(mean.Longest, 4) };

    /// <summary>Each method's means, and how far the writer is ahead of it, with the interval of that.</summary>
    private static void Show(TextWriter table, string what, Dictionary<string, List<Rouge>> scores)
    {
        foreach (var (name, all) in scores)
        {
            var mean = Rouge.Mean(all);
            table.WriteLine($"{what + name,-18}{mean.One,8:0.000}{mean.Two,8:0.000}{mean.Longest,8:0.000}{(name == Ours ? "" : $"   ahead by {Advantage.Of(scores[Ours], all)}")}");
        }
    }

    /// <summary>By method, a score a case.</summary>
    private static Dictionary<string, List<Rouge>> Scores(List<SummaryCase> cases, AnswerFile? answers)
    {
        var weights = Weights(cases);
        var store = Store(cases);
        var scores = new Dictionary<string, List<Rouge>>(StringComparer.Ordinal) { [Ours] = [], ["lead"] = [], ["lexrank"] = [], ["centroid"] = [] };
        foreach (var one in cases)
        {
            var words = Rouge.Words(one.Summary).Length;
            var sentences = PeerSentence.Of(one, weights);
            var own = Own(one, words, store, weights);
            answers?.Write(new { id = one.Id, summary = own });
            scores[Ours].Add(Rouge.Of(own, one.Summary));
            scores["lead"].Add(Rouge.Of(Peers.Lead(sentences, words), one.Summary));
            scores["lexrank"].Add(Rouge.Of(Peers.LexRank(sentences, words), one.Summary));
            scores["centroid"].Add(Rouge.Of(Peers.Centroid(sentences, words), one.Summary));
        }

        return scores;
    }

    private static Evidence[] Store(List<SummaryCase> cases)
    {
        var seen = DateTimeOffset.UnixEpoch;
        return [.. cases.Index().SelectMany(one => one.Item.Documents.Select(document => (one.Item, Story: one.Index + 1, document))).Select((row, at) => new Evidence
        {
            Item = at + 1, Revision = 1, Source = $"s{at + 1}", Title = row.document.Title, Text = row.document.Text, Language = row.Item.Language ?? "en", When = seen, Undated = true, Seen = seen, Story = row.Story,
        })];
    }

    /// <summary>An overview of so many words; where the brief has none so long, its further claims in order until the words are used up.</summary>
    private static string Own(SummaryCase one, int words, Evidence[] store, Dictionary<string, double> weights)
    {
        var policy = new BriefPolicy { Language = one.Language ?? "en", MaxOverview = BriefGate.MaxOverview, OverviewWords = CitationCheck.CountWords(one.Summary) };
        var brief = ExtractiveWriter.Write(Topic(one, weights), store, new Dictionary<string, Source>(), policy, DateTimeOffset.UnixEpoch);
        List<string> told = [.. brief.Overview.Select(claim => claim.Text)];
        foreach (var text in brief.Claims().Select(claim => claim.Text).Distinct(StringComparer.Ordinal).Except(told, StringComparer.Ordinal).ToList())
        {
            if (told.Sum(sentence => Rouge.Words(sentence).Length) >= words)
                break;
            told.Add(text);
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
