using Daybook.Core.Text;

namespace Daybook.Core.Briefs;

/// <summary>Whether the figures and dates of two sentences agree.</summary>
internal static class Values
{
    // Closer than this they are one figure, rounded differently.
    public const decimal Rounding = 0.015m;

    /// <summary>Figures up to here stand in any text.</summary>
    public const decimal LargestCommon = 12;

    /// <summary>The other sentence names every figure and every date of this one, and nothing that speaks against one.</summary>
    public static bool Hold(Meaning mine, Meaning theirs) =>
        mine.Figures.All(figure => Among(figure, theirs)) && mine.Dates.All(date => Among(date, theirs));

    /// <summary>At least one figure, or a date that is more than "on Monday", stands in both.</summary>
    public static bool Shared(Meaning mine, Meaning theirs) => mine.Figures.Any(figure => Among(figure, theirs)) || SharedDate(mine, theirs);

    /// <summary>As <see cref="Shared"/>, and the figure is none that any sentence may have by chance: three, ten.</summary>
    public static bool SharedTelling(Meaning mine, Meaning theirs) =>
        mine.Figures.Any(figure => figure.Value > LargestCommon && Among(figure, theirs)) || SharedDate(mine, theirs);

    public static bool Among(Quantity figure, Meaning other) =>
        other.Figures.Any(found => (found.Unit == figure.Unit || found.Unit is null || figure.Unit is null) && Near(found.Value, figure.Value))
        || figure.Unit is null && other.Dates.Any(date => date.Year == figure.Value);

    public static bool Near(decimal one, decimal other) => Math.Abs(one - other) <= Rounding * Math.Max(one, other);

    // "On Monday" is left out by those who write on that day; "from 1 July" by nobody who says the same.
    private static bool Among(DateMention date, Meaning other) =>
        other.Dates.Any(found => Meet(date, found)) || date.Relative && !other.Dates.Any(found => found.Day is not null)
        || date.Month is null && other.Figures.Any(figure => figure.Unit is null && figure.Value == date.Year);

    private static bool SharedDate(Meaning mine, Meaning theirs) => mine.Dates.Any(date => !date.Relative && theirs.Dates.Any(found => Meet(date, found)));

    /// <summary>One date, or one that the other lies in: June and 15 June.</summary>
    public static bool Meet(DateMention one, DateMention other) =>
        one.Iso.StartsWith(other.Iso, StringComparison.Ordinal) || other.Iso.StartsWith(one.Iso, StringComparison.Ordinal);
}
