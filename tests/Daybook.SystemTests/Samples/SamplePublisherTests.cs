using Daybook.Core.Feeds;
using Daybook.Engine.Feeds;
using Daybook.Engine.Samples;

namespace Daybook.SystemTests.Samples;

public sealed class SamplePublisherTests
{
    private static readonly FetchOptions Options = new() { HostGap = TimeSpan.Zero };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_feed_of_the_sample_is_answered_at_its_own_address_and_then_with_304()
    {
        await using var publisher = await SamplePublisher.StartAsync(Folder, later: false, Cancel);
        using var handler = publisher.Handler(Options);
        using var fetcher = new Fetcher(handler, Options, TimeProvider.System);
        var feeds = publisher.Set.Sources.Where(s => s.Feed is not null).ToList();
        Assert.Equal(17, feeds.Count);
        foreach (var listed in feeds)
        {
            var first = Assert.IsType<FetchResult.Fetched>(await fetcher.GetAsync(new(listed.Feed!, null, null, FetchPurpose.Feed), Cancel));
            Assert.Equal(await File.ReadAllBytesAsync(Directory.GetFiles(Path.Combine(Folder, "feeds"), listed.Source.Id + ".*").Single(), Cancel), first.Body.ToArray());
            Assert.Equal(listed.Feed, first.FinalUrl);
            Assert.IsType<FetchResult.NotModified>(await fetcher.GetAsync(new(listed.Feed!, first.ETag, first.LastModified, FetchPurpose.Feed), Cancel));
            Assert.IsType<FetchResult.NotModified>(await fetcher.GetAsync(new(listed.Feed!, null, first.LastModified, FetchPurpose.Feed), Cancel));
        }
    }

    [Theory]
    [InlineData("https://thamesreview.example/articles/mig-puzzle", "thamesreview/mig-puzzle")]
    [InlineData("https://xezerseheri.example/xeber/telefon-danisigi.html?utm_source=feed", "xezerseheri/telefon-danisigi")]
    [InlineData("https://www.findikyolu.example/haber/dalga-uyarisi.html/", "findikyolu/dalga-uyarisi")]
    public async Task A_page_is_answered_by_the_last_part_of_its_path_whatever_the_query(string url, string page)
    {
        await using var publisher = await SamplePublisher.StartAsync(Folder, later: false, Cancel);
        var fetched = Assert.IsType<FetchResult.Fetched>(await GetAsync(publisher, url, FetchPurpose.Page));
        Assert.Equal(await File.ReadAllBytesAsync(Path.Combine(Folder, "pages", page + ".html"), Cancel), fetched.Body.ToArray());
        Assert.StartsWith("text/html", fetched.ContentType, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://thamesreview.example/articles/nothing-here")]
    [InlineData("https://thamesreview.example/haber/dalga-uyarisi.html")]
    [InlineData("https://thamesreview.example/../../set.json")]
    [InlineData("https://thamesreview.example/..%2f..%2fset.json")]
    [InlineData("https://thamesreview.example/%2e%2e%5c%2e%2e%5cset")]
    [InlineData("https://thamesreview.example/pages/thamesreview/mig-puzzle.txt")]
    [InlineData("https://thamesreview.example/robots.txt")]
    public async Task Everything_else_answers_404(string url)
    {
        await using var publisher = await SamplePublisher.StartAsync(Folder, later: false, Cancel);
        var failed = Assert.IsType<FetchResult.Failed>(await GetAsync(publisher, url, FetchPurpose.Feed));
        Assert.Equal(404, failed.Status);
    }

    [Theory]
    [InlineData("https://www.youtube.com/watch?v=SYNTHvid007")]
    [InlineData("https://notthamesreview.example/")]
    [InlineData("http://127.0.0.1/")]
    public async Task No_host_but_the_samples_is_contacted(string url)
    {
        await using var publisher = await SamplePublisher.StartAsync(Folder, later: false, Cancel);
        var failed = Assert.IsType<FetchResult.Failed>(await GetAsync(publisher, url, FetchPurpose.Feed));
        Assert.Equal((FetchFailure.ForbiddenAddress, false), (failed.Kind, failed.Settable));
    }

    [Fact]
    public async Task Later_only_the_changed_feeds_are_sent_again()
    {
        await using var before = await SamplePublisher.StartAsync(Folder, later: false, Cancel);
        await using var after = await SamplePublisher.StartAsync(Folder, later: true, Cancel);
        var changed = new List<string>();
        foreach (var listed in before.Set.Sources.Where(s => s.Feed is not null))
        {
            var first = Assert.IsType<FetchResult.Fetched>(await GetAsync(before, listed.Feed!, FetchPurpose.Feed));
            var again = await GetAsync(after, listed.Feed!, FetchPurpose.Feed, first.ETag, first.LastModified);
            if (again is FetchResult.Fetched fetched)
                changed.Add($"{listed.Source.Id} {fetched.LastModified}");
        }

        const string later = "Fri, 05 Sep 2025 03:10:00 GMT";
        Assert.Equal([$"caspianwire {later}", $"kyivledger {later}", $"odesalyman {later}", $"thamesreview {later}", $"xezerseheri {later}"], changed.Order());
    }

    [Fact]
    public async Task A_bad_set_folder_is_refused_with_all_that_is_missing()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "set.json"), """{"now":"yesterday","timeZone":"Asia/Nowhere"}""", Cancel);
        await File.WriteAllTextAsync(Path.Combine(folder, "sources.json"), """[{"id":"a","name":"A","feed":"https://a.example/f"},{"id":"b","name":"B","feed":"https://b.example/f"}]""", Cancel);
        var set = NewsSet.Load(folder);
        Assert.False(set.Ok);
        Assert.Contains("now must be an instant", set.Problem, StringComparison.Ordinal);
        Assert.Contains("timeZone must be", set.Problem, StringComparison.Ordinal);
        Assert.Contains("feeds/a.xml or .json is missing", set.Problem, StringComparison.Ordinal);
        Assert.Contains("feeds/b.xml or .json is missing", set.Problem, StringComparison.Ordinal);
        await Assert.ThrowsAsync<InvalidDataException>(() => SamplePublisher.StartAsync(folder, later: false, Cancel));
        Assert.Contains("no such folder", NewsSet.Load(Path.Combine(folder, "none")).Problem, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    private static string Folder { get; } = FindFolder();

    private static async Task<FetchResult> GetAsync(SamplePublisher publisher, string url, FetchPurpose purpose, string? etag = null, string? modified = null)
    {
        using var handler = publisher.Handler(Options);
        using var fetcher = new Fetcher(handler, Options with { AllowPrivateNetworks = true }, TimeProvider.System);
        return await fetcher.GetAsync(new(url, etag, modified, purpose), Cancel);
    }

    private static string FindFolder()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Daybook.slnx")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("Daybook.slnx not found above the tests.");
        return Path.Combine(folder, "samples", "ukraine-azerbaijan-2025");
    }
}
