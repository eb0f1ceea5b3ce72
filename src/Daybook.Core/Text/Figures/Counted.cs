namespace Daybook.Core.Text;

/// <summary>Reads dates that are counted from the day of publication: "three days ago", "a week ago", "через две недели", "iki həftə sonra".</summary>
/// <param name="dayCertain">False where the writer's day may be the one beside: of days is then no date.</param>
internal sealed class Counted(string text, IReadOnlyList<Token> tokens, WordTable words, string language, DateOnly published, bool dayCertain)
{
    /// <summary>What has been, and what is to come: behind its count alone, or with a word before that, or without a count.</summary>
    internal static readonly string[] Kinds = ["ago", "hence", "hencein", "henceone"];

    // No more than what people count rather than round.
    private const int MostDays = 31, MostWeeks = 4, MostMonths = 12, MostYears = 5;

    // "Two weeks ago" is within three days of the fourteenth.
    private const int HalfOfWeek = Weekdays.DaysOfWeek / 2;

    /// <summary>The date of the words at a token and where to go on; a null date where they tell none as precise, null where no such words stand there.</summary>
    public (DateMention? Date, int Next)? At(int at)
    {
        if (words.At("weekago", tokens, at) is { } week)
            return Made(at, at + week.Length, "week", -1);
        if (words.At("henceone", tokens, at) is { } one && IsAhead(at, at + one.Length - 1))
            return Made(at, at + one.Length, one.Value, 1);
        if (words.At("ago", tokens, at) is { } ago && Count(at) is { } back)
            return Made(at - 1, at + ago.Length, ago.Value, -back);
        if (words.At("hence", tokens, at) is { } hence && Count(at) is { } ahead && IsAhead(at - 1, at + hence.Length - 1))
            return Made(at - 1, at + hence.Length, hence.Value, ahead);
        if (words.At("hencein", tokens, at) is { } within && Count(at) is { } until && words.At("hencefront", tokens, at - 2) is not null && IsAhead(at - 2, at + within.Length - 1))
            return Made(at - 2, at + within.Length, within.Value, until);
        return null;
    }

    /// <summary>A week as precisely as month and year tell it: its month where it lies in one, else its year, else nothing.</summary>
    public static (int Year, int? Month)? Week(DateOnly first)
    {
        var last = first.AddDays(Weekdays.DaysOfWeek - 1);
        return first.Year != last.Year ? null : (first.Year, first.Month == last.Month ? first.Month : null);
    }

    /// <summary>The number right before a word, where the time is not reckoned from something else ("görüşdən üç gün əvvəl").</summary>
    private int? Count(int at) =>
        NumbersInText.CountAt(tokens, at - 1, language) is { } count && !(at > 1 && words.Forms("agofrom").Any(ending => tokens[at - 2].Folded.EndsWith(ending, StringComparison.Ordinal))) ? count : null;

    /// <summary>"It was built in three days" tells no date, "it reopens in three days" does; "more than in three days" and "in two weeks of talks" do not.</summary>
    private bool IsAhead(int first, int last) =>
        VerbTenses.Near(text, tokens, first, last, language).Tense is Tense.Ahead && words.At("hencenot", tokens, last + 1) is null;

    private (DateMention? Date, int Next)? Made(int first, int end, string unit, int count)
    {
        (int Year, int? Month, int? Day)? date = unit switch
        {
            "day" when Math.Abs(count) <= MostDays && dayCertain => published.AddDays(count) is var day ? (day.Year, day.Month, day.Day) : null,
            "week" when Math.Abs(count) <= MostWeeks => Week(published.AddDays(count * Weekdays.DaysOfWeek - HalfOfWeek)) is var (year, month) ? (year, month, null) : null,
            "month" when Math.Abs(count) <= MostMonths => published.AddMonths(count) is var month ? (month.Year, month.Month, null) : null,
            "year" when Math.Abs(count) <= MostYears => (published.Year + count, null, null),
            _ => null,
        };
        return date is var (ofYear, ofMonth, ofDay) ? (new DateMention(tokens[first].Start, tokens[end - 1].End, ofYear, ofMonth, ofDay, true), end) : unit == "week" && Math.Abs(count) <= MostWeeks ? (null, end) : null;
    }
}
