using System.Globalization;
using System.Text;
using System.Text.Json;
using Daybook.Core.Items;
using Microsoft.Playwright;

namespace Daybook.SystemTests.Browser;

/// <summary>
/// What the cleaner lets through, shown by a real browser: parsed with the page, set from script, put where the parser repairs most, and
/// touched by every event. Whatever runs calls one of the canaries.
/// </summary>
public sealed class CleanedMarkupTests
{
    private const int PerPage = 1500;

    private const string Canaries = """
        <script>
        window.ran = [];
        for (const name of ["alert", "confirm", "prompt", "print", "open"])
          window[name] = (...args) => { window.ran.push(name + " " + args[0]); };
        addEventListener("error", e => { if (e.message) window.ran.push("error " + e.message); });
        addEventListener("securitypolicyviolation", e => window.ran.push("violation " + e.violatedDirective));
        </script>
        """;

    /// <summary>Reads every piece again in the ways a page may, then touches all there is.</summary>
    private const string Touch = """
        async () => {
          for (const piece of document.querySelectorAll("section")) {
            const html = piece.innerHTML;
            for (const name of ["div", "table", "select", "template", "svg", "math", "p", "a"]) {
              const holder = document.createElement(name);
              holder.innerHTML = html;
              (holder.content ?? holder).querySelectorAll("*").length;
              if (name !== "template") { piece.append(holder); holder.remove(); }
            }
            const parsed = new DOMParser().parseFromString(html, "text/html");
            if (parsed.querySelector("script,iframe,object,embed,svg,math,style,link,meta,base,form,input,template,noscript")) window.ran.push("element " + html);
          }
          const events = ["click", "mouseover", "mouseenter", "focus", "blur", "error", "load", "toggle", "pointerover", "copy", "wheel", "animationend", "transitionend", "input", "submit", "beforetoggle", "scroll"];
          addEventListener("click", e => e.preventDefault(), true);
          for (const element of document.querySelectorAll("section *")) {
            for (const attribute of element.attributes)
              if (/^on|^style$|^srcdoc$|^formaction$|^id$|^name$/i.test(attribute.name)) window.ran.push("attribute " + attribute.name);
            if (element.href !== undefined && element.href !== "" && !/^(https?|mailto):/.test(element.href)) window.ran.push("link " + element.href);
            for (const name of events) element.dispatchEvent(new Event(name, { bubbles: true, cancelable: true }));
          }
          await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
          return window.ran;
        }
        """;

    [Fact]
    public async Task Nothing_of_the_payload_lists_runs_after_cleaning()
    {
        await using var browser = await RealBrowser.LaunchAsync();
        var payloads = Payloads().ToList();
        foreach (var part in payloads.Chunk(PerPage))
            Assert.Empty((await RanAsync(browser, part.Select(payload => HtmlCleaner.Clean(payload, "https://news.example/a/")))).Take(5));
    }

    /// <summary>The same page shows that the canaries sing: uncleaned, the payloads run.</summary>
    [Fact]
    public async Task The_same_payloads_run_when_nobody_cleans_them()
    {
        await using var browser = await RealBrowser.LaunchAsync();
        Assert.NotEmpty(await RanAsync(browser, ["<img src=x onerror=alert(1)>", "<svg onload=alert(2)>", "<a href='javascript:alert(3)'>x</a>"]));
    }

