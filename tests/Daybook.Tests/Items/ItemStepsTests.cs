using Daybook.Core.Items;

namespace Daybook.Tests.Items;

public sealed class ItemStepsTests
{
    [Fact]
    public void Keys_are_golden()
    {
        Assert.Equal("u:example.com/a?id=5", ItemIdentity.KeyOf("https://www.example.com/a/?id=5", "guid", true, "Title", "Text"));
        Assert.Equal("g:tag:example.com,2025:5", ItemIdentity.KeyOf(null, " tag:example.com,2025:5 ", true, "Title", "Text"));
        Assert.Equal("c:42eb081a673a46d0d9aa2f15be78357a", ItemIdentity.KeyOf(null, "repeated", false, "Title", "Text"));
    }

    [Fact]
    public void Content_hash_is_blind_to_case_punctuation_and_space()
    {
        Assert.Equal(ContentHash.Of("A title", "Some  text."), ContentHash.Of("a TITLE", "some text"));
        Assert.NotEqual(ContentHash.Of("A title", "text"), ContentHash.Of("A", "title text"));
    }

    [Theory]
    [InlineData("audio/mpeg", "https://a.example/1", ItemKind.Audio)]
    [InlineData("video/mp4", "https://a.example/1", ItemKind.Video)]
    [InlineData("image/jpeg", "https://a.example/1.jpg", ItemKind.Article)]
    [InlineData(null, "https://a.example/1.mp3?x=1", ItemKind.Audio)]
    [InlineData("application/pdf", "https://a.example/1.mp4", ItemKind.Article)]
    public void Media_name_the_kind(string? type, string url, ItemKind kind) =>
        Assert.Equal(kind, ItemKinds.Of(new ParsedItem { Title = "T", Enclosures = [new Enclosure(url, type, null, null)] }, "https://a.example/x"));

    [Fact]
    public void Without_media_host_and_title_decide()
    {
        Assert.Equal(ItemKind.Video, ItemKinds.Of(new ParsedItem { Title = "T" }, CanonicalUrl.Of("https://piped.video/watch?v=abcdefghijk")));
        Assert.Equal(ItemKind.Article, ItemKinds.Of(new ParsedItem { Title = "T" }, "https://www.youtube.com/@channel"));
        Assert.Equal(ItemKind.Post, ItemKinds.Of(new ParsedItem { SummaryHtml = "hello" }, "https://mastodon.example/@a/1"));
        Assert.Equal(ItemKind.Video, ItemKinds.Of(new ParsedItem { IsVideo = true }, null));
    }
}
