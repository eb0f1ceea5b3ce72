using Daybook.Core.Feeds.Xml;

namespace Daybook.Core.Feeds;

/// <summary>Dublin Core in an item: the elements (dc) and their refinements (dcterms).</summary>
internal static class DublinModule
{
    public static void Take(XmlElement element, ItemDraft draft)
    {
        switch (element.Name)
        {
            case "title":
                draft.Title ??= ItemModules.Line(element);
                break;
            case "creator" or "author":
                draft.AddCreator(Person.Read(element.Value()));
                break;
            case "contributor":
                draft.AddContributor(Person.Read(element.Value()));
                break;
            case "publisher":
                draft.Publisher ??= ItemModules.Line(element);
                break;
            case "rights":
                draft.Rights ??= ItemModules.Line(element);
                break;
            case "date":
                draft.DublinDate ??= ElementDate.Of(element);
                break;
            case "created" or "issued" or "available":
                draft.Created ??= ElementDate.Of(element);
                break;
            case "modified":
                draft.Updated ??= ElementDate.Of(element);
                break;
            case "valid":
                draft.Expires ??= DublinPeriod.Read(element.Value()).Until;
                break;
            case "subject":
                draft.AddCategory(element.Value());
                break;
            case "language":
                draft.Language ??= element.Value();
                break;
            case "identifier":
                draft.OtherGuid ??= element.Value();
                break;
            case "description" or "abstract":
                draft.Description ??= ItemModules.Html(element);
                break;
            case "source":
                draft.SourceName ??= ItemModules.Line(element);
                break;
        }
    }
}
