using System.Text;
using Daybook.Core.Feeds;
using Daybook.Engine.Feeds;
using Microsoft.Extensions.Time.Testing;
using static Daybook.SystemTests.Feeds.Fetching;

namespace Daybook.SystemTests.Feeds;

public sealed class HostGateTests
{
    [Fact]
    public async Task Requests_to_one_host_go_one_at_a_time_with_the_gap_between_them()
    {
        var time = new NotingTime();
        var gate = new HostGate(TimeSpan.FromSeconds(2), time);
        var first = await gate.EnterAsync("a.example", Cancel);
        var second = gate.EnterAsync("a.example", Cancel);
        using (await gate.EnterAsync("b.example", Cancel))
            Assert.False(second.IsCompleted);

        first.Dispose();
        await time.Waited.WaitAsync(TimeSpan.FromMinutes(5), Cancel);
        time.Advance(TimeSpan.FromSeconds(1.9));
        await Task.Delay(20, Cancel);
        Assert.False(second.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(0.2));
        (await second.WaitAsync(TimeSpan.FromMinutes(5), Cancel)).Dispose();
    }

    [Fact]
    public async Task A_cancelled_wait_gives_the_turn_to_the_next()
    {
        var gate = new HostGate(TimeSpan.FromHours(1), new FakeTimeProvider());
        var first = await gate.EnterAsync("a.example", Cancel);
        using var impatient = new CancellationTokenSource();
        var queued = gate.EnterAsync("a.example", impatient.Token);
        first.Dispose();
        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => queued);

        var widened = new HostGate(TimeSpan.Zero, TimeProvider.System);
        (await widened.EnterAsync("a.example", Cancel)).Dispose();
        (await widened.EnterAsync("a.example", Cancel).WaitAsync(TimeSpan.FromMinutes(5), Cancel)).Dispose();
    }

    [Fact]
    public void A_host_that_asked_to_wait_is_remembered_until_then_and_the_longer_wait_counts()
    {
        var time = new FakeTimeProvider();
        var gate = new HostGate(TimeSpan.Zero, time);
        var until = time.GetUtcNow().AddHours(5);
        gate.Defer("a.example", until);
        gate.Defer("a.example", until.AddHours(-4));
        Assert.Equal(until, gate.DeferredUntil("a.example"));
        Assert.Null(gate.DeferredUntil("b.example"));
        time.Advance(TimeSpan.FromHours(5));
        Assert.Null(gate.DeferredUntil("a.example"));
    }

    [Fact]
    public async Task Many_hosts_are_not_remembered_for_ever()
    {
        var time = new FakeTimeProvider();
        var gate = new HostGate(TimeSpan.FromSeconds(2), time);
        gate.Defer("kept.example", time.GetUtcNow().AddDays(1));
        for (var i = 0; i < 20_000; i++)
        {
            (await gate.EnterAsync($"h{i}.example", Cancel)).Dispose();
            time.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.InRange(gate.Count, 1, 4100);
        Assert.NotNull(gate.DeferredUntil("kept.example"));
    }

    [Fact]
    public async Task Feeds_of_one_host_share_one_connection_at_a_time()
    {
        var (open, most) = (0, 0);
        await using var server = new LoopbackServer(async (_, stream, cancel) =>
        {
            most = Math.Max(most, Interlocked.Increment(ref open));
            await Task.Delay(20, cancel);
            // Before the answer, on which the next may come.
            Interlocked.Decrement(ref open);
            await stream.WriteAsync(Encoding.Latin1.GetBytes(LoopbackServer.Answer("200 OK", body: "x")), cancel);
        });
        var options = Options with { HostGap = TimeSpan.FromMilliseconds(40) };
        using var handler = GuardedHandler.Create(options);
        using var fetcher = new Fetcher(handler, options, TimeProvider.System);
        var started = TimeProvider.System.GetTimestamp();
        var results = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => fetcher.GetAsync(Feed(server.Url($"/{i}")), Cancel)));
        Assert.All(results, r => Assert.IsType<FetchResult.Fetched>(r));
        Assert.Equal(1, most);
        Assert.True(TimeProvider.System.GetElapsedTime(started) >= TimeSpan.FromMilliseconds(200));
    }

    /// <summary>Tells when somebody waits for it.</summary>
    private sealed class NotingTime : FakeTimeProvider
    {
        private readonly TaskCompletionSource _waited = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Waited => _waited.Task;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = base.CreateTimer(callback, state, dueTime, period);
            _waited.TrySetResult();
            return timer;
        }
    }
}
