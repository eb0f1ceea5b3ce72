using CsCheck;
using Daybook.Core.Editions;

namespace Daybook.Tests.Editions;

public sealed class EditionWindowsTests
{
    private static readonly string[] OddZones =
        ["Asia/Baku", "Asia/Tbilisi", "Australia/Lord_Howe", "Pacific/Apia", "Pacific/Fakaofo", "Atlantic/Azores", "America/Scoresbysund", "Asia/Kathmandu", "Africa/Casablanca", "America/Caracas", "Asia/Pyongyang", "Europe/Istanbul"];

    [Theory]
    [InlineData("Asia/Baku", 22, "2025-09-04", "2025-09-03T18:00Z", "2025-09-04T18:00Z")]
    [InlineData("Europe/Berlin", 22, "2025-03-30", "2025-03-29T21:00Z", "2025-03-30T20:00Z")]
    [InlineData("Europe/Berlin", 22, "2025-10-26", "2025-10-25T20:00Z", "2025-10-26T21:00Z")]
    [InlineData("Australia/Lord_Howe", 12, "2025-10-05", "2025-10-04T01:30Z", "2025-10-05T01:00Z")]
    public void Window_runs_from_cut_off_to_cut_off_through_changes_of_clocks(string zone, int hour, string day, string from, string to)
    {
        var window = EditionWindows.Of(Day(day), Review(zone, hour));

        Assert.Equal(Moment(from), window.From);
        Assert.Equal(Moment(to), window.To);
    }

    [Theory]
    [InlineData("Pacific/Kiritimati")]
    [InlineData("Pacific/Pago_Pago")]
    public void Days_up_to_the_ends_of_the_calendar_have_windows_and_those_at_the_ends_none(string zone)
    {
        foreach (var day in new[] { CalendarDays.First, CalendarDays.Last })
            Assert.True(EditionWindows.Exists(day, Review(zone, 22)) && EditionWindows.Of(day, Review(zone, 22)) is var window && window.From < window.To);
        foreach (var day in new[] { DateOnly.MinValue, CalendarDays.First.AddDays(-1), CalendarDays.Last.AddDays(1), DateOnly.MaxValue })
            Assert.False(EditionWindows.Exists(day, Review(zone, 22)));
    }

    [Fact]
    public void Cut_off_that_the_clocks_jump_over_happens_at_the_jump()
    {
        // Berlin goes from 02:00 to 03:00 at 01:00 UTC on 30 March 2025.
        Assert.Equal(Moment("2025-03-30T01:00Z"), EditionWindows.Of(Day("2025-03-30"), Review("Europe/Berlin", 2, 30)).To);
    }

    [Fact]
    public void Cut_off_that_the_clocks_show_twice_happens_the_first_time() =>
        Assert.Equal(Moment("2025-10-26T00:30Z"), EditionWindows.Of(Day("2025-10-26"), Review("Europe/Berlin", 2, 30)).To);

    [Fact]
    public void Day_that_a_zone_left_out_has_an_empty_window()
    {
        var apia = Review("Pacific/Apia", 22);
        var skipped = Day("2011-12-30");

        Assert.False(EditionWindows.Exists(skipped, apia));
        Assert.Equal(EditionWindows.Of(skipped, apia).From, EditionWindows.Of(skipped, apia).To);
        Assert.Equal(EditionWindows.Of(Day("2011-12-29"), apia).To, EditionWindows.Of(Day("2011-12-31"), apia).From);
        Assert.Equal(TimeSpan.FromHours(24), EditionWindows.Of(Day("2011-12-31"), apia).To - EditionWindows.Of(Day("2011-12-31"), apia).From);
    }

    [Fact]
    public void Every_moment_of_ten_years_lies_in_the_one_window_of_its_day()
    {
        var start = Moment("2006-01-01T00:00Z");
        Gen.Select(Gen.Int[0, 20 * 366 * 24 * 60], Gen.Int[0, OddZones.Length - 1], Gen.Int[0, 23], Gen.Int[0, 59])
            .Sample(
                (minutes, zone, hour, minute) =>
                {
                    var moment = start.AddMinutes(minutes);
                    var review = Review(OddZones[zone], hour, minute);
                    var day = EditionWindows.DayOf(moment, review);
                    return EditionWindows.Exists(day, review) && EditionWindows.Of(day, review).Contains(moment)
                        && !EditionWindows.Of(day.AddDays(-1), review).Contains(moment) && !EditionWindows.Of(day.AddDays(1), review).Contains(moment);
                },
                iter: 3000);
    }

    [Fact]
    public void Windows_of_ten_years_join_without_gap_in_odd_zones()
    {
        foreach (var zone in OddZones)
        {
            var review = Review(zone, 0, 30);
            var last = EditionWindows.Of(Day("2008-12-31"), review);
            for (var day = Day("2009-01-01"); day < Day("2019-01-01"); day = day.AddDays(1))
            {
                var window = EditionWindows.Of(day, review);
                Assert.Equal(last.To, window.From);
                Assert.True(window.From < window.To || !EditionWindows.Exists(day, review), $"{zone} {day}");
                last = window;
            }
        }
    }

    private static Review Review(string zone, int hour, int minute = 0) =>
        new() { Name = "r", Title = "R", Languages = ["en"], TimeZone = zone, CutOff = new TimeOnly(hour, minute) };

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    [Fact]
    public void Review_that_closes_on_some_weekdays_gathers_what_came_between()
    {
        var weekly = Some.Review() with { Days = [DayOfWeek.Monday, DayOfWeek.Thursday] };
        var thursday = new DateOnly(2025, 9, 4);

        var window = EditionWindows.Of(thursday, weekly);

        Assert.Equal((Some.Moment("2025-09-01T18:00Z"), Some.Moment("2025-09-04T18:00Z")), (window.From, window.To));
        Assert.True(EditionWindows.Exists(thursday, weekly));
        Assert.False(EditionWindows.Exists(thursday.AddDays(1), weekly));
        Assert.Equal(new DateOnly(2025, 9, 8), EditionWindows.DayOf(window.To, weekly));
        Assert.Equal(thursday, EditionWindows.DayOf(window.From, weekly));
    }

    [Theory]
    [InlineData("2026-05-12", "2026-05-12 2026-05-14 2026-05-12")]
    [InlineData("2026-04-11", "2026-05-12 2026-04-11")]
    [InlineData("2026-05-12", "2026-05-12 1970-01-01 2026-04-10 2026-05-14")]
    public void A_past_begins_with_its_first_day_but_for_one_long_before_all_others(string first, string days) =>
        Assert.Equal(Day(first), EditionWindows.Beginning(days.Split(' ').Select(Day)));

    [Fact]
    public void A_past_without_a_day_begins_nowhere() => Assert.Null(EditionWindows.Beginning([]));
}
