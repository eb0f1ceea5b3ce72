using System.Text;
using System.Text.Json;
using Daybook.Core.Items;
using Daybook.Core.Text;

namespace Daybook.Core.Feeds;

/// <summary>JSON Feed 1.0 and 1.1 (jsonfeed.org). A document that breaks off gives the items before the break.</summary>
internal static class JsonFeedReader
{
    private static readonly JsonReaderOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 256 };

    /// <param name="text">From its first bracket on.</param>
    public static ParseResult<ParsedFeed> Read(ReadOnlySpan<char> text, string url)
    {
        var utf8 = new byte[Encoding.UTF8.GetByteCount(text)];
        Encoding.UTF8.GetBytes(text, utf8);
        HalfPairs.Mend(utf8);
        var reader = new Utf8JsonReader(utf8, Lenient);
        var document = new JsonFeedDocument(url);
        var broken = false;
        try
        {
            ReadTop(ref reader, document);
        }
        catch (JsonException)
        {
            broken = true;
        }
        if (!document.IsFeed)
        {
            return ParseResult<ParsedFeed>.Failed(
                broken ? "the answer is damaged JSON and no feed" : "the answer is JSON, but no JSON Feed",
                "A JSON Feed has a version and items; the address may be that of an interface for programs.");
        }
        return ParseResult<ParsedFeed>.Of(document.Finish(broken));
    }

    private static void ReadTop(ref Utf8JsonReader reader, JsonFeedDocument document)
    {
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            return;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isItems = reader.ValueTextEquals("items"u8);
            var name = isItems ? "items" : reader.GetString()!;
            reader.Read();
            if (isItems && reader.TokenType == JsonTokenType.StartArray)
                ReadItems(ref reader, document);
            else
                document.Take(name, JsonElement.ParseValue(ref reader));
        }
    }

    private static void ReadItems(ref Utf8JsonReader reader, JsonFeedDocument document)
    {
        document.StartItems();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var element = JsonElement.ParseValue(ref reader);
            if (element.ValueKind == JsonValueKind.Object)
                document.Add(element);
        }
    }
}
