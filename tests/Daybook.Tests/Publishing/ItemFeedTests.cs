using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using CsCheck;
using Daybook.Core.Feeds;
using Daybook.Core.Items;
using Daybook.Core.Publishing;
using Daybook.Tests.Editions;

namespace Daybook.Tests.Publishing;

/// <summary>Feeds of bundles and folders: what we write is well formed, and our own parser reads the same from it.</summary>
public sealed class ItemFeedTests
{
    private static readonly XNamespace Itunes = "http://www.itunes.com/dtds/podcast-1.0.dtd";
    private static readonly XNamespace Xspf = "http://xspf.org/ns/0/";

    public static TheoryData<FeedFormat> Formats => [FeedFormat.Rss, FeedFormat.Atom, FeedFormat.JsonFeed];

    [Theory]
    [MemberData(nameof(Formats))]
    public void What_is_written_is_read_back_the_same_and_without_a_warning(FeedFormat format)
    {
        var feed = Feed(Entry(), Entry(2) with { Title = "Дорога <открыта> & დახურული", Language = "ru", Media = null, Author = null, Published = null, Url = null });

        var read = FeedParser.Parse(Write(format, feed), null, feed.Self).Value;

        Assert.Empty(read.Warnings);
        Assert.False(read.Truncated);
        Assert.Equal((format, feed.Title, feed.Home, feed.Self, "en"), (read.Format, read.Title, read.Site, read.Self, read.Language));
        var (first, second) = (read.Items[0], read.Items[1]);
        Assert.Equal(("tag:news.example,2025-09-04:daybook/item/1", "https://outlet.example/1?a=1&b=2", "Six trains to Batumi"), (first.Guid, first.Link, first.Title));
        Assert.Equal((Some.Moment("2025-09-04T06:00Z"), "hy", "Nino Example"), (first.Published!.Value, first.Language, first.Author));
        Assert.Equal(new Enclosure("https://cdn.example/1.mp3", "audio/mpeg", 1200, format == FeedFormat.JsonFeed ? 61 : null), Assert.Single(first.Enclosures));
        Assert.Equal(["Rail", "Батуми"], first.Categories);
        Assert.Contains("Trains run again.", first.ContentHtml, StringComparison.Ordinal);
        Assert.Contains("href=\"https://news.example/stories/7/\">3 independent of 5 outlets</a>", first.ContentHtml, StringComparison.Ordinal);
        Assert.Equal(("Дорога <открыта> & დახურული", (string?)null), (second.Title, second.Link));
        Assert.Null(second.Published);
        Assert.Empty(second.Enclosures);
    }

