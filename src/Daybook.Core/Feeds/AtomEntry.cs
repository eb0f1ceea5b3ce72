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
        IReadOnlyList<ParsedPerson> sourceAuthors = [];
        foreach (var element in entry)
        {
            if (element.Vocabulary != Vocabulary.Core)
                ItemModules.Take(element, draft, url);
            else if (element.Name == "link" && Links.Read(element, url) is { } link)
                links.Take(link, draft);
            else if (element.Name == "source")
                sourceAuthors = Source(element, draft, url);
            else
                Take(element, draft, links, url);
        }
        draft.Link ??= links.Best ?? (Address.IsWeb(draft.Guid) ? draft.Guid : null);
        if (!draft.HasCreators)
            foreach (var author in sourceAuthors)
                draft.AddCreator(author);
        return draft.Finish();
    }

    private static void Take(XmlElement element, ItemDraft draft, EntryLinks links, string url)
    {
        switch (element.Name)
        {
            case "id" or "guid":
                draft.Guid ??= element.Value();
                break;
            case "title" when draft.Title is null:
                (draft.Title, draft.TitleHtml, draft.TitleForm) = AtomText.Title(element, url);
                draft.Language ??= element.Language;
                break;
            case "summary" or "description" when draft.Description is null:
                draft.Description = AtomText.Html(element);
                draft.DescriptionForm = AtomText.Described(element, url);
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
                draft.AddCreator(Person.Read(element, url));
                break;
            case "contributor":
                draft.AddContributor(Person.Read(element, url));
                break;
            case "rights" or "copyright":
                draft.Rights ??= AtomText.Line(element);
                break;
            case "category":
                draft.AddCategory(element.Attribute("term") ?? element.Value(), element.Attribute("scheme"), element.Attribute("label"));
                break;
        }
    }

    /// <summary>Content may be elsewhere (<c>src</c>, RFC 4287 §4.1.3.2); its own <c>xml:base</c> is the one its links stand on.</summary>
    private static void Content(XmlElement element, ItemDraft draft, EntryLinks links, string url)
    {
        if (element.Attribute("src") is { } elsewhere)
            draft.ContentUrl = links.ContentAddress ??= Address.Resolve(elsewhere, element.Base(url));
        if (draft.Content is not null || AtomText.Html(element) is not { } html)
            return;
        draft.Content = html;
        draft.ContentForm = AtomText.Described(element, url);
        draft.BaseUrl = draft.ContentForm.BaseUrl;
        draft.Language ??= element.Language;
    }

    /// <summary>The feed an entry was taken from; answers its authors, who are the entry's where it names none.</summary>
    private static List<ParsedPerson> Source(XmlElement source, ItemDraft draft, string url)
    {
        string? site = null, self = null, id = null;
        var authors = new List<ParsedPerson>();
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
                case "link" when Links.Read(element, url) is { Relation: "self" } link:
                    self ??= link.Url;
                    break;
                case "link" when Links.Read(element, url) is { Relation: "alternate" } link:
                    site ??= link.Url;
                    break;
                case "author" when Person.Read(element, url) is { } author:
                    authors.Add(author);
                    break;
                case "rights":
                    draft.Rights ??= AtomText.Line(element);
                    break;
            }
        }
        draft.SourceUrl ??= self ?? site ?? (Address.IsWeb(id) ? id : Address.Resolve(source.Attribute("url"), url));
        return authors;
    }
}
