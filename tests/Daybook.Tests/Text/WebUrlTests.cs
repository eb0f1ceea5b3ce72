using System.Text.Json;
using Daybook.Core.Text;

namespace Daybook.Tests.Text;

public sealed class WebUrlTests
{
    [Theory]
    [InlineData("  HTTP://Example.COM:80/a/../b\tc?q=ä#f  ", "http://example.com/bc?q=%C3%A4#f")]
    [InlineData("https:\\\\example.com\\a", "https://example.com/a")]
    [InlineData("https:example.com", "https://example.com/")]
    [InlineData("http://a:b@c@d:2/", "http://a:b%40c@d:2/")]
    [InlineData("http://0x7f.1/", "http://127.0.0.1/")]
    [InlineData("http://2130706433", "http://127.0.0.1/")]
    [InlineData("http://１２７.0.0.1/", "http://127.0.0.1/")]
    [InlineData("http://%31%32%37.0.0.1/", "http://127.0.0.1/")]
    [InlineData("http://[0:0::ffff:127.0.0.1]/", "http://[::ffff:7f00:1]/")]
    [InlineData("http://[1:0:0:2:0:0:0:3]/", "http://[1:0:0:2::3]/")]
    [InlineData("https://faß.example/", "https://xn--fa-hia.example/")]
    [InlineData("https://Новости。рф/", "https://xn--b1amnebsh.xn--p1ai/")]
    [InlineData("https://نامه‌ای.example/", "https://xn--mgba3gch31f060k.example/")]
    [InlineData("http://host/%2e%2E/.%2e/a/%2e", "http://host/a/")]
    [InlineData("http://host/a^b|c[d]", "http://host/a%5Eb|c[d]")]
    [InlineData("http://host/?a'b^c", "http://host/?a%27b^c")]
    [InlineData("http://host:/", "http://host/")]
    [InlineData("http://host:000443/", "http://host:443/")]
    public void An_address_is_read_as_browsers_read_it(string text, string href) => Assert.Equal(href, WebUrl.Read(text)?.Href);

    [Theory]
    [InlineData("")]
    [InlineData("/a")]
    [InlineData("http://")]
    [InlineData("http://@/")]
    [InlineData("http://a b/")]
    [InlineData("http://a%00b/")]
    [InlineData("http://host:65536/")]
    [InlineData("http://host:8a/")]
    [InlineData("http://1.2.3.256/")]
    [InlineData("http://foo.0x4/")]
    [InlineData("http://[::1")]
    [InlineData("http://[fe80::1%25lo]/")]
    [InlineData("http://[1:2:3:4:5:6:7::8:9]/")]
    [InlineData("http://\u00ad/")]
    [InlineData("http://a\u200cb.example/")]
    [InlineData("http://אa.example/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("mailto:a@b.example")]
    public void What_is_none_is_null(string text) => Assert.Null(WebUrl.Read(text));

    [Theory]
    [InlineData("page?q#f", "https://a.example/x/page?q#f")]
    [InlineData("?q", "https://a.example/x/y?q")]
    [InlineData("#f", "https://a.example/x/y?z#f")]
    [InlineData("", "https://a.example/x/y?z")]
    [InlineData("../../..", "https://a.example/")]
    [InlineData("\\\\b.example\\p", "https://b.example/p")]
    [InlineData("///b.example/p", "https://b.example/p")]
    [InlineData("https:p", "https://a.example/x/p")]
    [InlineData("http:p", "http://p/")]
    [InlineData("/\\b.example", "https://b.example/")]
    public void A_relative_link_is_read_against_its_page(string link, string href) =>
        Assert.Equal(href, WebUrl.Read(link, WebUrl.Read("https://a.example/x/y?z#g"))?.Href);

    [Fact]
    public void Every_web_address_of_the_standards_own_cases_is_read_as_they_say()
    {
        var cases = JsonDocument.Parse(File.ReadAllText(Shared.Path("suites", "url-whatwg", "cases.json"))).RootElement.GetProperty("cases");
        foreach (var one in cases.EnumerateArray())
        {
            var (input, from, href) = (one.GetProperty("input").GetString()!, one.GetProperty("base").GetString(), one.TryGetProperty("href", out var said) ? said.GetString() : null);
            if (href?.StartsWith("http", StringComparison.Ordinal) ?? (from ?? input).TrimStart().StartsWith("http", StringComparison.OrdinalIgnoreCase))
                Assert.Equal((input, href), (input, WebUrl.Read(input, from is null ? null : WebUrl.Read(from))?.Href));
        }
    }
}
