using System.Text;
using Daybook.Core.Feeds;
using Daybook.Core.Items;
using Daybook.Core.Text;

namespace Daybook.Tests.Feeds;

/// <summary>Short ways to read a document in a test.</summary>
internal static class FeedText
{
    public const string Url = "https://paper.example/feed.xml";

    public static ParseResult<ParsedFeed> Try(string document, string? contentType = null) =>
        FeedParser.Parse(Encoding.UTF8.GetBytes(document), contentType, Url);

    public static ParsedFeed Read(string document) => Try(document) is { Ok: true } read ? read.Value : throw new InvalidOperationException(Try(document).Problem);

    public static ParsedItem RssItem(string inside, string attributes = "") => Assert.Single(Read(
        $"<rss version=\"2.0\" {attributes}><channel><title>T</title><link>https://paper.example/</link><item>{inside}</item></channel></rss>").Items);

    public static ParsedItem AtomEntry(string inside, string attributes = "") => Assert.Single(Read(
        $"<feed xmlns=\"http://www.w3.org/2005/Atom\" {attributes}><title>T</title><entry>{inside}</entry></feed>").Items);
}
