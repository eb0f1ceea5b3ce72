using System.Globalization;
using Daybook.Core.Feeds.Xml;

namespace Daybook.Core.Feeds;

/// <summary>
/// RSS 0.90 to 2.0, RSS 1.0 (RDF) and CDF: channels with items. In RDF items stand beside their channel, in the others
/// inside it, and in the wild wherever: an item is one anywhere.
/// </summary>
internal static class RssReader
{
    public static ParsedFeed Read(DocumentText text, int from, string url)
    {
        var items = new ItemList();
        var site = new ItemSite(url);
        var isRdf = false;
        var scanner = new XmlScanner(text, "item", element => items.Add(() => RssItem.Read(element, site, isRdf)));
        var root = RootElementOf(text, from);
        isRdf = root == "rdf";
        var top = scanner.Read(from);
        var feed = new ChannelDraft();
        if (top is { } found)
            TakeRoot(found, feed, url);
        if (isRdf)
            feed.Version ??= text.AsSpan().Contains("purl.org/rss/1.0/\"", StringComparison.OrdinalIgnoreCase) ? "1.0" : "0.90";
        return feed.Finish(isRdf ? FeedFormat.Rdf : root == "channel" ? FeedFormat.Cdf : FeedFormat.Rss, items.Items, scanner.Flaws, items);
    }

    private static string RootElementOf(DocumentText text, int from)
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
            feed.TakeSite(Address.Resolve(root.Attribute("href"), root.Base(url)));
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
        feed.Id ??= channel.Attribute("about");
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
            case "title" when feed.Title is null:
                (feed.Title, feed.TitleHtml) = ItemModules.LineAndMarkup(element);
                feed.TitleForm = ItemModules.Described(element, url);
                break;
            case "description" or "abstract" or "subtitle" or "tagline" when feed.Description is null:
                (feed.Description, feed.DescriptionHtml) = ItemModules.LineAndMarkup(element);
                feed.DescriptionForm = ItemModules.Described(element, url);
                break;
            case "link" when element.Attribute("href") is not null:
                feed.TakeLink(element, url);
                break;
            case "link":
                feed.TakeSite(Address.Resolve(element.Value(), element.Base(url)));
                break;
            case "language":
                feed.Language = element.Value() ?? feed.Language;
                break;
            case "managingeditor" or "author":
                feed.AddAuthor(Person.Read(element, url));
                break;
            case "webmaster":
                feed.Publisher ??= Person.Read(element.Value());
                break;
            case "category":
                feed.AddTag(element.Value(), element.Attribute("domain"));
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
            default:
                TakeRest(element, feed, url);
                break;
        }
    }

    private static void TakeRest(XmlElement element, ChannelDraft feed, string url)
    {
        switch (element.Name)
        {
            case "pubdate" or "published":
                feed.Published ??= ElementDate.Of(element);
                break;
            case "lastbuilddate" or "updated" or "modified":
                feed.Updated ??= ElementDate.Of(element);
                break;
            case "copyright" or "rights":
                feed.Rights ??= ItemModules.Line(element);
                break;
            case "generator":
                feed.Generator ??= ItemModules.Line(element);
                break;
            case "logo":
                feed.Logo ??= Address.Resolve(element.Attribute("href") ?? element.Value(), element.Base(url));
                break;
            case "newlocation":
                feed.MovedTo ??= Address.Resolve(element.Value() ?? element.ChildText("location"), element.Base(url));
                break;
        }
    }

    /// <summary>RSS gives a picture's facts as elements, RDF in Dublin Core as well, JSON-minded publishers as attributes.</summary>
    private static void TakeImage(XmlElement image, ChannelDraft feed, string url)
    {
        if (feed.Picture is { Title: not null } or { Link: not null })
            return;
        var origin = image.Base(url);
        var picture = new FeedPicture(Address.Resolve(image.ChildText("url") ?? image.Attribute("href") ?? image.Attribute("resource") ?? image.Attribute("url"), origin))
        {
            Title = Line(image.ChildText("title")),
            Link = Address.Resolve(image.ChildText("link"), origin),
            Description = Line(image.ChildText("description")),
            Width = MediaModule.Pixels(image.ChildText("width")),
            Height = MediaModule.Pixels(image.ChildText("height")),
        };
        if (picture != new FeedPicture((string?)null))
            feed.Picture = picture.Url is null ? picture with { Url = feed.Picture?.Url } : picture;
    }

    private static string? Line(string? html) => html is null ? null : HtmlText.Line(html) is { Length: > 0 } line ? line : null;

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
