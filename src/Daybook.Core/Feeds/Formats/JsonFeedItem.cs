using System.Text.Json;
using Daybook.Core.Items;

namespace Daybook.Core.Feeds;

/// <summary>One item of a JSON Feed.</summary>
internal static class JsonFeedItem
{
    public static ParsedItem Read(JsonElement item, string url)
    {
        var id = JsonText.Of(item, "id");
        var link = Address.Resolve(JsonText.Of(item, "url"), url) ?? Address.Resolve(JsonText.Of(item, "external_url"), url) ?? (Address.IsWeb(id) ? id : null);
        var draft = new ItemDraft
        {
            Guid = id,
            Link = link,
            Title = JsonText.Of(item, "title") is { } title ? HtmlText.LineOfText(title) : null,
            Content = JsonText.Of(item, "content_html") ?? (JsonText.Of(item, "content_text") is { } text ? HtmlText.Paragraphs(text) : null),
            Description = JsonText.Of(item, "summary") is { } summary ? HtmlText.Paragraphs(summary) : null,
            Published = FeedDate.Parse(JsonText.Of(item, "date_published")),
            Updated = FeedDate.Parse(JsonText.Of(item, "date_modified")),
            Language = JsonText.Of(item, "language"),
            BaseUrl = Address.IsWeb(link) ? link : url,
        };
        draft.Media.AddPicture(Address.Resolve(JsonText.Of(item, "image"), url) ?? Address.Resolve(JsonText.Of(item, "banner_image"), url));
        foreach (var author in JsonText.Each(item, "authors"))
            draft.AddCreator(JsonText.Person(author, url));
        if (item.TryGetProperty("author", out var single))
            draft.AddCreator(JsonText.Person(single, url));
        if (link is not null)
            draft.AddLink(new ParsedLink(link, "alternate"));
        if (Address.Resolve(JsonText.Of(item, "external_url"), url) is { } elsewhere && elsewhere != link)
            draft.AddLink(new ParsedLink(elsewhere, "related"));
        foreach (var tag in JsonText.Each(item, "tags"))
            draft.AddCategory(JsonText.Of(tag));
        foreach (var file in JsonText.Each(item, "attachments"))
            Attach(file, draft, url);
        return draft.Finish();
    }

    private static void Attach(JsonElement file, ItemDraft draft, string url)
    {
        var seconds = JsonText.Number(file, "duration_in_seconds");
        draft.Media.AddFile(
            Address.Resolve(JsonText.Of(file, "url"), url),
            JsonText.Of(file, "mime_type"),
            MediaParts.Positive(JsonText.Of(file, "size_in_bytes")),
            seconds is >= 1 and < 3_600_000 ? (int)seconds : null);
    }
}
