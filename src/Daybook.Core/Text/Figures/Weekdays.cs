namespace Daybook.Core.Text;

/// <summary>Which day a day of the week is that a text names by its name alone.</summary>
/// <param name="dayCertain">False where the writer's day may be the one beside.</param>
internal sealed class Weekdays(string text, IReadOnlyList<Token> tokens, WordTable words, string language, DateOnly published, bool dayCertain)
{
    // "Until Wednesday it was 40" has been; "put off to Wednesday" has not.
    private const string Limit = "limit", Aim = "aim";

    internal const int DaysOfWeek = 7;

    // Beside a day of six days ago the same day of the week lies tomorrow: the verb must stand near to tell.
    private const int FarthestBack = 6, WordsToVerb = 8;

    private const int DaysOfTimetable = 3, WordsOfDay = 2;

    /// <summary>ISO 8601: 1 is Monday.</summary>
    public int Published => ((int)published.DayOfWeek + DaysOfWeek - 1) % DaysOfWeek + 1;

    /// <summary>"Last Thursday": the latest before the day of publication.</summary>
    public DateOnly Latest(int weekday) => published.AddDays(-((Published - weekday + DaysOfWeek - 1) % DaysOfWeek + 1));

    /// <summary>"The coming Thursday": the next. "Next Thursday" is the same where it lies in the next week; where it lies in this one, some mean the week after: null.</summary>
    public DateOnly? Coming(int weekday, bool plain)
    {
        var ahead = (weekday - Published + DaysOfWeek - 1) % DaysOfWeek + 1;
        return plain || Published + ahead > DaysOfWeek ? published.AddDays(ahead) : null;
    }

    /// <summary>
    /// "On Thursday": beside a verb of the past the latest, the day of publication among them, beside one of the future the coming. Where no verb tells, it is only the day of publication
    /// or one beside it, else null: a wrong date is worse than none.
    /// </summary>
    public DateOnly? Bare(int at, int last, int weekday)
    {
        if (words.At("dayplural", tokens, last + 1) is not null || IsOfTimetable(at))
            return null;
        var beside = Beside(weekday);
        if (!dayCertain && beside is not null)
            return beside;
        var toward = Toward(at, last);
        var (tense, far) = VerbTenses.Near(text, tokens, at, last, language);
        if (toward == Limit && tense is Tense.Past)
            return beside;
        var (back, ahead) = ((Published - weekday + DaysOfWeek) % DaysOfWeek, (weekday - Published + DaysOfWeek) % DaysOfWeek);
        return (toward is null ? tense : Tense.Ahead) switch
        {
            Tense.Past => back < FarthestBack || far <= WordsToVerb ? published.AddDays(-back) : null,
            Tense.Ahead => ahead < FarthestBack || toward is not null || far <= WordsToVerb ? published.AddDays(ahead) : null,
            _ => beside,
        };
    }

    /// <summary>"Until Thursday", "на пятницу", "პარასკევისთვის": ahead; the night to a day is not, nor the end of "Monday to Thursday". Null where no such word stands there.</summary>
    private string? Toward(int at, int last)
    {
        if (words.At("weekdayadjective", tokens, at) is not null)
            return null;
        if (words.Before("toward", tokens, at) is > 0 and var length && words.Before("nottoward", tokens, at - length) == 0 && words.Before("weekday", tokens, at - length) == 0)
            return words.At("toward", tokens, at - length)!.Value.Value;
        return words.At("towardafter", tokens, last + 1)?.Value ?? (words.Forms("towardend").Any(ending => tokens[last].Folded.EndsWith(ending, StringComparison.Ordinal)) ? Aim : null);
    }

    /// <summary>"On Mondays, Wednesdays and Saturdays", in languages that do not say it by the form: of three days or more none is meant.</summary>
    private bool IsOfTimetable(int at)
    {
        var place = at;
        while (Joint(place - 1) || words.At("weekday", tokens, place - 1) is not null || words.At("weekday", tokens, place - 2) is { Length: WordsOfDay })
            place--;
        var days = 0;
        for (; Joint(place) || words.At("weekday", tokens, place) is not null; place += words.At("weekday", tokens, place)?.Length ?? 1)
            days += Joint(place) ? 0 : 1;
        return days >= DaysOfTimetable;

        bool Joint(int word) => words.At("weekdayjoint", tokens, word) is not null;
    }

    private DateOnly? Beside(int weekday) =>
        ((weekday - Published + DaysOfWeek) % DaysOfWeek) switch { 0 => published, 1 => published.AddDays(1), 6 => published.AddDays(-1), _ => null };
}
