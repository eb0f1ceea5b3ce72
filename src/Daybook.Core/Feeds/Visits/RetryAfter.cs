using System.Globalization;

namespace Daybook.Core.Feeds;

/// <summary><c>Retry-After</c> (RFC 9110 §10.2.3): seconds or an HTTP date.</summary>
public static class RetryAfter
{
    /// <summary>Shortest wait obeyed: also for 0, and for a date already past.</summary>
    public static readonly TimeSpan Least = TimeSpan.FromMinutes(1);

    /// <summary>Longest wait obeyed. Servers that want readers gone for a day mean it; one that says 300 years is broken.</summary>
    public static readonly TimeSpan Most = TimeSpan.FromDays(7);

    /// <summary>Wait where the server says none, or nothing that can be read.</summary>
    public static readonly TimeSpan Unsaid = TimeSpan.FromHours(1);

    /// <summary>The instant until which to wait: between <see cref="Least"/> and <see cref="Most"/> from now.</summary>
    /// <param name="value">Raw header, or null.</param>
    public static DateTimeOffset Until(string? value, DateTimeOffset now)
    {
        var wait = Wait(value?.Trim(), now) ?? Unsaid;
        return now + (wait < Least ? Least : wait > Most ? Most : wait);
    }

    private static TimeSpan? Wait(string? value, DateTimeOffset now)
    {
        if (string.IsNullOrEmpty(value))
            return null;
        if (value.All(char.IsAsciiDigit))
            return CacheHeaders.Seconds(value);
        return HttpDate.Read(value) is { } date ? date - now : null;
    }
}

/// <summary>Dates of HTTP headers (RFC 9110 §5.6.7): the fixed form and the two old ones.</summary>
public static class HttpDate
{
    private static readonly string[] Forms =
    [
        "d MMM yyyy HH:mm:ss 'GMT'",
        "d MMM yyyy HH:mm:ss 'UTC'",
        "dd-MMM-yy HH:mm:ss 'GMT'",
        "MMM d HH:mm:ss yyyy",
    ];

    /// <summary>Null where it is not such a date. The name of the day is not believed: servers get it wrong.</summary>
    public static DateTimeOffset? Read(string? value)
    {
        if (value is null or { Length: > 64 })
            return null;
        var text = value.Trim();
        var comma = text.IndexOf(',', StringComparison.Ordinal);
        var rest = comma >= 0 ? text[(comma + 1)..] : text.Length > 4 && text[3] == ' ' ? text[4..] : text;
        const DateTimeStyles style = DateTimeStyles.AllowWhiteSpaces | DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        return DateTimeOffset.TryParseExact(rest.Trim(), Forms, CultureInfo.InvariantCulture, style, out var date) ? date : null;
    }
}
