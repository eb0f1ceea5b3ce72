using System.Text.Json;
using System.Text.Json.Serialization;

namespace Daybook.Core.Stories;

/// <summary>Reasons as they are kept: kind, terms and numbers. Older programs kept sentences, which are read and kept on as such.</summary>
internal sealed class ReasonJson : JsonConverter<Reason>
{
    public override Reason Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
            return Reason.Of(ReasonKind.Told, reader.GetString()!);
        var kept = JsonElement.ParseValue(ref reader);
        List<string> terms = [.. Listed(kept, nameof(Reason.Terms)).Select(term => term.GetString() ?? "")];
        List<int> numbers = [.. Listed(kept, nameof(Reason.Numbers)).Select(number => number.GetInt32())];
        // What a newer program knows is told as far as its terms go.
        return Enum.TryParse<ReasonKind>(kept.GetProperty(nameof(Reason.Kind)).GetString(), out var kind) ? new Reason(kind, terms, numbers) : Reason.Of(ReasonKind.Told, string.Join(", ", terms));
    }

    public override void Write(Utf8JsonWriter writer, Reason value, JsonSerializerOptions options)
    {
        if (value.Kind == ReasonKind.Told)
        {
            writer.WriteStringValue(value.Terms[0]);
            return;
        }
        writer.WriteStartObject();
        writer.WriteString(nameof(Reason.Kind), value.Kind.ToString());
        if (value.Terms.Count > 0)
        {
            writer.WriteStartArray(nameof(Reason.Terms));
            foreach (var term in value.Terms)
                writer.WriteStringValue(term);
            writer.WriteEndArray();
        }
        if (value.Numbers.Count > 0)
        {
            writer.WriteStartArray(nameof(Reason.Numbers));
            foreach (var number in value.Numbers)
                writer.WriteNumberValue(number);
            writer.WriteEndArray();
        }
        writer.WriteEndObject();
    }

    private static IEnumerable<JsonElement> Listed(JsonElement kept, string name) => kept.TryGetProperty(name, out var list) ? list.EnumerateArray() : [];
}
