using Daybook.Core.Stories.Joining;

namespace Daybook.Core.Stories;

/// <summary>How alike items must be. Defaults hold on several labelled sets; docs/notes/grouping.md has the figures.</summary>
public sealed record GroupingPolicy
{
    public static readonly GroupingPolicy Default = new();

    /// <summary>Least likeness (0 to 1) of two headlines without a text to stand in one story.</summary>
    public double HeadlineThreshold { get; init; } = 0.12;

    /// <summary>The same for two items with a full text; from .27 to .37 they are grouped alike, but shorter ones, which take a share of it, are not.</summary>
    public double TextThreshold { get; init; } = 0.33;

    /// <summary>
    /// Least likeness of two stories of different languages, by what all languages share; from .15 to .21 both news sets give nearly the same.
    /// </summary>
    public double AcrossThreshold { get; init; } = 0.18;

    /// <summary>
    /// How much more it takes where all reports of one are in languages that the other has too, whose own words kept them apart; where a share of them is, that share
    /// of it: nothing kept the others apart.
    /// </summary>
    public double SameLanguageFactor { get; init; } = 1.8;

    /// <summary>The same where one of the two is a report that nothing joined yet: that words of its own differ from those of the others says little.</summary>
    public double LoneFactor { get; init; } = 1.1;

    /// <summary>
    /// How much more it takes where both name places and none of them is the same: a scaffold that falls in one town is not the one that fell in another. Within a
    /// language nothing is enough where both have figures besides, and none of them is the same, or where each headline names a town that the other report does not.
    /// </summary>
    public double ElsewhereFactor { get; init; } = 1.4;

    /// <summary>
    /// The same across languages where the headlines name towns that the other does not, or where all figures differ besides; with both nothing is enough.
    /// </summary>
    public double OtherTownFactor { get; init; } = 1.5;

    /// <summary>
    /// Rise of a threshold with the natural logarithm of the smaller story's items: sums of many items are alike by what their subjects share.
    /// </summary>
    public double SizeRise { get; init; } = 0.20;

    /// <summary>The same across languages, where what all share is less of a subject's common talk.</summary>
    public double AcrossRise { get; init; } = 0.04;

    /// <summary>Length in words from which a text counts as full; between none and this the thresholds are mixed.</summary>
    public int FullText { get; init; } = 60;

    /// <summary>Spread of the time decay: two reports this far apart count .61 as much as two of one hour.</summary>
    public TimeSpan TimeSpread { get; init; } = TimeSpan.FromHours(72);

    /// <summary>Share of the likeness that time cannot take away.</summary>
    public double TimelessShare { get; init; } = 0.40;

    /// <summary>Furthest two neighbouring reports of one story may lie apart.</summary>
    public TimeSpan LongestGap { get; init; } = TimeSpan.FromDays(7);

    /// <summary>
    /// Likeness, as a share of what is needed to join, from which two stories are shown to an editor as possibly the same. At .6 the two news
    /// sets ask 26 times in five weeks, and 6 of the pairs are the same; above it right pairs are lost, below it only wrong ones are won.
    /// </summary>
    public double NearShare { get; init; } = 0.6;

    /// <summary>Stories without a report in this last stretch of the window are asked about no more.</summary>
    public TimeSpan NearFor { get; init; } = TimeSpan.FromDays(3);

    /// <summary>
    /// News of so many last days, the newest day aside, are open: they are grouped together each round. What is older is settled: its stories grow and
    /// come together, and no new report takes them apart.
    /// </summary>
    public TimeSpan OpenFor { get; init; } = TimeSpan.FromDays(3);

    /// <summary>Fewer settled items say too little of how rare a word is: then the whole window is grouped together.</summary>
    public int LeastSettled { get; init; } = 2000;

    /// <summary>Share of the shorter text's word 5-grams that must stand in the longer for a copy (Broder 1997: containment).</summary>
    public double CopyContainment { get; init; } = 0.60;

    /// <summary>Share of the smaller text's stems that must stand in the other for a retold copy, where the item names the outlet as its source.</summary>
    public double CitedContainment { get; init; } = 0.45;

    /// <summary>The same where it only names the outlet.</summary>
    public double NamedContainment { get; init; } = 0.50;

    /// <summary>Shortest text, in words, that can be a copy.</summary>
    public int ShortestCopy { get; init; } = 18;

    /// <summary>Furthest a copy may follow its original.</summary>
    public TimeSpan LongestCopyDelay { get; init; } = TimeSpan.FromDays(14);

    /// <summary>Least likeness of an item to the report it says it passes on, where that is in another language.</summary>
    public double CitedLikeness { get; init; } = 0.22;

    /// <summary>The same where it only names the outlet.</summary>
    public double NamedLikeness { get; init; } = 0.40;

    /// <summary>Least likeness of an item that names no source to the report of an agency in another language that it repeats; from .62 to .66 twelve sets give the same.</summary>
    public double UncreditedLikeness { get; init; } = 0.64;

    /// <summary>The trained part of the decision to join.</summary>
    public JoinWeights Joining { get; init; } = JoinWeights.BuiltIn;

    /// <summary>What a model's vectors say in the window; null where none is asked.</summary>
    internal MeaningScale? Meanings { get; init; }

    /// <summary>Told of every decision about two clusters that is asked for, with their likeness as set by hand, time included. Null = nobody listens.</summary>
    internal Action<JoinKind, Cluster, Cluster, double, TermSpace>? Asked { get; init; }

    /// <summary>Stands for all of it but who listens and what a model says: two of one print group alike.</summary>
    internal ulong Print => TermCode.Chained(Joining.Print, TermCode.Hash((this with { Joining = JoinWeights.ByHand, Meanings = null, Asked = null }).ToString()));

    /// <summary>Share of a likeness that is left over a gap in time, 0 to 1.</summary>
    internal double Decay(TimeSpan gap)
    {
        if (gap == TimeSpan.Zero)
            return 1;
        var spread = TimeSpread.TotalHours;
        return TimelessShare + (1 - TimelessShare) * Math.Exp(-gap.TotalHours * gap.TotalHours / (2 * spread * spread));
    }

    /// <summary>What a threshold is multiplied with for two stories of these sizes.</summary>
    /// <param name="rise"><see cref="SizeRise"/> or <see cref="AcrossRise"/>.</param>
    internal static double Rise(Cluster a, Cluster b, double rise) => Math.Min(a.Count, b.Count) is > 1 and var smaller ? 1 + rise * Math.Log(smaller) : 1;
}
