using System.Text;
using Daybook.Core.Feeds;
using Daybook.Engine.Feeds;
using Microsoft.Extensions.Time.Testing;
using static Daybook.SystemTests.Feeds.Fetching;

namespace Daybook.SystemTests.Feeds;

/// <summary>Publishers that take their time are left when their time is up. The clock is the tests' own: a busy machine does not move it.</summary>
public sealed class FetchTimeTests
{
    private static readonly TimeSpan Instant = TimeSpan.FromMilliseconds(1);
    private static readonly FetchOptions Timed = Options with { FirstByte = TimeSpan.FromSeconds(3), Total = TimeSpan.FromSeconds(7) };

    private readonly FakeTimeProvider _time = new();

    [Fact]
    public async Task A_silent_server_is_left_at_the_first_byte()
    {
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var silent = new LoopbackServer(async (_, _, cancel) =>
        {
            asked.SetResult();
            await Task.Delay(Timeout.Infinite, cancel);
        });
        await EndsAsync(silent, asked.Task, Timed, Timed.FirstByte, "no answer within 3 s");
    }

    [Fact]
    public async Task A_slow_drip_ends_at_the_total()
    {
        await using var drip = new LoopbackServer(async (_, stream, cancel) =>
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n"u8.ToArray(), cancel);
            for (; ; await Task.Delay(50, cancel))
                await stream.WriteAsync("x"u8.ToArray(), cancel);
        });
        // Its head may take as long as the whole, so that it is the whole that ends it.
        await EndsAsync(drip, null, Timed with { FirstByte = Timed.Total }, Timed.Total, "the whole answer took more than 7 s");
    }

    [Fact]
    public async Task The_total_holds_over_all_redirects()
    {
        // No hop comes near the first byte's time, and five are allowed; the fourth passes the whole's.
        var hop = 0;
        await using var server = new LoopbackServer(async (_, stream, cancel) =>
        {
            _time.Advance(TimeSpan.FromSeconds(2));
            await stream.WriteAsync(Encoding.ASCII.GetBytes(LoopbackServer.Answer("302 Found", $"Location: /{hop++}")), cancel);
        });
        using var handler = GuardedHandler.Create(Timed);
        using var fetcher = new Fetcher(handler, Timed, _time);
        var failed = Assert.IsType<FetchResult.Failed>(await fetcher.GetAsync(Feed(server.Url()), Cancel));
        Assert.Equal((FetchFailure.TimedOut, "the whole answer took more than 7 s"), (failed.Kind, failed.Detail));
        Assert.Equal(4, server.Requests.Count);
    }

    /// <summary>Asks, and moves the clock once the fetcher waits: it waits on until the time is up, and not a moment longer.</summary>
    /// <param name="waiting">When the fetcher waits; null = when it has the head of the answer.</param>
    private async Task EndsAsync(LoopbackServer server, Task? waiting, FetchOptions options, TimeSpan after, string detail)
    {
        using var guarded = GuardedHandler.Create(options);
        using var handler = new Noting(guarded);
        using var fetcher = new Fetcher(handler, options, _time);
        var fetching = fetcher.GetAsync(Feed(server.Url()), Cancel);
        await (waiting ?? handler.Answered).WaitAsync(TimeSpan.FromMinutes(2), Cancel);
        _time.Advance(after - Instant);
        await Task.Delay(50, Cancel);
        Assert.False(fetching.IsCompleted);
        _time.Advance(Instant);
        var failed = Assert.IsType<FetchResult.Failed>(await fetching.WaitAsync(TimeSpan.FromMinutes(2), Cancel));
        Assert.Equal((FetchFailure.TimedOut, detail), (failed.Kind, failed.Detail));
    }

    /// <summary>Tells when the head of an answer has come.</summary>
    private sealed class Noting(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        private readonly TaskCompletionSource _answered = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Answered => _answered.Task;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = await base.SendAsync(request, cancellationToken);
            _answered.SetResult();
            return response;
        }
    }
}
