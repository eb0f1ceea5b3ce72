using System.Globalization;
using Daybook.Core.Text;

namespace Daybook.Core.Briefs;

/// <summary>
/// Dates the claims of a brief: by the date in the sentence, else by the one in its agency's dateline. The day of
/// publication alone is no date of an event.
/// </summary>
internal static class Timeline
{
    /// <summary>Rows by date; those with most voices are kept where there are too many.</summary>
    public static IReadOnlyList<TimelineEntry> Of(IEnumerable<Statement> statements, ClaimMaker claims, int max) =>
    [
        .. statements.Select(statement => (claim: claims.Make(statement), date: DateOf(statement.Lead)))
            .Where(row => row.date is not null)
            .OrderByDescending(row => row.claim.Origins).ThenBy(row => row.date!.Value.Iso, StringComparer.Ordinal)
            .Take(max)
            .OrderBy(row => row.date!.Value.Iso, StringComparer.Ordinal)
            .Select(row => new TimelineEntry(row.date!.Value.Iso, Precision(row.date.Value), row.claim)),
    ];

    /// <summary>Where the text gives a date only relative to its own day, the absolute one beside it.</summary>
    public static IReadOnlyList<Insertion> Insertions(Passage passage) =>
    [
        .. DatesInText.Find(passage.Text, passage.Language, passage.Day, passage.DayCertain)
            .Where(date => date.Relative && !passage.Evidence.Undated)
            .Select(date => new Insertion(date.End, Missing(date, passage.Text[date.Start..date.End]))),
    ];

    /// <summary>What the words leave out: the year where they name a month ("17 September"), else the whole date in ISO 8601.</summary>
    private static string Missing(DateMention date, string words) =>
        date.Day is not null == words.Any(char.IsDigit) && !NamesNoMonth(date, words) ? date.Year.ToString("0000", CultureInfo.InvariantCulture) : date.Iso;

    // "This month" and "yesterday" name none: they have no digit for a day, and their month is not among their words.
    private static bool NamesNoMonth(DateMention date, string words) =>
        !words.Any(char.IsDigit) && (date.Day is not null || !DatesInText.NamesMonth(words));

    private static DateMention? DateOf(Passage passage)
    {
        var dates = DatesInText.Find(passage.Text, passage.Language, passage.Day, passage.DayCertain);
        if (dates.Count == 0 && passage.Place == 0 && passage.Start > 0)
            dates = DatesInText.Find(passage.Evidence.Text[..passage.Start], passage.Language, passage.Day, passage.DayCertain);
        var known = passage.Evidence.Undated ? dates.Where(date => !date.Relative) : dates;
        return known.OrderByDescending(Precision).ThenBy(date => date.Start).Cast<DateMention?>().FirstOrDefault();
    }

    private static DatePrecision Precision(DateMention date) =>
        date.Day is not null ? DatePrecision.Day : date.Month is not null ? DatePrecision.Month : DatePrecision.Year;
}
