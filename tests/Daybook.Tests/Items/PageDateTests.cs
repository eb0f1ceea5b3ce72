using System.Globalization;
using Daybook.Core.Items;

namespace Daybook.Tests.Items;

public sealed class PageDateTests
{
    private const string Url = "https://news.example/a";

    private static string? Day(string html, string url = Url) => MainText.Extract(html, url)!.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"2024-02-01\"}</script><meta name='date' content='2024-02-02'>", "2024-02-01")]
    [InlineData("<meta property='article:published_time' content='2024-02-02T10:00:00Z'><p><time datetime='2024-02-03' class='published'>3</time>", "2024-02-02")]
    [InlineData("<meta name='dateModified' content='2024-02-09'><h1>Title</h1><time datetime='2024-02-03'>3 February</time>", "2024-02-03")]
    public void Markup_for_machines_comes_in_its_order(string html, string day) => Assert.Equal(day, Day(html));

    [Fact]
    public void An_address_is_believed_before_the_text() =>
        Assert.Equal("2024-02-04", Day("<h1>Title</h1><p class='date'>5 February 2024</p>", "https://news.example/2024/02/04/a"));

    [Theory]
    [InlineData("https://news.example/2024/02/04/a", "2024-02-04")]
    [InlineData("https://news.example/20240204-a.html", "2024-02-04")]
    [InlineData("https://news.example/a_vom_04.02.2024_b", "2024-02-04")]
    [InlineData("https://archive.example/web/20140226054445/http://news.example/2013/08/07/a", "2013-08-07")]
    [InlineData("https://news.example/2024/02/", null)]
    [InlineData("https://news.example/2024/13/41/a", null)]
    [InlineData("https://news.example/article-20240299", null)]
    public void A_day_in_an_address_is_a_whole_and_possible_one(string url, string? day) => Assert.Equal(day, Day("<p>Words.</p>", url));

    [Theory]
    [InlineData("en", "April 7, 2020", "2020-04-07")]
    [InlineData("en", "7th April 2020", "2020-04-07")]
    [InlineData("en", "4/7/2020", "2020-04-07")]
    [InlineData("en-GB", "4/7/2020", "2020-07-04")]
    [InlineData("de", "7. April 2020", "2020-04-07")]
    [InlineData("de", "07.04.20", "2020-04-07")]
    [InlineData("fr", "1er avril 2020", "2020-04-01")]
    [InlineData("es", "7 de abril de 2020", "2020-04-07")]
    [InlineData("ru", "7 апреля 2020", "2020-04-07")]
    [InlineData("az", "7 aprel 2020", "2020-04-07")]
    [InlineData("tr", "7 Nisan 2020", "2020-04-07")]
    [InlineData("hy", "7 ապրիլի 2020", "2020-04-07")]
    [InlineData("ka", "7 აპრილი 2020", "2020-04-07")]
    [InlineData("ja", "2020年4月7日", "2020-04-07")]
    public void Dates_shown_to_readers_are_read_as_their_language_writes_them(string language, string date, string day) =>
        Assert.Equal(day, Day($"<html lang='{language}'><h1>Title</h1><div class='meta'>{date}</div><p>Words of the text.</p>"));

    [Fact]
    public void A_word_says_which_of_two_dates_is_the_pages_own() =>
        Assert.Equal("2020-04-07", Day("<h1>Title</h1><p>Aktualisiert am 9. April 2020</p><p>Veröffentlicht am 7. April 2020</p>"));

    [Theory]
    [InlineData("<p>The bridge, which had been built in the years after the great war, was opened to all on 7 April 2020 by the mayor of the town.</p>")]
    [InlineData("<div class='comments'><p class='date'>7 April 2020</p></div><p>Words of the text, which are more than those of its comments, as they mostly are.</p>")]
    [InlineData("<h1>Title</h1><p>© 2020</p>")]
    [InlineData("<meta name='date' content='2020'><time datetime='2020-04'>April</time><time datetime='12:30'>noon</time>")]
    [InlineData("<meta name='date' content='1970-01-01'><meta name='pubdate' content='2020-02-31'>")]
    public void What_is_no_date_of_the_page_stays_unknown(string html) => Assert.Null(Day(html));

    [Fact]
    public void The_day_is_the_pages_own_wherever_it_is_read()
    {
        var published = MainText.Extract("<meta property='article:published_time' content='2024-02-02T00:30:00+04:00'>", Url)!.Published;
        Assert.Equal(new DateTimeOffset(2024, 2, 1, 20, 30, 0, TimeSpan.Zero), published);
        Assert.Equal(2, published!.Value.Day);
    }

    [Fact]
    public void A_page_that_tells_only_its_last_change_is_dated_by_it() =>
        Assert.Equal("2024-02-09", Day("<meta property='article:modified_time' content='2024-02-09T08:00:00Z'><p>Words.</p>"));
}
