using Daybook.Core.Feeds;
using Daybook.Engine.Feeds;
using Microsoft.Extensions.Time.Testing;
using static Daybook.SystemTests.Feeds.Fetching;

namespace Daybook.SystemTests.Feeds;

/// <summary>
/// A publisher that keeps score, as the feed reader score project of Rachel Kroll does: two simulated weeks of one feed that
/// changes, fails, turns into a login page, changes its validators without cause, and twice asks for a day of peace.
/// </summary>
public sealed class PolitenessTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero));
    private readonly List<Visit> _visits = [];
    private (string? ETag, string? Modified) _sent;

    [Fact]
    public async Task Two_weeks_with_a_publisher_that_keeps_score_end_without_a_complaint()
    {
        await using var server = new LoopbackServer(Answer);
        var state = new FeedState();
        var jitter = 0.0;
        var end = _time.GetUtcNow().AddDays(14);
        while (_time.GetUtcNow() < end)
        {
            // A new process at every visit: nothing but the saved state may be needed to be polite.
            using var handler = GuardedHandler.Create(Options);
            using var fetcher = new Fetcher(handler, Options, _time);
            var result = await fetcher.GetAsync(Feed(server.Url(), state.ETag, state.LastModified), Cancel);
            if (result is FetchResult.Fetched { ContentType: "text/html" })
                result = new FetchResult.Failed(FetchFailure.NotAFeed, "a login page", 200);
            state = Schedule.Next(state, result, SchedulePolicy.Default, _time.GetUtcNow(), jitter);
            jitter = (jitter + 0.37) % 1;
            _time.SetUtcNow(state.NextCheck!.Value);
        }

        Assert.InRange(_visits.Count, 100, 300);
        Assert.All(_visits, v => Assert.Equal("/feed", v.Path));
        Assert.All(_visits, v => Assert.Matches("^Daybook/[0-9.]+$", v.Header("User-Agent")));
        Assert.All(_visits, v => Assert.Null(v.Header("Cookie") ?? v.Header("Referer")));
        Assert.Equal([0], _visits.Index().Where(v => v.Item.Header("If-None-Match") is null).Select(v => v.Index));
        Assert.All(_visits, v => Assert.Equal(v.Expected, (v.Header("If-None-Match"), v.Header("If-Modified-Since"))));
        foreach (var (before, after) in _visits.Zip(_visits.Skip(1)))
            Assert.True(after.At - before.At >= before.Wish, $"{before.At:O} wished {before.Wish}, next {after.At:O}");
    }

    private string Answer(string head)
    {
        var number = _visits.Count;
        var expected = _sent;
        var (answer, wish) = number switch
        {
            50 or 51 => (LoopbackServer.Answer("429 Slow down", "Retry-After: 86400"), TimeSpan.FromDays(1)),
            20 or 21 or 22 => (LoopbackServer.Answer("500 Oops", "ETag: \"error\""), TimeSpan.FromHours(1)),
            30 => (LoopbackServer.Answer("200 OK", "ETag: \"login\"\r\nContent-Type: text/html\r\nSet-Cookie: a=b", "<html>"), TimeSpan.FromHours(1)),
            40 => (Sent($"\"{number}\"", _sent.Modified!, "304 Not Modified"), TimeSpan.FromHours(1)),
            60 => (Sent($"\"{number}\"", "Mon, 02 Mar 2026 00:00:00 GMT", "200 OK", "\r\nCache-Control: max-age=10800"), TimeSpan.FromHours(3)),
            _ when number % 7 == 0 => (Sent($"W/\"{number}\"", $"not a date {number}", "200 OK", "\r\nCache-Control: max-age=60"), TimeSpan.FromHours(1)),
            _ => (LoopbackServer.Answer("304 Not Modified"), TimeSpan.FromHours(1)),
        };
        _visits.Add(new Visit(_time.GetUtcNow(), head, expected, wish));
        return answer;
    }

    private string Sent(string etag, string modified, string status, string more = "")
    {
        _sent = (etag, modified);
        return LoopbackServer.Answer(status, $"ETag: {etag}\r\nLast-Modified: {modified}{more}", status.StartsWith("200", StringComparison.Ordinal) ? "<rss/>" : "");
    }

    private sealed record Visit(DateTimeOffset At, string Head, (string? ETag, string? Modified) Expected, TimeSpan Wish)
    {
        public string Path => Head.Split(' ')[1];

        public string? Header(string name) =>
            Head.Split("\r\n").FirstOrDefault(l => l.StartsWith(name + ": ", StringComparison.OrdinalIgnoreCase))?[(name.Length + 2)..];
    }
}
