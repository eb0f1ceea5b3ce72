using Daybook.Core.Feeds.Xml;
using Daybook.Core.Items;

namespace Daybook.Core.Feeds;

/// <summary>Atom 1.0 (RFC 4287) and 0.3.</summary>
internal static class AtomReader
{
    public static ParsedFeed Read(string text, int from, string url, string itemName)
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
        var author = feed.AuthorLine;
        return new ParsedFeed
        {
            Format = FeedFormat.Atom,
            Version = feed.Version,
            Title = feed.Title,
            Description = feed.Description,
            Site = feed.Site,
            Self = feed.Self,
            Hub = feed.Hub,
            Language = feed.Language,
            Author = author,
            Image = feed.Image,
            Hints = feed.Hints(),
            // RFC 4287 §4.2.1: the feed's authors are those of an entry that names none.
            Items = author is null ? items.Items : items.Items.ConvertAll(item => item.Author is null ? item with { Author = author } : item),
            Warnings = [.. scanner.Flaws.Sentences(), .. items.Warnings],
            Truncated = scanner.Flaws.HasFlag(XmlFlaws.MissingEnd),
        };
    }

    private static void Take(XmlElement element, ChannelDraft feed, string url)
    {
        if (element.Vocabulary != Vocabulary.Core)
        {
            ChannelModules.Take(element, feed, url);
            return;
        }
        switch (element.Name)
        {
            case "title":
                feed.Title ??= AtomText.Line(element);
                break;
            case "subtitle" or "tagline":
                feed.Description ??= AtomText.Line(element);
                break;
            case "link":
                feed.TakeLink(element, url);
                break;
            case "author":
                feed.AddAuthor(Person.Of(element));
                break;
            case "logo":
                feed.Image = Address.Resolve(element.Value(), element.Base(url)) ?? feed.Image;
                break;
            case "icon":
                feed.Image ??= Address.Resolve(element.Value(), element.Base(url));
                break;
        }
    }
}
