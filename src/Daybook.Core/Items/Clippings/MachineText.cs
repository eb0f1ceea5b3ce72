using System.Text.Json;
using System.Text.RegularExpressions;
using Daybook.Core.Text;

namespace Daybook.Core.Items.Clippings;

/// <summary>Tells text written for programs (JSON, XML, HTML, tables) from what people write: nobody pastes that as a clipping.</summary>
public static partial class MachineText
{
    /// <summary>A table has at least so many lines of the same number of columns.</summary>
    private const int LeastTableLines = 3;

    /// <summary>Columns by which lines parted by commas, semicolons or tabs are a table: less is punctuation.</summary>
    private const int LeastColumns = 3;

    /// <summary>The text, or why it is none that people write.</summary>
    public static ParseResult<string> Check(string text)
    {
        var bare = text.AsSpan().Trim().TrimStart('\uFEFF');
        if (bare.Length == 0)
            return ParseResult<string>.Of(text);
        if (bare[0] is '{' or '[' && IsListOfSources(bare) is { } isSources)
            return isSources
                ? ParseResult<string>.Failed("this is a list of sources (JSON), not a clipping", "import it with: daybook sources import FILE")
                : Refused("JSON");
        if (bare[0] == '<' && Markup().IsMatch(bare))
            return Refused(Html().IsMatch(bare) ? "HTML" : "XML");
        return IsTable(bare) ? Refused("a table of values") : ParseResult<string>.Of(text);
    }

    private static ParseResult<string> Refused(string what) =>
        ParseResult<string>.Failed($"this is {what}, not a text that was clipped", "give posts, briefs, lists of feeds or a signature block as plain text; nothing was taken");

    /// <summary>Null where it is no JSON: a text may begin with a bracket.</summary>
    private static bool? IsListOfSources(ReadOnlySpan<char> text)
    {
        try
        {
            using var document = JsonDocument.Parse(text.ToString());
            var root = document.RootElement;
            return root.ValueKind == JsonValueKind.Array && root.GetArrayLength() > 0 && root.EnumerateArray().All(IsSource);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool IsSource(JsonElement one) => one.ValueKind == JsonValueKind.Object && one.TryGetProperty("id", out _) && one.TryGetProperty("name", out _);

    /// <summary>Lines of the same many columns, without spaces behind what parts them: sentences have those.</summary>
    private static bool IsTable(ReadOnlySpan<char> text)
    {
        var lines = text.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (lines.Length < LeastTableLines)
            return false;
        foreach (var between in new[] { ',', ';', '\t', ':' })
        {
            var columns = lines[0].Count(letter => letter == between) + 1;
            if (columns >= LeastColumns && lines.All(line => line.Count(letter => letter == between) + 1 == columns && !line.Contains(between + " ", StringComparison.Ordinal) && !line.Contains("://", StringComparison.Ordinal)))
                return true;
        }
        return false;
    }

    // An address in angle brackets (<https://…>) is no markup.
    [GeneratedRegex(@"^<(?:\?xml\b|!DOCTYPE\b|!--|[A-Za-z][A-Za-z0-9:_-]*(?:\s[^<>]*)?/?>)", RegexOptions.IgnoreCase)]
    private static partial Regex Markup();

    [GeneratedRegex(@"^<(?:!DOCTYPE\s+html|html|head|body|div|p|span|a|script|table|ul|article)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Html();
}
