using System.Globalization;
using System.Numerics;
using Daybook.Core.Stories;

namespace Daybook.Training;

/// <summary>
/// Thresholds of grouping chosen on half of the news and told of the other half, for every way to halve them, so that nothing is fitted to what is told. What counts is the
/// mean of stories and pairs across, of whole texts and of two sentences, each news thinned (<see cref="ThinnedScore"/>).
/// </summary>
internal static class ThresholdChoice
{
    private const int Draws = 8;

    private readonly record struct Both(GroupingScore Texts, GroupingScore Teasers)
    {
        public double Worth => (Texts.Stories + Texts.Across + Teasers.Stories + Teasers.Across) / 4;

        public static Both Mean(IReadOnlyCollection<Both> all) => new(GroupingScore.Mean([.. all.Select(one => one.Texts)]), GroupingScore.Mean([.. all.Select(one => one.Teasers)]));

        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Worth:0.0000} ({Texts} | {Teasers})");
    }

    public static IReadOnlyList<GroupingPolicy> Policies(IEnumerable<double> texts, IReadOnlyCollection<double> across, IReadOnlyCollection<double> same) =>
        [.. from text in texts from other in across from factor in same select GroupingPolicy.Default with { TextThreshold = text, AcrossThreshold = other, SameLanguageFactor = factor }];

    public static void Write(IReadOnlyList<LabelledNews> all, IReadOnlyList<GroupingPolicy> policies, TextWriter to)
    {
        var scores = all.Select(news => Scores(news, policies)).ToList();
        Both Of(int policy, Func<int, bool> isIn) => Both.Mean([.. scores.Where((_, at) => isIn(at)).Select(one => one[policy])]);
        to.WriteLine("text across same: mean (stories within across of texts | of two sentences)");
        foreach (var (at, policy) in policies.Index())
            to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{policy.TextThreshold} {policy.AcrossThreshold} {policy.SameLanguageFactor}: {Of(at, _ => true)}"));
        List<Both> told = [];
        for (var half = 0u; half < 1u << all.Count; half++)
            if (BitOperations.PopCount(half) == all.Count / 2)
            {
                var chosen = Enumerable.Range(0, policies.Count).MaxBy(policy => Of(policy, at => (half >> at & 1) == 1).Worth);
                told.Add(Of(chosen, at => (half >> at & 1) == 0));
            }
        to.WriteLine($"chosen on half, told of the other half: {Both.Mean(told)}");
    }

    private static Both[] Scores(LabelledNews news, IReadOnlyList<GroupingPolicy> policies)
    {
        var (texts, teasers) = (Thinned(news, policies), Thinned(news.Teasers(), policies));
        return [.. texts.Zip(teasers, (text, teaser) => new Both(text, teaser))];
    }

    private static List<GroupingScore> Thinned(LabelledNews news, IReadOnlyList<GroupingPolicy> policies)
    {
        var draws = Enumerable.Range(0, Draws).Select(draw => ThinnedScore.Drawn(news, draw))
            .Select(drawn => (News: drawn, Window: new ItemWindow(drawn.Items))).Select(pair => (pair.News, pair.Window, Copies: CopyGroups.Find(pair.Window, GroupingPolicy.Default))).ToList();
        return [.. policies.Select(policy => GroupingScore.Mean([.. draws.Select(draw => GroupingScore.Of(draw.News, draw.Window, draw.Copies, policy))]))];
    }
}
