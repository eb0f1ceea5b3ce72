namespace Daybook.Core.Feeds;

/// <summary>
/// Dates in every form feeds use: RFC 822 and 2822 with any zone's name and a wrong weekday, ISO 8601 and W3CDTF in
/// all precisions, asctime, day-month-year in the languages feeds are written in, seconds since 1970. What is missing
/// is filled with zero, a missing zone is UTC. What is no date is null: never a guess, never the present.
/// </summary>
public static class FeedDate
{
    /// <summary>No date is longer; text that is, is not one.</summary>
    private const int Longest = 120;

    /// <summary><c>, 2025/9/4</c>: a year alone behind a word is no date.</summary>
    private const int ShortestOfNumbers = 9;

    /// <summary>The instant in UTC, or null.</summary>
    public static DateTimeOffset? Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > Longest * 2)
            return null;
        if (DateOfMail.Parse(text) is { } usual)
            return usual;
        var written = HtmlText.Collapse(text);
        // What was only signs that are no characters (a byte order mark) is empty now.
        if (written.Length is 0 or > Longest)
            return null;
        return DateOfNumbers.Parse(WithoutWeekday(written)) ?? DateOfWords.Parse(written) ?? (WithoutComments(written) is { } plain ? DateOfWords.Parse(plain) : null);
    }

    /// <summary>
    /// <c>Fri, 2006/09/15 08:19:53 EDT</c>: a name before a date of numbers adds nothing. Only with the year first: whoever
    /// writes weekdays before <c>05/03/2019</c> may mean the day or the month by its first number.
    /// </summary>
    private static string WithoutWeekday(string text)
    {
        var comma = text.IndexOf(", ", StringComparison.Ordinal);
        if (comma is < 2 or > 11 || text.Length - comma <= ShortestOfNumbers || text.AsSpan(0, comma).IndexOfAnyInRange('0', '9') >= 0)
            return text;
        var rest = text.AsSpan(comma + 2);
        return rest[..4].IndexOfAnyExceptInRange('0', '9') < 0 && rest[4] is '/' or '-' or '.' ? rest.ToString() : text;
    }

    /// <summary>RFC 2822 §3.2.3 allows comments in brackets between and right behind words: <c>Fri(day), 05 Nov(ember)</c>. Null where there are none.</summary>
    private static string? WithoutComments(string text)
    {
        if (!text.Contains('(', StringComparison.Ordinal))
            return null;
        var plain = new System.Text.StringBuilder(text.Length);
        var depth = 0;
        foreach (var c in text)
        {
            depth += c == '(' ? 1 : 0;
            if (depth == 0)
                plain.Append(c);
            depth -= c == ')' && depth > 0 ? 1 : 0;
        }
        return plain.ToString();
    }
}
