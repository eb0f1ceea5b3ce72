using Daybook.Core.Feeds;
using Daybook.Core.Items.Clippings;
using Daybook.Core.Search;

namespace Daybook.Fuzz;

/// <summary>Lists of feeds, rules of hosts, pasted text, questions: any text is read; what is written is read again as itself.</summary>
internal static class ListPromises
{
    public static void HoldOpml(byte[] bytes)
    {
        var read = Opml.Read(bytes);
        if (!read.Ok)
            return;
        Targets.Must(read.Value.Feeds.All(feed => Targets.IsWhole(feed.Title) && feed.Folders.All(Targets.IsWhole)), "names in a list are whole");
        var again = Opml.Read(Opml.Write(read.Value));
        Targets.Must(again.Ok, "a written list is read", () => again.Problem);
        static IEnumerable<string> Rows(OpmlDocument list) => list.Feeds.Select(feed => $"{feed.Url} | {feed.Title} | {feed.Site} | {string.Join('/', feed.Folders)} | {feed.ShowsCopies}").Order(StringComparer.Ordinal);
        Targets.Must(Rows(read.Value).SequenceEqual(Rows(again.Value)), "a written list is read as itself", () => $"{string.Join('\n', Rows(read.Value))}\n--\n{string.Join('\n', Rows(again.Value))}");
    }

    public static void HoldRobots(byte[] bytes)
    {
        var text = Targets.Text(bytes);
        var rules = RobotsRules.Parse(text, "daybook");
        Targets.Must(rules.CrawlDelay is null || rules.CrawlDelay > TimeSpan.Zero, "a delay is positive");
        Targets.Must(rules.Allows("/robots.txt"), "robots.txt is always allowed");
        foreach (var path in text.Split('\n', 9).Take(8))
            rules.Allows("/" + path);
    }

    public static void HoldClipping(byte[] bytes)
    {
        Pasting.Read(bytes);
        var text = Clipping.TextOf(bytes);
        if (!text.Ok)
            return;
        var clipping = Clipping.Read(text.Value);
        // White space is not text, nor is what only turns its direction.
        static string Bare(string lines) => string.Concat(lines.Where(c => !char.IsWhiteSpace(c) && char.GetUnicodeCategory(c) is not (System.Globalization.UnicodeCategory.Format or System.Globalization.UnicodeCategory.Control)));
        var (given, kept) = (Bare(text.Value), Bare(string.Concat(clipping.Lines.Select(line => line.Text))));
        Targets.Must(given == kept, "every line of a clipping is kept", () => $"{given}\n{kept}");
    }

    public static void HoldQuery(byte[] bytes)
    {
        var text = Targets.Text(bytes);
        var query = SearchQuery.Parse(text);
        Targets.Must(query.Terms.Count <= 16, "terms are bounded");
        SourceList.Read(bytes);
    }
}
