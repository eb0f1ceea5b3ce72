using System.Collections.Concurrent;
using System.Text.Json;
using Daybook.Core.Feeds;
using Daybook.Engine.Items;

namespace Daybook.Engine.Feeds;

/// <summary>What a round of collecting came to.</summary>
public sealed record CollectReport(int Feeds, int Fetched, int NotModified, int Failed, int Deferred, int ItemsNew, int ItemsChanged, int ItemsUnchanged,
    IReadOnlyList<CollectError> Errors);

/// <param name="Feed">Address.</param>
/// <param name="Kind">A <see cref="FetchFailure"/> in camel case, or <c>gone</c>.</param>
public sealed record CollectError(string Feed, string Kind, string Detail);

/// <summary>Adds up a round while its jobs run side by side.</summary>
internal sealed class CollectTally(int feeds)
{
    private readonly ConcurrentQueue<CollectError> _errors = new();
    private int _fetched, _notModified, _failed, _deferred, _new, _changed, _unchanged, _done;

    public int Feeds { get; } = feeds;

    public void CountFetched(SaveCounts counts)
    {
        Interlocked.Increment(ref _fetched);
        Interlocked.Add(ref _new, counts.New);
        Interlocked.Add(ref _changed, counts.Changed);
        Interlocked.Add(ref _unchanged, counts.Unchanged);
    }

    public void CountNotModified() => Interlocked.Increment(ref _notModified);

    public void CountDeferred() => Interlocked.Increment(ref _deferred);

    public void CountFailed(string feed, FetchResult.Failed failed) => CountFailed(feed, JsonNamingPolicy.CamelCase.ConvertName(failed.Kind.ToString()), failed.Detail);

    public void CountFailed(string feed, string kind, string detail)
    {
        Interlocked.Increment(ref _failed);
        _errors.Enqueue(new CollectError(feed, kind, detail));
    }

    public int CountDone() => Interlocked.Increment(ref _done);

    public CollectReport Report() => new(Feeds, _fetched, _notModified, _failed, _deferred, _new, _changed, _unchanged,
        [.. _errors.OrderBy(error => error.Feed, StringComparer.Ordinal)]);
}
