using Daybook.Core.Feeds;

namespace Daybook.Tests.Feeds;

public sealed class ScheduleTests
{
    private const double MostJitter = 0.999999;
    private static readonly DateTimeOffset Now = new(2026, 3, 4, 10, 30, 0, TimeSpan.Zero); // a Wednesday
    private static readonly SchedulePolicy Policy = SchedulePolicy.Default;

    [Fact]
    public void A_feed_that_asks_for_nothing_is_read_each_hour_and_a_little_late_never_early()
    {
        Assert.Equal(TimeSpan.FromMinutes(60.6), Wait(Body(), 0));
        Assert.InRange(Wait(Body(), MostJitter), TimeSpan.FromMinutes(65.9), TimeSpan.FromMinutes(66));
    }

    [Theory]
    [InlineData(5, 60)] // below the floor
    [InlineData(120, 120)]
    [InlineData(1439, 1439)]
    [InlineData(1440, 1440)]
    [InlineData(100_000, 1440)] // above the ceiling
    public void Cache_time_is_obeyed_between_floor_and_ceiling_after_200_and_304(int maxAge, int leastMinutes)
    {
        var age = TimeSpan.FromMinutes(maxAge);
        foreach (var result in new FetchResult[] { Body() with { MaxAge = age }, new FetchResult.NotModified { MaxAge = age } })
        {
            Assert.InRange(Wait(result, 0), TimeSpan.FromMinutes(leastMinutes), TimeSpan.FromHours(24));
            Assert.InRange(Wait(result, MostJitter), TimeSpan.FromMinutes(leastMinutes), TimeSpan.FromHours(24));
        }
    }

    [Fact]
    public void The_longest_of_all_hints_wins_and_is_named()
    {
        var hints = new FeedHints { TimeToLive = TimeSpan.FromHours(3), UpdatePeriod = TimeSpan.FromHours(5) };
        var next = Schedule.Next(new FeedState { Hints = hints }, Body() with { MaxAge = TimeSpan.FromHours(2) }, Policy, Now, 0);
        Assert.Equal(Now + TimeSpan.FromHours(5) * 1.01, next.NextCheck);
        Assert.Equal("its update period asks for 5 hours", next.NextReason);
    }

    [Fact]
    public void A_304_that_says_nothing_of_cache_time_leaves_the_last_word()
    {
        var state = Schedule.Next(new FeedState(), Body() with { MaxAge = TimeSpan.FromHours(6) }, Policy, Now, 0);
        Assert.Equal(TimeSpan.FromHours(6) * 1.01, Schedule.Next(state, new FetchResult.NotModified(), Policy, Now, 0).NextCheck - Now);
        Assert.Equal(TimeSpan.FromHours(1) * 1.01, Schedule.Next(state, Body(), Policy, Now, 0).NextCheck - Now);
    }

    [Fact]
    public void Hours_and_days_to_skip_are_skipped()
    {
        var hours = new FeedHints { SkipHours = [11, 12, 13] };
        var next = Schedule.Next(new FeedState { Hints = hours }, Body(), Policy, Now, 0.5);
        Assert.Equal(new DateTimeOffset(2026, 3, 4, 14, 3, 0, TimeSpan.Zero), next.NextCheck);
        Assert.Contains("skipHours", next.NextReason, StringComparison.Ordinal);

        var days = new FeedHints { SkipDays = [DayOfWeek.Wednesday, DayOfWeek.Thursday] };
        Assert.Equal(DayOfWeek.Friday, Schedule.Next(new FeedState { Hints = days }, Body(), Policy, Now, 0).NextCheck!.Value.DayOfWeek);
    }

    [Fact]
    public void Midnight_may_be_hour_24_and_a_feed_that_forbids_every_hour_is_read_all_the_same()
    {
        var late = Now.Date.AddHours(23).AddMinutes(10);
        var midnight = Schedule.Next(new FeedState { Hints = new() { SkipHours = [24] } }, Body(), Policy, new DateTimeOffset(late, TimeSpan.Zero), 0);
        Assert.Equal(1, midnight.NextCheck!.Value.Hour);
        var always = new FeedHints { SkipHours = [.. Enumerable.Range(0, 24)] };
        Assert.Equal(TimeSpan.FromMinutes(60.6), Schedule.Next(new FeedState { Hints = always }, Body(), Policy, Now, 0).NextCheck - Now);
    }

