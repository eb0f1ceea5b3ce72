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

    /// <summary>The instant in UTC, or null.</summary>
    public static DateTimeOffset? Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > Longest * 2)
            return null;
        var written = HtmlText.Collapse(text);
        if (written.Length > Longest)
            return null;
        return DateOfNumbers.Parse(written) ?? DateOfWords.Parse(written);
    }
}
