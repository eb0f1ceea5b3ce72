namespace Daybook.Eval.Measures;

/// <summary>Precision, recall and their harmonic mean; all 0 to 1.</summary>
internal readonly record struct Score(double Precision, double Recall)
{
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);
}

/// <summary>How well one clustering of the same things agrees with another.</summary>
internal static class Clusterings
{
    /// <summary>
    /// BCubed (Bagga and Baldwin 1998; Amigó et al. 2009): for each thing the share of its cluster that belongs with it, and
    /// the share of what belongs with it that its cluster has, averaged over things.
    /// </summary>
    public static Score BCubed(IReadOnlyList<string> gold, IReadOnlyList<string> answer)
    {
        var golds = Sizes(gold);
        var answers = Sizes(answer);
        var both = Sizes([.. gold.Zip(answer, (a, b) => a + "\n" + b)]);
        double precision = 0, recall = 0;
        for (var i = 0; i < gold.Count; i++)
        {
            double shared = both[gold[i] + "\n" + answer[i]];
            precision += shared / answers[answer[i]];
            recall += shared / golds[gold[i]];
        }
        return gold.Count == 0 ? default : new Score(precision / gold.Count, recall / gold.Count);
    }

    /// <summary>Agreement on pairs of things, of those pairs that <paramref name="counts"/> lets through (null = all).</summary>
    public static Score Pairs(IReadOnlyList<string> gold, IReadOnlyList<string> answer, Func<int, int, bool>? counts = null)
    {
        long hit = 0, wrong = 0, missed = 0;
        foreach (var (a, b) in Together(gold).Union(Together(answer)))
        {
            if (counts is not null && !counts(a, b))
                continue;
            var belongs = gold[a] == gold[b];
            var said = answer[a] == answer[b];
            if (belongs && said) hit++;
            else if (said) wrong++;
            else missed++;
        }
        return new Score(Share(hit, hit + wrong), Share(hit, hit + missed));
    }

    private static double Share(long part, long whole) => whole == 0 ? 0 : (double)part / whole;

    private static Dictionary<string, int> Sizes(IReadOnlyList<string> clusters) =>
        clusters.GroupBy(cluster => cluster).ToDictionary(group => group.Key, group => group.Count());

    private static IEnumerable<(int, int)> Together(IReadOnlyList<string> clusters) =>
        Enumerable.Range(0, clusters.Count).GroupBy(i => clusters[i])
            .SelectMany(group =>
            {
                var members = group.ToArray();
                return members.SelectMany((a, at) => members.Skip(at + 1).Select(b => (a, b)));
            });
}
