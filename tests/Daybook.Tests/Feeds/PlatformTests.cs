using System.Text;
using Daybook.Core.Feeds;
using Daybook.Core.Items;

namespace Daybook.Tests.Feeds;

/// <summary>Platforms whose feeds want a word more than other feeds.</summary>
public sealed class PlatformTests
{
    private const string Channel = "https://www.youtube.com/feeds/videos.xml?channel_id=UCabcdefghijklmnopqrstuv";
    private const string Page = """<html><head><link rel="alternate" type="application/rss+xml" href="https://www.youtube.com/feeds/videos.xml?channel_id=UCabcdefghijklmnopqrstuv"></head><script>{"externalId":"UCabcdefghijklmnopqrstuv"}</script></html>""";

    [Theory]
    [InlineData(VideoChoice.Videos, "UULF")]
    [InlineData(VideoChoice.Shorts, "UUSH")]
    [InlineData(VideoChoice.Live, "UULV")]
    public void A_channel_has_a_list_of_each_kind_of_its_videos(VideoChoice choice, string letters) =>
        Assert.Equal($"https://www.youtube.com/feeds/videos.xml?playlist_id={letters}abcdefghijklmnopqrstuv", YouTubeLists.Of(Channel, choice));

    [Theory]
    [InlineData("https://www.youtube.com/@herald/shorts", "https://www.youtube.com/feeds/videos.xml?playlist_id=UUSHabcdefghijklmnopqrstuv")]
    [InlineData("https://www.youtube.com/@herald/streams", "https://www.youtube.com/feeds/videos.xml?playlist_id=UULVabcdefghijklmnopqrstuv")]
    [InlineData("https://www.youtube.com/@herald/videos", Channel)]
    [InlineData("https://www.youtube.com/@herald", Channel)]
    [InlineData("https://www.youtube.com/@shorts", Channel)]
    public void A_tab_of_a_channels_page_is_a_choice(string page, string feed) => Assert.Equal(feed, FeedDiscovery.Find(Page, page)[0].Url);

    [Fact]
    public void A_list_of_videos_is_its_channels()
    {
        var list = FeedParser.Parse(Encoding.UTF8.GetBytes("""
            <feed xmlns="http://www.w3.org/2005/Atom" xmlns:yt="http://www.youtube.com/xml/schemas/2015"><link rel="alternate" href="https://www.youtube.com/playlist?list=UULFabcdefghijklmnopqrstuv"/>
            <title>Videos</title><author><name>Herald</name><uri>https://www.youtube.com/channel/UCabcdefghijklmnopqrstuv</uri></author>
            <entry><id>yt:video:abcdefghijk</id><title>The bridge</title><link rel="alternate" href="https://www.youtube.com/watch?v=abcdefghijk"/><published>2026-03-01T08:00:00+00:00</published></entry></feed>
            """), null, "https://www.youtube.com/feeds/videos.xml?playlist_id=UULFabcdefghijklmnopqrstuv").Value;
        Assert.Equal("https://www.youtube.com/channel/UCabcdefghijklmnopqrstuv", Platforms.SiteOf(list));
    }

    [Theory]
    [InlineData("https://news.google.com/search?q=bridge&hl=en-US&gl=US&ceid=US%3Aen", "https://news.google.com/rss/search?q=bridge&hl=en-US&gl=US&ceid=US%3Aen")]
    [InlineData("https://news.google.com/topics/CAAqJggKIiBDQkFTRWdvSUwyMHZNRGx1YlY4U0FtVnVHZ0pWVXlnQVAB", "https://news.google.com/rss/topics/CAAqJggKIiBDQkFTRWdvSUwyMHZNRGx1YlY4U0FtVnVHZ0pWVXlnQVAB")]
    [InlineData("https://news.google.com/?hl=hy", "https://news.google.com/rss?hl=hy")]
    [InlineData("https://news.google.com/rss/search?q=bridge", "https://news.google.com/rss/search?q=bridge")]
    public void A_page_of_Google_News_has_a_feed_of_many_outlets(string page, string feed)
    {
        var address = Assert.Single(Assert.IsType<Pasted.Addresses>(Pasting.Read(page)).List);
        Assert.Equal((PlaceKind.GoogleNews, true, feed), (address.Place, address.Mixed, Assert.Single(address.Candidates)));
    }