    [Fact]
    public void Validators_are_replaced_as_a_pair_by_a_body_and_singly_by_a_304()
    {
        var state = new FeedState { ETag = "\"a\"", LastModified = "Mon, 01 Jan 1800 00:00:00 GMT" };
        var body = Schedule.Next(state, Body() with { ETag = "W/\"b" }, Policy, Now, 0);
        Assert.Equal(("W/\"b", (string?)null), (body.ETag, body.LastModified));
        var same = Schedule.Next(state, new FetchResult.NotModified { ETag = "\"c\"" }, Policy, Now, 0);
        Assert.Equal(("\"c\"", state.LastModified), (same.ETag, same.LastModified));
    }

    [Fact]
    public void A_document_that_breaks_off_or_is_no_feed_does_not_change_validators()
    {
        var state = new FeedState { ETag = "\"a\"", LastModified = "x", ContentHash = "h" };
        var broken = Schedule.Next(state, Body() with { ETag = "\"b\"", Complete = false }, Policy, Now, 0);
        Assert.Equal(("\"a\"", "x", "h"), (broken.ETag, broken.LastModified, broken.ContentHash));
        var notAFeed = Schedule.Next(state, new FetchResult.Failed(FetchFailure.NotAFeed, "a login page", 200), Policy, Now, 0);
        Assert.Equal(("\"a\"", "x", "h"), (notAFeed.ETag, notAFeed.LastModified, notAFeed.ContentHash));
        Assert.Equal((1, FetchFailure.NotAFeed, "a login page"), (notAFeed.Failures, notAFeed.Failure!.Value, notAFeed.FailureDetail));
    }

