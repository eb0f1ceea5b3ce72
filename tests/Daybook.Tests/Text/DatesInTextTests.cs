using Daybook.Core.Text;

namespace Daybook.Tests.Text;

public sealed class DatesInTextTests
{
    private static readonly DateOnly Friday = new(2025, 7, 18);

    [Theory]
    [InlineData("It was signed on 8 August 2025 in Baku.", "en", "2025-08-08")]
    [InlineData("It was signed on August 8, 2025.", "en", "2025-08-08")]
    [InlineData("It has stood since 2022.", "en", "2022")]
    [InlineData("before the end of September 2023", "en", "2023-09")]
    [InlineData("подписан 8 августа 2025 года", "ru", "2025-08-08")]
    [InlineData("с 2022 года", "ru", "2022")]
    [InlineData("у червні 2025 року", "uk", "2025-06")]
    [InlineData("2025-ci ilin iyununda görüşmüşdülər", "az", "2025-06")]
    [InlineData("8 Ağustos 2025'te", "tr", "2025-08-08")]
    [InlineData("2023 წლის სექტემბერში", "ka", "2023-09")]
    [InlineData("2023 թվականի սեպտեմբերին", "hy", "2023-09")]
    [InlineData("due 2025-08-31 at noon", null, "2025-08-31")]
    [InlineData("am 31.08.2025 eröffnet", "de", "2025-08-31")]
    public void An_absolute_date_is_read_in_its_language(string text, string? language, string iso)
    {
        var date = Assert.Single(DatesInText.Find(text, language, Friday));
        Assert.Equal(iso, date.Iso);
        Assert.False(date.Relative);
    }

    [Theory]
    [InlineData("said on Friday morning", "en", "2025-07-18")]
    [InlineData("said on Thursday", "en", "2025-07-17")]
    [InlineData("opens on Saturday", "en", "2025-07-19")]
    [InlineData("closed yesterday", "en", "2025-07-17")]
    [InlineData("published this month", "en", "2025-07")]
    [InlineData("in late August", "en", "2025-08")]
    [InlineData("in October", "en", "2025-10")]
    [InlineData("in March", "en", "2025-03")]
    [InlineData("вчера закрыли", "ru", "2025-07-17")]
    [InlineData("в ніч на п'ятницю", "uk", "2025-07-18")]
    [InlineData("dünən bağlanıb", "az", "2025-07-17")]
    [InlineData("გუშინ დაიკეტა", "ka", "2025-07-17")]
    public void A_relative_date_counts_from_the_day_of_publication(string text, string language, string iso)
    {
        var date = Assert.Single(DatesInText.Find(text, language, Friday));
        Assert.Equal(iso, date.Iso);
        Assert.True(date.Relative);
    }

    [Theory]
    [InlineData("the day before yesterday", "en", "2025-07-16")]
    [InlineData("позавчера", "ru", "2025-07-16")]
    [InlineData("позавчора", "uk", "2025-07-16")]
    [InlineData("გუშინწინ", "ka", "2025-07-16")]
    [InlineData("öbür gün açılacak", "tr", "2025-07-20")]
    [InlineData("three days ago", "en", "2025-07-15")]
    [InlineData("5 дней назад", "ru", "2025-07-13")]
    [InlineData("два дні тому", "uk", "2025-07-16")]
    [InlineData("üç gün əvvəl", "az", "2025-07-15")]
    [InlineData("iki gün önce", "tr", "2025-07-16")]
    [InlineData("երեք օր առաջ", "hy", "2025-07-15")]
    [InlineData("სამი დღის წინ", "ka", "2025-07-15")]
    [InlineData("two months ago", "en", "2025-05")]
    [InlineData("три года назад", "ru", "2022")]
    [InlineData("next month", "en", "2025-08")]
    [InlineData("last year's total", "en", "2024")]
    [InlineData("в следующем году", "ru", "2026")]
    [InlineData("цьогоріч", "uk", "2025")]
    [InlineData("ötən ilin", "az", "2024")]
    [InlineData("gelecek yıl", "tr", "2026")]
    [InlineData("հաջորդ տարի", "hy", "2026")]
    [InlineData("მომავალ წელს", "ka", "2026")]
    [InlineData("წელს გაიხსნა", "ka", "2025")]
    [InlineData("on the 3rd of August", "en", "2025-08-03")]
    [InlineData("3-го августа", "ru", "2025-08-03")]
    public void Days_months_and_years_are_counted_from_it(string text, string language, string iso) =>
        Assert.Equal((iso, true), Assert.Single(DatesInText.Find(text, language, Friday)) is var date ? (date.Iso, date.Relative) : default);

    [Theory]
    [InlineData("toplantıdan iki gün önce", "tr")]
    [InlineData("görüşdən üç gün əvvəl", "az")]
    [InlineData("հանդիպումից երեք օր առաջ", "hy")]
    [InlineData("some twenty-four days ago", "en")]
    [InlineData("about three days ago", "en")]
    [InlineData("20 years ago", "en")]
    [InlineData("over the next year", "en")]
    [InlineData("იმავე წელს", "ka")]
    [InlineData("1812 წელს", "ka")]
    public void What_counts_from_something_else_or_is_rounded_gives_none(string text, string language) =>
        Assert.Empty(DatesInText.Find(text, language, Friday));

    [Fact]
    public void In_Georgian_a_year_in_digits_is_not_this_year_too() =>
        Assert.Equal(["2024"], DatesInText.Find("2024 წელს გაიხსნა", "ka", Friday).Select(date => date.Iso));

