using System.Globalization;
using Daybook.Core.Text;

namespace Daybook.Core.Briefs;

/// <summary>
/// The date of what a statement tells: what its sentence names, else the day that most others name that say the same; for the first sentence of a report also the night it
/// speaks of, the day that the reports of its event agree on, or its agency's dateline. The day of publication alone is no date of an event,
/// and neither is a bound ("since 2022"), a span of time, nor what something is held against ("the August average").
/// </summary>
/// <param name="items">All items of the topic.</param>
internal sealed class EventDates(IReadOnlyList<TopicItem> items)
{
    // What outlets write of for longer is no event of one day.
    private static readonly TimeSpan LongestEvent = TimeSpan.FromDays(4);

    // What is told within two days of a date is told of it (Ghalandari and Ifrim 2020).
    private const int DaysToTell = 2;

    // "until the end of December", "more than in any week of August", "the August average each day"
    private const int WordsToBound = 4, WordsToThan = 6, WordsToAverage = 3;

    // Where a report says when.
    private const int OpeningSentences = 2;

    // A day that one outlet alone names is its own.
    private const int LeastVotes = 2;

    private readonly Dictionary<long, TimeSpan> lengths = items.Select(item => item.Item.Evidence).Where(item => item.Story is not null)
        .GroupBy(item => item.Story!.Value).ToDictionary(story => story.Key, story => story.Max(item => item.When) - story.Min(item => item.When));

    private readonly Dictionary<long, DateMention?> days = [];

    public DateMention? Of(Statement statement)
    {
        if (Named(statement.Lead) is { } own)
            return own;
        var lead = statement.Lead;
        if (All(lead).Count > 0)
            return null;
        if (Best(statement.Members.Skip(1).Select(member => (member.Evidence, Named(member) is { Day: not null } day ? day : (DateMention?)null))) is { } others)
            return others;
        return lead.Place > 0 ? null : OfStory(lead) ?? Night(lead) ?? OfDateline(lead);
    }

    /// <summary>The finest date that a sentence names of what it tells.</summary>
    private static DateMention? Named(Passage passage)
    {
        var text = passage.Text;
        var all = All(passage);
        return Finest(all.Where((date, at) => !Compares(text, date, passage.Language) && !Bounds(text, date, passage.Language) && !InSpan(text, all, at, passage.Language)), passage.Evidence);
    }

    private static IReadOnlyList<DateMention> All(Passage passage) => DatesInText.Find(passage.Text, passage.Language, passage.Day, passage.DayCertain);

    private static DateMention? Finest(IEnumerable<DateMention> dates, Evidence item) =>
        dates.Where(date => !date.Relative || !item.Undated).OrderByDescending(Precision).ThenBy(date => date.Start).Cast<DateMention?>().FirstOrDefault();

    /// <summary>Of several dates the finest, then the one that most outlets have.</summary>
    private static DateMention? Best(IEnumerable<(Evidence Item, DateMention? Date)> named) =>
        named.Where(row => row.Date is not null).GroupBy(row => row.Date!.Value.Iso, StringComparer.Ordinal)
            .OrderByDescending(date => Precision(date.First().Date!.Value)).ThenByDescending(Votes).ThenBy(date => date.Key, StringComparer.Ordinal).FirstOrDefault()?.First().Date;

    private static int Votes(IEnumerable<(Evidence Item, DateMention? Date)> rows) => rows.Select(row => row.Item.Source).Distinct(StringComparer.Ordinal).Count();

    /// <summary>The one day that the openings of an event's reports agree on, for a report of the days right after it.</summary>
    private DateMention? OfStory(Passage lead)
    {
        if (lead.Evidence.Story is not { } story)
            return null;
        if (!days.TryGetValue(story, out var day))
            days[story] = day = Voted(story);
        return day is { } known && Tells(lead.Evidence, known) ? known : null;
    }

