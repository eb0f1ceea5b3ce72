using System.Globalization;
using System.Security;

namespace Daybook.SystemTests.Pipeline;

/// <summary>Small feed documents: state only what the test is about.</summary>
internal static class Rss
{
    /// <summary>Long enough to be an article and no summary.</summary>
    public const string Text = "The bridge over the river was closed on Tuesday after inspectors found cracks in two of its piers. "
        + "Traffic goes over the old bridge, which carries cars but no trucks. The ministry of transport said the repair takes until May. "
        + "Villages on the left bank have asked for a ferry until then, and the district council meets on Friday to decide about it. "
        + "The bridge was built in 1971 and was last repaired twenty years ago, when its railings were renewed.";

    public const string OtherText = "Farmers brought the first strawberries of the year to the market of the district on Wednesday morning. "
        + "They were grown in tunnels of plastic that keep the frost out. A kilogram costs as much as two kilograms of apples. "
        + "The growers say that the winter was mild, and they expect the harvest of the open fields a week earlier than last year. "
        + "Most of the berries go to the capital, where restaurants have ordered them since February.";

    public static string Feed(params string[] items) =>
        $"<?xml version=\"1.0\" encoding=\"utf-8\"?><rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>A feed</title>{string.Concat(items)}</channel></rss>";

    /// <param name="link">Path under https://herald.example/, or a whole address.</param>
    public static string Item(string? link, string title = "Bridge closed", string text = Text, string? guid = null, string? published = "2026-03-04T09:00:00Z",
        string? source = null, string? sourceUrl = null, bool full = true) =>
        "<item>"
        + Element("link", link is null || link.Contains("://", StringComparison.Ordinal) ? link : "https://herald.example/" + link)
        + Element("title", title)
        + (guid is null ? "" : $"<guid isPermaLink=\"false\">{SecurityElement.Escape(guid)}</guid>")
        + (published is null ? "" : Element("pubDate", DateTimeOffset.Parse(published, CultureInfo.InvariantCulture).ToString("R", CultureInfo.InvariantCulture)))
        + (source is null ? "" : $"<source url=\"{sourceUrl}\">{source}</source>")
        + Element(full ? "content:encoded" : "description", $"<p>{text}</p>")
        + "</item>";

    private static string Element(string name, string? text) => text is null ? "" : $"<{name}>{SecurityElement.Escape(text)}</{name}>";
}
