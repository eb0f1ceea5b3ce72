using System.Threading.Channels;

namespace Daybook.Web.Desk;

/// <summary>
/// Work that the desk starts and does not wait for: collecting a new feed, reading a page, grouping. One after another; what is lost with a
/// crash is done by the next round, since every errand only hastens what a round does anyway.
/// </summary>
internal sealed class Errands : IAsyncDisposable
{
    /// <summary>Errands waiting at once; beyond it the next round has to do.</summary>
    private const int Most = 500;

    private readonly Channel<Func<CancellationToken, Task>> _waiting = Channel.CreateBounded<Func<CancellationToken, Task>>(new BoundedChannelOptions(Most) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _running;
    private int _open;

    public Errands() => _running = Task.Run(RunAsync);

    /// <summary>True where nothing waits or runs.</summary>
    public bool Idle => Volatile.Read(ref _open) == 0;

    public void Send(Func<CancellationToken, Task> work)
    {
        Interlocked.Increment(ref _open);
        if (!_waiting.Writer.TryWrite(work))
            Interlocked.Decrement(ref _open);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _waiting.Writer.TryComplete();
        await _running;
        _stop.Dispose();
    }

    private async Task RunAsync()
    {
        try
        {
            await foreach (var work in _waiting.Reader.ReadAllAsync(_stop.Token))
            {
                await DoAsync(work);
                Interlocked.Decrement(ref _open);
            }
        }
        catch (OperationCanceledException)
        {
            // The service stops; the next start takes it up.
        }
    }

    private async Task DoAsync(Func<CancellationToken, Task> work)
    {
        try
        {
            await work(_stop.Token);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            Console.Error.WriteLine($"daybook: something the desk asked for ended early: {problem.Message}\n  {(problem as Daybook.Store.StoreException)?.Hint ?? $"please report it: {problem}"}");
        }
    }
}
