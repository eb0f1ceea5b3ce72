namespace Daybook.Core.Briefs;

/// <summary>Sentences of every day with the figures of the day: rates, the weather, passengers carried.</summary>
internal static class Templates
{
    // Two who write of one thing choose one word in ten otherwise; a template has the same but for the name of the day.
    private const double SameTemplate = 0.9;

    public static bool AreOne(Passage one, Passage other) => one.Day != other.Day && one.Language == other.Language && Overlap(one, other) >= SameTemplate;

    /// <summary>Share of common words without their weights, which mean little in a small store.</summary>
    public static double Overlap(Passage one, Passage other)
    {
        var mine = Content(one);
        var theirs = Content(other);
        return mine.Intersect(theirs, StringComparer.Ordinal).Count() / Math.Sqrt(Math.Max(1, mine.Count * theirs.Count));
    }

    private static HashSet<string> Content(Passage passage) =>
        [.. passage.Words.Where(word => !word.Empty && !word.Number).Select(word => word.Key)];
}