    [Fact]
    public void Failures_back_off_twice_as_long_each_time_up_to_three_days_and_a_success_forgets_them()
    {
        var state = new FeedState();
        var waits = new List<double>();
        for (var i = 0; i < 40; i++)
        {
            state = Schedule.Next(state, new FetchResult.Failed(FetchFailure.TimedOut, "slow"), Policy, Now, 0.5);
            waits.Add((state.NextCheck!.Value - Now).TotalHours);
        }

        Assert.Equal([1.01, 2, 4, 8, 16, 32, 64, 72, 72], waits.Take(9));
        Assert.Equal(72, waits[^1]);
        var healed = Schedule.Next(state, Body(), Policy, Now, 0);
        Assert.Equal((0, (FetchFailure?)null, (string?)null), (healed.Failures, healed.Failure, healed.FailureDetail));
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.25)]
    [InlineData(0.999999)]
    public void Back_off_is_spread_but_never_early(double jitter)
    {
        var first = Schedule.Next(new FeedState(), new FetchResult.Failed(FetchFailure.Tls, "x"), Policy, Now, jitter);
        Assert.InRange(first.NextCheck!.Value - Now, TimeSpan.FromMinutes(60.6), TimeSpan.FromMinutes(75));
        var tenth = Schedule.Next(new FeedState { Failures = 9 }, new FetchResult.Failed(FetchFailure.Tls, "x"), Policy, Now, jitter);
        Assert.InRange(tenth.NextCheck!.Value - Now, TimeSpan.FromDays(2.25), TimeSpan.FromDays(3.75));
    }

    [Fact]
    public void A_request_to_wait_is_obeyed_whole_up_to_a_week_and_is_never_shorter_than_an_hour()
    {
        Assert.InRange(Wait(Deferred(TimeSpan.FromDays(1)), 0.5), TimeSpan.FromDays(1), TimeSpan.FromDays(1.1));
        Assert.Equal(TimeSpan.FromDays(7), Wait(Deferred(TimeSpan.FromDays(7)), MostJitter));
        Assert.Equal(TimeSpan.FromDays(7), Wait(Deferred(TimeSpan.FromDays(4000)), MostJitter));
        Assert.InRange(Wait(Deferred(TimeSpan.FromMinutes(-5)), 0), TimeSpan.FromMinutes(60), TimeSpan.FromMinutes(61));
    }

    [Fact]
    public void A_server_that_always_says_wait_a_minute_is_not_asked_each_minute()
    {
        var state = new FeedState();
        for (var i = 0; i < 5; i++)
            state = Schedule.Next(state, Deferred(TimeSpan.FromMinutes(1)), Policy, Now, 0.5);
        Assert.True(state.NextCheck - Now > TimeSpan.FromHours(7), $"{state.NextCheck - Now}");
    }

    [Fact]
    public void Our_own_politeness_is_no_failure_of_the_feed()
    {
        var until = Now + TimeSpan.FromHours(3);
        var next = Schedule.Next(new FeedState { LastStatus = 200 }, new FetchResult.Deferred(until, true, null, "x.example asked us to wait"), Policy, Now, 0.5);
        Assert.Equal((until + TimeSpan.FromMinutes(30), 0, 200, null), (next.NextCheck, next.Failures, next.LastStatus, next.LastChecked));
    }

    [Fact]
    public void A_feed_that_has_been_silent_is_asked_less_often_and_one_with_news_each_hour_again()
    {
        var silent = new FeedState { Hints = new FeedHints { Newest = Now.AddDays(-7) } };
        var next = Schedule.Next(silent, new FetchResult.NotModified(), Policy, Now, 0);
        Assert.Equal(TimeSpan.FromHours(7) * 1.01, next.NextCheck - Now);
        Assert.Equal("it has been silent for long: again in 7 hours", next.NextReason);
        Assert.Equal(TimeSpan.FromHours(24), Schedule.Next(silent, new FetchResult.NotModified(), Policy, Now.AddDays(90), 0).NextCheck - Now.AddDays(90));
        var fresh = new FeedState { Hints = new FeedHints { Newest = Now.AddHours(-20) } };
        Assert.Equal(TimeSpan.FromMinutes(60.6), Schedule.Next(fresh, Body(), Policy, Now, 0).NextCheck - Now);
        var future = new FeedState { Hints = new FeedHints { Newest = Now.AddYears(5) } };
        Assert.Equal(TimeSpan.FromMinutes(60.6), Schedule.Next(future, Body(), Policy, Now, 0).NextCheck - Now);
    }

    [Fact]
    public void Without_dates_the_last_other_body_tells_how_long_a_feed_is_silent()
    {
        var state = Schedule.Next(new FeedState(), Body(), Policy, Now, 0);
        Assert.Equal(Now, state.LastChanged);
        var same = Schedule.Next(state, Body(), Policy, Now.AddDays(2), 0);
        Assert.Equal((Now, TimeSpan.FromHours(2) * 1.01), (same.LastChanged!.Value, same.NextCheck!.Value - Now.AddDays(2)));
    }

    [Theory]
    [InlineData(null, 60.6)] // no word of the server: an hour
    [InlineData(5, 15.15)] // its answers are fresh for less than our least
    [InlineData(20, 20.2)]
    [InlineData(90, 90.9)]
    public void Breaking_news_are_asked_for_as_quickly_as_the_server_s_cache_time_allows(int? maxAge, double minutes)
    {
        var answer = Body() with { MaxAge = maxAge is { } age ? TimeSpan.FromMinutes(age) : null };
        var next = Schedule.Next(new FeedState(), answer, Policy with { Breaking = true }, Now, 0);
        Assert.Equal(minutes, (next.NextCheck!.Value - Now).TotalMinutes, precision: 3);
        Assert.True(Schedule.Next(new FeedState(), answer, Policy, Now, 0).NextCheck >= Now.AddHours(1));
    }

    [Fact]
    public void A_ttl_slows_breaking_news_down_and_a_failure_has_no_hurry()
    {
        var hints = new FeedState { Hints = new FeedHints { TimeToLive = TimeSpan.FromMinutes(45) } };
        var breaking = Policy with { Breaking = true };
        Assert.Equal(TimeSpan.FromMinutes(45.45), Schedule.Next(hints, Body() with { MaxAge = TimeSpan.FromMinutes(5) }, breaking, Now, 0).NextCheck - Now);
        Assert.True(Schedule.Next(hints, new FetchResult.Failed(FetchFailure.Status, "500", 500), breaking, Now, 0).NextCheck > Now.AddHours(1));
    }

    [Fact]
    public void A_feed_whose_hub_tells_of_news_is_looked_at_once_a_day()
    {
        var next = Schedule.Next(new FeedState(), Body(), Policy with { Pushed = true }, Now, 0.5);
        Assert.Equal(TimeSpan.FromHours(24), next.NextCheck - Now);
        Assert.Contains("hub", next.NextReason, StringComparison.Ordinal);
    }

    [Fact]
    public void Failures_and_waits_too_keep_out_of_the_hours_to_skip_and_so_does_a_check_that_comes_late()
    {
        var state = new FeedState { Hints = new() { SkipHours = [11, 12, 13] } };
        Assert.Equal(14, Schedule.Next(state, new FetchResult.Failed(FetchFailure.Tls, "x"), Policy, Now, 0.5).NextCheck!.Value.Hour);
        Assert.Equal(14, Schedule.Next(state, Deferred(TimeSpan.FromHours(2)), Policy, Now, 0).NextCheck!.Value.Hour);
        var due = state with { NextCheck = Now.AddMinutes(20) };
        Assert.True(Schedule.IsDue(due, Now.AddMinutes(25)));
        Assert.False(Schedule.IsDue(due, Now.AddMinutes(40)));
    }

    [Fact]
    public void Each_address_keeps_the_validators_it_gave()
    {
        var first = Schedule.Next(new FeedState(), Body() with { ETag = "\"old\"" }, Policy, Now, 0);
        var moved = Schedule.Next(first, Body() with { FinalUrl = "https://new.example/feed", ETag = "\"new\"", LastModified = "x" }, Policy, Now, 0);
        Assert.Equal([new("https://new.example/feed", "\"new\"", "x"), new("https://old.example/feed", "\"old\"", null)], moved.Validators);
        var back = Schedule.Next(moved, new FetchResult.NotModified { Of = moved.Validators[1], ETag = "\"older\"" }, Policy, Now, 0);
        Assert.Equal([new("https://old.example/feed", "\"older\"", null), moved.Validators[0]], back.Validators);
        Assert.Equal(("\"older\"", null), (back.ETag, back.LastModified));
        // One that gives none any more has none.
        Assert.Equal([moved.Validators[0]], Schedule.Next(back, Body(), Policy, Now, 0).Validators);
    }

    [Fact]
    public void A_feed_that_is_gone_is_never_due_until_it_answers_again()
    {
        var gone = Schedule.Next(new FeedState { ETag = "\"a\"" }, new FetchResult.Gone("410"), Policy, Now, 0);
        Assert.True(gone.Gone);
        Assert.False(Schedule.IsDue(gone, Now.AddYears(10)));
        Assert.Contains("gone", gone.NextReason, StringComparison.Ordinal);
        Assert.False(Schedule.Next(gone, Body(), Policy, Now, 0).Gone);
    }

    [Fact]
    public void A_clock_set_back_does_not_starve_a_feed()
    {
        var state = Schedule.Next(new FeedState(), Body(), Policy, Now, 0);
        Assert.False(Schedule.IsDue(state, Now.AddMinutes(59)));
        Assert.False(Schedule.IsDue(state, Now.AddMinutes(-30)));
        Assert.True(Schedule.IsDue(state, Now.AddHours(2)));
        Assert.True(Schedule.IsDue(state, Now.AddYears(-10)));
        Assert.True(Schedule.IsDue(new FeedState(), Now));
    }

    [Fact]
    public void A_permanent_redirect_is_adopted_after_it_has_held_a_week()
    {
        const string there = "https://new.example/feed";
        var state = Moved(new FeedState(), there, day: 0);
        Assert.Equal(Feed.Url, Schedule.Address(Feed, state, Policy));
        state = Moved(state, there, day: 6);
        Assert.Equal(Feed.Url, Schedule.Address(Feed, state, Policy));
        state = Moved(state, there, day: 7);
        Assert.Equal(there, Schedule.Address(Feed, state, Policy));
        // Asked at the new address, no redirect is seen any more.
        state = Moved(state, null, day: 8);
        Assert.Equal(there, Schedule.Address(Feed, state, Policy));
    }

    [Fact]
    public void A_redirect_that_changes_or_pauses_starts_its_week_again()
    {
        var state = Moved(Moved(new FeedState(), "https://portal.example/", day: 0), "https://other.example/", day: 6);
        Assert.Equal(Feed.Url, Schedule.Address(Feed, Moved(state, "https://other.example/", day: 8), Policy));
        Assert.Null(Moved(state, null, day: 8).MovedTo);
    }

    [Fact]
    public void Failures_do_not_confirm_a_move_and_an_adopted_address_that_fails_is_given_up()
    {
        const string there = "https://new.example/feed";
        var state = Moved(new FeedState(), there, day: 0);
        var failed = Failed(Failed(state, 8), 9);
        Assert.Equal(Feed.Url, Schedule.Address(Feed, failed, Policy));

        var adopted = Moved(state, there, day: 7);
        Assert.Equal(there, Schedule.Address(Feed, Failed(Failed(adopted, 8), 9), Policy));
        Assert.Equal(Feed.Url, Schedule.Address(Feed, Failed(Failed(Failed(adopted, 8), 9), 10), Policy));
    }

    private static Feed Feed { get; } = new() { Id = 1, Url = "https://old.example/feed", Added = Now };

    private static FetchResult.Fetched Body() => new("<rss/>"u8.ToArray(), "text/xml", "https://old.example/feed");

    private static FetchResult.Deferred Deferred(TimeSpan wait) => new(Now + wait, WholeHost: true, 429, "429");

    private static TimeSpan Wait(FetchResult result, double jitter) =>
        Schedule.Next(new FeedState(), result, Policy, Now, jitter).NextCheck!.Value - Now;

    private static FeedState Moved(FeedState state, string? to, int day) => Schedule.Next(state, Body() with { MovedTo = to }, Policy, Now.AddDays(day), 0);

    private static FeedState Failed(FeedState state, int day) =>
        Schedule.Next(state, new FetchResult.Failed(FetchFailure.Unreachable, "x"), Policy, Now.AddDays(day), 0);
}
