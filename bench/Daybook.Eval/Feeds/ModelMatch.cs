using System.Globalization;
using System.Text.Json;
using Daybook.Core.Items;

namespace Daybook.Eval.Feeds;

/// <summary>A text of our model with what is needed to compare it.</summary>
/// <param name="Html">True for HTML, false for a line of plain text.</param>
/// <param name="BaseUrl">Address the relative links of the HTML stand on.</param>
internal sealed record FeedText(string Text, bool Html, string? BaseUrl);

/// <summary>A language tag: case does not count (RFC 5646 §2.1.1), nor whether its parts are joined by hyphens or underscores.</summary>
internal sealed record FeedLanguage(string Tag)
{
    public static FeedLanguage? Of(string? tag) => tag is null ? null : new(tag);
}

/// <summary>An encoding: labels that the Encoding Standard gives one meaning are one (iso-8859-1 is windows-1252, gb2312 is gb18030).</summary>
internal sealed record FeedEncodingName(string Name)
{
    public bool Is(string label) => Name.Equals(label, StringComparison.OrdinalIgnoreCase) || (label.ToLowerInvariant(), Name) is ("iso-8859-1", "windows-1252") or ("gb2312" or "gbk", "gb18030") or ("iso-8859-9", "windows-1254");
}

/// <summary>A person, by name alone or with the address in one of the usual forms.</summary>
internal sealed record FeedPerson(ParsedPerson Person)
{
    public string? Name => Person.Name ?? Person.Email;

    /// <summary>feed-rs calls whoever RSS names by address <c>author</c>.</summary>
    public bool Is(string written) =>
        written == "author" && Person.Email is not null ||
        Reading.SameLine(Name, written) || written == Person.Email || written == $"{Person.Name} ({Person.Email})" || written == $"{Person.Name} (mailto:{Person.Email})" || written == $"{Person.Email} ({Person.Name})";
}

/// <summary>An address, compared by its normal form.</summary>
internal sealed record FeedAddress(string Url)
{
    public static FeedAddress? Of(string? url) => url is null ? null : new(url);
}

/// <summary>
/// Holds a document of another program's model against ours under the same names. What the document does not say is not
/// compared; names that our model has on purpose not, the suite's file lists with the reason.
/// </summary>
internal static class ModelMatch
{
    /// <summary>The first difference in words, or null; counts what was compared.</summary>
    /// <param name="isOurs">False for a path (<c>.items[0].rating</c>) that our model leaves out.</param>
    public static string? Difference(JsonElement expected, object? ours, Func<string, bool> isOurs, ref int compared, string path = "")
    {
        switch (expected.ValueKind)
        {
            case JsonValueKind.Null:
                return null;
            case JsonValueKind.Object when ours is IReadOnlyDictionary<string, object?> map:
                foreach (var member in expected.EnumerateObject())
                    if (isOurs($"{path}.{member.Name}") && Difference(member.Value, map.GetValueOrDefault(member.Name), isOurs, ref compared, $"{path}.{member.Name}") is { } inside)
                        return inside;
                return null;
            case JsonValueKind.Object when expected.EnumerateObject().All(member => !isOurs($"{path}.{member.Name}") || IsEmpty(member.Value)):
                return null;
            case JsonValueKind.Array when ours is IReadOnlyList<object?> list:
                return InList(expected, list, isOurs, ref compared, path);
            case JsonValueKind.Array when expected.GetArrayLength() == 0:
                return null;
            default:
                compared++;
                return Equal(expected, ours) ? null : $"{path}: expected {Short(expected.GetRawText())}, got {Short(JsonSerializer.Serialize(Shown(ours), AnswerFile.Json))}";
        }
    }

