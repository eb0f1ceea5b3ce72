using Daybook.Store;

namespace Daybook.Engine.Jobs;

/// <summary>Runs jobs in this process: keys side by side, the jobs of a key one after another under its lease.</summary>
public sealed class LocalRunner(Leases leases, TimeProvider clock, int keysAtOnce) : IRunner
{
    /// <summary>Longer than any one job may take; renewed before each.</summary>
    private static readonly TimeSpan LeaseLength = TimeSpan.FromMinutes(15);

    /// <summary>Keys under way in this process: a lease tells programs apart, not the desk from the round beside it.</summary>
    private readonly Turns _turns = new();

    public async Task<IReadOnlyList<JobEnd>> RunAsync(IReadOnlyList<Job> jobs, CancellationToken cancel)
    {
        var ends = new JobEnd[jobs.Count];
        var keys = jobs.Select((job, at) => (job, at)).GroupBy(pair => pair.job.Key);
        await Parallel.ForEachAsync(keys, new ParallelOptions { MaxDegreeOfParallelism = keysAtOnce, CancellationToken = cancel }, async (key, stop) =>
        {
            foreach (var (job, at) in key)
                ends[at] = await RunAsync(job, stop);
        });
        return ends;
    }

    private async Task<JobEnd> RunAsync(Job job, CancellationToken cancel)
    {
        using var turn = await _turns.EnterAsync(job.Key, cancel);
        if (leases.Take(job.Key, JobOwner.Mine, LeaseLength, clock.GetUtcNow(), JobOwner.IsDead) is not { } lease)
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
            leases.Release(lease);
        }
    }
}
