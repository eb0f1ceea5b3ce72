using System.Text;
using Daybook.Core.Feeds;

namespace Daybook.Tests.Feeds;

public sealed class FeedRefusalTests
{
    [Theory]
    [InlineData("", "empty")]
    [InlineData("  \n ", "blank")]
    [InlineData("<!DOCTYPE html><html><head><title>Log in</title></head><body><form></form></body></html>", "HTML page")]
    [InlineData("<html xmlns='http://www.w3.org/1999/xhtml'><body>&lt;rss></body></html>", "HTML page")]
    [InlineData("Too many requests", "plain text")]
    [InlineData("{\"error\":\"not found\"}", "no JSON Feed")]
    [InlineData("{\"error\":", "damaged JSON")]
    [InlineData("[1,2,3]", "no JSON Feed")]
    [InlineData("<?xml version='1.0'?><catalog><book/></catalog>", "<catalog>")]
    [InlineData("<opml version='2.0'><body/></opml>", "<opml>")]
    public void What_is_no_feed_is_refused_in_plain_words_with_a_hint(string document, string word)
    {
        var read = FeedText.Try(document);
        Assert.False(read.Ok);
        Assert.Contains(word, read.Problem, StringComparison.Ordinal);
        Assert.False(string.IsNullOrWhiteSpace(read.Hint));
    }

    [Fact]
    public void A_packed_document_is_refused()
    {
        var read = FeedParser.Parse(new byte[] { 0x1F, 0x8B, 8, 0, 0, 0 }, null, FeedText.Url);
        Assert.Contains("gzip", read.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Utf_16_without_mark_or_prolog_is_refused()
    {
        var read = FeedParser.Parse(Encoding.Unicode.GetBytes("<rss><channel/></rss>"), null, FeedText.Url);
        Assert.False(read.Ok);
    }

    [Theory]
    [InlineData("<rss version='2.0'><channel><title>T</title></channel></rss>")]
    [InlineData("<feed xmlns='http://www.w3.org/2005/Atom'><title>T</title></feed>")]
    [InlineData("{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"T\",\"items\":[]}")]
    public void An_empty_feed_is_a_feed(string document)
    {
        var feed = FeedText.Read(document);
        Assert.Empty(feed.Items);
        Assert.Equal("T", feed.Title);
        Assert.False(feed.Truncated);
        Assert.Empty(feed.Warnings);
    }
}