    [Theory]
    [InlineData(FeedFormat.Rss)]
    [InlineData(FeedFormat.Atom)]
    public void A_reader_that_takes_the_feed_as_a_mixed_one_finds_the_outlet(FeedFormat format)
    {
        var item = FeedParser.Parse(Write(format, Feed(Entry())), null, "https://news.example/").Value.Items[0];

        Assert.Equal(("Outlet & Sons", "https://outlet.example/feed.xml"), (item.SourceName, item.SourceUrl));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void At_most_a_hundred_entries_of_at_most_fifty_words_each(FeedFormat format)
    {
        var words = string.Join(' ', Enumerable.Repeat("word", 300));
        var feed = Feed([.. Enumerable.Range(1, 130).Select(id => Entry(id) with { Excerpt = words })]);

        var read = FeedParser.Parse(Write(format, feed), null, feed.Self).Value;

        Assert.Equal(100, read.Items.Count);
        Assert.All(read.Items, item => Assert.Equal(50, item.ContentHtml!.Split("word").Length - 1));
        Assert.All(read.Items, item => Assert.Equal(50, item.SummaryHtml!.Split("word").Length - 1));
    }

    [Fact]
    public void A_podcast_has_only_what_can_be_heard_and_what_directories_ask_for()
    {
        var feed = Feed(Entry(), Entry(2) with { Media = null }, Entry(3) with { Media = new Enclosure("https://cdn.example/3.m4a?x=1", null, null, null) });

        var bytes = PodcastWriter.Write(feed);
        var channel = XDocument.Parse(Encoding.UTF8.GetString(bytes)).Root!.Element("channel")!;
        var items = channel.Elements("item").ToList();
        var read = FeedParser.Parse(bytes, PodcastWriter.ContentType, feed.Self).Value;

        Assert.Equal(2, items.Count);
        Assert.Equal(["Caucasus Review", "episodic", "false"], new[] { "author", "type", "explicit" }.Select(name => channel.Element(Itunes + name)!.Value));
        Assert.Equal("News", (string)channel.Element(Itunes + "category")!.Attribute("text")!);
        Assert.Equal("61", items[0].Element(Itunes + "duration")!.Value);
        Assert.Equal(("1200", "audio/mpeg"), Attributes(items[0]));
        Assert.Equal(("0", "audio/x-m4a"), Attributes(items[1]));
        Assert.Null(items[1].Element(Itunes + "duration"));
        Assert.Empty(read.Warnings);
        Assert.Equal(new Enclosure("https://cdn.example/1.mp3", "audio/mpeg", 1200, 61), Assert.Single(read.Items[0].Enclosures));
        Assert.Equal(new Enclosure("https://cdn.example/3.m4a?x=1", "audio/x-m4a", null, null), Assert.Single(read.Items[1].Enclosures));
    }

    [Fact]
    public void A_podcast_says_of_an_episode_what_its_publisher_says_and_it_is_read_back_the_same()
    {
        var said = new PodcastFacts
        {
            Season = 2, SeasonName = "Summer <at> sea", Episode = 3.5m, EpisodeName = "Part three and a half", EpisodeType = "bonus", Explicit = false,
            Chapters = "https://cdn.example/1.json", Location = "Baku Bay",
            Transcripts = [new Transcript("https://cdn.example/1.vtt", "text/vtt", "en", IsCaptions: true)],
            People = [new PodcastPerson("Ada & Bo", "guest", null, "https://people.example/ada", null)],
        };

        var read = FeedParser.Parse(PodcastWriter.Write(Feed(Entry() with { Podcast = said })), null, "https://news.example/podcast.xml").Value.Items[0].Podcast!;

        Assert.Equal(said with { Transcripts = [], People = [] }, read with { Transcripts = [], People = [], InlineChapters = [], Soundbites = [] });
        Assert.Equal(said.Transcripts, read.Transcripts);
        Assert.Equal(said.People, read.People);
    }

    [Fact]
    public void An_m3u8_names_each_file_on_a_line_of_its_own_after_its_length_and_title()
    {
        var feed = Feed(Entry() with { Title = "One\r\nhttps://evil.example/", Outlet = "Out\nlet" }, Entry(2) with { Media = null },
            Entry(3) with { Title = "Երեք", Media = new Enclosure("https://cdn.example/a b.ogg", null, null, null) });

        var lines = Encoding.UTF8.GetString(PlaylistWriter.M3u8(feed)).Split('\n');

        Assert.Equal(
            [
                "#EXTM3U", "#PLAYLIST:Audio", "#EXTINF:61,Out let - One https://evil.example/", "https://cdn.example/1.mp3",
                "#EXTINF:-1,Outlet & Sons - Երեք", "https://cdn.example/a%20b.ogg", "",
            ],
            lines);
    }

    [Fact]
    public void An_xspf_names_the_page_where_there_is_no_file()
    {
        var root = XDocument.Parse(Encoding.UTF8.GetString(PlaylistWriter.Xspf(Feed(Entry(), Entry(2) with { Media = null })))).Root!;
        var tracks = root.Element(Xspf + "trackList")!.Elements(Xspf + "track").ToList();

        Assert.Equal((Xspf + "playlist", "1"), (root.Name, (string)root.Attribute("version")!));
        Assert.Equal("https://cdn.example/1.mp3", tracks[0].Element(Xspf + "location")!.Value);
        Assert.Equal("61000", tracks[0].Element(Xspf + "duration")!.Value);
        Assert.Null(tracks[1].Element(Xspf + "location"));
        Assert.Equal("https://outlet.example/2?a=1&b=2", tracks[1].Element(Xspf + "info")!.Value);
        Assert.Equal("Outlet & Sons", tracks[1].Element(Xspf + "creator")!.Value);
    }

    [Fact]
    public void Whatever_stands_in_the_items_the_documents_are_well_formed_and_keep_their_entries()
    {
        Gen.Select(Gen.String[0, 40], Gen.String[0, 80], Gen.String[0, 20]).Sample((title, text, outlet) =>
        {
            var feed = Feed(Entry() with { Title = title, Excerpt = text, Outlet = outlet, Tags = [outlet], Author = text });
            XDocument.Parse(Encoding.UTF8.GetString(PlaylistWriter.Xspf(feed)));
            JsonDocument.Parse(JsonFeedWriter.Write(feed));
            return Encoding.UTF8.GetString(PlaylistWriter.M3u8(feed)).Split('\n').Length == 5
                && Formats.All(format => FeedParser.Parse(Write(format, feed), null, feed.Self).Value is { Items.Count: 1, Warnings.Count: 0 })
                && FeedParser.Parse(PodcastWriter.Write(feed), null, feed.Self).Value.Items.Count == 1;
        });
    }

    [Fact]
    public void An_empty_bundle_is_still_a_valid_document_in_every_form()
    {
        var feed = Feed();

        Assert.All(Formats, format => Assert.Empty(FeedParser.Parse(Write(format, feed), null, feed.Self).Value.Items));
        Assert.Equal("#EXTM3U\n#PLAYLIST:Audio\n", Encoding.UTF8.GetString(PlaylistWriter.M3u8(feed)));
        Assert.Empty(XDocument.Parse(Encoding.UTF8.GetString(PlaylistWriter.Xspf(feed))).Descendants(Xspf + "track"));
    }

    private static (string, string) Attributes(XElement item) => ((string)item.Element("enclosure")!.Attribute("length")!, (string)item.Element("enclosure")!.Attribute("type")!);

    private static byte[] Write(FeedFormat format, ItemFeed feed) => format switch
    {
        FeedFormat.Rss => RssWriter.Write(feed),
        FeedFormat.Atom => AtomWriter.Write(feed),
        _ => JsonFeedWriter.Write(feed),
    };

    private static ItemFeed Feed(params ItemEntry[] entries) => new()
    {
        Title = "Audio", Description = "To listen to.", Home = "https://news.example/bundles/audio/", Self = "https://news.example/bundles/audio/feed", Language = "en", Author = "Caucasus Review", Entries = entries,
    };

    private static ItemEntry Entry(long id = 1) => new()
    {
        Id = TagUri.OfItem("news.example", Some.Moment("2025-09-04T06:12Z"), id),
        Title = "Six trains to Batumi",
        Url = $"https://outlet.example/{id}?a=1&b=2",
        Language = "hy",
        Published = Some.Moment("2025-09-04T06:00Z"),
        Updated = Some.Moment("2025-09-04T06:12Z"),
        Author = "Nino Example",
        Outlet = "Outlet & Sons",
        OutletUrl = "https://outlet.example/feed.xml",
        Excerpt = "Trains run again. Six a day, all of them to Batumi, which is by the sea.",
        StoryUrl = "https://news.example/stories/7/",
        Provenance = "3 independent of 5 outlets",
        Tags = ["Rail", "Батуми"],
        Media = new Enclosure($"https://cdn.example/{id}.mp3", "audio/mpeg", 1200, 61),
    };
}
