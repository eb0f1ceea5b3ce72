using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Daybook.Core.Publishing;

/// <summary>Writes JSON Feed 1.1 (jsonfeed.org/version/1.1).</summary>
public static class JsonFeedWriter
{
    public const string ContentType = "application/feed+json; charset=utf-8";

    /// <summary>Letters of every script stay readable; what could end a script element in a page stays escaped.</summary>
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static byte[] Write(EditionFeed feed)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            json.WriteString("version", "https://jsonfeed.org/version/1.1");
            Text(json, "title", feed.Title);
            var description = string.Join(". ", new[] { feed.Description, feed.Notice }.OfType<string>());
            Text(json, "description", description.Length > 0 ? description : null);
            Text(json, "home_page_url", feed.Home);
            Text(json, "feed_url", feed.Self);
            Text(json, "language", feed.Language);
            json.WriteStartArray("authors");
            json.WriteStartObject();
            Text(json, "name", feed.Author);
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteStartArray("items");
            foreach (var entry in feed.Entries) Item(json, entry, feed.Notice);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return bytes.ToArray();
    }

    private static void Item(Utf8JsonWriter json, EditionEntry entry, string? notice)
    {
        json.WriteStartObject();
        Text(json, "id", entry.Id);
        Text(json, "url", entry.Url);
        Text(json, "title", entry.Title);
        Text(json, "content_html", EntryBody.Html(entry, notice));
        Text(json, "summary", EntryBody.Summary(entry));
        Text(json, "date_published", Date(entry.Published));
        Text(json, "date_modified", Date(entry.Updated));
        if (entry.Tags.Count > 0)
        {
            json.WriteStartArray("tags");
            foreach (var tag in entry.Tags) json.WriteStringValue(XmlText.Clean(tag));
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null) json.WriteString(name, XmlText.Clean(text));
    }

    private static string Date(DateTimeOffset moment) =>
        moment.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
