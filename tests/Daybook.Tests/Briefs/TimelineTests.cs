using Daybook.Core.Briefs;
using static Daybook.Tests.Briefs.BriefSome;

namespace Daybook.Tests.Briefs;

/// <summary>On which day a timeline puts what a brief tells. Items are published on 20 August 2025, a Wednesday, from nine in the morning.</summary>
public sealed class TimelineTests
{
    private const string Day = "2025-08-20";

    [Theory]
    [InlineData("Drones struck the depot of Norland and Sudmark overnight and set two tanks on fire.", "en")]
    [InlineData("Drones struck the depot of Norland and Sudmark during the night and set two tanks on fire.", "en")]
    public void A_report_that_opens_with_the_night_tells_of_the_night_before_it(string text, string language) =>
        Assert.Equal([(Day, text)], Rows(Item(1, text, language: language)));

    [Theory]
    [InlineData("Norland reportedly closed the depot of Sudmark on 18 August after a leak of fuel.", "en")]
    [InlineData("Norland closed the depot of Sudmark on 18 August after a leak of fuel.", "en", "2025-08-18")]
    [InlineData("Norland по слухам закрыл 18 августа склад Sudmark после утечки топлива.", "ru")]
    public void What_nobody_vouches_for_happened_on_no_day(string text, string language, params string[] days) =>
        Assert.Equal(days, Rows(Item(1, text, language: language)).Select(row => row.Date));

    [Fact]
    public void A_night_further_down_is_no_date() =>
        Assert.Empty(Rows(Item(1, "Norland and Sudmark have a depot for fuel beside the river. The depot of Norland and Sudmark is guarded by two men during the night.")));

    [Fact]
    public void Published_near_midnight_the_night_may_be_either()
    {
        var item = Item(1, "Drones struck the depot of Norland and Sudmark overnight and set two tanks on fire.");
        Assert.Empty(Rows(item with { When = new DateTimeOffset(item.When.Date, TimeSpan.Zero).AddHours(23) }));
    }

    [Fact]
    public void Without_a_date_of_its_own_a_statement_has_the_day_that_others_name_who_say_the_same() =>
        Assert.Contains(Rows(
            Item(1, "Norland and Sudmark opened the bridge of 418 metres over the Zelva for cars and lorries.", "lone", story: 1),
            Item(2, "On 18 August Norland and Sudmark opened the bridge of 418 metres over the Zelva for cars.", story: 1)), row => row.Date == "2025-08-18");

    [Fact]
    public void The_day_that_the_openings_of_reports_agree_on_dates_the_first_sentence_of_another()
    {
        const string Undated = "Fruit growers of Norland and Sudmark blocked the customs yard with forty tractors.";
        Evidence[] reports =
        [
            Item(1, "The growers came on Tuesday from Norland and Sudmark to the gates of the ministry.", "wire", story: 1),
            Item(2, "Police counted ninety people from Norland and Sudmark at the ministry on Tuesday.", "lone", story: 1),
            Item(3, Undated, "morning", story: 1),
        ];
        Assert.Contains(Rows(reports), row => row.Date == "2025-08-19");
        Assert.DoesNotContain(Rows(Item(3, Undated, "morning", story: 1), reports[0]), row => row.Text == Undated);
    }

    [Theory]
    [InlineData("Norland and Sudmark will open the bridge of 418 metres over the Zelva for cars and lorries.")]
    [InlineData("Norland and Sudmark open the bridge of 418 metres over the Zelva for cars and lorries on Sunday.")]
    public void What_lies_ahead_or_says_when_has_no_day_of_others(string text) =>
        Assert.DoesNotContain(Rows(
            Item(1, text, "lone", story: 1),
            Item(2, "On 18 August Norland and Sudmark opened the bridge of 418 metres over the Zelva for cars.", story: 1)), row => row.Text == text);

    [Fact]
    public void No_event_comes_after_a_report_of_it()
    {
        const string Told = "Norland and Sudmark opened the bridge of 418 metres over the Zelva for cars and lorries.";
        var later = Item(60, "ZELVA, 22 August (Wire) - " + Told, "lone", story: 1);
        Assert.Contains(Rows(later), row => row == ("2025-08-22", Told));
        Assert.DoesNotContain(Rows(later, Item(1, Told, story: 1)), row => row.Date == "2025-08-22");
    }

    [Theory]
    [InlineData("Norland sold more apples to Sudmark in the week than in any week of August.")]
    [InlineData("Norland sells a little above the August average of apples to Sudmark each day.")]
    public void A_month_that_something_is_held_against_is_no_date(string text) => Assert.Empty(Rows(Item(1, text)));

