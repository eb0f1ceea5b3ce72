using System.Text.Json;
using Daybook.Core.Items;
using Daybook.Core.Text;

namespace Daybook.Core.Feeds;

/// <summary>An outlet as listed, with the feed it is read from.</summary>
/// <param name="Feed">Address of its feed; null where it has none.</param>
/// <param name="Mixed">True where that feed carries several outlets.</param>
public sealed record ListedSource(Source Source, string? Feed, bool Mixed)
{
    /// <summary>Folders to put the feed into.</summary>
    public IReadOnlyList<string> Folders { get; init; } = [];
}

/// <summary>Reads a list of outlets: JSON <c>[{id,name,country,owner,ownerType,language,site,feed,mixed,folders}]</c>, other fields passed over.</summary>
public static class SourceList
{
    // More mistakes than this help nobody.
    private const int MostMistakes = 50;
    private const int LongestText = 2000;

    /// <summary>Every outlet, or every mistake in one message: types are not guessed.</summary>
    public static ParseResult<IReadOnlyList<ListedSource>> Read(ReadOnlyMemory<byte> json)
    {
        var mistakes = new List<string>();
        var sources = new List<ListedSource>();
        try
        {
            using var document = JsonDocument.Parse(WithoutMark(json));
            if (document.RootElement.ValueKind != JsonValueKind.Array)
                return ParseResult<IReadOnlyList<ListedSource>>.Failed("a list of sources was expected: [{\"id\": …}]");
            foreach (var (index, element) in document.RootElement.EnumerateArray().Index())
            {
                if (element.ValueKind == JsonValueKind.Object)
                    sources.Add(One(new Row(element, index, mistakes)));
                else
                    mistakes.Add($"source {index + 1}: must be an object");
            }
        }
        catch (JsonException e)
        {
            return ParseResult<IReadOnlyList<ListedSource>>.Failed($"not JSON: line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}");
        }

        foreach (var twice in sources.GroupBy(s => s.Source.Id).Where(g => g.Key.Length > 0 && g.Count() > 1))
            mistakes.Add($"the id {twice.Key} is given {twice.Count()} times");
        return mistakes.Count == 0
            ? ParseResult<IReadOnlyList<ListedSource>>.Of(sources)
            : ParseResult<IReadOnlyList<ListedSource>>.Failed(string.Join("; ", mistakes.Take(MostMistakes)));
    }

    /// <summary>JSON without the UTF-8 byte order mark that some editors write and no JSON may have (RFC 8259 §8.1).</summary>
    public static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> json) => json.Span.StartsWith("\uFEFF"u8) ? json[3..] : json;

    private static ListedSource One(Row row)
    {
        var id = row.Text("id", required: true) ?? "";
        if (id.Length > 0 && !(id.Length <= 200 && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.') && char.IsAsciiLetterOrDigit(id[0])))
            row.Mistake("id must be letters, digits, '-', '_' and '.', and begin with a letter or digit");
        var country = row.Text("country");
        if (country is not null && !(country.Length == 2 && country.All(char.IsAsciiLetterUpper)))
            row.Mistake("country must be two capital letters or null");
        var source = new Source
        {
            Id = id,
            Name = row.Line("name") ?? "",
            Country = country,
            Owner = OneLine.Name(row.Text("owner")),
            OwnerType = row.Text("ownerType"),
            Language = row.Text("language"),
            Site = row.Address("site"),
        };
        return new ListedSource(source, row.Address("feed"), row.Flag("mixed")) { Folders = row.Texts("folders") };
    }

    private sealed class Row(JsonElement element, int index, List<string> mistakes)
    {
        private readonly string? _id = element.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String ? id.GetString() : null;

        public void Mistake(string what) => mistakes.Add($"source {index + 1}{(string.IsNullOrEmpty(_id) ? "" : $" ({_id})")}: {what}");

        public string? Text(string name, bool required = false)
        {
            var found = Find(name);
            if (found is { ValueKind: JsonValueKind.String } text && text.GetString() is { Length: <= LongestText } value && (value.Length > 0 || !required))
                return value;
            if (required || found is { ValueKind: not JsonValueKind.Null })
                Mistake($"{name} must be text{(required ? "" : " or null")}");
            return null;
        }

        /// <summary>A name that must be there: one line that a terminal and a page can show.</summary>
        public string? Line(string name)
        {
            var text = Text(name, required: true);
            var line = OneLine.Name(text);
            if (text is not null && line is null)
                Mistake($"{name} must be text");
            return line;
        }

        public string? Address(string name)
        {
            var text = Text(name);
            if (text is null || WebAddress.Read(text) is not null)
                return text;
            Mistake($"{name} must be an http or https address or null");
            return null;
        }

        public bool Flag(string name)
        {
            var found = Find(name);
            if (found is { ValueKind: not (JsonValueKind.True or JsonValueKind.False or JsonValueKind.Null) })
                Mistake($"{name} must be true or false");
            return found is { ValueKind: JsonValueKind.True };
        }

        public IReadOnlyList<string> Texts(string name)
        {
            var found = Find(name);
            if (found is null or { ValueKind: JsonValueKind.Null })
                return [];
            if (found is { ValueKind: JsonValueKind.Array } list && list.EnumerateArray().All(one => one is { ValueKind: JsonValueKind.String } && one.GetString() is { Length: > 0 and <= LongestText }))
                return [.. list.EnumerateArray().Select(one => one.GetString()!).Distinct(StringComparer.Ordinal)];
            Mistake($"{name} must be a list of texts or null");
            return [];
        }

        private JsonElement? Find(string name) => element.TryGetProperty(name, out var value) ? value : null;
    }
}
