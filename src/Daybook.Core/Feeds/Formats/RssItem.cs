using Daybook.Core.Feeds.Xml;
using Daybook.Core.Items;

namespace Daybook.Core.Feeds;

/// <summary>One item of an RSS, RDF or CDF feed.</summary>
internal static class RssItem
{
    public static ParsedItem Read(XmlElement item, ItemSite site, bool isRdf)
    {
        var origin = item.Base(site.Around(item));
        var draft = new ItemDraft { Language = item.Language };
        var permanent = (string?)null;
        foreach (var element in item)
        {
            if (element.Vocabulary != Vocabulary.Core)
                ItemModules.Take(element, draft, origin);
            else if (element.Name == "guid")
                permanent = Guid(element, draft) ?? permanent;
            else
                Take(element, draft, origin);
        }
        var about = isRdf ? item.Attribute("about") : null;
        draft.Guid ??= about;
        draft.Link ??= Address.Resolve(item.Attribute("href"), origin) ?? permanent ?? (Address.IsWeb(about) ? about : null);
        // CDF keeps an item's date among its attributes (NOTE-CDFsubmit, LASTMOD).
        draft.Updated ??= FeedDate.Parse(item.Attribute("lastmod"));
        draft.BaseUrl = Address.IsWeb(draft.Link) ? item.Base(draft.Link) : origin;
        return draft.Finish();
    }

    private static void Take(XmlElement element, ItemDraft draft, string? origin)
    {
        switch (element.Name)
        {
            case "title" when draft.Title is null:
                (draft.Title, draft.TitleHtml) = ItemModules.LineAndMarkup(element);
                draft.TitleForm = ItemModules.Described(element, origin);
                draft.Language ??= element.Language;
                break;
            case "link" or "url" or "a":
                Link(element, draft, origin);
                break;
            case "description" or "summary" or "abstract":
                Description(element, draft, origin);
                break;
            case "content" or "encoded" or "body" or "fullitem":
                ItemModules.Content(element, draft, origin);
                break;
            case "pubdate" or "published":
                draft.Published ??= ElementDate.Of(element);
                break;
            case "date":
                draft.DublinDate ??= ElementDate.Of(element);
                break;
            case "updated" or "modified" or "lastbuilddate":
                draft.Updated ??= ElementDate.Of(element);
                break;
            case "author":
                draft.Author ??= Person.Read(element, origin);
                break;
            case "category":
                draft.AddCategory(element.Value(), element.Attribute("domain"));
                break;
            case "comments":
                draft.CommentsUrl ??= element.Value() is { } page && !page.Contains(' ', StringComparison.Ordinal) ? Address.Resolve(page, element.Base(origin)) : null;
                break;
            case "enclosure":
                ItemModules.Enclosure(element, draft, origin);
                break;
            case "image":
                draft.Media.AddPicture(Address.Resolve(element.Child("url")?.Value() ?? element.Attribute("href") ?? element.Attribute("url") ?? (element.HasElements ? null : element.Value()), element.Base(origin)));
                break;
            case "source":
                draft.SourceName ??= ItemModules.Line(element);
                draft.SourceUrl ??= Address.Resolve(element.Attribute("url"), element.Base(origin));
                break;
            case "language":
                draft.Language ??= element.Value();
                break;
            case "expirationdate":
                draft.Expires ??= ElementDate.Of(element);
                break;
            case "rights" or "copyright":
                draft.Rights ??= ItemModules.Line(element);
                break;
        }
    }

    /// <summary>RSS has one link an item; some write Atom's with its relation, CDF an <c>a</c>.</summary>
    private static void Link(XmlElement element, ItemDraft draft, string? origin)
    {
        if (element.Attribute("href") is not null && Links.Read(element, origin) is { } link)
        {
            draft.AddLink(link);
            if (link.Relation == "enclosure")
                draft.Media.AddFile(link.Url, link.Type, link.Bytes);
            else if (link.Relation == "alternate")
                draft.Link ??= link.Url;
        }
        else if (Address.Resolve(element.Value(), element.Base(origin)) is { } address)
        {
            draft.Link ??= address;
            draft.AddLink(new ParsedLink(address, "alternate"));
        }
    }

    private static void Description(XmlElement element, ItemDraft draft, string? origin)
    {
        if (draft.Description is not null)
        {
            draft.OtherDescription ??= ItemModules.Html(element);
            return;
        }
        draft.Description = ItemModules.Html(element);
        draft.DescriptionForm = ItemModules.Described(element, origin);
        draft.Language ??= element.Language;
    }

    /// <summary>A guid is an address unless it says it is none (RSS 2.0, <c>isPermaLink</c>); answers it where it may stand in for a missing link.</summary>
    private static string? Guid(XmlElement element, ItemDraft draft)
    {
        var guid = element.Value();
        draft.Guid ??= guid;
        return Address.IsWeb(guid) && !string.Equals(element.Attribute("ispermalink"), "false", StringComparison.OrdinalIgnoreCase) ? guid : null;
    }
}
