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
    public void A_request_to_wait_is_obeyed_whole_up_to_a_week_and_not_shorter_than_a_minute()
    {
        Assert.InRange(Wait(Deferred(TimeSpan.FromDays(1)), 0.5), TimeSpan.FromDays(1), TimeSpan.FromDays(1.1));
        Assert.Equal(TimeSpan.FromDays(7), Wait(Deferred(TimeSpan.FromDays(7)), MostJitter));
        Assert.Equal(TimeSpan.FromDays(7), Wait(Deferred(TimeSpan.FromDays(4000)), MostJitter));
        Assert.InRange(Wait(Deferred(TimeSpan.FromMinutes(-5)), 0), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1.2));
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
        Assert.Equal((until, 0, 200), (next.NextCheck, next.Failures, next.LastStatus));
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
