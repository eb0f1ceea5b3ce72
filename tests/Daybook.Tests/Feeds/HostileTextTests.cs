using System.Text;
using CsCheck;
using Daybook.Core.Feeds;

namespace Daybook.Tests.Feeds;

/// <summary>Whatever text comes, the readers answer; none of them throws.</summary>
public sealed class HostileTextTests
{
    private static readonly string[] Bits =
    [
        "<link ", "<a ", "<base ", "<meta ", "<!--", "-->", ">", "=", "\"", "'", " ", "/", "rel=alternate ", "type=application/rss+xml ", "href=", "<script", "</s",
        "http://", "https://", "//", "xn--", "\u00ad", "[", "]", "@", ":", "#", "%", "%4", "%ff", ".", "a", "feed", "\ud800", "\udc00", "\u3002", "channel/UC",
        "<opml>", "<body>", "<outline ", "xmlUrl=", "text=", "</outline>", "</opml>", "&amp;", "&", "<!DOCTYPE x>", "<![CDATA[", "\0",
        "User-agent: ", "Disallow: ", "Allow: ", "*", "$", "\n", "daybook", "name=generator ", "content=WordPress ", "99999999999", "max-age=",
    ];

    private static readonly Gen<string> Soup =
        Gen.OneOf(Gen.Int[0, Bits.Length - 1].Select(i => Bits[i]), Gen.Char.Select(c => c.ToString())).Array[0, 60].Select(parts => string.Concat(parts));

    [Fact]
    public void Feed_discovery_answers_any_page_at_any_address() =>
        Gen.Select(Soup, Soup).Sample(
            (html, host) => FeedDiscovery.Find(html, "https://" + host).All(f => WebAddress.Read(f.Url) is not null) && FeedDiscovery.Find(html, "https://a.example/@x").Count <= 20,
            iter: 1000);

    [Fact]
    public void Opml_answers_any_bytes() =>
        Soup.Sample(text => Opml.Read(Encoding.UTF8.GetBytes("<opml><body><outline xmlUrl=\"" + text)) is not null && Opml.Read(Encoding.UTF8.GetBytes(text)) is not null, iter: 1000);

    [Fact]
    public void Robots_rules_answer_any_text_and_any_path() =>
        Gen.Select(Soup, Soup).Sample((text, path) => { RobotsRules.Parse("User-agent: *\nDisallow: " + text, "Daybook").Allows("/" + path); }, iter: 1000);

    [Fact]
    public void Headers_answer_any_text() =>
        Soup.Sample(
            text =>
            {
                var now = DateTimeOffset.UnixEpoch;
                Assert.InRange(RetryAfter.Until(text, now), now.AddMinutes(1), now.AddDays(7));
                CacheHeaders.MaxAge(text, text, text, now);
                CacheHeaders.MayArchive([text], text, "Daybook");
            },
            iter: 1000);

    [Theory]
    [InlineData("http://\u00ad/")]
    [InlineData("http://")]
    [InlineData("mailto:a@b.example")]
    [InlineData(null)]
    public void Addresses_that_are_none_are_null(string? text) => Assert.Null(WebAddress.Read(text));

    [Fact]
    public void Fragments_go_and_links_are_resolved()
    {
        Assert.Equal("https://a.example/b?c", WebAddress.Read(" https://a.example/b?c#d ")!.AbsoluteUri);
        Assert.Equal("https://a.example/x/y", WebAddress.Resolve(new Uri("https://a.example/x/z"), "y#q")!.AbsoluteUri);
        Assert.Null(WebAddress.Resolve(new Uri("https://a.example/"), "javascript:alert(1)"));
    }
}
