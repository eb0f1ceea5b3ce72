using System.Globalization;
using Daybook.Core.Feeds.Xml;

namespace Daybook.Core.Feeds;

/// <summary>
/// RSS 0.90 to 2.0, RSS 1.0 (RDF) and CDF: channels with items. In RDF items stand beside their channel, in the others
/// inside it, and in the wild wherever: an item is one anywhere.
/// </summary>
internal static class RssReader
{
    public static ParsedFeed Read(string text, int from, string url)
    {
        var items = new ItemList();
        var isRdf = false;
        var scanner = new XmlScanner(text, "item", element => items.Add(() => RssItem.Read(element, url, isRdf)));
        var root = RootElementOf(text, from);
        isRdf = root == "rdf";
        var top = scanner.Read(from);
        var feed = new ChannelDraft();
        if (top is { } found)
            TakeRoot(found, feed, url);
        return new ParsedFeed
        {
            Format = isRdf ? FeedFormat.Rdf : root == "channel" ? FeedFormat.Cdf : FeedFormat.Rss,
            Version = feed.Version ?? (isRdf ? text.Contains("purl.org/rss/1.0/\"", StringComparison.OrdinalIgnoreCase) ? "1.0" : "0.90" : null),
            Title = feed.Title,
            Description = feed.Description,
            Site = feed.Site,
            Self = feed.Self,
            Hub = feed.Hub,
            Language = feed.Language,
            Author = feed.AuthorLine,
            Image = feed.Image,
            Hints = feed.Hints(),
            Items = items.Items,
            Warnings = [.. scanner.Flaws.Sentences(), .. items.Warnings],
            Truncated = scanner.Flaws.HasFlag(XmlFlaws.MissingEnd),
        };
    }

    private static string RootElementOf(string text, int from)
    {
        var name = text.AsSpan(from + 1);
        name = name[..Math.Max(0, name.IndexOfAny(XmlSyntax.EndOfName))];
        return name[(name.IndexOf(':') + 1)..].ToString().ToLowerInvariant();
    }

    private static void TakeRoot(XmlElement root, ChannelDraft feed, string url)
    {
        feed.Language = root.Language;
        if (root.Name == "channel")
        {
            feed.Site = Address.Resolve(root.Attribute("href"), url);
            TakeChannel(root, feed, url);
            return;
        }
        feed.Version = root.Attribute("version");
        foreach (var child in root)
        {
            if (child.Is(Vocabulary.Core, "channel"))
                TakeChannel(child, feed, url);
            else if (child.Is(Vocabulary.Core, "image"))
                TakeImage(child, feed, url);
        }
        // A document without its channel tag still says what it says.
        if (feed.Title is null)
            TakeChannel(root, feed, url);
    }

    private static void TakeChannel(XmlElement channel, ChannelDraft feed, string url)
    {
        feed.Language ??= channel.Language;
        foreach (var child in channel)
        {
            if (child.Vocabulary == Vocabulary.Core)
                Take(child, feed, url);
            else
                ChannelModules.Take(child, feed, url);
        }
    }

    private static void Take(XmlElement element, ChannelDraft feed, string url)
    {
        switch (element.Name)
        {
            case "title":
                feed.Title ??= ItemModules.Line(element);
                break;
            case "description" or "abstract" or "subtitle":
                feed.Description ??= ItemModules.Line(element);
                break;
            case "link" when element.Attribute("href") is not null:
                feed.TakeLink(element, url);
                break;
            case "link":
                feed.Site ??= Address.Resolve(element.Value(), element.Base(url));
                break;
            case "language":
                feed.Language = element.Value() ?? feed.Language;
                break;
            case "managingeditor" or "author":
                feed.AddAuthor(Person.Name(element.Value()));
                break;
            case "image":
                TakeImage(element, feed, url);
                break;
            case "ttl":
                feed.TimeToLive ??= ChannelDraft.Minutes(element.Value());
                break;
            case "skiphours" or "skipdays":
                TakeSkips(element, feed);
                break;
        }
    }

    private static void TakeImage(XmlElement image, ChannelDraft feed, string url) =>
        feed.Image ??= Address.Resolve(image.Child("url")?.Value() ?? image.Attribute("href") ?? image.Attribute("resource"), image.Base(url));

    /// <summary>RSS 2.0: hours 0 to 23 (0.91 counted to 24, which is 0), days by their English names.</summary>
    private static void TakeSkips(XmlElement skips, ChannelDraft feed)
    {
        foreach (var child in skips)
        {
            if (child.Name == "hour" && int.TryParse(child.Value(), NumberStyles.None, CultureInfo.InvariantCulture, out var hour) && hour <= 24 && !feed.SkipHours.Contains(hour % 24))
                feed.SkipHours.Add(hour % 24);
            if (child.Name == "day" && Enum.TryParse<DayOfWeek>(child.Value(), ignoreCase: true, out var day) && Enum.IsDefined(day) && !feed.SkipDays.Contains(day))
                feed.SkipDays.Add(day);
        }
    }
}
