using Daybook.Store;

namespace Daybook.Engine.Jobs;

/// <summary>A piece of work that may be run again without harm. Two jobs of one key never run at once.</summary>
/// <param name="Key">What it must have for itself: a host, or the instance's grouping.</param>
/// <param name="Work">Every write in it shows the lease.</param>
public sealed record Job(string Key, Func<Lease, CancellationToken, Task> Work)
{
    /// <summary>How long it waits, at most, while another program holds its key; zero = not at all.</summary>
    public TimeSpan Waits { get; init; }
}

/// <summary>What became of a job.</summary>
public enum JobEnd
{
    Done,

    /// <summary>Another program holds the lease of its key, and held it for as long as the job waits.</summary>
    Busy,
}

/// <summary>Runs jobs; where is its own business.</summary>
public interface IRunner
{
    /// <summary>Runs jobs to their end, jobs of one key in the order given. Answers how each ended, in the order given.</summary>
    Task<IReadOnlyList<JobEnd>> RunAsync(IReadOnlyList<Job> jobs, CancellationToken cancel);
}
