using Daybook.Core.Feeds.Xml;

namespace Daybook.Core.Feeds;

/// <summary>The modules that RSS, RDF and Atom items share.</summary>
internal static class ItemModules
{
    /// <summary>Reads an element of a module into the draft; elements of others are passed over.</summary>
    public static void Take(XmlElement element, ItemDraft draft, string? document)
    {
        switch (element.Vocabulary)
        {
            case Vocabulary.Content when element.Name == "encoded":
                draft.Content ??= Html(element);
                break;
            case Vocabulary.Xhtml when element.Name == "body":
                draft.Content ??= element.Markup(CdataMeaning.Html);
                break;
            case Vocabulary.DublinCore:
                DublinCore(element, draft);
                break;
            case Vocabulary.Media:
                Media(element, draft, document);
                break;
            case Vocabulary.Itunes:
                Itunes(element, draft, document);
                break;
            case Vocabulary.Youtube when element.Name == "videoid":
                draft.Media.MarkVideo();
                break;
            case Vocabulary.Youtube when element.Name == "duration":
                draft.Media.AddDuration(element.Attribute("seconds") ?? element.Value());
                break;
            case Vocabulary.Atom:
                Atom(element, draft, document);
                break;
        }
    }

    /// <summary>What an element holds as HTML: escaped once, in CDATA, or (wrongly) as bare elements. Null where empty.</summary>
    public static string? Html(XmlElement element)
    {
        var html = element.HasElements ? element.Markup(CdataMeaning.Html) : element.Text();
        return string.IsNullOrWhiteSpace(html) ? null : html.Trim();
    }

    /// <summary>One line of plain text; null where empty.</summary>
    public static string? Line(XmlElement element) =>
        HtmlText.Line(element.HasElements ? element.Markup(CdataMeaning.Html) : element.Text()) is { Length: > 0 } line ? line : null;

    private static void DublinCore(XmlElement element, ItemDraft draft)
    {
        switch (element.Name)
        {
            case "title":
                draft.Title ??= Line(element);
                break;
            case "creator":
                draft.AddCreator(Person.Name(element.Value()));
                break;
            case "date":
                draft.DublinDate ??= FeedDate.Parse(element.Value());
                break;
            case "created" or "issued" or "available":
                draft.Created ??= FeedDate.Parse(element.Value());
                break;
            case "modified":
                draft.Updated ??= FeedDate.Parse(element.Value());
                break;
            case "subject":
                draft.AddCategory(element.Value());
                break;
            case "language":
                draft.Language ??= element.Value();
                break;
            case "description" or "abstract":
                draft.Description ??= Html(element);
                break;
            case "source":
                draft.SourceName ??= Line(element);
                break;
        }
    }

    private static void Media(XmlElement element, ItemDraft draft, string? document)
    {
        switch (element.Name)
        {
            case "group" or "content":
                if (element.Name == "content")
                    draft.Media.AddContent(Url(element, document), element.Attribute("type"), element.Attribute("medium"), element.Attribute("filesize"), element.Attribute("duration"));
                foreach (var child in element)
                    if (child.Vocabulary == Vocabulary.Media && child.Name != "group")
                        Media(child, draft, document);
                break;
            case "thumbnail":
                draft.Media.AddThumbnail(Url(element, document));
                break;
            case "title":
                draft.MediaTitle ??= Line(element);
                break;
            case "description" or "text" when element.Parent is not { Name: "content" }:
                draft.MediaDescription ??= MediaText(element);
                break;
            case "keywords":
                Keywords(element, draft);
                break;
        }
    }

    /// <summary>Media RSS: <c>type</c> is <c>plain</c> unless it says <c>html</c>; plain text that closes HTML elements is HTML all the same.</summary>
    private static string? MediaText(XmlElement element) => element.Value() is not { } text
        ? null
        : element.Attribute("type") == "html" || HtmlText.LooksLikeHtml(text) ? text : HtmlText.Paragraphs(text);

    private static void Itunes(XmlElement element, ItemDraft draft, string? document)
    {
        switch (element.Name)
        {
            case "duration":
                draft.Media.AddDuration(element.Value());
                break;
            case "summary":
                draft.ItunesSummary ??= Html(element);
                break;
            case "image":
                draft.Media.AddPicture(Address.Resolve(element.Attribute("href") ?? element.Attribute("url"), element.Base(document)));
                break;
            case "author":
                draft.ItunesAuthor ??= Line(element);
                break;
            case "title":
                draft.MediaTitle ??= Line(element);
                break;
            case "keywords":
                Keywords(element, draft);
                break;
        }
    }

    /// <summary>Atom elements inside RSS.</summary>
    private static void Atom(XmlElement element, ItemDraft draft, string? document)
    {
        switch (element.Name)
        {
            case "link" when element.Attribute("href") is { } href:
                var rel = element.Attribute("rel") ?? "alternate";
                if (rel == "enclosure")
                    draft.Media.AddFile(Address.Resolve(href, element.Base(document)), element.Attribute("type"), element.Attribute("length"));
                else if (rel == "alternate")
                    draft.Link ??= Address.Resolve(href, element.Base(document));
                break;
            case "id":
                draft.Guid ??= element.Value();
                break;
            case "published" or "issued" or "created":
                draft.Created ??= FeedDate.Parse(element.Value());
                break;
            case "updated" or "modified":
                draft.Updated ??= FeedDate.Parse(element.Value());
                break;
            case "summary":
                draft.Description ??= AtomText.Html(element);
                break;
            case "content":
                draft.Content ??= AtomText.Html(element);
                break;
            case "author":
                draft.AddCreator(Person.Of(element));
                break;
        }
    }

    private static void Keywords(XmlElement element, ItemDraft draft)
    {
        foreach (var word in (element.Value() ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            draft.AddCategory(word);
    }

    private static string? Url(XmlElement element, string? document) => Address.Resolve(element.Attribute("url"), element.Base(document));
}
