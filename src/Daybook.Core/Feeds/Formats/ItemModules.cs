using System.Globalization;
using Daybook.Core.Feeds.Xml;
using Daybook.Core.Items;

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
                Content(element, draft, document);
                break;
            case Vocabulary.Xhtml when element.Name is "body" or "div":
                Content(element, draft, document);
                break;
            case Vocabulary.DublinCore:
                DublinModule.Take(element, draft);
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
                AtomInRss.Take(element, draft, document);
                break;
            case Vocabulary.Podcast when element.Name == "license":
                draft.LicenseName ??= Line(element);
                draft.License ??= Url(element, document);
                break;
            case Vocabulary.Podcast:
                draft.Podcast.TakePodcast(element, document);
                break;
            case Vocabulary.Chapters:
                draft.Podcast.TakeChapters(element, document);
                break;
            case Vocabulary.GeoRss or Vocabulary.Gml or Vocabulary.BasicGeo:
                draft.Geo.Take(element);
                break;
            case Vocabulary.Slash or Vocabulary.CommentApi or Vocabulary.Threading:
                Talk(element, draft, document);
                break;
            case Vocabulary.CreativeCommons when element.Name == "license":
                draft.License ??= Address.Resolve(element.Value() ?? element.Attribute("resource"), element.Base(document));
                break;
            case Vocabulary.Feedburner when element.Name == "origlink":
                draft.OriginalLink ??= Address.Resolve(element.Value(), element.Base(document));
                break;
        }
    }

    /// <summary>What an element holds as HTML: escaped once, in CDATA, or (wrongly) as bare elements. Null where empty.</summary>
    public static string? Html(XmlElement element)
    {
        if (!element.HasElements)
            return element.Value();
        var html = element.Markup(CdataMeaning.Html);
        return string.IsNullOrWhiteSpace(html) ? null : html.Trim();
    }

    /// <summary>One line of plain text; null where empty.</summary>
    public static string? Line(XmlElement element) =>
        HtmlText.Line(element.HasElements ? element.Markup(CdataMeaning.Html) : element.Value() ?? "") is { Length: > 0 } line ? line : null;

    /// <summary>One line of plain text, and the markup where it holds any.</summary>
    public static (string? Line, string? Markup) LineAndMarkup(XmlElement element)
    {
        if (Html(element) is not { } html)
            return (null, null);
        var line = HtmlText.Line(html);
        return (line.Length > 0 ? line : null, line == html ? null : html);
    }

    /// <summary>An attribute as one line of plain text; null where absent or empty.</summary>
    public static string? AttributeLine(XmlElement element, string name) =>
        element.Attribute(name) is { } text && HtmlText.Collapse(text) is { Length: > 0 } line ? line : null;

    /// <summary>The language and base in force at a text of RSS; null where the document speaks of neither.</summary>
    public static TextForm? Described(XmlElement element, string? document)
    {
        var language = element.LanguageInForce();
        var (type, marked) = (element.Attribute("type"), element.HasBases);
        return language is null && type is null && !marked ? null : new TextForm(type, language, element.Base(document));
    }

    /// <summary>A long form: the first one counts.</summary>
    public static void Content(XmlElement element, ItemDraft draft, string? document)
    {
        if (draft.Content is not null)
            return;
        draft.Content = Html(element);
        draft.ContentForm = Described(element, document);
    }

    /// <summary><c>enclosure</c>: the file and, among the links, its address.</summary>
    public static void Enclosure(XmlElement element, ItemDraft draft, string? document)
    {
        if (Address.Resolve(element.Attribute("url") ?? element.Attribute("href"), element.Base(document)) is not { } address)
            return;
        var (type, bytes) = (element.Attribute("type"), MediaParts.Positive(element.Attribute("length")));
        draft.Media.AddFile(address, type, bytes);
        draft.AddLink(new ParsedLink(address, "enclosure", type) { Bytes = bytes });
    }

    /// <summary>Words of a list parted by commas.</summary>
    public static IEnumerable<string> Keywords(XmlElement element) =>
        (element.Value() ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static void Media(XmlElement element, ItemDraft draft, string? document)
    {
        switch (element.Name)
        {
            case "group":
                draft.MediaModule.EnterGroup();
                Children(element, draft, document);
                draft.MediaModule.LeaveGroup();
                return;
            case "content":
                draft.Media.AddContent(Url(element, document), element.Attribute("type"), element.Attribute("medium"), element.Attribute("filesize"), element.Attribute("duration"));
                draft.MediaModule.Take(element, document);
                Children(element, draft, document);
                return;
            case "thumbnail":
                draft.Media.AddThumbnail(Url(element, document));
                break;
            case "title":
                draft.MediaTitle ??= Line(element);
                return;
            case "description" or "text" when element.Parent is not { Name: "content" }:
                draft.MediaDescription ??= MediaText(element);
                return;
            case "keywords":
                foreach (var word in Keywords(element))
                    draft.AddCategory(word);
                return;
            case "category":
                draft.AddCategory(element.Value(), element.Attribute("scheme") ?? MediaScheme, element.Attribute("label"));
                return;
        }
        draft.MediaModule.Take(element, document);
    }

    /// <summary>Media RSS 1.5.1, media:category: the list of a category that names none.</summary>
    private const string MediaScheme = "http://search.yahoo.com/mrss/category_schema";

    private static void Children(XmlElement element, ItemDraft draft, string? document)
    {
        foreach (var child in element)
            if (child.Vocabulary == Vocabulary.Media && child.Name != "group")
                Media(child, draft, document);
    }

    /// <summary>Media RSS: <c>type</c> is <c>plain</c> unless it says <c>html</c>; plain text that closes HTML elements is HTML all the same.</summary>
    private static string? MediaText(XmlElement element) => element.Value() is not { } text
        ? null
        : element.Attribute("type") == "html" || HtmlText.LooksLikeHtml(text) ? text : HtmlText.Paragraphs(text);

    private static void Itunes(XmlElement element, ItemDraft draft, string? document)
    {
        if (PodcastDraft.IsItunes(element.Name))
            draft.Podcast.TakeItunes(element);
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
                foreach (var word in Keywords(element))
                    draft.AddCategory(word, ChannelModules.ItunesScheme);
                break;
        }
    }

    /// <summary>Slash, WFW's comment interface, and Atom threading (RFC 4685).</summary>
    private static void Talk(XmlElement element, ItemDraft draft, string? document)
    {
        var talk = draft.Discussion ?? new();
        draft.Discussion = (element.Vocabulary, element.Name) switch
        {
            (Vocabulary.Slash, "comments") or (Vocabulary.Threading, "total") => talk with { Comments = talk.Comments ?? Count(element.Value()) },
            (Vocabulary.Slash, "section") => talk with { Section = talk.Section ?? Line(element) },
            (Vocabulary.Slash, "department") => talk with { Department = talk.Department ?? Line(element) },
            (Vocabulary.CommentApi, "commentrss") => talk with { Feed = talk.Feed ?? Address.Resolve(element.Value(), element.Base(document)) },
            (Vocabulary.CommentApi, "comment") => talk with { Inbox = talk.Inbox ?? Address.Resolve(element.Value(), element.Base(document)) },
            _ => draft.Discussion,
        };
    }

    private static int? Count(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;

    private static string? Url(XmlElement element, string? document) => Address.Resolve(element.Attribute("url"), element.Base(document));
}
