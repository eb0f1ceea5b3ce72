using Daybook.Core.Feeds;
using Daybook.Engine.Feeds;

namespace Daybook.SystemTests.Feeds;

/// <summary>Builders of these tests: state only what the test is about.</summary>
internal static class Fetching
{
    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Open to loopback, and patient: nothing here waits for a time-out, which a busy machine could meet first.</summary>
    public static FetchOptions Options { get; } = new()
    {
        AllowPrivateNetworks = true,
        HostGap = TimeSpan.Zero,
        FirstByte = TimeSpan.FromMinutes(1),
        Total = TimeSpan.FromMinutes(2),
    };

    public static FetchRequest Feed(string url, string? etag = null, string? modified = null) => new(url, etag, modified, FetchPurpose.Feed);

    public static FetchRequest Page(string url) => new(url, null, null, FetchPurpose.Page);

    public static async Task<FetchResult> GetAsync(string url, FetchOptions? options = null) => await GetAsync(Feed(url), options);

    public static async Task<FetchResult> GetAsync(FetchRequest request, FetchOptions? options = null)
    {
        using var handler = GuardedHandler.Create(options ?? Options);
        using var fetcher = new Fetcher(handler, options ?? Options, TimeProvider.System);
        return await fetcher.GetAsync(request, Cancel);
    }

    public static FetchFailure KindOf(FetchResult result) => Assert.IsType<FetchResult.Failed>(result).Kind;
}
