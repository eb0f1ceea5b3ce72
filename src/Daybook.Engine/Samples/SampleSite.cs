using System.Text;
using Daybook.Core.Feeds;

namespace Daybook.Engine.Samples;

/// <summary>One answer of the sample publisher.</summary>
internal sealed record SampleFile(ReadOnlyMemory<byte> Bytes, string ContentType, DateTimeOffset LastModified)
{
    /// <summary>Strong validator: named by the content.</summary>
    public string ETag { get; } = $"\"{BodyHash.Of(Bytes.Span)[..32]}\"";
}

/// <summary>
/// What a news set answers, address by address. Everything is read at the start: a request only looks up, and never forms a path.
/// </summary>
internal sealed class SampleSite
{
    private readonly Dictionary<string, SampleFile> _feeds = [];
    private readonly Dictionary<(string Source, string Slug), SampleFile> _pages = [];
    private readonly List<(string Host, string Path, string Source)> _sites = [];

    private SampleSite() { }

    public static SampleSite Read(NewsSet set, bool later)
    {
        var site = new SampleSite();
        foreach (var (source, feed, _) in set.Sources)
        {
            if (source.Site is not null && new Uri(source.Site) is var home)
                site._sites.Add((Bare(home.IdnHost), home.AbsolutePath, source.Id));
            if (feed is not null)
                site.AddFeed(new Uri(feed), set, source.Id, later);
            site.AddPages(Path.Combine(set.Folder, "pages", source.Id), source.Id, set.Now);
        }

        return site;
    }

    /// <summary>True for a host of one of the set's outlets, subdomains included.</summary>
    public bool Knows(string host) => _sites.Exists(s => Covers(s.Host, Bare(host)));

    /// <summary>The answer for an address, or null (404).</summary>
    public SampleFile? Find(Uri address)
    {
        var host = Bare(address.IdnHost);
        if (_feeds.GetValueOrDefault(host + address.PathAndQuery) is { } exact)
            return exact;
        return _feeds.GetValueOrDefault(host + address.AbsolutePath) ?? FindPage(host, address.AbsolutePath);
    }

    private SampleFile? FindPage(string host, string path)
    {
        var slug = Slug(path);
        // Several outlets may share a host: the one whose own path begins the address comes first.
        return _sites.Where(s => Covers(s.Host, host))
            .OrderByDescending(s => s.Host.Length)
            .ThenByDescending(s => path.StartsWith(s.Path, StringComparison.Ordinal) ? s.Path.Length : 0)
            .Select(s => _pages.GetValueOrDefault((s.Source, slug)))
            .FirstOrDefault(page => page is not null);
    }

    private void AddFeed(Uri address, NewsSet set, string id, bool later)
    {
        var file = set.FeedFile(id, later) ?? throw new InvalidOperationException($"A checked set lacks the feed of {id}.");
        var changed = later && Path.GetDirectoryName(file) != Path.Combine(set.Folder, "feeds");
        var bytes = File.ReadAllBytes(file);
        _sites.Add((Bare(address.IdnHost), "/", id));
        _feeds[Bare(address.IdnHost) + address.PathAndQuery] = new SampleFile(bytes, FeedType(file, bytes), changed ? set.Later ?? set.Now : set.Now);
    }

    private void AddPages(string folder, string id, DateTimeOffset served)
    {
        if (!Directory.Exists(folder))
            return;
        foreach (var file in Directory.EnumerateFiles(folder, "*.html"))
        {
            var bytes = File.ReadAllBytes(file);
            // Another encoding is named by the page itself.
            var type = System.Text.Unicode.Utf8.IsValid(bytes) ? "text/html; charset=utf-8" : "text/html";
            _pages[(id, Path.GetFileNameWithoutExtension(file).Normalize())] = new SampleFile(bytes, type, served);
        }
    }

    private static string FeedType(string file, byte[] bytes)
    {
        if (file.EndsWith(".json", StringComparison.Ordinal))
            return "application/feed+json";
        // Latin-1 shows the ASCII of any encoding that feeds use but UTF-16.
        var head = Encoding.Latin1.GetString(bytes.AsSpan(0, Math.Min(bytes.Length, 2000)));
        return head.Contains("<rss", StringComparison.Ordinal) ? "application/rss+xml"
            : head.Contains("<rdf:RDF", StringComparison.Ordinal) ? "application/rdf+xml"
            : head.Contains("<feed", StringComparison.Ordinal) ? "application/atom+xml"
            : "application/xml";
    }

    private static string Slug(string path)
    {
        var last = Uri.UnescapeDataString(path.TrimEnd('/').Split('/')[^1]).Normalize();
        return last.EndsWith(".html", StringComparison.Ordinal) ? last[..^5] : last;
    }

    private static string Bare(string host) => WebAddress.WithoutWww(host.TrimEnd('.').ToLowerInvariant());

    private static bool Covers(string site, string host) =>
        host == site || (host.EndsWith(site, StringComparison.Ordinal) && host[^(site.Length + 1)] == '.');
}
