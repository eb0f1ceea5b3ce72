using CsCheck;
using Daybook.Core.Editions;

namespace Daybook.Tests.Editions;

public sealed class ReviewFileTests
{
    private const string Good = """
        title = "Sevan Weekly"
        languages = ["hy", "en"]
        time-zone = "Asia/Yerevan"
        cut-off = "21:30"
        """;

    [Theory]
    [InlineData("samples", "ukraine-azerbaijan-2025", "review.toml")]
    [InlineData("samples", "reviews", "south-caucasus.toml")]
    public void Bundled_reviews_have_no_mistake(params string[] path)
    {
        var reading = ReviewFile.Read(File.ReadAllText(Path.Combine([Shared.Root, .. path])), path[^1]);

        Assert.Empty(reading.Mistakes);
        Assert.Equal("south-caucasus", reading.Review!.Name);
        Assert.Equal(6, reading.Review.Sections.Count);
        Assert.Equal(new TimeOnly(22, 0), reading.Review.CutOff);
    }

    [Fact]
    public void Review_of_the_second_news_set_has_no_mistake() =>
        Assert.Empty(ReviewFile.Read(File.ReadAllText(Path.Combine(Shared.Root, "tests", "sets", "prut-bridge-2026", "review.toml")), "review.toml").Mistakes);

    [Fact]
    public void What_is_left_out_has_its_default()
    {
        var review = ReviewFile.Read(Good, "folder/Sevan.toml").Review!;

        Assert.Equal("sevan", review.Name);
        Assert.Equal("hy", review.Language);
        Assert.Equal(Approval.Required, review.Approval);
        Assert.Equal(24, review.MaxStories);
        Assert.False(review.Invented);
        Assert.Empty(review.Sections);
        Assert.Null(review.Motto);
    }

    [Fact]
    public void Every_mistake_is_told_at_once_with_its_line()
    {
        const string bad = """
            titel = "A"
            motto = 5
            languages = ["en", "ua", "EN-gb"]
            time-zone = "Asia/Bakuu"
            cut-off = "25:00"
            approval = "auto"
            max-stories = 500
            hashtags = ["two words", "#ok"]
            base-url = "news.example"
            contact = "nobody"
            invented = "yes"

            [[section]]
            heading = "Georgia"
            places = ["Georgia", "ge", "UK"]

            [[section]]
            heading = "georgia"
            kinds = ["vidio"]
            colour = "red"

            [[section]]
            places = ["AZ"]

            [extra]
            """;

        var reading = ReviewFile.Read(bad, "bad.toml");

        Assert.Null(reading.Review);
        var lines = reading.Mistakes.Select(mistake => mistake.Line).ToList();
        Assert.Equal([0, 1, 2, 3, 3, 4, 5, 6, 7, 8, 9, 10, 11, 15, 15, 15, 17, 19, 20, 22, 25], lines);
        Assert.All(reading.Mistakes, mistake => Assert.NotEmpty(mistake.Hint));
    }

    [Theory]
    [InlineData("cutoff = \"22:00\"", "Did you mean \"cut-off\"?")]
    [InlineData("timezone = \"Asia/Baku\"", "Did you mean \"time-zone\"?")]
    [InlineData("max_stories = 5", "Did you mean \"max-stories\"?")]
    [InlineData("hastags = []", "Did you mean \"hashtags\"?")]
    public void Unknown_key_is_answered_with_the_one_meant(string line, string hint)
    {
        var mistake = Assert.Single(ReviewFile.Read(Good + "\n" + line, "r.toml").Mistakes);

        Assert.Equal(5, mistake.Line);
        Assert.Equal(hint, mistake.Hint);
        Assert.StartsWith("r.toml:5: unknown key", mistake.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Baku", "Did you mean \"Asia/Baku\"?")]
    [InlineData("asia/tbilisi", "Did you mean \"Asia/Tbilisi\"?")]
    [InlineData("Europe/Kiyv", "Did you mean \"Europe/Kyiv\"?")]
    [InlineData("the middle of nowhere", "Write a name of the tz database, such as \"Asia/Baku\"")]
    public void Unknown_zone_is_answered_with_a_near_one(string zone, string hint)
    {
        var mistake = Assert.Single(ReviewFile.Read(Good.Replace("Asia/Yerevan", zone, StringComparison.Ordinal), "r.toml").Mistakes);

        Assert.Equal(3, mistake.Line);
        Assert.Equal(hint, mistake.Hint);
    }

    [Theory]
    [InlineData("ge", "Did you mean \"ka\"?")]
    [InlineData("RU", "Write it in small letters: \"ru\"")]
    [InlineData("en-GB", "Write only the language: \"en\"")]
    public void Bad_language_code_is_answered_with_the_right_one(string code, string hint) =>
        Assert.Equal(hint, Assert.Single(ReviewFile.Read(Good.Replace("\"en\"", $"\"{code}\"", StringComparison.Ordinal), "r.toml").Mistakes).Hint);

    [Theory]
    [InlineData("cut-off = 21:30:00")]
    [InlineData("cut-off = \"21:30\"")]
    public void Cut_off_may_be_a_text_or_a_time(string line) =>
        Assert.Equal(new TimeOnly(21, 30), ReviewFile.Read(Good.Replace("cut-off = \"21:30\"", line, StringComparison.Ordinal), "r.toml").Review!.CutOff);

    [Fact]
    public void Key_written_twice_names_both_lines()
    {
        var mistake = Assert.Single(ReviewFile.Read(Good + "\ntitle = \"Again\"", "r.toml").Mistakes);

        Assert.Equal(5, mistake.Line);
        Assert.Contains("line 1", mistake.Hint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not toml at all")]
    [InlineData("title = ")]
    [InlineData("title = \"open")]
    [InlineData("[[section\nheading = 3")]
    [InlineData("\0\u0001")]
    public void What_is_no_review_gives_mistakes_and_no_exception(string text)
    {
        var reading = ReviewFile.Read(text, "x.toml");

        Assert.Null(reading.Review);
        Assert.NotEmpty(reading.Mistakes);
    }

    [Fact]
    public void Deeply_nested_or_huge_files_are_refused()
    {
        Assert.Null(ReviewFile.Read("title = " + new string('[', 50_000), "x.toml").Review);
        Assert.Null(ReviewFile.Read(new string('#', 300_000), "x.toml").Review);
    }

    [Fact]
    public void Damaged_file_gives_a_review_or_mistakes_and_never_an_exception()
    {
        var good = File.ReadAllText(Shared.Sample("review.toml"));
        Gen.Select(Gen.Int[0, good.Length - 1], Gen.Int[0, 40], Gen.String[0, 12])
            .Sample(
                (at, length, put) =>
                {
                    var reading = ReviewFile.Read(good[..at] + put + good[Math.Min(good.Length, at + length)..], "r.toml");
                    return reading.Review is null == reading.Mistakes.Count > 0;
                },
                iter: 2000);
    }
}
