using System.Text;
using Daybook.Core.Feeds;

namespace Daybook.Tests.Feeds;

/// <summary>What the box makes of what is put into it, before anybody is asked.</summary>
public sealed class PastingTests
{
    [Theory]
    [InlineData("https://herald.example/", PlaceKind.Web, null)]
    [InlineData("herald.example/news/feed", PlaceKind.Web, null)]
    [InlineData("feed://herald.example/rss", PlaceKind.Web, null)]
    [InlineData("feed:https://herald.example/rss", PlaceKind.Web, null)]
    [InlineData("<https://herald.example/>,", PlaceKind.Web, null)]
    [InlineData("https://www.youtube.com/channel/UCabcdefghijklmnopqrstuv", PlaceKind.YouTubeChannel, "https://www.youtube.com/feeds/videos.xml?channel_id=UCabcdefghijklmnopqrstuv")]
    [InlineData("youtube.com/playlist?list=PL0123456789abcdef", PlaceKind.YouTubePlaylist, "https://www.youtube.com/feeds/videos.xml?playlist_id=PL0123456789abcdef")]
    [InlineData("https://www.youtube.com/@heraldtv/videos", PlaceKind.YouTubeChannel, null)]
    [InlineData("https://youtu.be/abcdefghijk", PlaceKind.Video, null)]
    [InlineData("https://piped.video/watch?v=abcdefghijk", PlaceKind.Video, null)]
    [InlineData("https://masto.example/@nino", PlaceKind.Mastodon, "https://masto.example/@nino.rss")]
    [InlineData("https://masto.example/users/nino", PlaceKind.Mastodon, "https://masto.example/@nino.rss")]
    [InlineData("@nino@masto.example", PlaceKind.Mastodon, "https://masto.example/@nino.rss")]
    [InlineData("https://bsky.app/profile/nino.example", PlaceKind.Bluesky, "https://bsky.app/profile/nino.example/rss")]
    [InlineData("t.me/heraldnews", PlaceKind.Telegram, "https://t.me/s/heraldnews")]
    [InlineData("https://t.me/s/heraldnews?before=100", PlaceKind.Telegram, "https://t.me/s/heraldnews")]
    [InlineData("https://rss.app/feeds/AbCdEfGh12345678", PlaceKind.RssApp, "https://rss.app/feeds/AbCdEfGh12345678.xml")]
    [InlineData("https://rss.app/feeds/v1.1/_AbCdEfGh12345678.json", PlaceKind.RssApp, "https://rss.app/feeds/_AbCdEfGh12345678.xml")]
    [InlineData("https://feeder.co/out/folder/abc", PlaceKind.Feeder, null)]
    [InlineData("imaps://me@example.org@imap.example.org/News", PlaceKind.Mail, null)]
    [InlineData("https://nitter.net/nino", PlaceKind.Closed, null)]
    [InlineData("https://x.com/nino/status/1", PlaceKind.Closed, null)]
    public void An_address_says_what_kind_of_place_it_is(string text, PlaceKind place, string? candidate)
    {
        var address = Assert.Single(Assert.IsType<Pasted.Addresses>(Pasting.Read(text)).List);
        Assert.Equal(place, address.Place);
        Assert.Equal(candidate, address.Candidates.Count == 0 ? null : address.Candidates[0]);
    }

    [Fact]
    public void A_bundle_of_feeds_is_mixed_and_a_single_feed_is_not()
    {
        Assert.True(Platforms.Of(new Uri("https://rss.app/feeds/_AbCdEfGh12345678.xml")).Mixed);
        Assert.False(Platforms.Of(new Uri("https://rss.app/feeds/AbCdEfGh12345678.xml")).Mixed);
    }

    [Fact]
    public void Several_addresses_stand_one_a_line_or_side_by_side_with_names_beside_them()
    {
        var found = Assert.IsType<Pasted.Addresses>(Pasting.Read("Herald: https://herald.example/feed\nhttps://wire.example https://berg.example\n\nhttps://herald.example/feed"));
        Assert.Equal(["https://herald.example/feed", "https://wire.example/", "https://berg.example/"], found.List.Select(address => address.Url));
        Assert.Equal("Herald", found.List[0].Name);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData(" ")]
    public void A_list_of_addresses_is_one_however_long_it_is(string between)
    {
        var text = string.Join(between, Enumerable.Range(1, 450).Select(n => $"https://herald{n}.example/feed"));
        Assert.Equal(450, Assert.IsType<Pasted.Addresses>(Pasting.Read(text)).List.Count);
    }

    [Theory]
    [InlineData("The ferry (see https://herald.example/ferry) runs again from Monday.")]
    [InlineData("A post with a link https://herald.example/ #SouthCaucasus")]
    [InlineData("brief.example/t/k7Qm2…")]
    [InlineData("Road: resurfaced in June 2025.")]
    [InlineData("Hello")]
    [InlineData("v1.2")]
    [InlineData("nino@herald.example")]
    public void Other_text_is_a_clipping(string text) => Assert.IsType<Pasted.Clipping>(Pasting.Read(text));

    [Theory]
    [InlineData("http://[::1")]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("data:text/html,<script>alert(1)</script>")]
    public void An_address_that_cannot_be_used_is_said_to_be_so(string text) =>
        Assert.Equal("this address cannot be used", Assert.IsType<Pasted.Unreadable>(Pasting.Read(text)).Problem);

    [Theory]
    [InlineData("{\"a\":1}")]
    [InlineData("<html><p>Hello</p></html>")]
    public void Text_for_programs_is_not_offered_as_a_clipping(string text) => Assert.IsType<Pasted.Unreadable>(Pasting.Read(text));

    [Fact]
    public void A_list_of_feeds_is_known_by_its_content_pasted_or_as_a_file()
    {
        const string opml = "<?xml version=\"1.0\"?><opml version=\"2.0\"><body><outline text=\"Herald\" xmlUrl=\"https://herald.example/feed\"/></body></opml>";
        Assert.Single(Assert.IsType<Pasted.FeedList>(Pasting.Read(opml)).Document.Feeds);
        Assert.Single(Assert.IsType<Pasted.FeedList>(Pasting.Read(Encoding.UTF8.GetBytes(opml))).Document.Feeds);
        Assert.IsType<Pasted.Unreadable>(Pasting.Read(opml[..60]));
    }

    [Fact]
    public void Nothing_is_nothing_and_a_binary_file_is_unreadable()
    {
        Assert.IsType<Pasted.Empty>(Pasting.Read(" \n\t"));
        Assert.IsType<Pasted.Unreadable>(Pasting.Read([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]));
    }

    [Fact]
    public void A_long_text_is_read_in_time()
    {
        var text = string.Concat(Enumerable.Repeat("word https://herald.example/ ", 100_000));
        var took = Worked.Time(() =>
        {
            Assert.IsType<Pasted.Clipping>(Pasting.Read(text));
            Assert.Equal(100_000, Assert.IsType<Pasted.Addresses>(Pasting.Read(string.Concat(Enumerable.Range(0, 100_000).Select(n => $"https://herald.example/{n}\n")))).List.Count);
        });
        Assert.True(took < TimeSpan.FromSeconds(5), $"{took} for three megabytes");
    }
}
