using System.Globalization;

namespace Daybook.Core.Feeds;

/// <summary>What response headers say about asking again and about keeping the text.</summary>
public static class CacheHeaders
{
    /// <summary>Freshness (RFC 9111 §4.2.1): <c>max-age</c>, else <c>Expires</c> − <c>Date</c>. Null = not said, or nothing above zero.</summary>
    /// <param name="cacheControl">Raw <c>Cache-Control</c>, several fields joined by commas; or null.</param>
    /// <param name="now">Stands in for an absent <c>Date</c>.</param>
    public static TimeSpan? MaxAge(string? cacheControl, string? expires, string? date, DateTimeOffset now)
    {
        foreach (var directive in (cacheControl ?? "").Split(',', StringSplitOptions.TrimEntries))
        {
            // no-cache and no-store say how to store, not when to ask: the floor of the schedule answers that.
            if (directive.StartsWith("max-age", StringComparison.OrdinalIgnoreCase) && directive[7..].TrimStart() is ['=', .. var age])
                return Positive(Seconds(age.Trim().Trim('"')));
        }

        return HttpDate.Read(expires) is { } end ? Positive(end - (HttpDate.Read(date) ?? now)) : null;
    }

    /// <summary>False where <c>X-Robots-Tag</c> says <c>noarchive</c> to all or to us, or <c>tdm-reservation</c> is 1 (TDMRep).</summary>
    /// <param name="robotsTags">Each <c>X-Robots-Tag</c> field as received.</param>
    /// <param name="userAgent">Our product token, as robots rules name it.</param>
    public static bool MayArchive(IEnumerable<string> robotsTags, string? tdmReservation, string userAgent) =>
        tdmReservation?.Trim() != "1" && !robotsTags.Any(tag => ForbidsArchive(tag, userAgent));

    /// <summary>A hundred years: some three hundred times as long are more than a span of time can hold.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(36_500);

    /// <summary>Whole seconds; a number too large to count is the largest span. Null where it is no number.</summary>
    internal static TimeSpan? Seconds(string digits)
    {
        if (digits.Length == 0 || !digits.All(char.IsAsciiDigit))
            return null;
        // RFC 9111 §1.2.2: a recipient that overflows takes the greatest value it can hold.
        return long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds < Longest.TotalSeconds
            ? TimeSpan.FromSeconds(seconds)
            : Longest;
    }

    private static TimeSpan? Positive(TimeSpan? span) => span > TimeSpan.Zero ? span : null;

    // One field is "[agent:] rule, rule…"; the agent holds for the rules after it.
    private static bool ForbidsArchive(string field, string userAgent)
    {
        var forUs = true;
        foreach (var part in field.Split(',', StringSplitOptions.TrimEntries))
        {
            var rule = part;
            var colon = part.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && !IsRuleWithValue(part[..colon]))
            {
                forUs = part[..colon].Trim().Equals(userAgent, StringComparison.OrdinalIgnoreCase);
                rule = part[(colon + 1)..].Trim();
            }

            if (forUs && rule.Equals("noarchive", StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private static bool IsRuleWithValue(string name) =>
        name.StartsWith("max-", StringComparison.OrdinalIgnoreCase) || name.Equals("unavailable_after", StringComparison.OrdinalIgnoreCase);
}
