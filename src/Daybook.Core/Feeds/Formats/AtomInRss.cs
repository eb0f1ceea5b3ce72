using Daybook.Core.Feeds.Xml;

namespace Daybook.Core.Feeds;

/// <summary>Atom's elements inside items of RSS and RDF.</summary>
internal static class AtomInRss
{
    public static void Take(XmlElement element, ItemDraft draft, string? document)
    {
        switch (element.Name)
        {
            case "link" when element.Attribute("href") is not null && Links.Read(element, document) is { } link:
                draft.AddLink(link);
                if (link.Relation == "enclosure")
                    draft.Media.AddFile(link.Url, link.Type, link.Bytes);
                else if (link.Relation == "alternate")
                    draft.Link ??= link.Url;
                break;
            case "id":
                draft.Guid ??= element.Value();
                break;
            case "title" when draft.Title is null:
                (draft.Title, draft.TitleHtml, draft.TitleForm) = AtomText.Title(element, document);
                break;
            case "published" or "issued" or "created":
                draft.Created ??= ElementDate.Of(element);
                break;
            case "updated" or "modified":
                draft.Updated ??= ElementDate.Of(element);
                break;
            case "summary":
                draft.Description ??= AtomText.Html(element);
                break;
            case "content":
                draft.Content ??= AtomText.Html(element);
                break;
            case "author":
                draft.AddCreator(Person.Read(element, document));
                break;
            case "contributor":
                draft.AddContributor(Person.Read(element, document));
                break;
            case "category":
                draft.AddCategory(element.Attribute("term"), element.Attribute("scheme"), element.Attribute("label"));
                break;
            case "rights":
                draft.Rights ??= AtomText.Line(element);
                break;
        }
    }
}
