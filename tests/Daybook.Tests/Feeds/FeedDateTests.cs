using System.Globalization;
using Daybook.Core.Feeds;

namespace Daybook.Tests.Feeds;

public sealed class FeedDateTests
{
    [Theory]
    [InlineData("Thu, 04 Sep 2025 18:20:00 +0400", "2025-09-04T14:20:00Z")]
    [InlineData("Thu, 04 Sep 2025 18:20:00 GMT", "2025-09-04T18:20:00Z")]
    [InlineData("Thu, 04 Sep 2025 18:20 EST", "2025-09-04T23:20:00Z")]
    [InlineData("Thu, 04 Sep 2025 18:20:00 EDT", "2025-09-04T22:20:00Z")]
    [InlineData("4 Sep 25 18:20:00 MSK", "2025-09-04T15:20:00Z")]
    [InlineData("Thursday, 04-Sep-25 18:20:00 UTC", "2025-09-04T18:20:00Z")]
    [InlineData("Mon, 04 Sep 2025 18:20:00 Z", "2025-09-04T18:20:00Z")]
    [InlineData("Thu, 04 Sep 2025 18:20:00", "2025-09-04T18:20:00Z")]
    [InlineData("Thu, 04 Sep 2025", "2025-09-04T00:00:00Z")]
    [InlineData("Thu, 4 Sep 2025 6:20:00 PM GMT", "2025-09-04T18:20:00Z")]
    [InlineData("Thu, 04 Sep 2025 24:00:00 GMT", "2025-09-05T00:00:00Z")]
    [InlineData("Thu, 04 Sep 2025 18:20:60 GMT", "2025-09-04T18:21:00Z")]
    [InlineData("Thu, 04 Sep 2025 18:20:00 GMT+04:00", "2025-09-04T14:20:00Z")]
    [InlineData("Thu, 04 Sep 2025 18:20:00 +0200 (CEST)", "2025-09-04T16:20:00Z")]
    [InlineData("Thu, 04 Sep 2025 18:20:00 Europe/Kyiv", "2025-09-04T15:20:00Z")]
    [InlineData("Thu Sep  4 18:20:00 2025", "2025-09-04T18:20:00Z")]
    [InlineData("Thu Sep  4 18:20:00 PDT 2025", "2025-09-05T01:20:00Z")]
    [InlineData("September 4, 2025 at 6:20 pm", "2025-09-04T18:20:00Z")]
    [InlineData("Thu(rsday), 04 Sep(tember) 2025 18:20:00 GMT", "2025-09-04T18:20:00Z")]
    [InlineData("Thu, 04 Sep 2025 18:20:00 MET", "2025-09-04T17:20:00Z")]
    public void Dates_in_words_are_read(string text, string expected) => Reads(text, expected);

    [Theory]
    [InlineData("2025-09-04T18:20:00Z", "2025-09-04T18:20:00Z")]
    [InlineData("2025-09-04T18:20:00.250+04:00", "2025-09-04T14:20:00.25Z")]
    [InlineData("2025-09-04T18:20+0400", "2025-09-04T14:20:00Z")]
    [InlineData("2025-09-04 18:20:00", "2025-09-04T18:20:00Z")]
    [InlineData("2025-09-04 18:20:00 +0400", "2025-09-04T14:20:00Z")]
    [InlineData("2025-9-4 8:05", "2025-09-04T08:05:00Z")]
    [InlineData("2025-09-04", "2025-09-04T00:00:00Z")]
    [InlineData("2025-09", "2025-09-01T00:00:00Z")]
    [InlineData("2025", "2025-01-01T00:00:00Z")]
    [InlineData("2025-247", "2025-09-04T00:00:00Z")]
    [InlineData("20250904T182000Z", "2025-09-04T18:20:00Z")]
    [InlineData("20250904", "2025-09-04T00:00:00Z")]
    [InlineData("2025-09-04T24:00:00Z", "2025-09-05T00:00:00Z")]
    [InlineData("2025/09/04 18:20", "2025-09-04T18:20:00Z")]
    [InlineData("Thu, 2025/09/04 18:20:00 EDT", "2025-09-04T22:20:00Z")]
    [InlineData("04.09.2025 18:20", "2025-09-04T18:20:00Z")]
    [InlineData("9/4/2025 6:20 PM", "2025-09-04T18:20:00Z")]
    [InlineData("04/09/2025 18:20", "2025-09-04T18:20:00Z")]
    [InlineData("1757010000", "2025-09-04T18:20:00Z")]
    [InlineData("1757010000000", "2025-09-04T18:20:00Z")]
    public void Dates_in_figures_are_read(string text, string expected) => Reads(text, expected);

    [Theory]
    [InlineData("4 сентября 2025, 18:20")]
    [InlineData("Чт, 04 сен 2025 18:20:00 +0000")]
    [InlineData("4 вересня 2025 р. 18:20")]
    [InlineData("4 sentyabr 2025, 18:20")]
    [InlineData("4 Eylül 2025 18:20")]
    [InlineData("4 Sept. 2025 18:20")]
    [InlineData("4 սեպտեմբերի, 2025 18:20")]
    [InlineData("4 სექტემბერი, 2025 18:20")]
    [InlineData("Do, 4. September 2025 18:20")]
    [InlineData("jeu., 04 sept. 2025 18:20:00 +0000")]
    [InlineData("4 de septiembre de 2025 18:20")]
    [InlineData("4 września 2025 18:20")]
    [InlineData("2025年9月4日 18:20")]
    public void Month_names_of_many_languages_are_read(string text) => Reads(text, "2025-09-04T18:20:00Z");

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\uFEFF")]
    [InlineData("\uFEFF \uFEFF")]
    [InlineData("()")]
    [InlineData("yesterday")]
    [InlineData("Fri, 05/03/2019 - 15:21")]
    [InlineData("soon, 2025")]
    [InlineData("31 Jun 2025 10:00:00 GMT")]
    [InlineData("2025-13-01")]
    [InlineData("2025-02-30T10:00:00Z")]
    [InlineData("2025-09-04T25:00:00Z")]
    [InlineData("2025-09-04T18:61:00Z")]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("12345")]
    [InlineData("99999999999999999999")]
    [InlineData("9999999999")]
    [InlineData("-")]
    public void What_is_no_date_is_null(string text) => Assert.Null(FeedDate.Parse(text));

    [Fact]
    public void No_text_is_no_date() => Assert.Null(FeedDate.Parse(null));

    [Fact]
    public void A_very_long_text_is_no_date() => Assert.Null(FeedDate.Parse(new string('1', 100_000)));

    private static void Reads(string text, string expected) =>
        Assert.Equal(DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture), FeedDate.Parse(text));
}
