using System.Globalization;
using System.Text.RegularExpressions;
using Daybook.Core.Feeds;

namespace Daybook.Core.Items;

/// <summary>A date as markup gives it to machines: JSON-LD, <c>meta</c>, <c>time datetime</c>.</summary>
internal static partial class SaidDate
{
    /// <summary>The moment with the offset it is written with, so that its day is the page's day; null where no whole day is said.</summary>
    /// <param name="monthFirst">See <see cref="WrittenDate.First"/>.</param>
    public static DateTimeOffset? Read(string? text, bool monthFirst)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var written = WrittenDate.First(text, monthFirst);
        if (FeedDate.Parse(text) is not { } moment)
            return written is { } date ? Midnight(date.Day) : null;
        // "2020" and "2020-05" are no days, and 1970 is an empty clock.
        if (moment.Year < WrittenDate.FirstYear || (written is null && !Packed().IsMatch(text)))
            return null;
        var local = Offset().Match(text) is { Success: true } zone ? moment.ToOffset(Minutes(zone)) : moment;
        return written is { } day && day.Day != DateOnly.FromDateTime(local.DateTime) ? Midnight(day.Day) : local;
    }

    /// <summary>A day whose time of day nobody said.</summary>
    public static DateTimeOffset Midnight(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);

    private static TimeSpan Minutes(Match zone)
    {
        var minutes = int.Parse(zone.Groups["h"].ValueSpan, CultureInfo.InvariantCulture) * 60 + int.Parse(zone.Groups["m"].ValueSpan, CultureInfo.InvariantCulture);
        // Offsets go to 14 hours (ISO 8601 and the zones in use).
        return minutes > 14 * 60 ? TimeSpan.Zero : TimeSpan.FromMinutes(zone.Groups["s"].Value == "-" ? -minutes : minutes);
    }

    [GeneratedRegex(@"[0-9]{1,2}:[0-9]{2}.*(?<s>[+-])(?<h>[0-9]{2}):?(?<m>[0-9]{2})\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Offset();

    /// <summary>Eight figures of a day with or without a time, or the seconds or milliseconds since 1970.</summary>
    [GeneratedRegex(@"^\s*((19|20)[0-9]{6}([T ].*)?|[0-9]{10}|[0-9]{13})\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Packed();
}
