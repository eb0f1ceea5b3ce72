using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Daybook.Core.Items;

namespace Daybook.Core.Publishing;

/// <summary>Writes JSON Feed 1.1 (jsonfeed.org/version/1.1).</summary>
public static class JsonFeedWriter
{
    public const string ContentType = "application/feed+json; charset=utf-8";

    /// <summary>Letters of every script stay readable; what could end a script element in a page stays escaped.</summary>
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static byte[] Write(EditionFeed feed) => Write(OutgoingFeed.Of(feed));

    public static byte[] Write(ItemFeed feed) => Write(OutgoingFeed.Of(feed));

    private static byte[] Write(OutgoingFeed feed)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            json.WriteString("version", "https://jsonfeed.org/version/1.1");
            Text(json, "title", feed.Title);
            Text(json, "description", feed.Subtitle);
            Text(json, "home_page_url", feed.Home);
            Text(json, "feed_url", feed.Self);
            Text(json, "language", feed.Language);
            Author(json, feed.Author);
            json.WriteStartArray("items");
            foreach (var entry in feed.Entries) Item(json, entry);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return bytes.ToArray();
    }

    private static void Item(Utf8JsonWriter json, OutgoingEntry entry)
    {
        json.WriteStartObject();
        Text(json, "id", entry.Id);
        Text(json, "url", entry.Url);
        Text(json, "title", entry.Title);
        Text(json, "content_html", entry.Html);
        Text(json, "summary", entry.Summary.Length > 0 ? entry.Summary : null);
        Text(json, "date_published", entry.Published is { } published ? Date(published) : null);
        Text(json, "date_modified", Date(entry.Updated));
        Text(json, "language", entry.Language);
        if ((entry.Author ?? entry.Outlet) is { } author) Author(json, author);
        if (entry.Tags.Count > 0)
        {
            json.WriteStartArray("tags");
            foreach (var tag in entry.Tags) json.WriteStringValue(XmlText.Clean(tag));
            json.WriteEndArray();
        }

        if (entry.Media is { } file) Attachment(json, file);
        json.WriteEndObject();
    }

    private static void Author(Utf8JsonWriter json, string name)
    {
        json.WriteStartArray("authors");
        json.WriteStartObject();
        Text(json, "name", name);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void Attachment(Utf8JsonWriter json, Enclosure file)
    {
        json.WriteStartArray("attachments");
        json.WriteStartObject();
        Text(json, "url", file.Url);
        Text(json, "mime_type", MediaTypes.Of(file));
        if (file.Bytes is { } bytes) json.WriteNumber("size_in_bytes", bytes);
        if (file.Seconds is { } seconds) json.WriteNumber("duration_in_seconds", seconds);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void Text(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null) json.WriteString(name, XmlText.Clean(text));
    }

    private static string Date(DateTimeOffset moment) =>
        moment.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
