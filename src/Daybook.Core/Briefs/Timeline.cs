using System.Globalization;
using Daybook.Core.Text;

namespace Daybook.Core.Briefs;

/// <summary>
/// Dates the claims of a brief: by the date in the sentence, else by the one in its agency's dateline where the story is of some days. The day of
/// publication alone is no date of an event, and neither is a bound ("since 2022") nor a span of time.
/// </summary>
/// <param name="items">All items of the topic, by which the length of a story is known.</param>
/// <param name="language">Of the brief: what is told in it stands for what is told of the same day in another.</param>
internal sealed class Timeline(IReadOnlyList<TopicItem> items, string language)
{
    // What outlets write of for longer is no event of one day.
    private static readonly TimeSpan LongestEvent = TimeSpan.FromDays(4);

    // "until the end of December"
    private const int WordsToBound = 4;

    private readonly Dictionary<long, TimeSpan> lengths = items.Select(item => item.Item.Evidence).Where(item => item.Story is not null)
        .GroupBy(item => item.Story!.Value).ToDictionary(story => story.Key, story => story.Max(item => item.When) - story.Min(item => item.When));

    /// <summary>Rows by date, one a story and day; those with most voices are kept where there are too many.</summary>
    public IReadOnlyList<TimelineEntry> Of(IEnumerable<Statement> statements, ClaimMaker claims, int max) =>
    [
        .. statements.Select(statement => (statement, claim: claims.Make(statement), date: DateOf(statement.Lead)))
            .Where(row => row.date is not null)
            .OrderByDescending(row => row.statement.Language == language).ThenByDescending(row => row.claim.Origins).ThenBy(row => row.date!.Value.Iso, StringComparer.Ordinal)
            .DistinctBy(row => (row.date!.Value.Iso, Kinship.Story(row.statement)))
            .OrderByDescending(row => row.claim.Origins).ThenBy(row => row.date!.Value.Iso, StringComparer.Ordinal)
            .Take(max)
            .OrderBy(row => row.date!.Value.Iso, StringComparer.Ordinal)
            .Select(row => new TimelineEntry(row.date!.Value.Iso, Precision(row.date.Value), row.claim)),
    ];

    /// <summary>Where the text gives a date only relative to its own day, the absolute one beside it.</summary>
    /// <param name="text">A sentence of the item.</param>
    public static IReadOnlyList<Insertion> Insertions(string text, string language, Evidence item) =>
    [
        .. DatesInText.Find(text, language, item.Day, item.DayCertain)
            .Where(date => date.Relative && !item.Undated && !IsBareDay(text[date.Start..date.End]))
            .Select(date => new Insertion(date.End, Missing(date, text[date.Start..date.End]))),
    ];

    /// <summary>What the words leave out: the year where they name a month ("17 September"), else the whole date in ISO 8601 ("this month", "3 days ago").</summary>
    private static string Missing(DateMention date, string words) =>
        DatesInText.NamesMonth(words) ? date.Year.ToString("0000", CultureInfo.InvariantCulture) : date.Iso;

    /// <summary>The first day of "17–19 March": its month stands behind the other, with the year that is missing.</summary>
    private static bool IsBareDay(string words) => char.IsDigit(words[0]) && !words.Any(char.IsWhiteSpace);

    private DateMention? DateOf(Passage passage)
    {
        var text = passage.Text;
        var all = DatesInText.Find(text, passage.Language, passage.Day, passage.DayCertain);
        var dates = all.Where((date, at) => !Compares(date) && !Bounds(text, date, passage.Language) && !InSpan(text, all, at, passage.Language)).ToList();
        if (all.Count == 0 && passage.Place == 0 && passage.Start > 0 && IsOfDays(passage.Evidence))
            dates = [.. DatesInText.Find(passage.Evidence.Text[..passage.Start], passage.Language, passage.Day, passage.DayCertain)];
        var known = passage.Evidence.Undated ? dates.Where(date => !date.Relative) : dates;
        return known.OrderByDescending(Precision).ThenBy(date => date.Start).Cast<DateMention?>().FirstOrDefault();
    }

    private bool IsOfDays(Evidence item) => item.Story is not { } story || lengths.GetValueOrDefault(story) <= LongestEvent;

    /// <summary>"Last year" is what something is held against.</summary>
    private static bool Compares(DateMention date) => date.Relative && date.Month is null;

    private static bool Bounds(string text, DateMention date, string language)
    {
        var before = Tokens.Of(text[..date.Start]).TakeLast(WordsToBound).Select(token => token.Folded).ToList();
        return before.Count > 0 && (Phrases.Bound.In(language).FindsIn(before) || date.Month is null && Phrases.YearBound.In(language).Has(before[^1]));
    }

    /// <summary>"January-July", "between 15 March and 30 April": nothing or a joining word lies between it and the date beside it.</summary>
    private static bool InSpan(string text, IReadOnlyList<DateMention> dates, int at, string language)
    {
        return at > 0 && Joined(dates[at - 1], dates[at]) || at + 1 < dates.Count && Joined(dates[at], dates[at + 1]);

        bool Joined(DateMention one, DateMention other) =>
            text[one.End..other.Start].Trim() is var between && (between is "-" or "–" or "—" || Phrases.Span.In(language).Has(Folding.Fold(between)));
    }

    private static DatePrecision Precision(DateMention date) =>
        date.Day is not null ? DatePrecision.Day : date.Month is not null ? DatePrecision.Month : DatePrecision.Year;
}
