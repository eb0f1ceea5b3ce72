using Daybook.Core.Text;

namespace Daybook.Core.Briefs;

/// <summary>Whether the figures and dates of two sentences agree.</summary>
internal static class Values
{
    // Closer than this they are one figure, rounded differently.
    public const decimal Rounding = 0.015m;

    /// <summary>Figures up to here stand in any text.</summary>
    public const decimal LargestCommon = 12;

    // Tens up to here are rounded figures of anything.
    private const decimal LargestRound = 100;

    // What is counted by the million is money, tonnes, people.
    private const decimal LeastOfUnit = 1_000_000;

    // Who writes within so many days of a day need not name it.
    private const int DaysUnsaid = 2;

    /// <summary>The other sentence names every figure and every date of this one, and nothing that speaks against one.</summary>
    /// <param name="day">Of the other's publication: what happened just before it is told without a date.</param>
    public static bool Hold(Meaning mine, Meaning theirs, DateOnly day)
    {
        foreach (var figure in mine.Figures)
            if (!Counts(figure, mine, theirs) && !AsYear(figure, theirs, day))
                return false;
        return mine.Dates.Count == 0 || DatesHold(mine, theirs, day);
    }

    /// <summary>Both name hours of the day, and no hour of one is the other's. An hour may go unsaid.</summary>
    public static bool HoursPart(Meaning mine, Meaning theirs) =>
        mine.Hours.Count > 0 && theirs.Hours.Count > 0 && !mine.Hours.Any(hour => theirs.Hours.Any(found => found.Minutes == hour.Minutes));

    /// <summary>One denies a figure that the other says, and gives none in its place that the other gives too: "from ten hours to seven" is "seven hours, not ten".</summary>
    public static bool Deny(Meaning mine, Meaning theirs) => Denies(mine, theirs) || Denies(theirs, mine);

    private static bool Denies(Meaning denier, Meaning other) =>
        denier.DeniedFigures.Any(denied => Stands(denied, other))
        && !denier.Figures.Any(figure => !denier.DeniedFigures.Contains(figure) && Stands(figure, other));

    private static bool Stands(Quantity figure, Meaning meaning) => meaning.Figures.Any(other => Same(other, figure) && !meaning.DeniedFigures.Contains(other));

    private static bool DatesHold(Meaning mine, Meaning theirs, DateOnly day) =>
        mine.Dates.All(date => Among(date, mine, theirs) || AsYears(date, theirs, day) || Unsaid(date, mine, theirs, day));

    /// <summary>Figures of this one are missing in the other, but more and more telling ones are there, and it has none that speaks against them.</summary>
    public static bool HoldInPart(Meaning mine, Meaning theirs)
    {
        var missing = mine.Figures.Where(figure => !Among(figure, theirs)).ToList();
        var shared = mine.Figures.Count - missing.Count + mine.Dates.Count(date => theirs.Dates.Any(found => Meet(date, found)));
        return mine.Dates.All(date => Among(date, mine, theirs) || !theirs.Dates.Any(found => Speaks(found, date, mine)))
            && (missing.Count == 0 || SharedTelling(mine, theirs) && shared >= missing.Count)
            && missing.All(figure => figure.Unit is null && figure.Value <= LargestCommon || !theirs.Figures.Any(found => (found.Unit == figure.Unit || OfUnreadUnit(found)) && !Among(found, mine)));
    }

    /// <summary>So large, or a fraction: it counts something, though the word for it was not read, and may count the same.</summary>
    private static bool OfUnreadUnit(Quantity figure) => figure.Unit is null && (figure.Value >= LeastOfUnit || !decimal.IsInteger(figure.Value));

    /// <summary>At least one figure, or a date that is more than "on Monday", stands in both.</summary>
    public static bool Shared(Meaning mine, Meaning theirs) => mine.Figures.Any(figure => Counts(figure, mine, theirs)) || SharedDate(mine, theirs);

    /// <summary>As <see cref="Shared"/>, and the figure is none that any sentence may have by chance: three, ten, twenty.</summary>
    public static bool SharedTelling(Meaning mine, Meaning theirs) => SharedFigure(mine, theirs) || SharedDate(mine, theirs);

    /// <summary>A figure of this kind, whatever the dates, and it tells in both: forty porters are no forty megawatts.</summary>
    public static bool SharedFigure(Meaning mine, Meaning theirs)
    {
        foreach (var figure in mine.Figures)
            if (Telling(figure) && (TellsTheSame(figure, theirs) || figure.Unit is null && NamesYear(figure.Value, theirs)))
                return true;
        return false;
    }

    private static bool TellsTheSame(Quantity figure, Meaning other)
    {
        foreach (var found in other.Figures)
            if (Telling(found) && Same(found, figure))
                return true;
        return false;
    }

    private static bool NamesYear(decimal year, Meaning other)
    {
        foreach (var date in other.Dates)
            if (date.Year == year)
                return true;
        return false;
    }