    /// <summary>What ran, opened, or was asked for besides pictures.</summary>
    private static async Task<List<string>> RanAsync(RealBrowser browser, IEnumerable<string> pieces)
    {
        var document = new StringBuilder("<!doctype html><html><head><title>x</title>").Append(Canaries).Append("</head><body>");
        foreach (var piece in pieces)
            document.Append("<section>").Append(piece).Append("</section>");
        var ran = new List<string>();
        var page = await browser.OpenAsync();
        page.Dialog += (_, dialog) =>
        {
            ran.Add("dialog " + dialog.Message);
            _ = dialog.DismissAsync();
        };
        page.FrameNavigated += (_, frame) =>
        {
            if (frame.Url != "http://page.example/")
                ran.Add($"frame {frame.Url}");
        };
        await page.RouteAsync("**/*", async route =>
        {
            if (route.Request.Url == "http://page.example/")
            {
                await route.FulfillAsync(new() { ContentType = "text/html; charset=utf-8", Body = document.ToString() });
                return;
            }
            if (route.Request.ResourceType != "image")
                ran.Add($"{route.Request.ResourceType} {route.Request.Url}");
            await route.AbortAsync();
        });
        await page.GotoAsync("http://page.example/", new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        ran.AddRange(await page.EvaluateAsync<string[]>(Touch));
        await page.Context.CloseAsync();
        return ran;
    }

    private static IEnumerable<string> Payloads()
    {
        foreach (var payload in Hostile.Payloads.Concat(MutationPayloads))
            yield return payload;
        foreach (var (suite, field) in new[] { ("dompurify", "payload"), ("htmlsanitizer", "input"), ("xss-lists", "payload") })
        {
            using var cases = JsonDocument.Parse(File.ReadAllText(SharedPath(suite, "cases.json")));
            foreach (var one in cases.RootElement.GetProperty("cases").EnumerateArray())
                yield return one.GetProperty(field).GetString() ?? "";
        }
        foreach (var file in Directory.EnumerateFiles(SharedPath("feedparser", "tests", "wellformed", "sanitize")))
            yield return WebUtilityDecoded(File.ReadAllText(file));
    }

    /// <summary>Attacks on the repairs of parsers: what is text when it is cleaned and markup when it is read again.</summary>
    private static readonly string[] MutationPayloads =
    [
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">", "<svg></p><style><a title=\"</style><img src=x onerror=alert(1)>\">",
        "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">", "<form><math><mtext></form><form><mglyph><svg><mtext><style><path id=\"</style><img onerror=alert(1) src>\">",
        "<xmp><p title=\"</xmp><img src=x onerror=alert(1)>\">", "<template><p title=\"</template><img src=x onerror=alert(1)>\">", "<noembed><img title=\"</noembed><img src=x onerror=alert(1)>\"></noembed>",
        "<textarea><img title=\"</textarea><img src=x onerror=alert(1)>\"></textarea>", "<a title=\"<!--\"><b>--><img src=x onerror=alert(1)>", "<!--><img src=x onerror=alert(1)>-->", "<!--x--!><img src=x onerror=alert(1)>",
        "<svg><![CDATA[><img src=x onerror=alert(1)>]]></svg>", "<table><td><svg><desc><td></td></tr><a><p title=\"</a><img src=x onerror=alert(1)>\"></table>", "<plaintext><img src=x onerror=alert(1)>", "<p title='\"><img src=x onerror=alert(1)>'>x",
        "<img alt=\"&quot;&gt;&lt;img src=x onerror=alert(1)&gt;\" src=https://a.example/x.png>", "<a href=\"java&Tab;script&colon;alert(1)\">x</a>", "<a href=\"&#1;javascript:alert(1)\">x</a>", "<a href=\"//evil.example\\@a\">x</a>",
        "<select><template><style><!--</style><a rel=\"--></style></template></select><img id=x src onerror=alert(1)>\"></a></style></template></select>", "<iframe srcdoc=\"&lt;img src=x onerror=parent.alert(1)&gt;\"></iframe>",
        "<a\u000bhref=javascript:alert(1)>x</a>", "<img/src=x/onerror=alert(1)>", "<\u0000script>alert(1)</script>", "<scr\u0000ipt>alert(1)</script>", "<p/onclick=alert(1)>x</p>", "<b <script>alert(1)</script>>", "<<script>alert(1)//<</script>",
    ];

    private static string WebUtilityDecoded(string text) => System.Net.WebUtility.HtmlDecode(text);

    private static string SharedPath(params string[] parts)
    {
        var path = Path.GetFullPath(Path.Combine([Environment.GetEnvironmentVariable("DAYBOOK_SHARED") ?? Path.Combine(Repository.Root, "..", "shared"), "suites", .. parts]));
        Assert.SkipUnless(Path.Exists(path), string.Create(CultureInfo.InvariantCulture, $"shared data absent: {Path.Combine(parts)}"));
        return path;
    }
}
