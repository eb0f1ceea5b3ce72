using System.Xml.Linq;
using CsCheck;
using Daybook.Core.Items.Clippings;
using Daybook.Core.Publishing;

namespace Daybook.Tests.Publishing;

public sealed class SignatureBlockTests
{
    [Fact]
    public void Text_names_everything_on_lines_that_a_person_reads() => Assert.Equal(
        """
        South Caucasus – Current News Review
        https://news.example/
        Blog
        https://blog.example/caucasus
        Playlist
        https://news.example/playlist/
        –
        The Caucasus
        https://news.example/folders/caucasus/
        southcaucasus.example
        #SouthCaucasus #Armenia
        –
        Comprehensive, Balanced, Timely
        Feeds
        All News – https://news.example/bundles/all-news/feed.xml
        Audio – https://news.example/bundles/audio/feed.xml
        — Ani Testyan (@anitest)
        """.ReplaceLineEndings("\n"),
        Block().Text());

    [Fact]
    public void Pasted_back_it_is_understood_line_by_line()
    {
        var clipping = Clipping.Read(Block().Text());

        Assert.Empty(clipping.Notes);
        Assert.Equal(["All News", "Audio"], clipping.Feeds.Select(feed => feed.Name));
        Assert.Equal("https://news.example/bundles/audio/feed.xml", clipping.Feeds[1].Link.Address);
        Assert.Equal(["SouthCaucasus", "Armenia"], clipping.Tags);
        Assert.Contains(new ClippedEntry("South Caucasus – Current News Review", new ClippedLink("https://news.example/", false)), clipping.Directory);
        Assert.Contains(new ClippedEntry("Playlist", new ClippedLink("https://news.example/playlist/", false)), clipping.Directory);
        Assert.Contains(new ClippedEntry(null, new ClippedLink("southcaucasus.example", false)), clipping.Directory);
        Assert.Contains(clipping.Directory, entry => entry.Name == "Comprehensive, Balanced, Timely");
    }

    [Fact]
    public void Html_is_well_formed_and_escapes_every_text()
    {
        var html = (Block() with { Motto = "<script>alert(1)</script> & \"more\"", Folders = [new NamedAddress("a\nb", "https://x.example/?a=1&b=\"2\"")] }).Html();

        var body = XDocument.Parse($"<body>{html.Replace("<br>", "<br/>", StringComparison.Ordinal)}</body>");
        Assert.Empty(body.Descendants("script"));
        Assert.Equal("https://x.example/?a=1&b=\"2\"", body.Descendants("a").Single(link => link.Value == "a b").Attribute("href")!.Value);
        Assert.Equal(2, body.Descendants("li").Count());
    }

    [Fact]
    public void What_a_review_does_not_have_leaves_no_empty_line()
    {
        var block = new SignatureBlock { Review = new NamedAddress("R", "https://r.example/"), FeedsHeading = "Feeds" };

        Assert.Equal("R\nhttps://r.example/", block.Text());
        Assert.Equal("<p><strong><a href=\"https://r.example/\">R</a></strong></p>", block.Html());
    }

    [Fact]
    public void Whatever_the_texts_hold_each_stays_on_its_line() =>
        Gen.Select(Gen.String[1, 30], Gen.String[0, 30]).Sample((name, motto) =>
            (Block() with { Review = new NamedAddress("x" + name, "https://r.example/"), Motto = "y" + motto }).Text().Split('\n').Length == 17);

    private static SignatureBlock Block() => new()
    {
        Review = new NamedAddress("South Caucasus – Current News Review", "https://news.example/"),
        Motto = "Comprehensive, Balanced, Timely",
        Byline = "Ani Testyan (@anitest)",
        Links = [new NamedAddress("Blog", "https://blog.example/caucasus"), new NamedAddress("Playlist", "https://news.example/playlist/")],
        Folders = [new NamedAddress("The Caucasus", "https://news.example/folders/caucasus/")],
        Domains = ["southcaucasus.example"],
        Hashtags = ["SouthCaucasus", "Armenia"],
        FeedsHeading = "Feeds",
        Feeds = [new NamedAddress("All News", "https://news.example/bundles/all-news/feed.xml"), new NamedAddress("Audio", "https://news.example/bundles/audio/feed.xml")],
    };
}
