namespace Daybook.Core.Stories.Joining;

/// <summary>
/// What the trained part of the decision to join two stories looks at, beside their likeness: in which parts the reports are alike. Values are means
/// over the pairs of their reports that lie nearest in time.
/// </summary>
internal static class JoinFeatures
{
    /// <summary>
    /// In the order of the numbers of <see cref="JoinRow.Features"/>. <c>likeness</c>: logarithm of the likeness, time included, as a multiple of
    /// what the decision set by hand asks for. <c>title names numbers words</c>: cosines of those terms alone,
    /// words being what is neither name nor number. <c>clash</c>: share of pairs that both
    /// have figures and share none. <c>places</c>: Jaccard of places. <c>letters</c>: Dice of the runs of letters of the headlines. <c>best</c>: the
    /// highest cosine of a pair. <c>gap</c>: ln(1 + hours between them). <c>size</c>: logarithm of the smaller one's reports. <c>meaning</c>: how alike a
    /// model finds them (<see cref="MeaningScale"/>), 0 where none is asked.
    /// </summary>
    public static readonly IReadOnlyList<string> Named = ["likeness", "title", "names", "numbers", "words", "clash", "places", "letters", "best", "gap", "size", "meaning"];

    /// <summary>Places of the features; those from title to letters are means.</summary>
    public const int Likeness = 0, Title = 1, Names = 2, Numbers = 3, Words = 4, Clash = 5, Places = 6, Letters = 7, Best = 8, Gap = 9, Size = 10, Meaning = 11;

    /// <param name="likeness">As a multiple of what is needed, time included; above 0.</param>
    /// <param name="space">Of the reports' vectors.</param>
    /// <param name="meanings">Null where no model is asked.</param>
    public static double[] Of(Cluster one, Cluster other, double likeness, TermSpace space, MeaningScale? meanings)
    {
        var features = new double[Named.Count];
        var (near, against) = Nearest(one, other);
        foreach (var a in near)
            foreach (var b in against)
                Parts(a, space).AddTo(features, Parts(b, space));
        for (var part = Title; part < Best; part++)
            features[part] /= near.Count * against.Count;
        features[Likeness] = Math.Log(likeness);
        features[Gap] = Math.Log(1 + one.GapTo(other).TotalHours);
        features[Size] = Math.Log(Math.Min(one.Count, other.Count));
        features[Meaning] = meanings?.Of(one, other) ?? 0;
        return features;
    }

    /// <summary>Reports of each that lie nearest in time to the other's.</summary>
    public static (IReadOnlyList<WindowItem> Near, IReadOnlyList<WindowItem> Against) Nearest(Cluster one, Cluster other) =>
        one.First < other.First ? (one.Last, other.Earliest) : (one.Earliest, other.Last);

    private static ReportParts Parts(WindowItem item, TermSpace space) => item.Parts ??= new ReportParts(item, space);
}