    [Theory]
    [InlineData("ro", "Locuitorii au cerut cu doi mai puțin decât vecinii lor din nord.", "")]
    [InlineData("ro", "Podul se deschide în mai pentru camioane.", "în mai [2025] pentru")]
    [InlineData("ro", "Podul s-a deschis joi, 14 august, pentru camioane.", "14 august [2025],")]
    [InlineData("pl", "Oba kraje mają dwa mosty.", "")]
    [InlineData("hy", "Սեպտեմբերի 1-ից կամուրջը կբացվի։", "1-ից [2025] կամուրջը")]
    [InlineData("uk", "Цього тижня міст відкриють для вантажівок.", "")]
    [InlineData("uk", "Минулого місяця міст відкрили для вантажівок.", "місяця [2025-07] міст")]
    [InlineData("en", "The bridge was closed on Tuesday for lorries.", "on Tuesday [2025-08-19] for")]
    [InlineData("en", "The bridge was opened again on Tuesday, 31 hours after a flood.", "on Tuesday [2025-08-19], 31")]
    [InlineData("en", "The bridge was opened again on Tuesday, 19 August, after a flood.", "on Tuesday, 19 August [2025], after")]
    [InlineData("uk", "У п'ятницю міст відкрили для вантажівок.", "п'ятницю [2025-08-15] міст")]
    public void A_date_that_words_leave_open_stands_behind_them_and_no_other_words_are_dated(string language, string text, string dated)
    {
        var told = Timeline.Insertions(text, language, Item(1, text, language: language)).Reverse().Aggregate(text, (whole, insertion) => whole.Insert(insertion.At, $" [{insertion.Text}]"));
        Assert.Equal(dated.Length > 0, told != text);
        Assert.Contains(dated, told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Norland and Sudmark will open the bridge over the Zelva on 5 September for lorries.", "2025-09-05", true)]
    [InlineData("Norland and Sudmark will open the bridge over the Zelva on Thursday for lorries.", "2025-08-21", true)]
    [InlineData("Norland and Sudmark will open the bridge over the Zelva in August for lorries.", "2025-08", true)]
    [InlineData("Norland and Sudmark opened the bridge over the Zelva in August for lorries.", "2025-08", false)]
    [InlineData("Norland and Sudmark opened the bridge over the Zelva on Thursday for lorries.", "2025-08-14", false)]
    [InlineData("Norland and Sudmark opened the bridge over the Zelva today for lorries.", "2025-08-20", false)]
    [InlineData("Norland will open the bridge of Sudmark in autumn, the road service said on Wednesday.", "2025-08-20", false)]
    public void What_a_report_told_of_as_ahead_is_planned_though_its_day_has_passed(string text, string date, bool planned)
    {
        var row = Assert.Single(ExtractiveWriter.Write("Norland and Sudmark", [Item(1, text)], Sources, new BriefPolicy(), Now).Timeline);
        Assert.Equal((date, planned), (row.Date, row.Planned));
    }

    [Theory]
    [InlineData("Since Monday lorries of Norland have been moving again over the bridge; Sudmark gets a lane of its own on 1 September.", "2025-08-18")]
    [InlineData("The road from Norland to Sudmark, blocked by a landslide since Monday, was opened on Tuesday.", "2025-08-19")]
    public void What_goes_on_since_a_day_began_on_it(string text, string date) => Assert.Equal([(date, text)], Rows(Item(1, text)));

    [Fact]
    public void A_day_that_is_denied_is_not_the_day()
    {
        const string Text = "Norland ile Sudmark arasındaki köprü dün değil, bugün tır trafiğine açıldı.";
        Assert.Equal([(Day, Text)], Rows(Item(1, Text, language: "tr")));
    }

    [Theory]
    [InlineData("AZ", 21, "2025-08-21")]
    [InlineData("PL", 21, "2025-08-20")]
    [InlineData(null, 21, "")]
    [InlineData("UA", 3, "2025-08-20")]
    public void Today_is_the_day_where_the_outlet_is(string? country, int hour, string date)
    {
        const string Text = "Lorries of Norland cleared today at the border of Sudmark: 588 outward and 405 inward.";
        var sources = Sources.Values.Select(source => source with { Country = country }).ToDictionary(source => source.Id);
        var item = Item(1, Text);
        var brief = ExtractiveWriter.Write("Norland and Sudmark", [item with { When = item.When.Date.AddHours(hour) }], sources, new BriefPolicy(), Now);
        Assert.Equal(date, brief.Claims().First().Insertions.Select(insertion => insertion.Text).FirstOrDefault(""));
    }

    private static IReadOnlyList<(string Date, string Text)> Rows(params Evidence[] evidence) =>
        [.. ExtractiveWriter.Write("Norland and Sudmark", evidence, Sources, new BriefPolicy(), Now).Timeline.Select(entry => (entry.Date, entry.Claim.Text))];
}
