using Daybook.Core.Feeds.Xml;
using Daybook.Core.Items;

namespace Daybook.Core.Feeds;

/// <summary>Atom 1.0 (RFC 4287) and 0.3.</summary>
internal static class AtomReader
{
    public static ParsedFeed Read(DocumentText text, int from, string url, string itemName)
    {
        var items = new ItemList();
        var scanner = new XmlScanner(text, itemName, element => items.Add(() => AtomEntry.Read(element, url)));
        var root = scanner.Read(from);
        var feed = new ChannelDraft();
        if (root is { Name: "feed" } found)
        {
            feed.Version = found.Attribute("version") ?? "1.0";
            feed.Language = found.Language;
            foreach (var child in found)
                Take(child, feed, url);
        }
        // RFC 4287 §4.2.1: the feed's authors are those of an entry that names none.
        return feed.Finish(FeedFormat.Atom, items.WithAuthors(feed.AuthorLine, feed.Authors), scanner.Flaws, items);
    }

    /// <summary>One element of a feed, or of the source of an entry.</summary>
    public static void Take(XmlElement element, ChannelDraft feed, string url)
    {
        if (element.Vocabulary != Vocabulary.Core)
        {
            ChannelModules.Take(element, feed, url);
            return;
        }
        switch (element.Name)
        {
            case "category":
                feed.AddTag(element.Attribute("term") ?? element.Value(), element.Attribute("scheme"), element.Attribute("label"));
                break;
            case "issued":
                feed.Published ??= ElementDate.Of(element);
                break;
            case "copyright":
                feed.Rights ??= AtomText.Line(element);
                break;
            case "generator":
                feed.Generator ??= ItemModules.Line(element);
                break;
            default:
                ChannelModules.Atom(element, feed, url);
                break;
        }
    }
}
