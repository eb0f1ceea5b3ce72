using System.Text.RegularExpressions;
using Daybook.Core.Feeds.Xml;
using Daybook.Core.Text;

namespace Daybook.Core.Feeds;

/// <summary>
/// The date that an element holds: its text, else what a <c>time</c> in it says to machines. Content systems put whole markup there
/// (Drupal: <c>&lt;pubDate&gt;&lt;time datetime="…"&gt;Friday&lt;/time&gt;&lt;/pubDate&gt;</c>), as elements or escaped.
/// </summary>
internal static partial class ElementDate
{
    /// <summary>Elements looked at, within and beside each other: a date is wrapped once or twice.</summary>
    private const int MostLookedAt = 8;

    /// <summary>UTF-16 units of markup; more is no date.</summary>
    private const int LongestMarkup = 1000;

    public static DateTimeOffset? Of(XmlElement element)
    {
        var text = element.Value();
        if (FeedDate.Parse(text) is { } usual)
            return usual;
        var looked = 0;
        if (Said(element, ref looked) is { } said)
            return said;
        return text is { Length: < LongestMarkup } && text.Contains('<', StringComparison.Ordinal) ? OfMarkup(text) : null;
    }

    private static DateTimeOffset? Said(XmlElement element, ref int looked)
    {
        if (FeedDate.Parse(element.Attribute("datetime")) is { } here)
            return here;
        foreach (var child in element)
        {
            if (++looked > MostLookedAt)
                return null;
            if (Said(child, ref looked) is { } inside)
                return inside;
        }
        return null;
    }

    private static DateTimeOffset? OfMarkup(string markup) =>
        (Machine().Match(markup) is { Success: true } said ? FeedDate.Parse(said.Groups[1].Value) : null) ?? FeedDate.Parse(PlainText.Of(markup));

    [GeneratedRegex("""\sdatetime\s*=\s*["']([^"'<>]{4,60})["']""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Machine();
}