    [Theory]
    [InlineData("until the end of February", "en", "2026-02")]
    [InlineData("до конца февраля", "ru", "2026-02")]
    [InlineData("fevralın sonuna qədər", "az", "2026-02")]
    [InlineData("Şubat sonuna kadar", "tr", "2026-02")]
    [InlineData("თებერვლის ბოლომდე", "ka", "2026-02")]
    [InlineData("until the end of August", "en", "2025-08")]
    public void A_limit_lies_ahead(string text, string language, string iso) =>
        Assert.Equal(iso, Assert.Single(DatesInText.Find(text, language, Friday)).Iso);

    [Fact]
    public void A_limit_just_past_may_be_either_and_is_no_date() => Assert.Empty(DatesInText.Find("closed until June", "en", Friday));

    [Theory]
    [InlineData("on Monday", "en")]
    [InlineData("the gate on Tuesday", "en")]
    [InlineData("in December", "en")]
    [InlineData("in January", "en")]
    public void A_weekday_or_month_further_off_could_be_last_week_or_next_and_gives_none(string text, string language) =>
        Assert.Empty(DatesInText.Find(text, language, Friday));

    [Theory]
    [InlineData("From January to May 2024 sales rose", "en", "2024-01", "2024-05")]
    [InlineData("За січень–липень 2025 року продали більше", "uk", "2025-01", "2025-07")]
    [InlineData("on 17-19 March 2025", "en", "2025-03-17", "2025-03-19")]
    [InlineData("August 5-8, 2023", "en", "2023-08-05", "2023-08-08")]
    [InlineData("с 5 по 8 августа 2024 года", "ru", "2024-08-05", "2024-08-08")]
    [InlineData("2024 წლის 6 და 7 სექტემბერს", "ka", "2024-09-06", "2024-09-07")]
    public void A_range_has_one_year(string text, string language, string from, string to)
    {
        var dates = DatesInText.Find(text, language, Friday);
        Assert.Equal([from, to], dates.Select(date => date.Iso));
        Assert.All(dates, date => Assert.False(date.Relative));
    }

    [Theory]
    [InlineData("aralık-şubat döneminde", "tr", "")]
    [InlineData("с декабря по февраль", "ru", "")]
    [InlineData("from December to February", "en", "2025-12 2026-02")]
    [InlineData("from December to February 2027", "en", "2026-12 2027-02")]
    [InlineData("iyun-avqust aylarında", "az", "2025-06 2025-08")]
    public void A_span_of_months_has_no_end_whose_beginning_could_be_of_any_year(string text, string language, string dates) =>
        Assert.Equal(dates, string.Join(' ', DatesInText.Find(text, language, Friday).Select(date => date.Iso)));

    [Fact]
    public void Near_midnight_yesterday_is_no_date_but_a_weekday_is()
    {
        Assert.Empty(DatesInText.Find("closed yesterday", "en", Friday, dayCertain: false));
        Assert.Equal("2025-07-19", Assert.Single(DatesInText.Find("closed on Saturday", "en", Friday, dayCertain: false)).Iso);
    }

    [Fact]
    public void Months_near_the_turn_of_the_year_fall_on_their_side_of_it()
    {
        var newYear = new DateOnly(2026, 1, 5);
        Assert.Equal("2025-11", Assert.Single(DatesInText.Find("in November", "en", newYear)).Iso);
        Assert.Equal("2026-03", Assert.Single(DatesInText.Find("in March", "en", newYear)).Iso);
    }

    [Theory]
    [InlineData("It may march on.", "en")]
    [InlineData("2025 tonnes of grain", "en")]
    [InlineData("на лівому березі річки", "uk")]
    [InlineData("Червоний Хрест роздав квіти й жовті липові меди", "uk")]
    [InlineData("серед них дві жінки", "uk")]
    [InlineData("მარტივი და მარტო", "ka")]
    [InlineData("nişanlı bir çift", "tr")]
    [InlineData("marțea și vinerea", "ro")]
    [InlineData("по пятницам", "ru")]
    [InlineData("у п'ятницях", "uk")]
    [InlineData("her cuma", "tr")]
    [InlineData("every Friday", "en")]
    [InlineData("შაბათ-კვირას", "ka")]
    [InlineData("cumartesi-pazar", "tr")]
    [InlineData("on 99.99.2025 and 2025-13-40", "en")]
    [InlineData("", "ru")]
    public void What_is_no_date_gives_none(string text, string language) => Assert.Empty(DatesInText.Find(text, language, Friday));

    [Fact]
    public void A_day_that_the_month_does_not_have_is_dropped_not_invented() =>
        Assert.Equal("2025-02", Assert.Single(DatesInText.Find("on 30 February 2025", "en", Friday)).Iso);

    [Fact]
    public void What_was_resolved_and_is_the_cause_of_what_is_there_may_be_past_or_to_come() =>
        Assert.Empty(DatesInText.Find("A friend is stuck here because a hillside decided to lie down on the road on Tuesday night.", "en", Friday));

    [Theory]
    [InlineData("The council decided to close the road on Tuesday.")]
    [InlineData("The council agreed to close the road on Tuesday, because it is old.")]
    [InlineData("The school is empty because the road will be closed on Tuesday.")]
    public void A_plan_is_for_the_coming_day(string text) =>
        Assert.Equal((7, 22), Assert.Single(DatesInText.Find(text, "en", Friday)) is var date ? (date.Month, date.Day) : default);
}
