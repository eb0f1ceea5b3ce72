using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Daybook.Core.Feeds;
using Daybook.Core.Items;

namespace Daybook.Eval.Pages;

/// <summary>
/// Attacks on the cleaner. What it lets through is parsed again and searched for anything that can run, load or take input, by a list of
/// its own; cleaning twice must change nothing.
/// </summary>
internal sealed class SanitizeScorer : IScorer
{
    private static readonly HashSet<string> RunningElements = new(
        "script iframe frame frameset object embed applet base meta link style form input button select textarea svg math template noscript xmp plaintext noembed noframes audio video source track portal"
            .Split(' '), StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> AddressAttributes = new(
        "href src action formaction background poster data cite longdesc usemap codebase srcset ping manifest xlink:href".Split(' '), StringComparer.OrdinalIgnoreCase);

    public IReadOnlyList<string> Needs => [CaseFile.Name];

    public Score Run(string folder, AnswerFile? answers, TextWriter table)
    {
        int dangerous = 0, exceptions = 0;
        var idempotent = new Rate();
        var cases = CaseFile.Read(folder).Where(item => item.Text("group") is null or "sanitize").ToList();
        foreach (var item in cases)
        {
            var html = Clean(item, folder, ref exceptions, table);
            answers?.Write(new { id = item.Text("id"), html });
            var found = Dangers(html).ToList();
            dangerous += found.Count;
            foreach (var danger in found)
                table.WriteLine($"{item.Text("id")}: {danger} in {html}");
            if (!idempotent.Add(HtmlCleaner.Clean(html, "https://example.org/") == html))
                table.WriteLine($"{item.Text("id")}: not idempotent: {html}");
        }
        return new Score(cases.Count, new Dictionary<string, object?> { ["dangerous"] = dangerous, ["idempotent"] = idempotent.Value, ["exceptions"] = exceptions });
    }

    private static string Clean(JsonElement item, string folder, ref int exceptions, TextWriter table)
    {
#pragma warning disable CA1031 // Whatever the cleaner throws is its failure and is counted as one.
        try
        {
            return HtmlCleaner.Clean(item.Text("payload") ?? item.Text("input") ?? InFeed(item, folder), "https://example.org/");
        }
        catch (Exception exception)
        {
            exceptions++;
            table.WriteLine($"{item.Text("id")}: {exception.GetType().Name}");
            return "";
        }
#pragma warning restore CA1031
    }

    /// <summary>All markup that a feed's document carries (feedparser's folder <c>sanitize</c>).</summary>
    private static string InFeed(JsonElement item, string folder)
    {
        var file = Path.Combine("tests", item.Text("file") ?? "");
        var feed = FeedParser.Parse(CaseFile.Bytes(folder, file), null, "https://example.org/feed");
        return feed.Ok ? string.Concat(feed.Value.Items.Select(entry => $"{entry.SummaryHtml}{entry.ContentHtml}")) : "";
    }

    private static IEnumerable<string> Dangers(string html)
    {
        using var page = new HtmlParser(new HtmlParserOptions { IsScripting = true }).ParseDocument("<!doctype html><body>" + html);
        foreach (var element in page.Body!.QuerySelectorAll("*"))
        {
            if (RunningElements.Contains(element.LocalName) || element.NamespaceUri != "http://www.w3.org/1999/xhtml")
                yield return $"<{element.LocalName}>";
            foreach (var attribute in element.Attributes)
            {
                if (attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || attribute.Name.ToLowerInvariant() is "style" or "srcdoc" or "is" or "id" or "name")
                    yield return $"{element.LocalName} {attribute.Name}";
                else if (AddressAttributes.Contains(attribute.Name) && !IsHarmless(attribute.Value))
                    yield return $"{element.LocalName} {attribute.Name}={attribute.Value}";
            }
        }
    }

    /// <summary>Browsers drop white space and control characters before they look for a scheme (URL Standard §4.1).</summary>
    private static bool IsHarmless(string address)
    {
        var bare = string.Concat(address.Where(c => c > ' ' && !char.IsControl(c)));
        var colon = bare.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 || bare.AsSpan(0, colon).ContainsAny('/', '?', '#') || bare[..colon].ToLowerInvariant() is "http" or "https" or "mailto";
    }
}
