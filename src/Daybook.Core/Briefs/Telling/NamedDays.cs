using Daybook.Core.Text;

namespace Daybook.Core.Briefs;

/// <summary>The days of the week that a sentence names, by their names or as "yesterday": "on Friday" and "в пятницу" are one day within a week, and no other.</summary>
internal static class NamedDays
{
    private const int DaysOfWeek = 7;

    /// <summary>ISO 8601 numbers of days of the week, of days within a week of the report; empty where it names none.</summary>
    public static HashSet<int> Of(Passage passage)
    {
        var tokens = Tokens.Of(passage.Text);
        var days = new HashSet<int>();
        for (var at = 0; at < tokens.Count; at++)
            if (DatesInText.WeekdayNamed(tokens, at, passage.Language) is { } weekday)
                days.Add(weekday);
        foreach (var date in ToldDay.All(passage).Where(date => date.Day is not null))
            if (Math.Abs(ToldDay.Day(date).DayNumber - passage.Day.DayNumber) < DaysOfWeek)
                days.Add(((int)ToldDay.Day(date).DayOfWeek + DaysOfWeek - 1) % DaysOfWeek + 1);
        return days;
    }
}