    private static bool Telling(Quantity figure) =>
        figure.Value > LargestCommon && (figure.Unit is not null || figure.Value > LargestRound || figure.Value % 10 != 0);

    /// <summary>The other sentence has all of this one's figures but such as any sentence may have.</summary>
    public static bool HoldTelling(Meaning mine, Meaning theirs) => mine.Figures.All(figure => !Telling(figure) || Among(figure, theirs));

    /// <summary>As <see cref="Among(Quantity, Meaning)"/>, and a figure that any sentence may have counts the same: three lines are no three years.</summary>
    public static bool Counts(Quantity figure, Meaning mine, Meaning theirs)
    {
        if (figure.Unit is not null || figure.Value > LargestCommon || CountedBy(mine, figure) is var counting && counting == Counting.Unknown)
            return Among(figure, theirs);
        for (var at = 0; at < theirs.Figures.Count; at++)
            if (Same(theirs.Figures[at], figure) && (theirs.Counted[at] == counting || theirs.Counted[at] == Counting.Unknown))
                return true;
        return false;
    }

    private static Counting CountedBy(Meaning meaning, Quantity figure)
    {
        for (var at = 0; at < meaning.Figures.Count; at++)
            if (meaning.Figures[at].Start == figure.Start)
                return meaning.Counted[at];
        return Counting.Unknown;
    }

    public static bool Among(Quantity figure, Meaning other)
    {
        foreach (var found in other.Figures)
            if (Same(found, figure))
                return true;
        return figure.Unit is null && NamesYear(figure.Value, other);
    }

    private static bool Same(Quantity one, Quantity other) => (one.Unit == other.Unit || one.Unit is null || other.Unit is null) && Near(one.Value, other.Value);

    public static bool Near(decimal one, decimal other) => Math.Abs(one - other) <= Rounding * Math.Max(one, other);

    // "On Monday" is left out by those who write on that day; "from 1 July" by nobody who says the same.
    private static bool Among(DateMention date, Meaning mine, Meaning theirs) =>
        theirs.Dates.Any(found => Meet(date, found)) || date.Relative && !theirs.Dates.Any(found => OfAnotherDay(found, mine))
        || date.Month is null && theirs.Figures.Any(figure => figure.Unit is null && figure.Value == date.Year);

    /// <summary>It names a day that the claim does not.</summary>
    private static bool OfAnotherDay(DateMention found, Meaning mine) => found.Day is not null && !mine.Dates.Any(date => Meet(date, found));

    /// <summary>A date as exact as the one that is missing, and none of the claim's: a day says nothing against "since 1992".</summary>
    private static bool Speaks(DateMention found, DateMention missing, Meaning mine) =>
        found.Day is null == missing.Day is null && found.Month is null == missing.Month is null && !mine.Dates.Any(date => Meet(date, found));

    /// <summary>"Since 1992" is "for 34 years".</summary>
    private static bool AsYears(DateMention date, Meaning theirs, DateOnly day) =>
        date.Month is null && day.Year - date.Year > LargestCommon && theirs.Figures.Any(figure => figure.Unit is null && figure.Value == day.Year - date.Year);

    private static bool AsYear(Quantity figure, Meaning theirs, DateOnly day) =>
        figure.Unit is null && figure.Value > LargestCommon && (theirs.Dates.Any(date => date.Month is null && day.Year - date.Year == figure.Value) || theirs.Figures.Any(found => found.Unit is null && day.Year - found.Value == figure.Value));

    private static bool Unsaid(DateMention date, Meaning mine, Meaning theirs, DateOnly day) =>
        date.Day is { } d && date.Month is { } m && !theirs.Dates.Any(found => OfAnotherDay(found, mine))
        && day.DayNumber - new DateOnly(date.Year, m, d).DayNumber is >= 0 and <= DaysUnsaid;

    private static bool SharedDate(Meaning mine, Meaning theirs) => mine.Dates.Count > 0 && theirs.Dates.Count > 0 && AnyDateShared(mine, theirs);

    private static bool AnyDateShared(Meaning mine, Meaning theirs) => mine.Dates.Any(date => !date.Relative && theirs.Dates.Any(found => Meet(date, found) && !IsNow(found, theirs.Day)));

    /// <summary>"This week", "this year": any day of late lies in it.</summary>
    private static bool IsNow(DateMention date, DateOnly day) => date.Relative && date.Day is null && date.Year == day.Year && (date.Month ?? day.Month) == day.Month;

    /// <summary>Some date of the sentence meets it.</summary>
    public static bool MeetsAny(DateMention date, Meaning other)
    {
        foreach (var found in other.Dates)
            if (Meet(date, found))
                return true;
        return false;
    }

    /// <summary>One date, or one that the other lies in: June and 15 June.</summary>
    public static bool Meet(DateMention one, DateMention other) =>
        one.Iso.StartsWith(other.Iso, StringComparison.Ordinal) || other.Iso.StartsWith(one.Iso, StringComparison.Ordinal);
}
