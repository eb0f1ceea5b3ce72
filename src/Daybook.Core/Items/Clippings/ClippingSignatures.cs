using System.Text.RegularExpressions;
using Daybook.Core.Feeds;

namespace Daybook.Core.Items.Clippings;

/// <summary>
/// Finds signatures like "— Name (@handle) Sep 5, 2025", also where they are glued to the words before or behind, and day headings
/// like "Day: September 4, 2025".
/// </summary>
internal static partial class ClippingSignatures
{
    /// <summary>Longest date in characters: weekday, day, month, year with its word.</summary>
    private const int LongestDate = 44;

    /// <summary>A place in a line where somebody signed.</summary>
    /// <param name="Opens">It stands like the head of a post, without a dash: it signs what follows.</param>
    public readonly record struct Found(int Start, int End, ClippedSignature Signature, bool Opens);

    /// <summary>The first signature of a line from a place on.</summary>
    public static Found? Next(string line, int from)
    {
        foreach (Match match in Dashed().Matches(line, from))
            if (Of(line, match, opens: false) is { } found)
                return found;
        return from == 0 && Head().Match(line) is { Success: true } head && Of(line, head, opens: true) is { } opening && opening.End == line.Length ? opening : null;
    }

    /// <summary>The day of a heading that is a date and nothing else, after a short label or none.</summary>
    public static DateOnly? DayHeading(string line)
    {
        if (line.Length > 2 * LongestDate)
            return null;
        var label = Label().Match(line);
        return WholeDate(label.Success ? line[label.Length..] : line);
    }

    private static Found? Of(string line, Match match, bool opens)
    {
        var name = match.Groups["name"].Value.Trim(' ', ',', '·');
        var handle = match.Groups["handle"].Value;
        var (signed, end) = DateAt(line, match.Index + match.Length);
        // A dash and a name alone are ordinary text; so is a name of many words.
        if (((handle.Length == 0 || opens) && (signed is null || !LooksLikeName(name))) || name.Split(' ').Length > 6)
            return null;
        return new Found(match.Index, end, new ClippedSignature(name.Length == 0 ? null : name, handle.Length == 0 ? null : handle, signed), opens);
    }

    /// <summary>The longest run behind a place that is a whole date.</summary>
    private static (DateOnly? Date, int End) DateAt(string line, int start)
    {
        var from = start;
        while (from < line.Length && line[from] is ' ' or ',' or '·' or '|')
            from++;
        for (var end = Math.Min(line.Length, from + LongestDate); end > from + 5; end--)
            if ((end == line.Length || char.IsLetterOrDigit(line[end - 1]) != char.IsLetterOrDigit(line[end]) || char.IsDigit(line[end - 1]) != char.IsDigit(line[end]))
                && WholeDate(line[from..end]) is { } date)
                return (date, end);
        return (null, start);
    }

    /// <summary>A date with a day, a month and a year; a part of one is none.</summary>
    private static DateOnly? WholeDate(string text)
    {
        var written = text.Trim(' ', ',', '.', '(', ')');
        if (Digits().Count(written) < 2 || !Year().IsMatch(written) || written.Contains(':', StringComparison.Ordinal))
            return null;
        return FeedDate.Parse(Suffix().Replace(written, "$1")) is { } instant ? DateOnly.FromDateTime(instant.DateTime) : null;
    }

    private static bool LooksLikeName(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is >= 1 and <= 4 && words.All(word => char.IsUpper(word[0]) || char.GetUnicodeCategory(word[0]) == System.Globalization.UnicodeCategory.OtherLetter);
    }

    // A long dash, two hyphens, or a hyphen that stands apart; then a name, a handle, or both.
    [GeneratedRegex(@"(?:[—–―]|--|(?<=^|\s)-)\s*(?<name>\p{L}[^()@—–\d:;!?\n]{0,59}?)?\s*(?:[,·]?\s*\(?(?<handle>@[\w.\-]+(?:@[\w\-]+(?:\.[\w\-]+)+)?)\)?|(?=[,·]\s+(?:\p{L}+\.?\s+)?\d))")]
    private static partial Regex Dashed();

    [GeneratedRegex(@"^(?<name>\p{L}[^()@—–\d:;!?]{0,59}?)\s+\(?(?<handle>@[\w.\-]+(?:@[\w\-]+(?:\.[\w\-]+)+)?)\)?")]
    private static partial Regex Head();

    [GeneratedRegex(@"^\p{L}{1,12}(?:\s\p{L}{1,12})?\s?[:՝]\s+")]
    private static partial Regex Label();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();

    [GeneratedRegex(@"(?<!\d)(?:19|20)\d\d(?!\d)")]
    private static partial Regex Year();

    // "2025-ci il", "2025-ին", "2025 წლის": endings of a year, which say nothing about it.
    [GeneratedRegex(@"((?:19|20)\d\d)\s?-?\s?(?:c[iıuü]\s?il\p{L}*|թ(?:վական\p{L}*)?\.?|ին|წ(?:ელი|ლის)?\.?|року|года|г\.?|р\.?)$")]
    private static partial Regex Suffix();
}
