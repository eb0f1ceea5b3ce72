using System.Globalization;
using System.Text;
using Daybook.SystemTests.Pipeline;

namespace Daybook.SystemTests.Politeness;

/// <summary>One publisher of the month: what it has written by a moment, and how it answers then, by its mood.</summary>
internal sealed class PublishedFeed(int number, Mood mood, DateTimeOffset start)
{
    private const int Listed = 30;
    private static readonly TimeSpan Month = TimeSpan.FromDays(30);

    private readonly List<DateTimeOffset> _dates = [.. Dates(mood.Rhythm, start)];
    private int _asked;

    public Mood Mood { get; } = mood;

    // Every fifth shares its host with others, so that a host's wish is everyone's.
    public string Host { get; } = number % 5 == 0 ? $"shared{number % 4}.example" : $"p{number}.example";

    public string Url => $"https://{Host}/feeds/{number}.xml";

    /// <summary>Where redirects lead.</summary>
    public string OtherUrl => $"https://other{number}.example/feeds/{number}.xml";

    /// <summary>Items published by a moment.</summary>
    public int Written(DateTimeOffset now) => _dates.Count(date => date <= now);

    /// <summary>True in hours and on days that the document asks to skip.</summary>
    public bool IsClosed(DateTimeOffset now) => (Mood.Wish == Wish.NightOff && now.Hour < 6)
        || (Mood.Wish == Wish.WeekendOff && now.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday);

    /// <summary>What is answered at the subscribed address at this visit.</summary>
    public Reply Answer(DateTimeOffset now)
    {
        _asked++;
        var day = (now - start).TotalDays;
        return Mood.Trouble switch
        {
            Trouble.TooMany when _asked % 20 == 19 => Reply.Wait(429, "86400", TimeSpan.FromDays(1)),
            Trouble.TooManyUntil when _asked == 30 => Reply.Wait(429, Rounded(now.AddDays(3)).ToString("R", CultureInfo.InvariantCulture), Rounded(now.AddDays(3)) - now),
            Trouble.TooManyWeek when _asked == 40 => Reply.Wait(429, "604800", TimeSpan.FromDays(7)),
            Trouble.Busy when day is >= 4 and < 4.5 => Reply.Wait(503, "7200", TimeSpan.FromHours(2)),
            Trouble.BusyUnsaid when day is >= 6 and < 7 => Reply.Wait(503, null, TimeSpan.FromHours(1)),
            Trouble.BusyMinutes when day is >= 8 and < 8.25 => Reply.Wait(503, "120", TimeSpan.FromMinutes(2)),
            Trouble.Broken when day is >= 10 and < 12 => Reply.Of(500),
            Trouble.Forbidden when day is >= 11 and < 12 => Reply.Of(403),
            Trouble.Gone when day >= 9 => Reply.Of(410),
            Trouble.Flapping when _asked % 3 == 0 => Reply.Redirect(301, OtherUrl),
            Trouble.Moved when day >= 5 => Reply.Redirect(301, OtherUrl),
            Trouble.Signed => Reply.Redirect(302, $"{OtherUrl}?signature={_asked}"),
            Trouble.LyingLength when _asked % 10 == 5 => Reply.Body(Document(now)) with { Breaks = true },
            Trouble.Cut when _asked % 10 == 5 => Reply.Body(Document(now)[..^200]) with { Whole = false },
            Trouble.Portal when day is >= 13 and < 14 => Reply.Body("<!doctype html><title>Sign in</title><p>Welcome to the network.") with { Whole = false, Type = "text/html" },
            Trouble.Unreachable when day is >= 15 and < 18 => throw new HttpRequestException(HttpRequestError.ConnectionError, "no route"),
            _ => Reply.Body(Document(now)),
        };
    }

    /// <summary>What is answered where redirects lead.</summary>
    public Reply AnswerElsewhere(DateTimeOffset now) => Reply.Body(Document(now));

    /// <summary>The document, the same to the byte until something new is written.</summary>
    private string Document(DateTimeOffset now)
    {
        var written = Written(now);
        var items = Enumerable.Range(0, written).Reverse().Take(Listed).Select(item => Rss.Item($"https://{Host}/{number}/{item}", $"Report {item} of publisher {number}",
            $"Report {item} of {number}. " + Rss.Text, published: _dates[item].ToString("O", CultureInfo.InvariantCulture)));
        var hints = Mood.Wish switch
        {
            Wish.Ttl3Hours => "<ttl>180</ttl>",
            Wish.NightOff => "<skipHours>" + string.Concat(Enumerable.Range(0, 6).Select(hour => $"<hour>{hour}</hour>")) + "</skipHours>",
            Wish.WeekendOff => "<skipDays><day>Saturday</day><day>Sunday</day></skipDays>",
            Wish.TwiceADay => "<sy:updatePeriod xmlns:sy=\"http://purl.org/rss/1.0/modules/syndication/\">daily</sy:updatePeriod>"
                + "<sy:updateFrequency xmlns:sy=\"http://purl.org/rss/1.0/modules/syndication/\">2</sy:updateFrequency>",
            _ => "",
        };
        return Rss.Feed([hints, .. items]);
    }

    private static DateTimeOffset Rounded(DateTimeOffset at) => new(at.Year, at.Month, at.Day, at.Hour, at.Minute, at.Second, at.Offset);

    private static IEnumerable<DateTimeOffset> Dates(Rhythm rhythm, DateTimeOffset start) => rhythm switch
    {
        Rhythm.Steady => Enumerable.Range(-4, (int)(Month.TotalHours / 3) + 4).Select(at => start.AddHours(3 * at)),
        Rhythm.Bursty => Enumerable.Range(0, 6).SelectMany(burst => Enumerable.Range(0, 8).Select(at => start.AddDays(5 * burst).AddMinutes(7 * at - 60))),
        _ => [start.AddDays(-20), start.AddDays(17)],
    };
}

/// <summary>What a publisher answers before validators and wishes are put to it.</summary>
/// <param name="Pause">How long it asks to be left alone; null = it does not ask.</param>
internal sealed record Reply(int Status, string? Text, string? Location, string? RetryAfter, TimeSpan? Pause)
{
    public string Type { get; init; } = "application/rss+xml; charset=utf-8";

    /// <summary>False where its validators acknowledge nothing: the body is no feed, or not all of it.</summary>
    public bool Whole { get; init; } = true;

    /// <summary>True where the connection ends before the body does.</summary>
    public bool Breaks { get; init; }

    public byte[] Bytes => Encoding.UTF8.GetBytes(Text ?? "");

    public static Reply Of(int status) => new(status, null, null, null, null);

    public static Reply Body(string text) => new(200, text, null, null, null);

    public static Reply Redirect(int status, string location) => new(status, null, location, null, null);

    public static Reply Wait(int status, string? retryAfter, TimeSpan wait) => new(status, null, null, retryAfter, wait);
}
