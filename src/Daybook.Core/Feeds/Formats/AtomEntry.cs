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
        foreach (var element in entry)
        {
            if (element.Vocabulary != Vocabulary.Core)
                ItemModules.Take(element, draft, url);
            else if (element.Name == "link" && Links.Read(element, url) is { } link)
                links.Take(link, draft);
            else if (element.Name == "source")
                Source(element, draft, url);
            else
                Take(element, draft, links, url);
        }
        draft.Link ??= links.Best ?? (Address.IsWeb(draft.Guid) ? draft.Guid : null);
        // Without xml:base relative links stand on the document (RFC 4287 §2); publishers mean the entry's page, and where
        // a feed service hands out the document, only that is right.
        if (!entry.HasBases && Address.IsWeb(draft.Link))
            draft.BaseUrl = draft.Link;
        if (!draft.HasCreators && draft.Source is { } source)
            foreach (var author in source.Authors)
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
                (draft.Description, draft.DescriptionForm) = AtomText.Read(element, url);
                break;
            case "content":
                Content(element, draft, links, url);
                break;
            case "published" or "issued" or "pubdate":
                draft.Published ??= ElementDate.Of(element);
                break;
            case "created":
                draft.Created ??= ElementDate.Of(element);
                break;
            case "updated" or "modified":
                draft.Updated ??= ElementDate.Of(element);
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
        if (draft.Content is not null || AtomText.Read(element, url) is not ({ } html, { } form))
            return;
        draft.Content = html;
        draft.ContentForm = form;
        draft.BaseUrl = form.BaseUrl;
        draft.Language ??= element.Language;
    }

    /// <summary>The feed an entry was taken from (RFC 4287 §4.2.11).</summary>
    private static void Source(XmlElement source, ItemDraft draft, string url)
    {
        var feed = new ChannelDraft();
        foreach (var element in source)
            AtomReader.Take(element, feed, url);
        var read = feed.Finish(FeedFormat.Atom, [], XmlFlaws.None);
        draft.Source = read;
        draft.SourceName ??= read.Title;
        draft.SourceUrl ??= read.Self ?? read.Site ?? (Address.IsWeb(read.Id) ? read.Id : Address.Resolve(source.Attribute("url"), url));
    }
}