    /// <summary>One value against ours.</summary>
    public static bool Equal(JsonElement expected, object? ours) => expected.ValueKind switch
    {
        JsonValueKind.Null => ours is null,
        JsonValueKind.Object when expected.TryGetProperty("utc", out var utc) => ours is DateTimeOffset instant && Reading.SameInstant(instant, utc.GetString()),
        JsonValueKind.Object => ours is IReadOnlyDictionary<string, object?> map && expected.EnumerateObject().All(member => Equal(member.Value, map.GetValueOrDefault(member.Name))),
        JsonValueKind.Array => ours is IReadOnlyList<object?> list && list.Count == expected.GetArrayLength() && expected.EnumerateArray().Select((one, i) => Equal(one, list[i])).All(same => same),
        JsonValueKind.True or JsonValueKind.False => ours is bool flag ? flag == expected.GetBoolean() : ours is null && !expected.GetBoolean(),
        JsonValueKind.Number => ours is null ? expected.GetDouble() == 0 : double.TryParse(Convert.ToString(ours, CultureInfo.InvariantCulture), CultureInfo.InvariantCulture, out var number) && Math.Abs(number - expected.GetDouble()) < 1e-9,
        _ => Text(expected.GetString()!, ours),
    };

    /// <summary>As it goes into the answers.</summary>
    public static object? Shown(object? ours) => ours switch
    {
        FeedText text => text.Text,
        FeedLanguage language => language.Tag,
        FeedAddress address => address.Url,
        FeedPerson person => person.Name,
        FeedEncodingName encoding => encoding.Name,
        DateTimeOffset instant => Reading.Second(instant),
        IReadOnlyDictionary<string, object?> map => map.ToDictionary(pair => pair.Key, pair => Shown(pair.Value)),
        IReadOnlyList<object?> list => list.Select(Shown).ToList(),
        _ => ours,
    };

    private static string? InList(JsonElement expected, IReadOnlyList<object?> list, Func<string, bool> isOurs, ref int compared, string path)
    {
        compared++;
        if (list.Count != expected.GetArrayLength())
            return $"{path}: expected {expected.GetArrayLength()}, got {list.Count}";
        // One program names the author before the authors, the other after them.
        if (path.EndsWith("authors", StringComparison.Ordinal))
            return Unordered(expected, list, isOurs, path);
        var i = 0;
        foreach (var one in expected.EnumerateArray())
        {
            if (Difference(one, list[i], isOurs, ref compared, $"{path}[{i}]") is { } inside)
                return inside;
            i++;
        }
        return null;
    }

    private static string? Unordered(JsonElement expected, IReadOnlyList<object?> list, Func<string, bool> isOurs, string path)
    {
        var rest = list.ToList();
        string? difference = null;
        foreach (var one in expected.EnumerateArray())
        {
            var count = 0;
            var found = rest.FindIndex(ours => (difference = Difference(one, ours, isOurs, ref count, path)) is null);
            if (found < 0)
                return difference;
            rest.RemoveAt(found);
        }
        return null;
    }

    private static bool Text(string expected, object? ours) => Lost(expected) || ours switch
    {
        null => string.IsNullOrWhiteSpace(expected),
        FeedLanguage language => language.Tag.Replace('_', '-').Equals(expected.Replace('_', '-'), StringComparison.OrdinalIgnoreCase),
        FeedPerson person => person.Is(expected),
        FeedEncodingName encoding => encoding.Is(expected),
        FeedAddress address => Reading.SameAddress(address.Url, expected) || Reading.IsResolved(address.Url, expected),
        DateTimeOffset instant => Reading.SameInstant(instant, expected),
        FeedText { Html: true } html => Reading.SameHtml(html.Text, expected, html.BaseUrl),
        FeedText line => Reading.SameLine(line.Text, expected),
        _ => Reading.Flat(Convert.ToString(ours, CultureInfo.InvariantCulture)) == Reading.Flat(expected),
    };

    /// <summary>The other program has lost characters of its text; it says nothing of ours.</summary>
    private static bool Lost(string expected) => expected.Contains('\uFFFD', StringComparison.Ordinal);

    private static bool IsEmpty(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => true,
        JsonValueKind.String => value.GetString()!.Length == 0,
        JsonValueKind.Array => value.GetArrayLength() == 0,
        _ => false,
    };

    private static string Short(string text) => text.Length > 200 ? text[..200] + "…" : text;
}
