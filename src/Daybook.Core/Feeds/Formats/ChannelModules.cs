using Daybook.Core.Feeds.Xml;
using Daybook.Core.Items;

namespace Daybook.Core.Feeds;

/// <summary>The modules that feeds of all XML formats share, at the level of the feed.</summary>
internal static class ChannelModules
{
    public static void Take(XmlElement element, ChannelDraft feed, string url)
    {
        switch (element.Vocabulary)
        {
            case Vocabulary.DublinCore:
                DublinCore(element, feed);
                break;
            case Vocabulary.Itunes:
                Itunes(element, feed, url);
                break;
            case Vocabulary.Atom:
                Atom(element, feed, url);
                break;
            case Vocabulary.Media when element.Name == "thumbnail" || element.Name == "content" && element.Attribute("type")?.StartsWith("image/", StringComparison.OrdinalIgnoreCase) == true:
                feed.Picture ??= new FeedPicture(Address.Resolve(element.Attribute("url"), element.Base(url)));
                break;
            case Vocabulary.Media when element.Name == "category":
                feed.AddTag(element.Value(), element.Attribute("scheme"), element.Attribute("label"));
                break;
            case Vocabulary.Syndication when element.Name == "updateperiod":
                feed.UpdatePeriod ??= element.Value();
                break;
            case Vocabulary.Syndication when element.Name == "updatefrequency":
                feed.UpdateFrequency ??= element.Value();
                break;
            case Vocabulary.Podcast when element.Name == "guid":
                feed.Id ??= element.Value();
                break;
            case Vocabulary.Podcast when element.Name == "license":
                feed.LicenseName ??= ItemModules.Line(element);
                feed.License ??= Address.Resolve(element.Attribute("url"), element.Base(url));
                break;
            case Vocabulary.CreativeCommons when element.Name == "license":
                feed.License ??= Address.Resolve(element.Value() ?? element.Attribute("resource"), element.Base(url));
                break;
        }
    }

    private static void DublinCore(XmlElement element, ChannelDraft feed)
    {
        switch (element.Name)
        {
            case "title":
                feed.Title ??= ItemModules.Line(element);
                break;
            case "language":
                feed.Language ??= element.Value();
                break;
            case "creator" or "author":
                feed.AddAuthor(Person.Read(element.Value()));
                break;
            case "contributor":
                feed.AddContributor(Person.Read(element.Value()));
                break;
            case "publisher":
                feed.Publisher ??= Person.Read(element.Value());
                break;
            case "subject":
                feed.AddTag(element.Value());
                break;
            case "description":
                feed.OtherDescription ??= ItemModules.Line(element);
                break;
            case "rights":
                feed.Rights ??= ItemModules.Line(element);
                break;
            case "date" or "modified":
                feed.Updated ??= ElementDate.Of(element);
                break;
            case "created":
                feed.Created ??= ElementDate.Of(element);
                break;
            case "issued":
                feed.Published ??= ElementDate.Of(element);
                break;
            case "valid":
                (feed.ValidFrom, feed.ValidUntil) = DublinPeriod.Read(element.Value());
                break;
        }
    }

    private static void Itunes(XmlElement element, ChannelDraft feed, string url)
    {
        switch (element.Name)
        {
            case "author":
                feed.AddAuthor(Person.Read(element.Value()));
                break;
            case "owner":
                feed.Publisher ??= Person.Read(element, url);
                break;
            case "summary" or "subtitle" or "description":
                feed.OtherDescription ??= ItemModules.Line(element);
                break;
            case "image":
                if (Address.Resolve(element.Attribute("href") ?? element.Attribute("url"), element.Base(url)) is { } picture)
                    feed.Picture ??= new FeedPicture(picture);
                break;
            case "category":
                Category(element, feed);
                break;
            case "keywords":
                foreach (var word in ItemModules.Keywords(element))
                    feed.AddTag(word, ItunesScheme);
                break;
            case "explicit":
                feed.Explicit ??= PodcastDraft.Explicit(element.Value());
                break;
            case "new-feed-url":
                feed.MovedTo ??= Address.Resolve(element.Value(), element.Base(url));
                break;
        }
    }

    /// <summary>The list that iTunes' categories and keywords are from, by the address feedparser and others give it.</summary>
    internal const string ItunesScheme = "http://www.itunes.com/";

    private static void Category(XmlElement element, ChannelDraft feed)
    {
        feed.AddTag(element.Attribute("text"), ItunesScheme);
        foreach (var child in element)
            if (child.Is(Vocabulary.Itunes, "category"))
                feed.AddTag(child.Attribute("text"), ItunesScheme);
    }

    /// <summary>What Atom says of a feed, in a feed of its own or within another format's channel.</summary>
    internal static void Atom(XmlElement element, ChannelDraft feed, string url)
    {
        switch (element.Name)
        {
            case "link":
                feed.TakeLink(element, url);
                break;
            case "author":
                feed.AddAuthor(Person.Read(element, url));
                break;
            case "contributor":
                feed.AddContributor(Person.Read(element, url));
                break;
            case "id":
                feed.Id ??= element.Value();
                break;
            case "title" when feed.Title is null:
                (feed.Title, feed.TitleHtml, feed.TitleForm) = AtomText.Title(element, url);
                break;
            case "subtitle" or "tagline" when feed.Description is null:
                (feed.Description, feed.DescriptionHtml, feed.DescriptionForm) = AtomText.Title(element, url);
                break;
            case "category":
                feed.AddTag(element.Attribute("term"), element.Attribute("scheme"), element.Attribute("label"));
                break;
            case "rights":
                feed.Rights ??= AtomText.Line(element);
                break;
            case "updated" or "modified":
                feed.Updated ??= ElementDate.Of(element);
                break;
            case "published":
                feed.Published ??= ElementDate.Of(element);
                break;
            case "logo":
                feed.Logo ??= Address.Resolve(element.Value(), element.Base(url));
                break;
            case "icon":
                feed.Icon ??= Address.Resolve(element.Value(), element.Base(url));
                break;
        }
    }
}