    private DateMention? Voted(long story)
    {
        var votes = items.Where(item => item.Item.Evidence.Story == story && item.Item.Evidence is { CopyOf: null, Undated: false }).Select(item => (item.Item.Evidence, Date: Opening(item))).Where(vote => vote.Date is not null).ToList();
        var best = Best(votes);
        return best is { } day && votes.Where(vote => vote.Date!.Value.Iso == day.Iso).ToList() is var agree && Votes(agree) >= LeastVotes && 2 * Votes(agree) > Votes(votes) ? day : null;
    }

    /// <summary>The day, just past, that the head of a report names: its first sentence, its dateline, or its second.</summary>
    private static DateMention? Opening(TopicItem item)
    {
        var head = item.Item.Sentences.TakeWhile(sentence => sentence.Place < OpeningSentences).Select(sentence => new Passage
        {
            Source = item, Start = sentence.Start, End = sentence.End, Place = sentence.Place, Words = sentence.Words, Vector = new TermVector(), Stands = sentence.Stands, Leans = sentence.Leans,
        }).ToList();
        return head.Select(Named).Concat(head.Where(passage => passage.Place == 0).Take(1).Select(Dateline).ToList()).FirstOrDefault(date => date is { Day: not null } day && Tells(item.Item.Evidence, day));
    }

    private static bool Tells(Evidence item, DateMention day) => DateOnly.FromDateTime(item.When.UtcDateTime).DayNumber - Day(day).DayNumber is >= 0 and <= DaysToTell;

    /// <summary>"overnight", "в ночь": of the night before the day on which it is reported.</summary>
    private static DateMention? Night(Passage lead) =>
        lead is { DayCertain: true, Evidence.Undated: false } && Phrases.Night.In(lead.Language).FindsIn([.. lead.Words.Select(word => word.Folded)])
            ? new DateMention(0, 0, lead.Day.Year, lead.Day.Month, lead.Day.Day, true) : null;

    /// <summary>The agency's own date, where the story is of some days.</summary>
    private DateMention? OfDateline(Passage lead)
    {
        return lead.Evidence.Story is { } story && lengths.GetValueOrDefault(story) > LongestEvent ? null : Dateline(lead);
    }

    private static DateMention? Dateline(Passage first) =>
        first.Start == 0 ? null : Finest(DatesInText.Find(first.Evidence.Text[..first.Start], first.Language, first.Day, first.DayCertain), first.Evidence);

    /// <summary>"Last year" is what something is held against, and so is a month behind "than".</summary>
    private static bool Compares(string text, DateMention date, string language) =>
        date.Relative && date.Month is null
        || date.Day is null && (Phrases.Comparison.In(language).FindsIn(Before(text, date, WordsToThan)) || Phrases.Comparison.In(language).FindsIn(After(text, date, WordsToAverage)));

    private static bool Bounds(string text, DateMention date, string language)
    {
        var before = Before(text, date, WordsToBound);
        return before.Count > 0 && (Phrases.Bound.In(language).FindsIn(before) || date.Month is null && Phrases.YearBound.In(language).Has(before[^1]));
    }

    private static List<string> Before(string text, DateMention date, int words) => [.. Tokens.Of(text[..date.Start]).TakeLast(words).Select(token => token.Folded)];

    private static List<string> After(string text, DateMention date, int words) => [.. Tokens.Of(text[date.End..]).Take(words).Select(token => token.Folded)];

    /// <summary>"January-July", "between 15 March and 30 April": nothing or a joining word lies between it and the date beside it.</summary>
    private static bool InSpan(string text, IReadOnlyList<DateMention> dates, int at, string language)
    {
        return at > 0 && Joined(dates[at - 1], dates[at]) || at + 1 < dates.Count && Joined(dates[at], dates[at + 1]);

        bool Joined(DateMention one, DateMention other) =>
            text[one.End..other.Start].Trim() is var between && (between is "-" or "–" or "—" || Phrases.Span.In(language).Has(Folding.Fold(between)));
    }

    public static DatePrecision Precision(DateMention date) =>
        date.Day is not null ? DatePrecision.Day : date.Month is not null ? DatePrecision.Month : DatePrecision.Year;

    private static DateOnly Day(DateMention date) => DateOnly.ParseExact(date.Iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