    [Fact]
    public void Older_links_of_Google_News_carry_the_publishers_address()
    {
        Assert.Equal("https://herald.example/bridge", CanonicalUrl.Of($"https://news.google.com/rss/articles/{Packed("https://herald.example/bridge")}?oc=5"));
        var longer = "https://herald.example/" + new string('a', 200);
        Assert.Equal(longer, CanonicalUrl.Of($"https://news.google.com/articles/{Packed(longer)}?hl=en"));
    }

    [Theory]
    [InlineData("https://news.google.com/rss/articles/CBMiVkFVX3lxTE1hYmNkZWZn")]
    [InlineData("https://news.google.com/rss/articles/notbase64!!!!!!")]
    [InlineData("https://news.google.com/articles/articles")]
    public void Others_stay_what_they_are(string link) => Assert.Equal(link, CanonicalUrl.Of(link));

    [Fact]
    public void Packed_addresses_of_other_kinds_are_not_followed() =>
        Assert.StartsWith("https://news.google.com/", CanonicalUrl.Of($"https://news.google.com/rss/articles/{Packed("javascript:alert(1)")}"), StringComparison.Ordinal);

    [Fact]
    public void A_feed_of_Google_News_is_read_without_the_outlets_name_in_titles_and_says_which_links_it_keeps()
    {
        var feed = FeedParser.Parse(Encoding.UTF8.GetBytes($"""
            <rss version="2.0"><channel><generator>NFE/5.0</generator><title>"bridge" - Google News</title><link>https://news.google.com/search?q=bridge</link>
            <item><title>The bridge is open - Herald</title><link>https://news.google.com/rss/articles/{Packed("https://herald.example/bridge")}?oc=5</link><guid isPermaLink="false">a1</guid><pubDate>Sun, 01 Mar 2026 08:00:00 GMT</pubDate><source url="https://herald.example">Herald</source></item>
            <item><title>Berries - late - Wire</title><link>https://news.google.com/rss/articles/CBMiVkFVX3lxTE1hYmNkZWZn?oc=5</link><guid isPermaLink="false">a2</guid><source url="https://wire.example">Wire</source></item></channel></rss>
            """), null, "https://news.google.com/rss/search?q=bridge").Value;
        Assert.Equal(["The bridge is open", "Berries - late"], feed.Items.Select(item => item.Title));
        Assert.Equal(["https://herald.example", "https://wire.example"], feed.Items.Select(item => item.SourceUrl));
        Assert.Contains("1 of 2 links lead through Google News", Assert.Single(feed.Warnings), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("@nino.bsky.social", PlaceKind.Bluesky, "https://bsky.app/profile/nino.bsky.social/rss")]
    [InlineData("@herald.example", PlaceKind.Bluesky, "https://bsky.app/profile/herald.example/rss")]
    [InlineData("@nino@masto.example", PlaceKind.Mastodon, "https://masto.example/@nino.rss")]
    public void A_handle_names_an_account(string handle, PlaceKind place, string feed)
    {
        var named = Platforms.OfHandle(handle)!;
        Assert.Equal((place, feed), (named.Place, named.Candidates[0]));
    }

    [Fact]
    public void A_hashtag_of_Mastodon_is_found_on_its_page_and_is_of_many()
    {
        const string page = """<html><head><meta property="og:site_name" content="Mastodon"></head></html>""";
        Assert.Equal("https://masto.example/tags/bridge.rss", FeedDiscovery.Find(page, "https://masto.example/tags/bridge")[0].Url);
        Assert.Empty(FeedDiscovery.Find("<html></html>", "https://blog.example/tags/bridge"));
        Assert.True(Platforms.AreManys("https://masto.example/tags/bridge.rss", new ParsedFeed { Format = FeedFormat.Rss, Items = [], Generator = "Mastodon v4.3.0" }));
        Assert.False(Platforms.AreManys("https://masto.example/@nino.rss", new ParsedFeed { Format = FeedFormat.Rss, Items = [], Generator = "Mastodon v4.3.0" }));
    }

    [Theory]
    [InlineData("https://vimeo.com/shoretv", "https://vimeo.com/shoretv/videos/rss")]
    [InlineData("https://vimeo.com/shoretv/videos", "https://vimeo.com/shoretv/videos/rss")]
    [InlineData("https://vimeo.com/channels/harbour", "https://vimeo.com/channels/harbour/videos/rss")]
    [InlineData("https://vimeo.com/shoretv/videos/rss", "https://vimeo.com/shoretv/videos/rss")]
    [InlineData("https://vimeo.com/100000001", null)]
    [InlineData("https://vimeo.com/channels/harbour/100000001", null)]
    public void A_person_or_channel_of_Vimeo_has_a_feed_and_a_video_has_none(string address, string? feed)
    {
        var place = Platforms.Of(new Uri(address));
        Assert.Equal((feed is null ? PlaceKind.Video : PlaceKind.Web, feed), (place.Place, place.Candidates.FirstOrDefault()));
    }

    [Theory]
    [InlineData("https://tube.example/c/shore_tv/videos", "https://tube.example/feeds/videos.xml?videoChannelName=shore_tv")]
    [InlineData("https://tube.example/a/nino@other.example", "https://tube.example/feeds/videos.xml?accountName=nino@other.example")]
    public void A_channel_of_PeerTube_is_found_by_its_name(string page, string feed)
    {
        Assert.Equal(feed, Assert.Single(FeedDiscovery.Find("""<meta property="og:platform" content="PeerTube">""", page)).Url);
        Assert.Empty(FeedDiscovery.Find("<html></html>", page));
    }

    [Theory]
    [InlineData("https://masto.example/@nino/113456789012345678", "https://masto.example/@nino")]
    [InlineData("https://bsky.app/profile/nino.example/post/3kabc", "https://bsky.app/profile/nino.example")]
    [InlineData("https://medium.com/@nino/a-bridge-113a", null)]
    [InlineData("https://herald.example/2026/bridge", null)]
    public void A_post_names_its_account(string post, string? account) => Assert.Equal(account, Platforms.AccountOf(post));

    /// <summary>As Google packed addresses until 2024: fields 1 (a number) and 4 (the address).</summary>
    private static string Packed(string address)
    {
        var bytes = new List<byte> { 0x08, 0x13, 0x22 };
        for (var length = address.Length; ; length >>= 7)
        {
            bytes.Add((byte)(length > 0x7F ? (length & 0x7F) | 0x80 : length));
            if (length <= 0x7F)
                break;
        }
        return System.Buffers.Text.Base64Url.EncodeToString([.. bytes, .. Encoding.UTF8.GetBytes(address), 0xD2, 0x01, 0x00]);
    }
}
