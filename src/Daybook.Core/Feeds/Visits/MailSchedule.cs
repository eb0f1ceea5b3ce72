namespace Daybook.Core.Feeds;

/// <summary>When a folder of a mailbox is looked at next. Pure.</summary>
public static class MailSchedule
{
    /// <summary>A mailbox is its owner's own, and asking for what is new costs its server a line: RFC 2177 has clients poll at least each half hour.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(15);

    /// <summary>A question to confirm is shown for so long; the links in them end sooner.</summary>
    private static readonly TimeSpan Shown = TimeSpan.FromDays(14);

    private const int MostShown = 10;

    /// <summary>The state to save with the letters just read.</summary>
    /// <param name="position">What these letters acknowledge.</param>
    /// <param name="asked">Questions to confirm among them.</param>
    /// <param name="confirmed">Senders of whom ordinary letters came: what they asked is answered.</param>
    /// <param name="jitter">From 0 up to 1 (excluded).</param>
    public static FeedState Next(FeedState state, MailPosition position, IEnumerable<MailQuestion> asked, IReadOnlySet<string> confirmed, SchedulePolicy policy, DateTimeOffset now, double jitter)
    {
        MailQuestion[] open = [.. state.Questions.Concat(asked).Where(question => !confirmed.Contains(question.Sender) && question.Came > now - Shown)
            .GroupBy(question => question.Sender).Select(questions => questions.MaxBy(question => question.Came)!).OrderByDescending(question => question.Came).Take(MostShown)];
        return state with
        {
            Mail = position,
            Questions = open,
            LastChecked = now,
            LastSuccess = now,
            LastStatus = null,
            LastChanged = position == state.Mail ? state.LastChanged : now,
            Failures = 0,
            Failure = null,
            FailureDetail = null,
            NextCheck = now + Pause * (1 + Schedule.Late(policy, jitter)),
            NextReason = "a mail folder is looked at every quarter of an hour",
        };
    }
}
