using System.Net;

namespace Daybook.Core.Feeds;

/// <summary>One start tag with its attributes.</summary>
internal sealed class MarkupTag(string name, IReadOnlyDictionary<string, string> attributes)
{
    /// <summary>Lower case.</summary>
    public string Name { get; } = name;

    /// <summary>Value of an attribute with entities decoded; null where absent.</summary>
    public string? this[string attribute] => attributes.GetValueOrDefault(attribute);
}

/// <summary>
/// The few tags that feed discovery looks at, in one linear pass without building a tree: pages come from anywhere, and tree
/// builders take minutes on deep nesting.
/// </summary>
internal static class MarkupTags
{
    private const int MostCharacters = 2_000_000;
    private const int MostTags = 5_000;
    private const int MostAttributes = 40;
    private const int LongestValue = 8192;

    private static readonly string[] Wanted = ["link", "a", "base", "meta"];

    public static IEnumerable<MarkupTag> In(string html)
    {
        var end = Math.Min(html.Length, MostCharacters);
        var found = 0;
        for (var at = html.IndexOf('<', 0, end); at >= 0 && found < MostTags; at = at < end ? html.IndexOf('<', at, end - at) : -1)
        {
            if (Starts(html, at, end, "<!--"))
            {
                at = After(html, at + 4, end, "-->");
            }
            else if (Starts(html, at, end, "<script") || Starts(html, at, end, "<style"))
            {
                at = After(html, at + 6, end, "</s");
            }
            else if (Name(html, at + 1, end) is { Length: > 0 } name && Wanted.Contains(name))
            {
                found++;
                var position = at + 1 + name.Length;
                var attributes = Attributes(html, ref position, end);
                at = position;
                yield return new MarkupTag(name, attributes);
            }
            else
            {
                at++;
            }
        }
    }

    private static string Name(string html, int at, int end)
    {
        var stop = at;
        while (stop < end && stop - at < 8 && char.IsAsciiLetterOrDigit(html[stop]))
            stop++;
        return html[at..stop].ToLowerInvariant();
    }

    // HTML §13.2.5.32 to 13.2.5.40, without error reporting: name, optional "=", value bare or in quotes.
    private static Dictionary<string, string> Attributes(string html, ref int at, int end)
    {
        var attributes = new Dictionary<string, string>();
        while (at < end && html[at] != '>')
        {
            if (char.IsWhiteSpace(html[at]) || html[at] is '/' or '=')
            {
                at++;
                continue;
            }

            var start = at;
            while (at < end && !char.IsWhiteSpace(html[at]) && html[at] is not ('=' or '>' or '/'))
                at++;
            var name = html[start..Math.Min(at, start + 100)].ToLowerInvariant();
            SkipSpace(html, ref at, end);
            var value = "";
            if (at < end && html[at] == '=')
            {
                at++;
                SkipSpace(html, ref at, end);
                value = Value(html, ref at, end);
            }

            if (attributes.Count < MostAttributes)
                attributes.TryAdd(name, value);
        }

        return attributes;
    }

    private static string Value(string html, ref int at, int end)
    {
        var start = at;
        if (at < end && html[at] is '"' or '\'')
        {
            var close = html.IndexOf(html[at], at + 1, end - at - 1);
            start = at + 1;
            at = close < 0 ? end : close + 1;
            return Decoded(html, start, close < 0 ? end : close);
        }

        while (at < end && !char.IsWhiteSpace(html[at]) && html[at] != '>')
            at++;
        return Decoded(html, start, at);
    }

    private static string Decoded(string html, int start, int stop) => WebUtility.HtmlDecode(html[start..Math.Min(stop, start + LongestValue)]);

    private static void SkipSpace(string html, ref int at, int end)
    {
        while (at < end && char.IsWhiteSpace(html[at]))
            at++;
    }

    private static bool Starts(string html, int at, int end, string text) =>
        at + text.Length <= end && string.Compare(html, at, text, 0, text.Length, StringComparison.OrdinalIgnoreCase) == 0;

    private static int After(string html, int at, int end, string text)
    {
        if (at >= end)
            return end;
        var found = html.IndexOf(text, at, end - at, StringComparison.OrdinalIgnoreCase);
        return found < 0 ? end : found + text.Length;
    }
}
