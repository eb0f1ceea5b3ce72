using Daybook.Core.Feeds.Xml;
using Daybook.Core.Items;

namespace Daybook.Core.Feeds;

/// <summary>One entry of an Atom feed.</summary>
internal static class AtomEntry
{
    public static ParsedItem Read(XmlElement entry, string url)
    {
        var draft = new ItemDraft { Language = entry.Language, BaseUrl = entry.Base(url) };
        var links = new EntryLinks();
        string? sourceAuthor = null;
        foreach (var element in entry)
        {
            if (element.Vocabulary != Vocabulary.Core)
                ItemModules.Take(element, draft, url);
            else if (element.Name == "link")
                links.Take(element, url, draft);
            else if (element.Name == "source")
                sourceAuthor = Source(element, draft, url);
            else
                Take(element, draft, links, url);
        }
        draft.Link ??= links.Best ?? (Address.IsWeb(draft.Guid) ? draft.Guid : null);
        draft.Author ??= sourceAuthor;
        return draft.Finish();
    }

    private static void Take(XmlElement element, ItemDraft draft, EntryLinks links, string url)
    {
        switch (element.Name)
        {
            case "id" or "guid":
                draft.Guid ??= element.Value();
                break;
            case "title":
                draft.Title ??= AtomText.Line(element);
                draft.Language ??= element.Language;
                break;
            case "summary" or "description":
                draft.Description ??= AtomText.Html(element);
                break;
            case "content":
                Content(element, draft, links, url);
                break;
            case "published" or "issued" or "pubdate":
                draft.Published ??= FeedDate.Parse(element.Value());
                break;
            case "created":
                draft.Created ??= FeedDate.Parse(element.Value());
                break;
            case "updated" or "modified":
                draft.Updated ??= FeedDate.Parse(element.Value());
                break;
            case "author":
                draft.AddCreator(Person.Of(element));
                break;
            case "category":
                draft.AddCategory(element.Attribute("label") ?? element.Attribute("term") ?? element.Value());
                break;
        }
    }

    /// <summary>Content may be elsewhere (<c>src</c>, RFC 4287 §4.1.3.2); its own <c>xml:base</c> is the one its links stand on.</summary>
    private static void Content(XmlElement element, ItemDraft draft, EntryLinks links, string url)
    {
        if (element.Attribute("src") is { } elsewhere)
            links.ContentAddress ??= Address.Resolve(elsewhere, element.Base(url));
        if (draft.Content is not null || AtomText.Html(element) is not { } html)
            return;
        draft.Content = html;
        draft.BaseUrl = element.Base(url);
        draft.Language ??= element.Language;
    }

    /// <summary>The feed an entry was taken from; answers its authors, who are the entry's where it names none.</summary>
    private static string? Source(XmlElement source, ItemDraft draft, string url)
    {
        string? site = null, self = null, id = null;
        var authors = new List<string>();
        foreach (var element in source)
        {
            switch (element.Name)
            {
                case "title":
                    draft.SourceName ??= AtomText.Line(element);
                    break;
                case "id":
                    id ??= element.Value();
                    break;
                case "link" when element.Attribute("rel") == "self":
                    self ??= Address.Resolve(element.Attribute("href"), element.Base(url));
                    break;
                case "link" when (element.Attribute("rel") ?? "alternate") == "alternate":
                    site ??= Address.Resolve(element.Attribute("href"), element.Base(url));
                    break;
                case "author" when Person.Of(element) is { } name:
                    authors.Add(name);
                    break;
            }
        }
        draft.SourceUrl ??= self ?? site ?? (Address.IsWeb(id) ? id : Address.Resolve(source.Attribute("url"), url));
        return authors.Count == 0 ? null : string.Join(", ", authors);
    }
}
