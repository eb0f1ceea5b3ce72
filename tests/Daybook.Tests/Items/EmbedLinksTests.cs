using Daybook.Core.Items;
using Daybook.Core.Text;

namespace Daybook.Tests.Items;

/// <summary>Frames become links to what they show, where their host is known; nothing else of them stays.</summary>
public sealed class EmbedLinksTests
{
    [Theory]
    [InlineData("https://www.youtube.com/embed/abcdefghijk?rel=0", "https://www.youtube.com/watch?v=abcdefghijk")]
    [InlineData("//www.youtube-nocookie.com/embed/abcdefghijk", "https://www.youtube.com/watch?v=abcdefghijk")]
    [InlineData("https://player.vimeo.com/video/12345?h=1", "https://vimeo.com/12345")]
    [InlineData("https://rutube.ru/play/embed/abcdef0123/", "https://rutube.ru/video/abcdef0123/")]
    [InlineData("https://vk.com/video_ext.php?oid=-12&amp;id=34&amp;hash=x", "https://vk.com/video-12_34")]
    [InlineData("https://w.soundcloud.com/player/?url=https%3A//soundcloud.com/herald/ferry", "https://soundcloud.com/herald/ferry")]
    [InlineData("https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fwww.facebook.com%2Fherald%2Fposts%2F1&amp;width=500", "https://www.facebook.com/herald/posts/1")]
    [InlineData("https://t.me/heraldnews/7?embed=1", "https://t.me/heraldnews/7")]
    public void A_frame_of_a_known_host_is_a_link(string frame, string page) =>
        Assert.Equal($"<p>Before</p><p><a href=\"{page}\" rel=\"noopener nofollow\">{new Uri(page).Host.Replace("www.", "", StringComparison.Ordinal)}</a></p><p>After</p>",
            HtmlCleaner.CleanWithEmbeds($"<p>Before</p><iframe src=\"{frame}\" onload=x></iframe><p>After</p>", "https://herald.example/a"));

    [Theory]
    [InlineData("https://evil.example/embed/abcdefghijk")]
    [InlineData("javascript://www.youtube.com/embed/abcdefghijk%0Aalert(1)")]
    [InlineData("https://w.soundcloud.com/player/?url=https%3A//evil.example/")]
    [InlineData("https://www.youtube.com/embed?listType=playlist")]
    [InlineData("https://vk.com/video_ext.php?oid=x&amp;id=y")]
    [InlineData("")]
    public void Any_other_frame_goes(string frame) =>
        Assert.Equal("<p>Before</p><p>After</p>", HtmlCleaner.CleanWithEmbeds($"<p>Before</p><iframe src=\"{frame}\"><b>x</b></iframe><p>After</p>", "https://herald.example/a"));

    [Fact]
    public void The_link_is_clean_markup_and_no_part_of_the_text()
    {
        const string Markup = "<p>Before</p><iframe src=\"https://www.youtube.com/embed/abcdefghijk\"></iframe>";
        var shown = HtmlCleaner.CleanWithEmbeds(Markup, null);
        Assert.Equal(shown, HtmlCleaner.Clean(shown, null));
        Assert.Equal("Before", PlainText.Of(HtmlCleaner.Clean(Markup, null)));
    }
}
