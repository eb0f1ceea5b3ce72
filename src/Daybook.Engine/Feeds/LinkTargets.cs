using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Daybook.Core.Feeds;
using Daybook.Core.Items;

namespace Daybook.Engine.Feeds;

/// <summary>
/// Where short links lead. Their hosts are asked, through the guard and in their turn like every host; the page they lead to is not. What was
/// found is remembered; beyond this process by whoever sets <see cref="Recall"/> and <see cref="OnFound"/>. Thread-safe.
/// </summary>
public sealed class LinkTargets(Fetcher fetcher)
{
    /// <summary>Short links that lead to short links: X wraps what Buffer has wrapped.</summary>
    private const int MostSteps = 3;

    /// <summary>Targets remembered, a few megabytes; the newest round counts, so then all are forgotten.</summary>
    private const int MostRemembered = 10_000;

    /// <summary>Longest short link remembered beyond this process, in characters; the longest of the table's hosts have some dozens.</summary>
    private const int LongestKept = 500;

    /// <summary>What an earlier process was told of an address; null where it was told nothing.</summary>
    public Func<string, string?>? Recall { get; set; }

    /// <summary>Called with each address and where it leads, so that it outlasts this process.</summary>
    public Action<string, string>? OnFound { get; set; }

    private readonly ConcurrentDictionary<string, string> _known = new(StringComparer.Ordinal);

    /// <summary>The address behind a short link; null where nobody tells, and for what is no short link.</summary>
    public async Task<string?> OfAsync(string url, CancellationToken cancel)
    {
        var at = url;
        for (var step = 0; step < MostSteps && ShortLinks.Is(at); step++)
        {
            if (_known.TryGetValue(at, out var target) || Remembered(at, out target))
            {
                at = target;
                continue;
            }
            if (await fetcher.GetAsync(new FetchRequest(at, null, null, FetchPurpose.Link), cancel).ConfigureAwait(false) is not FetchResult.Fetched { Body.Length: 0, FinalUrl: var found })
                return null;
            Remember(at, found);
            if (at.Length <= LongestKept)
                OnFound?.Invoke(at, found);
            at = found;
        }
        return at == url || ShortLinks.Is(at) ? null : at;
    }

    private bool Remembered(string at, [NotNullWhen(true)] out string? target)
    {
        target = at.Length <= LongestKept ? Recall?.Invoke(at) : null;
        if (target is not null)
            Remember(at, target);
        return target is not null;
    }

    private void Remember(string at, string target)
    {
        if (_known.Count >= MostRemembered)
            _known.Clear();
        _known[at] = target;
    }
}
