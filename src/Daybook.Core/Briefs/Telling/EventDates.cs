using Daybook.Core.Text;

namespace Daybook.Core.Briefs;

/// <summary>
/// The date of what a statement tells: what its sentence names, else the day that most others name that say the same; for the first sentence of a report also the night it
/// speaks of, the day that the reports of its event agree on, or its agency's dateline. The day of publication alone is no date of an event.
/// </summary>
/// <param name="items">All items of the topic.</param>
internal sealed class EventDates(IReadOnlyList<TopicItem> items)
{
    // What outlets write of for longer is no event of one day.
    private static readonly TimeSpan LongestEvent = TimeSpan.FromDays(4);

    // What is told within two days of a date is told of it (Ghalandari and Ifrim 2020).
    private const int DaysToTell = 2;

    // Where a report says when.
    private const int OpeningSentences = 2;

    // A day that one outlet alone names is its own.
    private const int LeastVotes = 2;

    private readonly Dictionary<long, TimeSpan> lengths = items.Select(item => item.Item.Evidence).Where(item => item.Story is not null)
        .GroupBy(item => item.Story!.Value).ToDictionary(story => story.Key, story => story.Max(item => item.When) - story.Min(item => item.When));

    private readonly Dictionary<long, DateMention?> days = [];

    public DateMention? Of(Statement statement)
    {
        var lead = statement.Lead;
        // What nobody vouches for did not happen on a day.
        if (Says(Phrases.Rumour, lead))
            return null;
        if (ToldDay.Of(lead) is { } own)
            return own;
        // What says when in words that tell no day, or lies ahead, has no day of others either.
        if (ToldDay.Says(lead) || Says(Phrases.Future, lead))
            return null;
        if (Best(statement.Members.Skip(1).Select(member => (member.Evidence, ToldDay.Of(member) is { Day: not null } day && Tells(lead.Evidence, day) ? day : (DateMention?)null))) is { } others)
            return others;
        // No event comes after a report of it.
        return lead.Place == 0 && (OfStory(lead) ?? Night(lead) ?? OfDateline(lead)) is { } inferred
            && !statement.Members.Any(member => !member.Evidence.Undated && member.Day < ToldDay.Day(inferred)) ? inferred : null;
    }

    private static bool Says(Phrases list, Passage lead) => list.Knows(lead.Language) && list.In(lead.Language).FindsIn([.. lead.Words.Select(word => word.Folded)]);

    /// <summary>Of several dates the finest, then the one that most outlets have.</summary>
    private static DateMention? Best(IEnumerable<(Evidence Item, DateMention? Date)> named) =>
        named.Where(row => row.Date is not null).GroupBy(row => row.Date!.Value.Iso, StringComparer.Ordinal)
            .OrderByDescending(date => ToldDay.Precision(date.First().Date!.Value)).ThenByDescending(Votes).ThenBy(date => date.Key, StringComparer.Ordinal).FirstOrDefault()?.First().Date;

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
        return head.Select(passage => ToldDay.Of(passage, asides: true)).Concat(head.Where(passage => passage.Place == 0).Take(1).Select(Dateline).ToList()).FirstOrDefault(date => date is { Day: not null } day && Tells(item.Item.Evidence, day));
    }

    private static bool Tells(Evidence item, DateMention day) => item.Day.DayNumber - ToldDay.Day(day).DayNumber is >= 0 and <= DaysToTell;

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
        first.Start == 0 ? null : ToldDay.Finest(DatesInText.Find(first.Evidence.Text[..first.Start], first.Language, first.Day, first.DayCertain), first.Evidence);
}
