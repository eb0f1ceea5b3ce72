using AngleSharp.Html.Parser;
using BenchmarkDotNet.Attributes;
using Daybook.Core.Feeds;
using Daybook.Core.Items;
using Ganss.Xss;

namespace Daybook.Benchmarks;

/// <summary>The bodies of all entries of the recorded feeds, cleaned once, on one core.</summary>
[MemoryDiagnoser]
public class CleanBenchmarks
{
    private (string Html, string Base)[] _bodies = [];
    private readonly HtmlSanitizer _sanitizer = new();

    /// <summary>Every body that is markup, with the address its links stand on.</summary>
    internal static (string Html, string Base)[] Bodies() =>
        [.. RecordedFeeds.Load()
            .Select(bytes => FeedParser.Parse(bytes, null, "https://feed.example/feed.xml")).Where(feed => feed.Ok)
            .SelectMany(feed => feed.Value.Items)
            .Select(item => (Html: item.ContentHtml ?? item.SummaryHtml ?? "", Base: item.BaseUrl ?? "https://feed.example/"))
            .Where(body => body.Html.Contains('<', StringComparison.Ordinal))];

    [GlobalSetup]
    public void Load() => _bodies = Bodies();

    [Benchmark]
    public int Daybook()
    {
        var written = 0;
        foreach (var (html, from) in _bodies)
            written += HtmlCleaner.Clean(html, from).Length;
        return written;
    }

    /// <summary>What an aggregator on .NET does otherwise: AngleSharp's tree, and HtmlSanitizer over it.</summary>
    [Benchmark(Baseline = true)]
    public int AngleSharpAndHtmlSanitizer()
    {
        var written = 0;
        foreach (var (html, from) in _bodies)
        {
            using var document = new HtmlParser().ParseDocument("<!doctype html><html><body>" + html);
            _sanitizer.SanitizeDom(document, document.Body!, from);
            written += document.Body!.InnerHtml.Length;
        }
        return written;
    }

    /// <summary>The tree alone: no cleaner that builds one can be faster.</summary>
    [Benchmark]
    public int AngleSharpAlone()
    {
        var written = 0;
        foreach (var (html, _) in _bodies)
        {
            using var document = new HtmlParser().ParseDocument("<!doctype html><html><body>" + html);
            written += document.Body!.ChildElementCount;
        }
        return written;
    }
}
