using CsCheck;
using Daybook.Core.Editions;
using Daybook.Core.Items;

namespace Daybook.Tests.Editions;

public sealed class ReviewTablesTests
{
    private const string Head = """
        title = "Sevan Weekly"
        languages = ["en", "hy"]
        time-zone = "Asia/Yerevan"
        cut-off = "21:30"

        """;

    [Fact]
    public void Everything_a_review_can_say_is_read()
    {
        var review = Read("""
            byline = "Ani Testyan (@anitest)"
            days = ["saturday", "wednesday"]
            hosts = ["sevan.example", "WWW.Sevan.example", "տուն.example"]
            folders = ["lake"]
            places = ["AM"]

            [[bundle]]
            title = "Audio and Video"
            about = "To listen to."
            kinds = ["audio", "video"]
            folders = ["lake"]
            places = ["AM-GR", "Noratus"]
            languages = ["hy"]
            sources = ["sevan.example"]
            tags = ["#Sevan"]
            words = ["lake*"]
            without = ["football"]

            [[folder]]
            name = "lake"
            title = "The lake"
            feeds = ["https://a.example/feed", "https://b.example"]

            [[place]]
            name = "Noratus"
            in = "AM-GR"
            forms = ["noratus*", "նորատուս*"]

            [[link]]
            name = "Blog"
            address = "https://blog.example/"

            [mix.countries]
            AM = 3
            GE = 1
            [mix.owners]
            private = 50
            [mix.languages]
            hy = 2
            """);

        var bundle = Assert.Single(review.Bundles);
        Assert.Equal("Ani Testyan (@anitest)", review.Byline);
        Assert.Equal([DayOfWeek.Saturday, DayOfWeek.Wednesday], review.Days);
        Assert.Equal(["sevan.example", "www.sevan.example", "xn--kbbdun.example"], review.Hosts);
        Assert.Equal((string[])["lake"], review.DrawsOn);
        Assert.Equal(["https://a.example/feed", "https://b.example/"], Assert.Single(review.Folders).Feeds);
        Assert.Equal(("audio-and-video", "To listen to.", true), (bundle.Name, bundle.About, bundle.Plays));
        Assert.Equal((string[])["AM-GR", "Noratus"], bundle.Places);
        Assert.Equal([ItemKind.Audio, ItemKind.Video], bundle.Kinds);
        Assert.Equal((string[])["Sevan"], bundle.Tags);
        Assert.Equal(new ReviewLink("Blog", "https://blog.example/"), Assert.Single(review.Links));
        Assert.Equal((3, 50, 2), (review.TargetMix!.Countries["AM"], review.TargetMix.OwnerTypes["private"], review.TargetMix.Languages["hy"]));
        Assert.Equal((string[])["AM"], review.Covered);
    }

    [Fact]
    public void Mistakes_of_all_tables_are_told_at_once_each_with_its_line_and_a_hint()
    {
        var reading = ReviewFile.Read(Head + """
            days = ["someday"]
            hosts = ["https://sevan.example/"]
            folders = ["lakes"]
            [[folder]]
            name = "The Lake"
            feeds = ["ftp://a.example"]
            [[bundle]]
            name = "b"
            folders = ["lake"]
            kinds = ["vidio"]
            words = ["*", "a*"]
            places = ["Nowhere"]
            [[bundle]]
            name = "b"
            [[bundle]]
            [[link]]
            name = "Blog"
            [[place]]
            in = "XX"
            [mix.countries]
            Georgia = 30
            AM = 0
            AZ = "much"
            [mix.colours]
            [bundle]
            """, "r.toml");

        Assert.Null(reading.Review);
        Assert.Equal([5, 6, 7, 9, 10, 13, 14, 15, 15, 16, 17, 19, 20, 22, 23, 25, 26, 27, 28, 29], reading.Mistakes.Select(mistake => mistake.Line));
        Assert.All(reading.Mistakes, mistake => Assert.NotEmpty(mistake.Hint));
    }

    [Theory]
    [InlineData("name = \"archive\"", "pages of every review stand there")]
    [InlineData("name = \"2025\"", "pages of every review stand there")]
    [InlineData("bundle = \"x\"", "written as a key")]
    [InlineData("days = []", "is empty")]
    [InlineData("hosts = [\"a b\"]", "is no host name")]
    public void A_value_that_cannot_be_is_told(string line, string what) =>
        Assert.Contains(what, Assert.Single(ReviewFile.Read(Head + line, "r.toml").Mistakes).What, StringComparison.Ordinal);

    [Fact]
    public void Two_reviews_may_not_have_one_name_or_one_host()
    {
        var one = Some.Review() with { Hosts = ["a.example"] };

        var clashes = ReviewReading.Clashes([("one.toml", one), ("two.toml", one), ("three.toml", one with { Name = "other", Hosts = ["b.example"] })]);

        Assert.Equal(["two.toml", "two.toml"], clashes.Select(clash => clash.File));
        Assert.Contains("one.toml", clashes[0].What, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_review_covers_is_what_its_sections_take_unless_it_says_more()
    {
        var review = Some.Review() with { Sections = [new ReviewSection("a", ["GE", "AZ"], []), new ReviewSection("b", ["GE"], []), new ReviewSection("c", [], [])] };

        Assert.Equal((string[])["GE", "AZ"], review.Covered);
        Assert.Equal((string[])["AM"], (review with { Places = ["AM"] }).Covered);
    }

    [Fact]
    public void Damaged_tables_give_a_review_or_mistakes_and_never_an_exception()
    {
        var good = Head + "[[bundle]]\ntitle = \"A\"\nwords = [\"x*\"]\n[[folder]]\nname = \"f\"\nfeeds = [\"https://a.example/\"]\n[mix.countries]\nAM = 3\n[[place]]\nname = \"N\"\nforms = [\"n\"]\n";
        Gen.Select(Gen.Int[0, good.Length - 1], Gen.Int[0, 30], Gen.String[0, 12]).Sample(
            (at, length, put) =>
            {
                var reading = ReviewFile.Read(good[..at] + put + good[Math.Min(good.Length, at + length)..], "r.toml");
                return reading.Review is null == reading.Mistakes.Count > 0;
            },
            iter: 2000);
    }

    private static Review Read(string toml)
    {
        var reading = ReviewFile.Read(Head + toml, "sevan.toml");
        Assert.Empty(reading.Mistakes);
        return reading.Review!;
    }
}
