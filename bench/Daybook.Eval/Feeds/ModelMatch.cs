using System.Globalization;
using System.Text.Json;

namespace Daybook.Eval.Feeds;

/// <summary>A text of our model with what is needed to compare it.</summary>
/// <param name="Html">True for HTML, false for a line of plain text.</param>
/// <param name="BaseUrl">Address the relative links of the HTML stand on.</param>
internal sealed record FeedText(string Text, bool Html, string? BaseUrl);

/// <summary>
/// Holds a document of another program's model against ours under the same names. What the document does not say is not
/// compared; names that our model has on purpose not, the suite's file lists with the reason.
/// </summary>
internal static class ModelMatch
{
    /// <summary>The first difference in words, or null; counts what was compared.</summary>
    /// <param name="isOurs">False for a name that our model leaves out.</param>
    public static string? Difference(JsonElement expected, object? ours, Func<string, bool> isOurs, ref int compared, string path = "")
    {
        switch (expected.ValueKind)
        {
            case JsonValueKind.Null:
                return null;
            case JsonValueKind.Object when ours is IReadOnlyDictionary<string, object?> map:
                foreach (var member in expected.EnumerateObject())
                    if (isOurs(member.Name) && Difference(member.Value, map.GetValueOrDefault(member.Name), isOurs, ref compared, $"{path}.{member.Name}") is { } inside)
                        return inside;
                return null;
            case JsonValueKind.Object when expected.EnumerateObject().All(member => !isOurs(member.Name) || IsEmpty(member.Value)):
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
        var i = 0;
        foreach (var one in expected.EnumerateArray())
        {
            if (Difference(one, list[i], isOurs, ref compared, $"{path}[{i}]") is { } inside)
                return inside;
            i++;
        }
        return null;
    }

    private static bool Text(string expected, object? ours) => ours switch
    {
        null => string.IsNullOrWhiteSpace(expected),
        DateTimeOffset instant => Reading.SameInstant(instant, expected),
        FeedText { Html: true } html => Reading.SameHtml(html.Text, expected, html.BaseUrl),
        FeedText line => Reading.SameLine(line.Text, expected),
        _ => Reading.Flat(Convert.ToString(ours, CultureInfo.InvariantCulture)) == Reading.Flat(expected),
    };

    private static bool IsEmpty(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => true,
        JsonValueKind.String => value.GetString()!.Length == 0,
        JsonValueKind.Array => value.GetArrayLength() == 0,
        _ => false,
    };

    private static string Short(string text) => text.Length > 200 ? text[..200] + "…" : text;
}
