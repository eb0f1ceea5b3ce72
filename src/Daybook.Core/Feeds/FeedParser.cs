using Daybook.Core.Feeds.Xml;
using Daybook.Core.Text;

namespace Daybook.Core.Feeds;

/// <summary>
/// Reads a feed of any format: finds out which it is and hands over. A damaged document gives what can be read, with
/// warnings; only what is no feed at all is a failure.
/// </summary>
public static class FeedParser
{
    /// <param name="body">The document's bytes, unpacked.</param>
    /// <param name="contentType"><c>Content-Type</c> as received, or null. Only its charset is used: feeds are served under every type.</param>
    /// <param name="url">The document's own address, on which its relative links stand.</param>
    public static ParseResult<ParsedFeed> Parse(ReadOnlyMemory<byte> body, string? contentType, string url)
    {
        if (body.IsEmpty)
            return Failure("the answer is empty", "The publisher sent no text; it is asked again later.");
        if (body.Span.StartsWith<byte>([0x1F, 0x8B]))
            return Failure("the document is packed (gzip) without saying so", "Ask the publisher to send Content-Encoding: gzip.");
        if (FeedEncoding.Read(body.Span, contentType) is not { } document)
            return Failure("the document is no text in a known encoding", "UTF-16 needs a byte order mark; check that the address is that of a feed.");
        try
        {
            var read = Read(document.Text, url);
            if (!read.Ok)
                return read;
            var feed = (GoogleNewsFeed.IsOne(url) ? GoogleNewsFeed.Plain(read.Value) : BlueskyFeed.IsOne(url) ? BlueskyFeed.Plain(read.Value) : read.Value) with { Encoding = document.Name };
            return ParseResult<ParsedFeed>.Of(document.Warning is { } guess ? feed with { Warnings = [guess, .. feed.Warnings] } : feed);
        }
        finally
        {
            document.Text.GiveBack();
        }
    }

    private static ParseResult<ParsedFeed> Read(DocumentText text, string url)
    {
        var start = text.AsSpan().TrimStart(" \t\r\n\uFEFF\0");
        if (start.IsEmpty)
            return Failure("the answer is blank", "The publisher sent no text; it is asked again later.");
        return start[0] is '{' or '[' ? JsonFeedReader.Read(start, url) : ReadMarkup(text, url);
    }

    private static ParseResult<ParsedFeed> ReadMarkup(DocumentText text, string url)
    {
        if (RootElement.Find(text) is not { } root)
            return NewsSitemap.IsOne(text.AsSpan()) ? NewsSitemap.Read(text.AsSpan().ToString(), url)
                : TelegramPage.IsOne(url) ? TelegramPage.Read(text.AsSpan().ToString(), url)
                : Failure(RootElement.WhyNot(text), "Open the address in a browser: it may be a page, a login or an error message. Its feed may be linked there.");
        var read = root.Name switch
        {
            "feed" => AtomReader.Read(text, root.At, url, "entry"),
            "entry" => AtomReader.Read(text, root.At, url, "entry"),
            _ => RssReader.Read(text, root.At, url),
        };
        if (root.Preceded)
            read = read with { Warnings = ["Text before the feed was left out.", .. read.Warnings] };
        return ParseResult<ParsedFeed>.Of(read);
    }

    private static ParseResult<ParsedFeed> Failure(string problem, string hint) => ParseResult<ParsedFeed>.Failed(problem, hint);
}
