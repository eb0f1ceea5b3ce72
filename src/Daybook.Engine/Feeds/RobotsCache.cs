using System.Text;
using Daybook.Core.Feeds;

namespace Daybook.Engine.Feeds;

/// <summary>The robots rules of hosts whose pages we read, kept for a day (RFC 9309 §2.4). Thread-safe.</summary>
internal sealed class RobotsCache(Fetcher fetcher, TimeProvider time)
{
    private const int MostHosts = 2000;
    private static readonly TimeSpan Keep = TimeSpan.FromHours(24);

    // A host in trouble is asked again soon, but not at every page.
    private static readonly TimeSpan KeepTrouble = TimeSpan.FromHours(1);

    // Longer delays are the habit of hosts that mean crawlers of whole sites; a page an item every half minute is gentle enough.
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(30);

    private readonly Dictionary<string, Kept> _kept = [];

    /// <summary>Null where the page may be asked.</summary>
    public async Task<FetchResult?> RefusalAsync(Uri page, CancellationToken cancel)
    {
        var kept = await ForAsync(page, cancel).ConfigureAwait(false);
        if (kept.Rules.Allows(page.PathAndQuery))
            return null;
        return kept.Trouble is null
            ? new FetchResult.Failed(FetchFailure.Robots, "the host's robots rules forbid this page")
            : new FetchResult.Deferred(kept.Until, WholeHost: false, null, kept.Trouble);
    }

    private async Task<Kept> ForAsync(Uri page, CancellationToken cancel)
    {
        var origin = page.GetLeftPart(UriPartial.Authority);
        lock (_kept)
        {
            if (_kept.TryGetValue(origin, out var known) && known.Until > time.GetUtcNow())
                return known;
        }

        var result = await fetcher.GetAsync(new FetchRequest(origin + "/robots.txt", null, null, FetchPurpose.Robots), cancel).ConfigureAwait(false);
        var kept = Read(result);
        if (kept.Rules.CrawlDelay is { } delay)
            fetcher.Gate.Widen(AddressGuard.HostOf(page), delay < LongestDelay ? delay : LongestDelay);
        lock (_kept)
        {
            if (_kept.Count >= MostHosts)
                Forget();
            return _kept[origin] = kept;
        }
    }

    // RFC 9309 §2.3.1: rules that cannot be had for good (4xx) forbid nothing; rules that cannot be had now forbid all.
    private Kept Read(FetchResult result) => result switch
    {
        FetchResult.Fetched fetched => Rules(RobotsRules.Parse(Encoding.UTF8.GetString(fetched.Body.Span), FetchOptions.Product)),
        FetchResult.Gone or FetchResult.Failed { Status: >= 400 and < 500 } => Rules(RobotsRules.AllowAll),
        // Five redirects without arriving count as unavailable (§2.3.1.2).
        FetchResult.Failed { Kind: FetchFailure.TooManyRedirects } => Rules(RobotsRules.AllowAll),
        FetchResult.Deferred deferred => new(RobotsRules.DisallowAll, deferred.Until, deferred.Detail),
        _ => new(RobotsRules.DisallowAll, time.GetUtcNow() + KeepTrouble, "the host's robots rules cannot be read just now"),
    };

    private Kept Rules(RobotsRules rules) => new(rules, time.GetUtcNow() + Keep, null);

    private void Forget()
    {
        foreach (var origin in _kept.OrderBy(k => k.Value.Until).Take(MostHosts / 4).Select(k => k.Key).ToList())
            _kept.Remove(origin);
    }

    /// <param name="Trouble">Why nothing is allowed for now; null where the rules are the host's own.</param>
    private sealed record Kept(RobotsRules Rules, DateTimeOffset Until, string? Trouble);
}
