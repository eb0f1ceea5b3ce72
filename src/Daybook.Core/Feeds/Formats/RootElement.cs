using Daybook.Core.Feeds.Xml;

namespace Daybook.Core.Feeds;

/// <summary>Where the feed starts in its document. Publishers' programs print warnings, blank lines and stray tags before it.</summary>
/// <param name="Name">Local name in lower case: <c>rss</c>, <c>rdf</c>, <c>feed</c>, <c>channel</c>, <c>entry</c>.</param>
/// <param name="At">Place of its opening bracket.</param>
/// <param name="Preceded">True where something other than a prolog stands before it.</param>
internal sealed record RootElement(string Name, int At, bool Preceded)
{
    /// <summary>Junk before a feed is short; a page that quotes a feed further down is still a page.</summary>
    private const int Reach = 65_536;

    private const int ShownOfText = 60;

    public static RootElement? Find(DocumentText text)
    {
        var ends = new SectionEnds(text);
        var first = FirstTag(text, 0, ends);
        if (first < 0 || NameAt(text, first) is "html" or "head" or "body")
            return null;
        for (var at = first; at >= 0 && at < Reach; at = FirstTag(text, at + 1, ends))
            if (NameAt(text, at) is "rss" or "rdf" or "feed" or "channel" or "entry" && NameAt(text, at) is { } name)
                return IsFragment(name, at, first) ? null : new RootElement(name, at, at > first || HasTextBefore(text, first));
        return null;
    }

    /// <summary>What the document is instead, in a clause.</summary>
    public static string WhyNot(DocumentText text)
    {
        var first = FirstTag(text, 0, new SectionEnds(text));
        if (first < 0)
            return $"the answer is plain text, not a feed: \"{Start(text)}\"";
        var name = RawNameAt(text, first);
        return name.ToLowerInvariant() is "html" or "head" or "body"
            ? "the answer is an HTML page, not a feed"
            : $"the document's first element is <{name}>, which is no feed";
    }

    /// <summary>A lone channel or entry counts only where nothing else comes first.</summary>
    private static bool IsFragment(string name, int at, int first) => name is "channel" or "entry" && at > first;

    private static int FirstTag(DocumentText text, int from, SectionEnds ends)
    {
        var at = from;
        while (at < text.Length && (at = text.IndexOf('<', at)) >= 0)
        {
            var raw = text.AsSpan(at);
            if (raw.Length < 2)
                return -1;
            if (XmlSyntax.StartsName(raw[1]))
                return at;
            if (raw.StartsWith("<!DOCTYPE", StringComparison.OrdinalIgnoreCase))
                at = ends.DocumentType(at);
            else if (raw.StartsWith("<!--"))
                at = ends.Comment(at);
            else
                at += 2;
        }
        return -1;
    }

    private static string NameAt(DocumentText text, int at)
    {
        var name = RawNameAt(text, at).AsSpan();
        name = name[(name.IndexOf(':') + 1)..];
        return name.Length > 10 ? "" : name.ToString().ToLowerInvariant();
    }

    private static string RawNameAt(DocumentText text, int at)
    {
        var raw = text.AsSpan(at + 1, Math.Min(40, text.Length - at - 1));
        var length = raw.IndexOfAny(XmlSyntax.EndOfName);
        return (length < 0 ? raw : raw[..length]).ToString();
    }

    private static bool HasTextBefore(DocumentText text, int first)
    {
        var at = text.AsSpan(0, first).IndexOfAnyExcept(XmlSyntax.Blank);
        return at >= 0 && text[at] != '<';
    }

    private static string Start(DocumentText text)
    {
        var line = HtmlText.Collapse(text.AsSpan(0, Math.Min(text.Length, ShownOfText * 2)).ToString());
        return line.Length > ShownOfText ? line[..ShownOfText] + "…" : line;
    }
}
