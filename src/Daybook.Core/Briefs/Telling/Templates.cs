namespace Daybook.Core.Briefs;

/// <summary>Sentences of every day with the figures of the day: rates, the weather, passengers carried.</summary>
internal static class Templates
{
    // Two who write of one thing choose one word in ten otherwise; a template has the same but for the name of the day.
    private const double SameTemplate = 0.9;

    public static bool AreOne(Passage one, Passage other) => one.Day != other.Day && one.Language == other.Language && Overlap(one, other) >= SameTemplate;

    /// <summary>Share of common words without their weights, which mean little in a small store.</summary>
    public static double Overlap(Passage one, Passage other) => one.Content.Count(other.Content.Contains) / Math.Sqrt(Math.Max(1, one.Content.Count * other.Content.Count));

    /// <summary>Sentences of one row of days: of one outlet, in two stories.</summary>
    public static bool AreOneRow(Statement one, Statement other) =>
        one.Lead.Words.Length == other.Lead.Words.Length && one.Story != other.Story && one.Lead.Evidence.Source == other.Lead.Evidence.Source && AreOne(one.Lead, other.Lead);
}
