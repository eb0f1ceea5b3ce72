using Daybook.Core.Feeds.Xml;

namespace Daybook.Core.Feeds;

/// <summary>The modules that feeds of all XML formats share, at the level of the feed.</summary>
internal static class ChannelModules
{
    public static void Take(XmlElement element, ChannelDraft feed, string url)
    {
        switch (element.Vocabulary, element.Name)
        {
            case (Vocabulary.Atom, "link"):
                feed.TakeLink(element, url);
                break;
            case (Vocabulary.Atom, "author"):
                feed.AddAuthor(Person.Of(element));
                break;
            case (Vocabulary.DublinCore, "title"):
                feed.Title ??= ItemModules.Line(element);
                break;
            case (Vocabulary.DublinCore, "language"):
                feed.Language ??= element.Value();
                break;
            case (Vocabulary.DublinCore, "creator") or (Vocabulary.Itunes, "author"):
                feed.AddAuthor(Person.Name(element.Value()));
                break;
            case (Vocabulary.DublinCore, "description") or (Vocabulary.Itunes, "summary" or "subtitle"):
                feed.Description ??= ItemModules.Line(element);
                break;
            case (Vocabulary.Itunes, "image"):
                feed.Image ??= Address.Resolve(element.Attribute("href") ?? element.Attribute("url"), element.Base(url));
                break;
            case (Vocabulary.Media, "thumbnail"):
                feed.Image ??= Address.Resolve(element.Attribute("url"), element.Base(url));
                break;
            case (Vocabulary.Syndication, "updateperiod"):
                feed.UpdatePeriod ??= element.Value();
                break;
            case (Vocabulary.Syndication, "updatefrequency"):
                feed.UpdateFrequency ??= element.Value();
                break;
        }
    }
}
