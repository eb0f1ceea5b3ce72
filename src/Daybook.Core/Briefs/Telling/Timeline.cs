using System.Globalization;
using Daybook.Core.Text;

namespace Daybook.Core.Briefs;

/// <summary>What a brief tells by date: a row a story and day, the same event once.</summary>
/// <param name="items">All items of the topic.</param>
/// <param name="language">Of the brief: what is told in it stands for what is told of the same day in another.</param>
internal sealed class Timeline(IReadOnlyList<TopicItem> items, string language, Meanings meanings)
{
    // As Ghalandari and Ifrim 2020 choose dates: a day that is named counts twice as much as one on which something was published.
    private const double OfPublished = 0.5;

    // Two sentences of one day whose meanings are as near tell of one event, whatever the language and story.
    private const double OneEvent = 0.3;

    /// <summary>Rows by date, one a story and day; the days that most outlets name are kept where there are too many.</summary>
    public IReadOnlyList<TimelineEntry> Of(IEnumerable<Statement> statements, ClaimMaker claims, int max)
    {
        var dates = new EventDates(items);
        var rows = new List<Row>();
        foreach (var row in statements.Select(statement => (statement, date: dates.Of(statement))).Where(row => row.date is not null)
            .Select(row => new Row(row.statement, claims.Make(row.statement), row.date!.Value))
            .OrderByDescending(row => row.Statement.Language == language).ThenByDescending(row => row.Claim.Origins).ThenBy(row => row.Date.Iso, StringComparer.Ordinal))
            if (!rows.Exists(told => Again(told, row)))
                rows.Add(row);
        var weights = rows.Select(row => row.Date.Iso).Distinct(StringComparer.Ordinal).ToDictionary(iso => iso, Weight, StringComparer.Ordinal);
        return
        [
            .. rows.OrderByDescending(row => weights[row.Date.Iso]).ThenByDescending(row => row.Claim.Origins).ThenBy(row => row.Date.Iso, StringComparer.Ordinal)
                .Take(max)
                .OrderBy(row => row.Date.Iso, StringComparer.Ordinal)
                .Select(row => new TimelineEntry(row.Date.Iso, ToldDay.Precision(row.Date), row.Claim) { Planned = ToldDay.IsAhead(row.Statement.Lead, row.Date) }),
        ];
    }

    private bool Again(Row told, Row row) =>
        told.Date.Iso == row.Date.Iso && (Kinship.Story(told.Statement) == Kinship.Story(row.Statement) || Likeness(told.Statement, row.Statement) >= OneEvent);

    private double Likeness(Statement one, Statement other) =>
        (one.Language == other.Language ? 1 : Selection.CrossDoubt) * meanings.Likeness(one.Lead, other.Lead);

    /// <summary>Outlets that name the day, and half of those that published on it; copies are no voice.</summary>
    private double Weight(string iso)
    {
        var own = items.Where(item => item.Item.Evidence.CopyOf is null).ToList();
        return own.Where(item => item.Item.Figures.Dates.Any(date => date.Iso == iso)).Select(item => item.Item.Evidence.Source).Distinct(StringComparer.Ordinal).Count()
            + OfPublished * own.Where(item => !item.Item.Evidence.Undated && item.Item.Evidence.When.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) == iso).Select(item => item.Item.Evidence.Source).Distinct(StringComparer.Ordinal).Count();
    }

    /// <summary>Where the text gives a date only relative to its own day, the absolute one beside it.</summary>
    /// <param name="text">A sentence of the item.</param>
    public static IReadOnlyList<Insertion> Insertions(string text, string language, Evidence item) =>
    [
        .. DatesInText.Find(text, language, item.Day, item.DayCertain)
            .Where(date => date.Relative && !item.Undated && !IsBareDay(text[date.Start..date.End]) && !DatesInText.NamesWeek(text[date.Start..date.End], language))
            .Select(date => new Insertion(EndOfWord(text, date.End), Missing(date, text[date.Start..date.End]))),
    ];

    /// <summary>Behind what is tied to a date by a mark: «Մայիսի 1-ից».</summary>
    private static int EndOfWord(string text, int at)
    {
        if (at + 1 < text.Length && text[at] is '-' or '\u2010' or '\u2011' or '\'' or '\u2019' && char.IsLetter(text[at + 1]))
            for (at++; at < text.Length && char.IsLetter(text[at]);)
                at++;
        return at;
    }

    /// <summary>What the words leave out: the year where they name a month ("17 September"), else the whole date in ISO 8601 ("this month", "3 days ago").</summary>
    private static string Missing(DateMention date, string words) =>
        DatesInText.NamesMonth(words) ? date.Year.ToString("0000", CultureInfo.InvariantCulture) : date.Iso;

    /// <summary>The first day of "17–19 March": its month stands behind the other, with the year that is missing.</summary>
    private static bool IsBareDay(string words) => char.IsDigit(words[0]) && !words.Any(char.IsWhiteSpace);

    private sealed record Row(Statement Statement, Claim Claim, DateMention Date);
}
