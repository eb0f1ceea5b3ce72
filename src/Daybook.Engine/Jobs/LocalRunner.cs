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
    private static readonly TimeSpan LeaseLength = TimeSpan.FromMinutes(15);

    /// <summary>After so long a key counts as slow: a name, a connection, TLS and an answer take five round trips, at the antipodes 1.5 s.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.5);

    /// <summary>Keys under way, quick and slow, for each one that may run at once: bounds what slow ones hold of memory and sockets.</summary>
    private const int SlowForEachQuick = 7;

    /// <summary>Keys under way in this process: a lease tells programs apart, not the desk from the round beside it.</summary>
    private readonly Turns _turns = new();

    public async Task<IReadOnlyList<JobEnd>> RunAsync(IReadOnlyList<Job> jobs, CancellationToken cancel)
    {
        var ends = new JobEnd[jobs.Count];
        using var quick = new SemaphoreSlim(keysAtOnce);
        using var all = new SemaphoreSlim(keysAtOnce * (1 + SlowForEachQuick));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var keys = jobs.Select((job, at) => (job, at)).GroupBy(pair => pair.job.Key).ToList();
        Exception? first = null;
        try
        {
            await Task.WhenAll(keys.Select(key => PlacedAsync(key)));
        }
        catch when (first is not null and not OperationCanceledException)
        {
            // Not the cancellation of the others that came of it.
            ExceptionDispatchInfo.Throw(first);
        }
        return ends;

        async Task PlacedAsync(IEnumerable<(Job Job, int At)> key)
        {
            await all.WaitAsync(stop.Token);
            try
            {
                await quick.WaitAsync(stop.Token);
                var work = Task.Run(() => OfOneKeyAsync(key), stop.Token);
                await Task.WhenAny(work, Task.Delay(Patience, stop.Token));
                quick.Release();
                await work;
            }
            catch (Exception problem)
            {
                Interlocked.CompareExchange(ref first, problem, null);
                // The first that fails ends the others: what they have not begun waits for the next round.
                await stop.CancelAsync();
                throw;
            }
            finally
            {
                all.Release();
            }
        }

        async Task OfOneKeyAsync(IEnumerable<(Job Job, int At)> key)
        {
            foreach (var (job, at) in key)
                ends[at] = await RunAsync(job, stop.Token);
        }
    }

    private async Task<JobEnd> RunAsync(Job job, CancellationToken cancel)
    {
        using var turn = await _turns.EnterAsync(job.Key, cancel);
        if (await leases.TakeAsync(job.Key, JobOwner.Mine, LeaseLength, clock.GetUtcNow(), JobOwner.IsDead) is not { } lease)
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
}
