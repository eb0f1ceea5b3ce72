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
        // Our own politeness held the request back: nothing was asked, so nothing is counted.
        if (result is FetchResult.Deferred { Status: null } held)
            return AfterHold(state, held, policy, jitter);
        var checkedNow = state with { LastChecked = now };
        var next = result switch
        {
            FetchResult.Fetched fetched => AfterBody(checkedNow, fetched, Moved(state, fetched.MovedTo, policy, now), policy, now, jitter),
            FetchResult.NotModified same => AfterNotModified(checkedNow, same, Moved(state, same.MovedTo, policy, now), policy, now, jitter),
            FetchResult.Deferred deferred => AfterDeferral(checkedNow, deferred, policy, now, jitter),
            FetchResult.Gone gone => AfterGone(checkedNow, gone),
            FetchResult.Failed failed => AfterFailure(checkedNow, failed, policy, now, jitter),
            _ => throw new ArgumentException("Unknown fetch result.", nameof(result)),
        };
        return NextVisit.Unskipped(next, jitter);
    }

    /// <summary>True where the server itself named the hour of the next check (429, 503), and it has not come: nothing hurries it.</summary>
    public static bool MustWait(FeedState state, DateTimeOffset now) => state is { LastStatus: 429 or 503, NextCheck: { } named } && named > now;

    /// <summary>True where the feed may be asked now. A feed that is gone never is; one whose turn comes late waits out the hours it asks to skip.</summary>
    public static bool IsDue(FeedState state, DateTimeOffset now) =>
        !state.Gone && NextVisit.IsOpen(state.Hints, now) && (state.NextCheck is not { } next || next <= now || state.LastChecked > now + ClockDrift);

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
        var hash = BodyHash.Of(fetched.Body.Span);
        // A body that breaks off takes nothing back of what the last whole one said.
        var fresh = fetched.MaxAge ?? (fetched.Complete ? null : state.Hints.MaxAge);
        var read = state with { Hints = state.Hints with { MaxAge = fresh }, LastChanged = hash == state.ContentHash ? state.LastChanged : now };
        if (fetched.Complete)
        {
            // Both validators together, even where one is absent now: a pair of two bodies would be a stale pair.
            read = Acknowledged(read with { ContentHash = hash }, new Validators(fetched.FinalUrl, fetched.ETag, fetched.LastModified));
        }

        return Succeeded(read, 200, moved, policy, now, jitter);
    }

    // RFC 9111 §4.3.4: what the 304 brings replaces what is stored, what it leaves out stays.
    private static FeedState AfterNotModified(
        FeedState state, FetchResult.NotModified same, (string? To, DateTimeOffset? Since) moved, SchedulePolicy policy, DateTimeOffset now, double jitter)
    {
        var read = state with { Hints = state.Hints with { MaxAge = same.MaxAge ?? state.Hints.MaxAge } };
        var known = same.Of ?? new Validators("", state.ETag, state.LastModified);
        return Succeeded(Acknowledged(read, known with { ETag = same.ETag ?? known.ETag, LastModified = same.LastModified ?? known.LastModified }), 304, moved, policy, now, jitter);
    }

    private static FeedState Acknowledged(FeedState state, Validators pair) =>
        state with { ETag = pair.ETag, LastModified = pair.LastModified, Validators = Validators.Put(state.Validators, pair) };

    private static FeedState Succeeded(
        FeedState state, int status, (string? To, DateTimeOffset? Since) moved, SchedulePolicy policy, DateTimeOffset now, double jitter)
    {
        var (next, reason) = NextVisit.After(state, policy, now, jitter);
        return state with
        {
            LastSuccess = now,
            LastStatus = status,
            Failures = 0,
            Failure = null,
            FailureDetail = null,
            Gone = false,
            Replacements = [],
            MovedTo = moved.To,
            MovedSince = moved.Since,
            NextCheck = next,
            NextReason = reason,
        };
    }

    private static FeedState AfterDeferral(FeedState state, FetchResult.Deferred deferred, SchedulePolicy policy, DateTimeOffset now, double jitter)
    {
        // A server that names a minute is asked in an hour all the same; one that says so again and again backs us off.
        var wait = deferred.Until - now;
        var patience = state.Failures == 0 ? policy.Floor : BackOff(state.Failures - 1, policy, jitter);
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

    // The host's feeds that waited together do not come back together.
    private static FeedState AfterHold(FeedState state, FetchResult.Deferred held, SchedulePolicy policy, double jitter) =>
        state with { NextCheck = held.Until + policy.ReturnSpread * jitter, NextReason = held.Detail };

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
