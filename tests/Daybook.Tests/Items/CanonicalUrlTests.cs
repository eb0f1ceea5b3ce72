using CsCheck;
using Daybook.Core.Items;

namespace Daybook.Tests.Items;

public sealed class CanonicalUrlTests
{
    [Theory]
    [InlineData("HTTP://Example.COM:80/Path/?utm_source=x&a=1&fbclid=2#top", "http://example.com/Path/?a=1")]
    [InlineData("https://example.com", "https://example.com/")]
    [InlineData("https://example.com/a?utm_medium=rss", "https://example.com/a")]
    [InlineData("https://example.com/a?ref=rss&b=%D0%B9", "https://example.com/a?b=%D0%B9")]
    [InlineData("https://github.com/a/b/blob?ref=main", "https://github.com/a/b/blob?ref=main")]
    [InlineData("https://example.com/#!/page/5", "https://example.com/#!/page/5")]
    [InlineData("https://user:pw@example.com:8443/x", "https://example.com:8443/x")]
    [InlineData("https://piped.video/watch?v=dQw4w9WgXcQ&t=5", "https://www.youtube.com/watch?v=dQw4w9WgXcQ")]
    [InlineData("https://youtu.be/dQw4w9WgXcQ?si=abc", "https://www.youtube.com/watch?v=dQw4w9WgXcQ")]
    [InlineData("https://m.youtube.com/shorts/dQw4w9WgXcQ", "https://www.youtube.com/watch?v=dQw4w9WgXcQ")]
    [InlineData("https://yewtu.be/embed/dQw4w9WgXcQ", "https://www.youtube.com/watch?v=dQw4w9WgXcQ")]
    [InlineData("https://invidious.example.org/watch?v=dQw4w9WgXcQ", "https://www.youtube.com/watch?v=dQw4w9WgXcQ")]
    [InlineData("https://nitter.net/someone/status/1", "https://x.com/someone/status/1")]
    [InlineData("https://libreddit.kavin.rocks/r/news", "https://www.reddit.com/r/news")]
    [InlineData("https://www.google.com/amp/s/news.example/a.html", "https://news.example/a.html")]
    [InlineData("https://news-example.cdn.ampproject.org/c/s/news.example/a", "https://news.example/a")]
    [InlineData("https://www.google.com/url?q=https%3A%2F%2Fnews.example%2Fa%3Futm_id%3D1&sa=D", "https://news.example/a")]
    [InlineData("https://news-example.turbopages.org/news.example/s/a/b", "https://news.example/a/b")]
    [InlineData("https://yandex.ru/turbo?text=https%3A%2F%2Fnews.example%2Fa", "https://news.example/a")]
    [InlineData("https://www.google.com./url?q=https%3A%2F%2Fnews.example%2Fa", "https://news.example/a")]
    [InlineData("https://www.google.com/url??q=https%3A%2F%2Fnews.example%2Fa", "https://news.example/a")]
    [InlineData("https://www.google.de/url?sa=t&url=https://news.example/a", "https://news.example/a")]
    [InlineData("https://www.facebook.com/sharer.php?u=https://news.example/a", "https://news.example/a")]
    [InlineData("https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fnews.example%2Fa&data=x", "https://news.example/a")]
    [InlineData("https://google.evil.example/url?q=https://news.example/a", "https://google.evil.example/url?q=https://news.example/a")]
    [InlineData("https://breezewiki.com/minecraft/wiki/Stone", "https://minecraft.fandom.com/wiki/Stone")]
    [InlineData("https://breezewiki.com/", "https://breezewiki.com/")]
    [InlineData("https://de.m.wikipedia.org/wiki/Baku", "https://de.wikipedia.org/wiki/Baku")]
    [InlineData("https://rimgo.example.net/a/abc", "https://imgur.com/a/abc")]
    [InlineData("https://scribe.rip/@who/story-1", "https://medium.com/@who/story-1")]
    [InlineData("https://example.com/%d0%b9%41%3a?%7e", "https://example.com/%D0%B9A%3a?~")]
    [InlineData("https://example.com/?q='a'|b", "https://example.com/?q='a'%7Cb")]
    [InlineData("https://example.com/?&?utm_id=1&?page=2", "https://example.com/?page=2")]
    [InlineData("https://example.com/a%E2%80%A6", "https://example.com/a%E2%80%A6")]
    [InlineData("https://новости.example/путь", "https://xn--b1amnebsh.example/%D0%BF%D1%83%D1%82%D1%8C")]
    public void Addresses_of_one_page_become_one(string url, string canonical) => Assert.Equal(canonical, CanonicalUrl.Of(url));

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("mailto:a@b.example")]
    [InlineData("/relative")]
    [InlineData("")]
    [InlineData("http://")]
    [InlineData("ftp://example.com/a")]
    [InlineData("https://example.com/2025/a-long-…")]
    [InlineData("http://a!b/")]
    public void What_is_no_web_address_has_no_canonical_form(string url) => Assert.Null(CanonicalUrl.Of(url));

    [Fact]
    public void A_canonical_address_stays_as_it_is()
    {
        string[] parts = ["a", "?utm_x=1", "&b=2", "#!x", "#y", "/", "//", "%41", "..", ":80", "youtu.be/", "watch?v=abcdefgh", "é", " ", "amp/s/", "?url=https://c.example/"];
        string[] starts = ["https://", "HTTP://", "https://www.google.com/", "https://www.google.com./url?q=https:", "https://piped.video/"];
        Gen.Select(Gen.Int[0, starts.Length - 1], Gen.Int[0, parts.Length - 1].Array[0, 6], (start, rest) => starts[start] + string.Concat(rest.Select(i => parts[i])))
            .Sample(url =>
            {
                if (CanonicalUrl.Of(url) is { } canonical)
                    Assert.Equal(canonical, CanonicalUrl.Of(canonical));
            });
    }

    [Fact]
    public void Comparison_leaves_scheme_www_and_closing_slash_out()
    {
        Assert.Equal(UrlKey.Of("http://example.com/a"), UrlKey.Of("https://www.example.com/a/?utm_source=x"));
        Assert.Equal(UrlKey.Of("https://m.example.com/"), UrlKey.Of("https://example.com"));
        Assert.NotEqual(UrlKey.Of("https://example.com/A"), UrlKey.Of("https://example.com/a"));
        Assert.Equal("m.de", UrlKey.Of("https://m.de/"));
    }

    [Theory]
    [InlineData("www.bbc.co.uk", "bbc.co.uk")]
    [InlineData("news.example.com", "example.com")]
    [InlineData("a.b.dp.ua", "b.dp.ua")]
    [InlineData("report.gov.az", "report.gov.az")]
    [InlineData("editor.wordpress.com", "editor.wordpress.com")]
    [InlineData("www.tumblr.com", "tumblr.com")]
    [InlineData("a.b.substack.com", "b.substack.com")]
    [InlineData("localhost", "localhost")]
    [InlineData("127.0.0.1", "127.0.0.1")]
    [InlineData("a.www.ck", "www.ck")]
    [InlineData("a.b.c.ck", "b.c.ck")]
    [InlineData("www.食狮.公司.cn", "食狮.公司.cn")]
    [InlineData("www.xn--85x722f.xn--55qx5d.cn", "xn--85x722f.xn--55qx5d.cn")]
    [InlineData("co.uk", "co.uk")]
    public void The_registrable_domain_stands_under_its_public_suffix(string host, string domain) => Assert.Equal(domain, RegistrableDomain.Of(host));

    [Theory]
    [InlineData("co.uk")]
    [InlineData("com")]
    [InlineData("a.ck")]
    [InlineData(".example.com")]
    [InlineData("a..com")]
    [InlineData("[::1]")]
    [InlineData("")]
    public void A_public_suffix_and_an_address_have_nobody_who_registered_them(string host) => Assert.Null(RegistrableDomain.Find(host));

    [Theory]
    [InlineData("https://bit.ly/abc", true)]
    [InlineData("https://t.co/abc", true)]
    [InlineData("https://bit.ly/", false)]
    [InlineData("https://example.com/abc", false)]
    public void Short_links_are_known_by_their_hosts(string url, bool isShort) => Assert.Equal(isShort, ShortLinks.Is(url));
}
