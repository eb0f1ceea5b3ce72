using System.Globalization;
using System.Text;
using Daybook.Core.Feeds;
using Daybook.Core.Items;
using Daybook.Core.Items.Letters;
using Daybook.Core.Text;

namespace Daybook.Tests.Items;

/// <summary>A megabyte of one thing over and over: whatever reads pages, links, rules and lists of feeds, none takes a second of the processor's time over it.</summary>
public sealed class HostilePagesTests
{
    private const int Megabyte = 1_000_000;
    private const string Url = "https://paper.example/a";

    /// <summary>
    /// Measured: at most one second of processor time on a machine by itself. Processors that share their caches with other work take up to twice that,
    /// older ones as much again; what grows with the square of its input would take minutes.
    /// </summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(4);

    private static readonly Dictionary<string, string> Documents = new()
    {
        ["nested tags"] = Filled("<div>"),
        ["nested formatting"] = Filled("<b><i><u>"),
        ["nested tables"] = Filled("<table><tr><td>"),
        ["nested lists"] = Filled("<ul><li>"),
        ["links"] = Filled("<a href=\"https://paper.example/b?utm_source=x\">"),
        ["links with words"] = Filled("<p><a href=/b>Read this piece of news now</a></p>"),
        ["unclosed attributes"] = Filled("<p title=\""),
        ["unclosed tags"] = Filled("<"),
        ["end tags"] = "<p>" + Filled("</b></p></div>"),
        ["attributes"] = "<p " + Filled("a=b ") + ">x</p>",
        ["distinct attributes"] = "<p " + string.Concat(Enumerable.Range(0, 100_000).Select(n => $"a{n}=b ")) + ">x</p>",
        ["entities"] = Filled("&amp;"),
        ["entities without end"] = Filled("&amp"),
        ["ampersands"] = Filled("&"),
        ["numeric entities"] = Filled("&#x1F600;"),
        ["one long line"] = Filled("x"),
        ["one long line of words"] = Filled("word "),
        ["one paragraph of sentences"] = "<p>" + Filled("It rains. ") + "</p>",
        ["many paragraphs"] = Filled("<p>It rains in Baku.</p>"),
        ["marks"] = "a" + Filled("\u0301"),
        ["marks of many kinds"] = "a" + Filled("\u0301\u0316\u0327"),
        ["marks from right to left"] = Filled("\u202E\u2067\u200F"),
        ["joiners"] = Filled("\u200D\u200C"),
        ["Hangul letters"] = Filled("\u1100\u1161\u11A8"),
        ["emoji"] = Filled("😀"),
        ["half pairs"] = Filled("\uD800"),
        ["comments"] = Filled("<!--"),
        ["sections"] = Filled("<![CDATA["),
        ["scripts"] = Filled("<script>"),
        ["JSON-LD"] = "<script type=\"application/ld+json\">" + Filled("{\"a\":[") + "</script><p>x</p>",
        ["headings"] = Filled("<h2>Read also</h2>"),
        ["classes"] = "<div class=\"" + Filled("paywall comments ") + "\"><p>x</p></div>",
        ["times"] = Filled("<time datetime=2026-01-01>1 January 2026</time>"),
        ["dates"] = Filled("1 January 2026, "),
        ["pictures"] = Filled("<img src=a.png width=9>"),
        ["metas"] = Filled("<meta property=\"article:tag\" content=\"x\">"),
        ["slashes"] = Filled("/"),
        ["percents"] = Filled("%25"),
        ["dots"] = Filled("a."),
        ["quotes"] = Filled("\"'"),
        ["rules"] = "User-agent: *\n" + Filled("Disallow: /*a*b*c$\n"),
        ["one rule of stars"] = "User-agent: *\nDisallow: /" + Filled("*a"),
        ["outlines"] = "<opml><body>" + Filled("<outline text=\"a\" xmlUrl=\"https://a.example/\">"),
    };

    public static TheoryData<string> Rows => [.. Documents.Keys];

    [Theory]
    [MemberData(nameof(Rows))]
    public void No_reader_takes_more_than_seconds_over_it(string row)
    {
        var document = Documents[row];
        var late = new List<string>();
        Soon("main text", late, () => MainText.Extract(document, Url));
        Soon("cleaner", late, () => HtmlCleaner.Clean(document, Url));
        Soon("plain text", late, () => PlainText.Of(document, Url));
        Soon("discovery", late, () => FeedDiscovery.Find(document, Url));
        Soon("watched page", late, () => PageWatch.Read(document, new WatchedPage(Url, null), Url));
        Soon("letter", late, () => ReadLetter.Of(new Letter { From = "a@b.example", Html = document }, "me@example.org", DateTimeOffset.UnixEpoch));
        Soon("plain letter", late, () => ReadLetter.Of(new Letter { From = "a@b.example", Text = document }, "me@example.org", DateTimeOffset.UnixEpoch));
        Soon("addresses", late, () => Addresses(document));
        Soon("robots", late, () => RobotsRules.Parse(document, "Daybook").Allows("/" + document[..Math.Min(document.Length, 8000)]));
        Soon("OPML", late, () => Opml.Read(Encoding.UTF8.GetBytes(document)));
        Soon("feed", late, () => FeedParser.Parse(Encoding.UTF8.GetBytes($"<rss><channel><item><title>x</title><description><![CDATA[{document}]]></description></item></channel></rss>"), null, Url));
        Assert.True(late.Count == 0, $"{row}: {string.Join(", ", late)}");
    }

    private static void Addresses(string document)
    {
        CanonicalUrl.Of(document);
        CanonicalUrl.Of("https://paper.example/" + document);
        WebUrl.Read("https://paper.example/?" + document);
        WebUrl.Read("https://" + document);
        WebAddress.Read("https://paper.example/" + document[..8000]);
        Pasting.Read(document);
    }

    /// <summary>The better of two, for what a first call makes ready is not the document's.</summary>
    private static void Soon(string reader, List<string> late, Action read)
    {
        var took = Worked.Time(read);
        if (took > Longest)
            took = Worked.Time(read);
        if (took > Longest)
            late.Add(string.Create(CultureInfo.InvariantCulture, $"{reader} {took.TotalSeconds:0.00} s"));
    }

    private static string Filled(string part) => string.Concat(Enumerable.Repeat(part, Megabyte / part.Length + 1));
}
