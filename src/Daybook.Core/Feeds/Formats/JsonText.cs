using System.Globalization;
using System.Text.Json;
using Daybook.Core.Items;

namespace Daybook.Core.Feeds;

/// <summary>Strings out of JSON that may be of another kind, or empty.</summary>
internal static class JsonText
{
    /// <summary>The member's text, trimmed; numbers as written; null where absent, empty or of another kind.</summary>
    public static string? Of(JsonElement element, string member) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(member, out var value) ? Of(value) : null;

    public static string? Of(JsonElement value)
    {
        var text = value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number => value.GetRawText(),
            _ => null,
        };
        return string.IsNullOrWhiteSpace(text) ? null : text.Trim();
    }

    /// <summary>An author object (JSON Feed 1.0 <c>author</c>, 1.1 <c>authors</c>), or the bare name some write.</summary>
    public static ParsedPerson? Person(JsonElement author, string url)
    {
        if (author.ValueKind != JsonValueKind.Object)
            return Feeds.Person.Read(Of(author));
        var page = Address.Resolve(Of(author, "url"), url);
        return Of(author, "name") is not { } name ? page is null ? null : new ParsedPerson(null, null, page) : new ParsedPerson(name, null, page);
    }

    /// <summary>The members of an array; a lone object stands for an array of one; none where it is something else.</summary>
    public static IEnumerable<JsonElement> Each(JsonElement element, string member) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(member, out var value)
            ? value.ValueKind switch { JsonValueKind.Array => value.EnumerateArray(), JsonValueKind.Object => [value], _ => [] }
            : [];

    public static double? Number(JsonElement element, string member) =>
        double.TryParse(Of(element, member), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 1e15 ? number : null;
}
