using System.Diagnostics;
using System.Runtime.ExceptionServices;
using Daybook.Store;

namespace Daybook.Engine.Jobs;

/// <summary>
/// Runs jobs in this process: keys side by side, the jobs of a key one after another under its lease. A key whose jobs keep waiting for
/// somebody else's server gives its place to the next one, so that a few hundred hosts which never answer do not hold up the healthy ones.
/// </summary>
public sealed class LocalRunner(Leases leases, TimeProvider clock, int keysAtOnce) : IRunner
{
    /// <summary>Longer than any one job may take; renewed before each.</summary>
    internal static readonly TimeSpan LeaseLength = TimeSpan.FromMinutes(15);

    /// <summary>After so long a key counts as slow: a name, a connection, TLS and an answer take five round trips, at the antipodes 1.5 s.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.5);

    /// <summary>Keys under way, quick and slow, for each one that may run at once: bounds what slow ones hold of memory and sockets.</summary>
    private const int SlowForEachQuick = 7;

    /// <summary>Between two looks at a lease that another program holds: much shorter than any grouping, much longer than the look.</summary>
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(200);

    /// <summary>After so long who watches is told what is waited for (Nielsen 1993: from one second on a wait is noticed, at ten it is left).</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(3);

    private int KeysAtOnce { get; } = keysAtOnce;

    /// <summary>Keys under way in this process: a lease tells programs apart, not the desk from the round beside it.</summary>
    private readonly Turns _turns = new();

    /// <summary>Told once a run, when a job waits for another program for some seconds.</summary>
    public Action? OnWait { get; init; }

    public async Task<IReadOnlyList<JobEnd>> RunAsync(IReadOnlyList<Job> jobs, CancellationToken cancel)
    {
        using var run = new Run(this, jobs.Count, cancel);
        await run.AllAsync(jobs.Select((job, at) => (job, at)).GroupBy(pair => pair.job.Key));
        return run.Ends;
    }

    private async Task<JobEnd> RunAsync(Job job, bool waits, Action tell, CancellationToken cancel)
    {
        using var turn = await _turns.EnterAsync(job.Key, cancel);
        if (await TakeAsync(job.Key, waits ? job.Waits : TimeSpan.Zero, tell, cancel) is not { } lease)
            return JobEnd.Busy;
        try
        {
            await job.Work(lease, cancel);
            return JobEnd.Done;
        }
        catch (StaleFenceException)
        {
            return JobEnd.Busy;
        }
        finally
        {
            await leases.ReleaseAsync(lease);
        }
    }

    /// <summary>The lease of a key, as soon as whoever holds it is done with it or it runs out; null where that takes longer than is waited.</summary>
    private async Task<Lease?> TakeAsync(string key, TimeSpan waits, Action tell, CancellationToken cancel)
    {
        var began = Stopwatch.GetTimestamp();
        for (; ; )
        {
            if (await leases.TakeAsync(key, JobOwner.Mine, LeaseLength, clock.GetUtcNow(), JobOwner.IsDead) is { } lease)
                return lease;
            var waited = Stopwatch.GetElapsedTime(began);
            if (waited >= waits)
                return null;
            if (waited >= Quiet)
                tell();
            await Task.Delay(Look, cancel);
        }
    }

    /// <summary>Jobs given together: the keys side by side, and the first that fails ends them all.</summary>
    private sealed class Run(LocalRunner runner, int jobs, CancellationToken cancel) : IDisposable
    {
        private readonly SemaphoreSlim _quick = new(runner.KeysAtOnce), _all = new(runner.KeysAtOnce * (1 + SlowForEachQuick));
        private readonly CancellationTokenSource _stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        private Exception? _first;
        private int _told;

        /// <summary>How each job ended, in the order given.</summary>
        public JobEnd[] Ends { get; } = new JobEnd[jobs];

        public async Task AllAsync(IEnumerable<IEnumerable<(Job Job, int At)>> keys)
        {
            try
            {
                await Task.WhenAll(keys.Select(PlacedAsync));
            }
            catch when (_first is not null and not OperationCanceledException)
            {
                // Not the cancellation of the others that came of it.
                ExceptionDispatchInfo.Throw(_first!);
            }
        }

        public void Dispose()
        {
            _stop.Dispose();
            _all.Dispose();
            _quick.Dispose();
        }

        private async Task PlacedAsync(IEnumerable<(Job Job, int At)> key)
        {
            await _all.WaitAsync(_stop.Token);
            try
            {
                await _quick.WaitAsync(_stop.Token);
                var work = Task.Run(() => OfOneKeyAsync(key), _stop.Token);
                await Task.WhenAny(work, Task.Delay(Patience, _stop.Token));
                _quick.Release();
                await work;
            }
            catch (Exception problem)
            {
                Interlocked.CompareExchange(ref _first, problem, null);
                // The first that fails ends the others: what they have not begun waits for the next round.
                await _stop.CancelAsync();
                throw;
            }
            finally
            {
                _all.Release();
            }
        }

        private async Task OfOneKeyAsync(IEnumerable<(Job Job, int At)> key)
        {
            var waits = true;
            foreach (var (job, at) in key)
            {
                Ends[at] = await runner.RunAsync(job, waits, TellOnce, _stop.Token);
                // Who waited in vain once does not wait for each job of the key.
                waits &= Ends[at] != JobEnd.Busy;
            }
        }

        private void TellOnce()
        {
            if (Interlocked.Exchange(ref _told, 1) == 0)
                runner.OnWait?.Invoke();
        }
    }
}
