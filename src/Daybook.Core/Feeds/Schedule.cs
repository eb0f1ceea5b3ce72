using System.Globalization;

namespace Daybook.Core.Feeds;

/// <summary>When a feed is asked next, and what is remembered of the answer. Pure.</summary>
public static class Schedule
{
    // A clock set back leaves the last check in the future; within this margin it may be ordinary drift.
    private static readonly TimeSpan ClockDrift = TimeSpan.FromHours(1);

    /// <summary>
    /// The state to save after an answer. Save it in the transaction that saves the answer's items: its validators are our
    /// acknowledgement, and with them stored first a crash would lose the items for good.
    /// </summary>
    /// <param name="state">The state before, with the <see cref="FeedState.Hints"/> of the document just read where there is one.</param>
    /// <param name="result">The answer. A body that is no feed is passed as <see cref="FetchFailure.NotAFeed"/>, a document
    /// that breaks off with <see cref="FetchResult.Fetched.Complete"/> false; neither changes the validators.</param>
    /// <param name="jitter">From 0 up to 1 (excluded): where in the spread this check falls.</param>
    public static FeedState Next(FeedState state, FetchResult result, SchedulePolicy policy, DateTimeOffset now, double jitter)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(jitter);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(jitter, 1.0);
        var checkedNow = state with { LastChecked = now };
        return result switch
        {
            FetchResult.Fetched fetched => AfterBody(checkedNow, fetched, Moved(state, fetched.MovedTo, policy, now), policy, now, jitter),
            FetchResult.NotModified same => AfterNotModified(checkedNow, same, Moved(state, same.MovedTo, policy, now), policy, now, jitter),
            FetchResult.Deferred deferred => AfterDeferral(checkedNow, deferred, policy, now, jitter),
            FetchResult.Gone gone => AfterGone(checkedNow, gone),
            FetchResult.Failed failed => AfterFailure(checkedNow, failed, policy, now, jitter),
            _ => throw new ArgumentException("Unknown fetch result.", nameof(result)),
        };
    }

    /// <summary>True where the feed may be asked now. A feed that is gone never is.</summary>
    public static bool IsDue(FeedState state, DateTimeOffset now) =>
        !state.Gone && (state.NextCheck is not { } next || next <= now || state.LastChecked > now + ClockDrift);

    /// <summary>The address to ask: where a permanent redirect leads once it has held long enough, else the subscribed one.</summary>
    public static string Address(Feed feed, FeedState state, SchedulePolicy policy) => Adopted(state, policy) ?? feed.Url;

    // Judged by the last success, not by the clock: failures do not confirm a move, and asking and recording the answer must
    // agree on which address was asked.
    private static string? Adopted(FeedState state, SchedulePolicy policy) =>
        state.LastSuccess - state.MovedSince >= policy.MoveHolds ? state.MovedTo : null;

    private static (string? To, DateTimeOffset? Since) Moved(FeedState state, string? movedTo, SchedulePolicy policy, DateTimeOffset now)
    {
        if (movedTo is null)
            return Adopted(state, policy) is { } adopted ? (adopted, state.MovedSince) : (null, null);
        return movedTo == state.MovedTo ? (movedTo, state.MovedSince ?? now) : (movedTo, now);
    }

    private static FeedState AfterBody(
        FeedState state, FetchResult.Fetched fetched, (string? To, DateTimeOffset? Since) moved, SchedulePolicy policy, DateTimeOffset now, double jitter)
    {
        var read = state with { Hints = state.Hints with { MaxAge = fetched.MaxAge } };
        if (fetched.Complete)
        {
            // Both validators together, even where one is absent now: a pair of two bodies would be a stale pair.
            read = read with { ETag = fetched.ETag, LastModified = fetched.LastModified, ContentHash = BodyHash.Of(fetched.Body.Span) };
        }

        return Succeeded(read, 200, moved, policy, now, jitter);
    }

    // RFC 9111 §4.3.4: what the 304 brings replaces what is stored, what it leaves out stays.
    private static FeedState AfterNotModified(
        FeedState state, FetchResult.NotModified same, (string? To, DateTimeOffset? Since) moved, SchedulePolicy policy, DateTimeOffset now, double jitter)
    {
        var read = state with
        {
            ETag = same.ETag ?? state.ETag,
            LastModified = same.LastModified ?? state.LastModified,
            Hints = state.Hints with { MaxAge = same.MaxAge ?? state.Hints.MaxAge },
        };
        return Succeeded(read, 304, moved, policy, now, jitter);
    }

    private static FeedState Succeeded(
        FeedState state, int status, (string? To, DateTimeOffset? Since) moved, SchedulePolicy policy, DateTimeOffset now, double jitter)
    {
        var (next, reason) = NextVisit.After(state.Hints, policy, now, jitter);
        return state with
        {
            LastSuccess = now,
            LastStatus = status,
            Failures = 0,
            Failure = null,
            FailureDetail = null,
            Gone = false,
            MovedTo = moved.To,
            MovedSince = moved.Since,
            NextCheck = next,
            NextReason = reason,
        };
    }

    private static FeedState AfterDeferral(FeedState state, FetchResult.Deferred deferred, SchedulePolicy policy, DateTimeOffset now, double jitter)
    {
        // Our own politeness held the request back: nothing was asked, so nothing is counted.
        if (deferred.Status is null)
            return state with { NextCheck = deferred.Until, NextReason = deferred.Detail };

        // The first time the server's word alone counts, even if it is a minute; a server that says so again and again backs us off.
        var wait = deferred.Until - now;
        var patience = state.Failures == 0 ? RetryAfter.Least : BackOff(state.Failures - 1, policy, jitter);
        var longest = Longer(Shorter(wait, RetryAfter.Most), patience);
        var late = Shorter(longest * (1 + Late(policy, jitter)), Longer(RetryAfter.Most, longest));
        var who = deferred.WholeHost ? "the host" : "the server";
        return state with
        {
            LastStatus = deferred.Status,
            Failures = state.Failures + 1,
            FailureDetail = deferred.Detail,
            NextCheck = now + late,
            NextReason = string.Create(CultureInfo.InvariantCulture, $"{who} asked us to wait (status {deferred.Status})"),
        };
    }

    private static FeedState AfterGone(FeedState state, FetchResult.Gone gone) => state with
    {
        LastStatus = 410,
        Gone = true,
        FailureDetail = gone.Detail,
        NextCheck = null,
        NextReason = "the publisher says the feed is gone for good (410): not asked again until you say so",
    };

    private static FeedState AfterFailure(FeedState state, FetchResult.Failed failed, SchedulePolicy policy, DateTimeOffset now, double jitter)
    {
        var failures = state.Failures + 1;
        var forget = failures >= policy.FailuresUntilMoveIsForgotten && Adopted(state, policy) is not null;
        return state with
        {
            LastStatus = failed.Status,
            Failures = failures,
            Failure = failed.Kind,
            FailureDetail = failed.Detail,
            MovedTo = forget ? null : state.MovedTo,
            MovedSince = forget ? null : state.MovedSince,
            NextCheck = now + BackOff(failures - 1, policy, jitter),
            NextReason = failures == 1
                ? "it failed once: a second try"
                : string.Create(CultureInfo.InvariantCulture, $"it failed {failures} times in a row: each wait is twice the last, up to {NextVisit.Words(policy.LastBackOff)}"),
        };
    }

    private static TimeSpan BackOff(int failuresBefore, SchedulePolicy policy, double jitter)
    {
        // 2^20 hours is far beyond any cap; the exponent is held so that the product cannot overflow.
        var wait = Shorter(policy.FirstBackOff * Math.Pow(2, Math.Min(failuresBefore, 20)), policy.LastBackOff);
        var spread = wait * (1 - policy.BackOffSpread + 2 * policy.BackOffSpread * jitter);
        return Longer(spread, policy.Floor * (1 + policy.LeastLate));
    }

    internal static double Late(SchedulePolicy policy, double jitter) => policy.LeastLate + (policy.MostLate - policy.LeastLate) * jitter;

    private static TimeSpan Longer(TimeSpan a, TimeSpan b) => a > b ? a : b;

    private static TimeSpan Shorter(TimeSpan a, TimeSpan b) => a < b ? a : b;
}
