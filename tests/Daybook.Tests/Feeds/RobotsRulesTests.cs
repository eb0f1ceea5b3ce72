using Daybook.Core.Feeds;

namespace Daybook.Tests.Feeds;

public sealed class RobotsRulesTests
{
    // The examples of RFC 9309 §5.1 and §5.2, and of §2.2.2 and §2.2.3.
    [Theory]
    [InlineData("User-agent: *\nDisallow: *.gif$\nDisallow: /example/\nAllow: /publications/", "/a/b.gif", false)]
    [InlineData("User-agent: *\nDisallow: *.gif$\nDisallow: /example/\nAllow: /publications/", "/a/b.gif?x", true)]
    [InlineData("User-agent: *\nDisallow: *.gif$\nDisallow: /example/\nAllow: /publications/", "/example/x", false)]
    [InlineData("User-agent: *\nAllow: /example/page/\nDisallow: /example/page/disallowed.gif", "/example/page/disallowed.gif", false)]
    [InlineData("User-agent: *\nAllow: /example/page/\nDisallow: /example/page/disallowed.gif", "/example/page/x", true)]
    [InlineData("User-agent: *\nDisallow: /p\nAllow: /p", "/page", true)]
    [InlineData("User-agent: *\nDisallow:", "/page", true)]
    [InlineData("User-agent: *\nDisallow: /foo/bar/%62%61%7A", "/foo/bar/baz", false)]
    [InlineData("User-agent: *\nDisallow: /foo/bar/U+E38384", "/foo/bar/%E3%83%84", true)]
    [InlineData("User-agent: *\nDisallow: /foo/bar/ツ", "/foo/bar/%e3%83%84", false)]
    [InlineData("User-agent: *\nDisallow: /*/private/*/x$", "/a/private/b/c/x", false)]
    [InlineData("User-agent: *\nDisallow: /*/private/*/x$", "/a/private/b/c/xy", true)]
    [InlineData("User-agent: *\nDisallow: /", "/robots.txt", true)]
    [InlineData("", "/page", true)]
    [InlineData("<html>not rules: at all</html>", "/page", true)]
    public void The_longest_matching_rule_decides(string text, string path, bool allowed) =>
        Assert.Equal(allowed, RobotsRules.Parse(text, "Daybook").Allows(path));

    [Theory]
    [InlineData("User-agent: *\nDisallow: /\n\nUser-agent: DAYBOOK/1.0\nDisallow: /secret", true)]
    [InlineData("User-agent: daybook\nUser-agent: other\nDisallow: /page", false)]
    [InlineData("User-agent: daybook\nDisallow: /x\n\nUser-agent: other\nDisallow: /\n\nUser-agent: Daybook\nDisallow: /page", false)]
    [InlineData("User-agent: daybook\n\nUser-agent: other\nDisallow: /page", false)]
    [InlineData("User-agent: daybookish\nDisallow: /", true)]
    [InlineData("User-agent: *\nSitemap: https://x.example/s.xml\nDisallow: /page", false)]
    [InlineData("\uFEFFUser-agent: * # all\r\nDisallow: /page # this\r\n", false)]
    [InlineData("User-agent: daybook\nCrawl-delay: 5\nUser-agent: *\nDisallow: /", true)]
    public void Our_own_groups_together_come_before_those_for_everyone(string text, bool allowed) =>
        Assert.Equal(allowed, RobotsRules.Parse(text, "Daybook").Allows("/page"));

    [Theory]
    [InlineData("User-agent: *\nCrawl-delay: 2.5", 2.5)]
    [InlineData("User-agent: *\nCrawl-delay: -1", null)]
    [InlineData("User-agent: *\nCrawl-delay: many", null)]
    public void Crawl_delay_is_read_where_it_is_a_number(string text, double? seconds) =>
        Assert.Equal(seconds, RobotsRules.Parse(text, "Daybook").CrawlDelay?.TotalSeconds);

    [Fact]
    public void Hostile_wildcards_take_no_time()
    {
        var text = "User-agent: *\n" + string.Concat(Enumerable.Repeat($"Disallow: /{string.Concat(Enumerable.Repeat("*a", 200))}$\n", 200));
        var rules = RobotsRules.Parse(text, "Daybook");
        var took = Worked.Time(() => Assert.True(rules.Allows("/" + new string('a', 2_000) + "b")));
        Assert.True(took < TimeSpan.FromSeconds(5), $"{took}");
    }
}
