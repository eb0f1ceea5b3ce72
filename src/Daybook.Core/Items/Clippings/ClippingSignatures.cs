using System.Globalization;
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
    /// <param name="near">The day that tells the year of a date written without one.</param>
    public static Found? Next(string line, int from, Func<DateOnly?>? near = null)
    {
        foreach (Match match in Dashed().Matches(line, from))
            if (Of(line, match, opens: false, near) is { } found)
                return found;
        return from == 0 && Head().Match(line) is { Success: true } head && Of(line, head, opens: true, near) is { } opening && opening.End == line.Length ? opening : null;
    }

    /// <summary>The day of a line that is a date and nothing else, without a label.</summary>
    public static DateOnly? BareDay(string line, Func<DateOnly?> near) => line.Length > LongestDate ? null : WholeDate(line) ?? DateWithoutYear(line, near);

    /// <summary>The day of a heading that is a date and nothing else, after a short label or none.</summary>
    public static DateOnly? DayHeading(string line)
    {
        if (line.Length > 2 * LongestDate)
            return null;
        var label = Label().Match(line);
        return WholeDate(label.Success ? line[label.Length..] : line);
    }

    private static Found? Of(string line, Match match, bool opens, Func<DateOnly?>? near)
    {
        var name = match.Groups["name"].Value.Trim(' ', ',', '·');
        var handle = match.Groups["handle"].Value;
        var (signed, end) = DateAt(line, match.Index + match.Length, near);
        // A dash and a name alone are ordinary text; so is a name of many words.
        if (((handle.Length == 0 || opens) && (signed is null || !LooksLikeName(name))) || name.Split(' ').Length > 6)
            return null;
        return new Found(match.Index, end, new ClippedSignature(name.Length == 0 ? null : name, handle.Length == 0 ? null : handle, signed), opens);
    }

    /// <summary>The longest run behind a place that is a whole date.</summary>
    private static (DateOnly? Date, int End) DateAt(string line, int start, Func<DateOnly?>? near)
    {
        var from = start;
        while (from < line.Length && line[from] is ' ' or ',' or '·' or '|')
            from++;
        return Longest(line, from, from + 5, WholeDate) ?? (near is null ? null : Longest(line, from, from + 2, run => DateWithoutYear(run, near))) ?? (null, start);
    }

    private static (DateOnly? Date, int End)? Longest(string line, int from, int least, Func<string, DateOnly?> dateOf)
    {
        for (var end = Math.Min(line.Length, from + LongestDate); end > least; end--)
            if ((end == line.Length || char.IsLetterOrDigit(line[end - 1]) != char.IsLetterOrDigit(line[end]) || char.IsDigit(line[end - 1]) != char.IsDigit(line[end]))
                && dateOf(line[from..end]) is { } date)
                return (date, end);
        return null;
    }

    /// <summary>"Sep 5": a month in letters and a day, of the year that puts it nearest to a day known from the text.</summary>
    private static DateOnly? DateWithoutYear(string text, Func<DateOnly?> near)
    {
        var written = text.Trim(' ', ',', '.', '(', ')');
        if (Digits().Matches(written) is not [{ Length: <= 2 }] || !written.Any(char.IsLetter) || written.Contains(':', StringComparison.Ordinal) || near() is not { } day)
            return null;
        return Enumerable.Range(day.Year - 1, 3).Select(year => WholeDate(string.Create(CultureInfo.InvariantCulture, $"{written} {year}"))).OfType<DateOnly>()
            .OrderBy(date => Math.Abs(date.DayNumber - day.DayNumber)).Select(date => (DateOnly?)date).FirstOrDefault();
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
        return words.Length is >= 1 and <= 4 && words.All(word => char.IsUpper(word[0]) || char.GetUnicodeCategory(word[0]) == UnicodeCategory.OtherLetter);
    }

    // A long dash, two hyphens, or a hyphen that stands apart or right behind a stop; then a name, a handle, or both.
    [GeneratedRegex(@"(?:[—–―]|--|(?<=^|\s)-|(?<=[.!?…։»”""')\]])-(?=\s))\s*(?<name>\p{L}[^()@—–\d:;!?\n]{0,59}?)?\s*(?:[,·]?\s*\(?(?<handle>@[\w.\-]+(?:@[\w\-]+(?:\.[\w\-]+)+)?)\)?|(?=[,·]\s+(?:\p{L}+\.?\s+)?\d))")]
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
