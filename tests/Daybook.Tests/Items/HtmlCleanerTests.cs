using System.Text.Json;
using AngleSharp.Html.Parser;
using Daybook.Core.Items;

namespace Daybook.Tests.Items;

public sealed class HtmlCleanerTests
{
    private const string Home = "https://news.example/a/";

    [Theory]
    [InlineData("<p onclick=x()>a<script>alert(1)</script></p>", "<p>a</p>")]
    [InlineData("<a href='../b'>b</a>", "<a href=\"https://news.example/b\" rel=\"noopener nofollow\">b</a>")]
    [InlineData("<a href=' java\nscript:alert(1)'>b</a>", "<a>b</a>")]
    [InlineData("<p>a<img src=x.png width=01.5px><img src=x.png width='&#0;1'><img src=x.png width=\0" + "1></p>", "<p>a<img src=\"https://news.example/a/x.png\" width=\"\ufffd1\" loading=\"lazy\"></p>")]
    [InlineData("<img src=y.png width=2%>", "<img src=\"https://news.example/a/y.png\" width=\"2%\" loading=\"lazy\">")]
    [InlineData("<img src=x.png width=1 height=1><img src='//cdn.example/y.png' alt=Y>", "<img src=\"https://cdn.example/y.png\" alt=\"Y\" loading=\"lazy\">")]
    [InlineData("<img src='data:image/png;base64,AAAA'>", "")]
    [InlineData("<font color=red>text</font><center>mid</center>", "textmid")]
    [InlineData("<svg><style><a onclick=alert(1)>x</a></style></svg>ok", "ok")]
    [InlineData("<form><input><p>kept</p></form>", "<p>kept</p>")]
    [InlineData("<p style='position:fixed' class=x id=y>a</p>", "<p>a</p>")]
    [InlineData("   ", "")]
    public void Only_what_is_safe_remains(string html, string clean) => Assert.Equal(clean, HtmlCleaner.Clean(html, Home));

    [Fact]
    public void Relative_links_without_a_base_are_dropped() => Assert.Equal("<a>b</a>", HtmlCleaner.Clean("<a href='/admin'>b</a>", null));

    [Fact]
    public void Markup_nested_beyond_the_bound_becomes_text_at_once()
    {
        var clean = "";
        var took = Worked.Time(() => clean = HtmlCleaner.Clean(string.Concat(Enumerable.Repeat("<div>", 50_000)) + "deep & <b>true", Home));
        Assert.Equal("<p>deep &amp; true</p>", clean);
        Assert.Equal(clean, HtmlCleaner.Clean(clean, Home));
        Assert.True(took < TimeSpan.FromSeconds(2));
    }

    [Theory]
    [InlineData("dompurify", "payload")]
    [InlineData("htmlsanitizer", "input")]
    [InlineData("xss-lists", "payload")]
    public void Nothing_dangerous_survives_the_payload_lists(string suite, string field)
    {
        var cases = JsonDocument.Parse(File.ReadAllText(Shared.Path("suites", suite, "cases.json"))).RootElement.GetProperty("cases");
        var failures = new List<string>();
        foreach (var one in cases.EnumerateArray().Where((_, i) => suite != "xss-lists" || i % 8 == 0))
        {
            var payload = one.GetProperty(field).GetString() ?? "";
            var clean = HtmlCleaner.Clean(payload, Home);
            if (DangerIn(clean) is { } danger)
                failures.Add($"{one.GetProperty("id").GetString()}: {danger}: {clean}");
            if (HtmlCleaner.Clean(clean, Home) != clean)
                failures.Add($"{one.GetProperty("id").GetString()}: not idempotent: {clean}");
        }
        Assert.Empty(failures);
    }

    /// <summary>What a browser would run in the markup when it reads it again, or null.</summary>
    private static string? DangerIn(string clean)
    {
        using var document = new HtmlParser().ParseDocument("<!doctype html><body>" + clean);
        foreach (var element in document.Body!.QuerySelectorAll("*"))
        {
            if (element.LocalName is "script" or "iframe" or "object" or "embed" or "svg" or "math" or "style" or "form" or "base" or "meta" or "link" or "input")
                return element.LocalName;
            foreach (var attribute in element.Attributes)
            {
                var value = string.Concat(attribute.Value.Where(c => c > ' ')).ToLowerInvariant();
                if (attribute.Name.StartsWith("on", StringComparison.Ordinal) || attribute.Name is "style" or "srcdoc" or "formaction")
                    return attribute.Name;
                if (attribute.Name is "href" or "src" && !value.StartsWith("http:", StringComparison.Ordinal) && !value.StartsWith("https:", StringComparison.Ordinal) && !value.StartsWith("mailto:", StringComparison.Ordinal))
                    return attribute.Value;
            }
        }
        return null;
    }
}
