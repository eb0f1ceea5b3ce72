using System.Text;
using Daybook.Core.Feeds;
using Daybook.Core.Items;

namespace Daybook.Tests.Feeds;

/// <summary>The public page of a Telegram channel read as a feed. The page is of our own making, in the shape that Telegram gives it.</summary>
public sealed class TelegramPageTests
{
    private const string Url = "https://t.me/s/heraldnews";

    [Fact]
    public void Every_post_with_words_is_an_item_with_its_address_and_its_date()
    {
        var feed = Read(
            Post(101, """<div class="tgme_widget_message_text js-message_text" dir="auto">The ferry runs again.<br/>Every hour, says the <a href="https://port.example/">port</a>. <a href="?q=%23Kura">#Kura</a></div>""", "2026-03-04T10:15:00+04:00"),
            Post(102, """<div class="tgme_widget_message_text js-message_text" dir="auto">Мост закрыт до мая.</div>""", "2026-03-04T09:00:00+00:00"));
        Assert.Equal((FeedFormat.Telegram, "Herald News", "News of the river", "https://t.me/heraldnews"), (feed.Format, feed.Title, feed.Description, feed.Site));
        Assert.Equal(["https://t.me/heraldnews/101", "https://t.me/heraldnews/102"], feed.Items.Select(item => item.Link));
        var first = feed.Items[0];
        Assert.Equal((null, "heraldnews/101", new DateTimeOffset(2026, 3, 4, 6, 15, 0, TimeSpan.Zero)), (first.Title, first.Guid, first.Published?.ToUniversalTime()));
        Assert.Equal(["Kura"], first.Categories);
        Assert.Contains("The ferry runs again.", first.ContentHtml, StringComparison.Ordinal);
        Assert.Equal(ItemKind.Post, ItemKinds.Of(first, first.Link));
        Assert.Empty(feed.Warnings);
    }

    [Fact]
    public void The_words_of_the_post_that_is_answered_are_not_its_own()
    {
        var item = Assert.Single(Read(Post(103, """
            <a class="tgme_widget_message_reply" href="https://t.me/heraldnews/90"><div class="tgme_widget_message_metatext js-message_reply_text">Earlier words</div><div class="js-message_text">Earlier words</div></a>
            <div class="tgme_widget_message_text js-message_text">New words</div>
            """)).Items);
        Assert.Equal("<p>New words</p>", item.ContentHtml);
    }

    [Fact]
    public void A_post_that_only_leads_to_a_report_has_the_headline_of_the_report()
    {
        var item = Assert.Single(Read(Post(104, """
            <a class="tgme_widget_message_link_preview" href="https://herald.example/a?b=1&amp;c=2"><div class="link_preview_site_name">Herald</div>
              <div class="link_preview_title">Bridge closed</div><div class="link_preview_description">Until May &amp; longer.</div></a>
            """)).Items);
        Assert.Equal("<p><a href=\"https://herald.example/a?b=1&amp;c=2\">Bridge closed</a></p><p>Until May &amp; longer.</p>", item.ContentHtml);
    }

    [Fact]
    public void A_video_is_one_and_a_picture_is_kept_as_an_address()
    {
        var feed = Read(
            Post(105, """<a class="tgme_widget_message_video_player"><i class="tgme_widget_message_video_thumb" style="background-image:url('https://cdn.example/v.jpg')"></i><time class="message_video_duration js-message_video_duration">1:05</time></a><div class="js-message_text">Watch it.</div>"""),
            Post(106, """<a class="tgme_widget_message_photo_wrap" style="width:800px;background-image:url('https://cdn.example/p.jpg')"></a><div class="js-message_text">See it.</div>"""));
        Assert.Equal((true, 65, "https://cdn.example/v.jpg"), (feed.Items[0].IsVideo, feed.Items[0].Seconds, feed.Items[0].Image));
        Assert.Equal((false, null, "https://cdn.example/p.jpg"), (feed.Items[1].IsVideo, feed.Items[1].Seconds, feed.Items[1].Image));
    }

    [Fact]
    public void What_has_no_words_is_left_out_and_told()
    {
        var feed = Read(Post(107, """<a class="tgme_widget_message_photo_wrap" style="background-image:url('https://cdn.example/p.jpg')"></a>"""), Post(108, """<div class="js-message_text">Words</div>"""),
            Post(109, """<div class="js-message_text">Channel created</div>""").Replace("text_not_supported_wrap", "service_message", StringComparison.Ordinal));
        Assert.Equal("https://t.me/heraldnews/108", Assert.Single(feed.Items).Link);
        Assert.Equal(["1 posts without words (pictures, stickers) were left out."], feed.Warnings);
    }

    [Fact]
    public void A_date_that_is_not_there_stays_unknown() =>
        Assert.Null(Assert.Single(Read(Post(110, """<div class="js-message_text">Words</div>""", date: null)).Items).Published);

    [Theory]
    [InlineData("https://t.me/s/heraldnews", "without posts")]
    [InlineData("https://herald.example/", "HTML page")]
    public void Another_page_is_no_feed_and_says_so(string url, string says)
    {
        var read = FeedParser.Parse(Encoding.UTF8.GetBytes("<!DOCTYPE html><html><body><div class=\"tgme_page\">If you have Telegram, you can view it.</div></body></html>"), "text/html", url);
        Assert.False(read.Ok);
        Assert.Contains(says, read.Problem, StringComparison.Ordinal);
    }

    private static ParsedFeed Read(params string[] posts)
    {
        var page = $"""
            <!DOCTYPE html><html><head><meta property="og:title" content="Herald"><meta property="og:image" content="https://cdn.example/logo.jpg"></head><body>
            <div class="tgme_channel_info_header_title"><span dir="auto">Herald News</span></div><div class="tgme_channel_info_description">News of the river</div>
            <section class="tgme_channel_history js-message_history">{string.Concat(posts)}</section></body></html>
            """;
        var read = FeedParser.Parse(Encoding.UTF8.GetBytes(page), "text/html; charset=utf-8", Url);
        Assert.True(read.Ok, read.Ok ? "" : read.Problem);
        return read.Value;
    }

    private static string Post(int number, string body, string? date = "2026-03-04T10:00:00+00:00") => $"""
        <div class="tgme_widget_message_wrap"><div class="tgme_widget_message text_not_supported_wrap js-widget_message" data-post="heraldnews/{number}"><div class="tgme_widget_message_bubble">
        {body}
        <div class="tgme_widget_message_footer"><a class="tgme_widget_message_date" href="https://t.me/heraldnews/{number}">{(date is null ? "" : $"<time datetime=\"{date}\" class=\"time\">10:00</time>")}</a></div></div></div></div>
        """;
}
