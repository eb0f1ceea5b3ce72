using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Daybook.Core.Editions;
using Daybook.Pages.Shell;
using Daybook.Pages.Stories;

namespace Daybook.SystemTests.Pages;

/// <summary>The paper speaks the review's language where it has words in it.</summary>
public sealed partial class WordsTests
{
    public static TheoryData<string> Languages => ["ru", "uk", "az", "tr", "hy", "ka"];

    [Theory]
    [MemberData(nameof(Languages))]
    public void No_word_is_missing_and_each_takes_what_the_English_one_takes(string language)
    {
        foreach (var words in (ResourceManager[])[Words.ResourceManager, ReasonWords.ResourceManager])
        {
            var (english, spoken) = (Of(words, ""), Of(words, language));
            Assert.Equal(english.Keys.Order(StringComparer.Ordinal), spoken.Keys.Order(StringComparer.Ordinal));
            foreach (var (key, pattern) in english)
                foreach (var form in spoken[key].Split('|'))
                    Assert.True(Places(pattern).SetEquals(Places(form)), $"{language} {key}: {form}");
        }
    }

    [Theory]
    [InlineData("ru", 2)]
    [InlineData("uk", 2)]
    [InlineData("ka", 1)]
    public void Words_that_count_have_as_many_forms_as_the_language(string language, int forms)
    {
        foreach (var words in (ResourceManager[])[Words.ResourceManager, ReasonWords.ResourceManager])
        {
            var spoken = Of(words, language);
            foreach (var key in spoken.Keys.Where(key => key.EndsWith("Many", StringComparison.Ordinal) && key != nameof(Words.WhyMoreMany)))
                Assert.True(spoken[key].Split('|').Length == forms, $"{language} {key}");
        }
    }

    [Theory]
    [InlineData("ru", 1, "1 сюжет")]
    [InlineData("ru", 3, "3 сюжета")]
    [InlineData("ru", 11, "11 сюжетов")]
    [InlineData("ru", 21, "21 сюжет")]
    [InlineData("ru", 112, "112 сюжетов")]
    [InlineData("uk", 22, "22 сюжети")]
    [InlineData("uk", 0, "0 сюжетів")]
    [InlineData("tr", 5, "5 konu")]
    [InlineData("hy", 0, "0 թեմա")]
    [InlineData("ka", 7, "7 თემა")]
    [InlineData("en", 21, "21 stories")]
    [InlineData("de", 1, "1 story")]
    public void A_number_stands_with_the_form_that_the_language_has_for_it(string language, int number, string words)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        Assert.Equal(words, Say.Count(number, Words.StoryOne, Words.StoryMany));
    }

    [Theory]
    [InlineData("ru", "воскресенье, 10 мая", "10 мая 2026", "Армения")]
    [InlineData("uk", "неділя, 10 травня", "10 травня 2026", "Вірменія")]
    [InlineData("az", "10 may, bazar", "10 may 2026", "Ermənistan")]
    [InlineData("tr", "10 Mayıs Pazar", "10 Mayıs 2026", "Ermenistan")]
    [InlineData("hy", "կիրակի, 10 մայիսի", "10 մայիսի 2026", "Հայաստան")]
    [InlineData("ka", "კვირა, 10 მაისი", "10 მაისი, 2026", "სომხეთი")]
    public void Days_and_countries_are_named_as_the_language_does(string language, string weekday, string date, string country)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        var day = new DateOnly(2026, 5, 10);
        Assert.Equal((weekday, date, country), (PaperTime.WeekdayAndDay(day), PaperTime.Date(day), Say.CountryName("AM")));
    }

    [Theory]
    [InlineData("ru", "Asia/Baku", "время: Баку")]
    [InlineData("az", "Asia/Baku", "vaxt: Bakı")]
    [InlineData("hy", "Asia/Baku", "ժամը՝ Բաքու")]
    [InlineData("uk", "Europe/Kiev", "час: Київ")]
    [InlineData("en", "Europe/Chisinau", "Chisinau time")]
    [InlineData("en", "America/Port-au-Prince", "Port-au-Prince time")]
    [InlineData("de", "Asia/Baku", "Baku time")]
    [InlineData("ru", "Asia/Kathmandu", "UTC+5:45")]
    [InlineData("ka", "Europe/Lisbon", "UTC+0/+1")]
    [InlineData("tr", "America/Bogota", "UTC-5")]
    public void A_zone_is_named_by_its_city_in_the_page_s_language_or_by_what_it_is_ahead_of_UTC(string language, string zone, string name)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        Assert.Equal(name, new PaperTime(NodaTime.DateTimeZoneProviders.Tzdb[zone]).ZoneName);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_bar_s_text_names_the_part_that_was_available_as_such(string language)
    {
        var (english, spoken) = (Of(Words.ResourceManager, "")[nameof(Words.ShareOfShare)], Of(Words.ResourceManager, language)[nameof(Words.ShareOfShare)]);
        Assert.Equal("Azerbaijan 24 %, 23 % available", string.Format(CultureInfo.InvariantCulture, english, "Azerbaijan", "24 %", "23 %"));
        // Both numbers are parts of a hundred: one is none of the other.
        Assert.Matches(@"\{0\}.*\{1\}, \w.*\{2\}", spoken);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void What_a_gauge_lacks_is_said_in_the_page_s_language(string language)
    {
        foreach (var kind in Enum.GetValues<LackKind>())
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
            var why = new Lacking(kind, 3, 5).InEnglish;
            Assert.Equal(why, Say.Lacking(why));
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
            Assert.DoesNotContain(" of ", Say.Lacking(why), StringComparison.Ordinal);
            Assert.NotEqual(why, Say.Lacking(why));
        }
        Assert.Equal("one of another program", Say.Lacking("one of another program"));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Every_public_page_of_such_a_review_is_written_in_its_words(string language)
    {
        using var writer = new PageWriter();
        var site = Sample.Site() with { Review = Sample.Site().Review with { Languages = [language, "en"] } };
        var page = Sample.StoryPage(new Telling { Item = Sample.Item(1, Sample.Wire, "Road", "Text"), Source = Sample.Wire });
        var document = new HtmlParser().ParseDocument(await writer.WriteAsync(site, new SiteLinks("/"), page));
        Assert.Equal(language, document.DocumentElement.GetAttribute("lang"));
        Assert.Contains(Of(Words.ResourceManager, language)[nameof(Words.WhyTogether)], document.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(Words.ResourceManager.GetString(nameof(Words.WhyTogether), CultureInfo.GetCultureInfo("en"))!, document.Body.TextContent, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Of(ResourceManager words, string language) =>
        words.GetResourceSet(CultureInfo.GetCultureInfo(language), createIfNotExists: true, tryParents: false)!.Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);

    private static HashSet<string> Places(string pattern) => [.. Place().Matches(pattern).Select(match => match.Value)];

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();
}
