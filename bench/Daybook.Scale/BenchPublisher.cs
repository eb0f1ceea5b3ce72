using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Daybook.Scale;

/// <summary>A publisher of many feeds on this machine, each on a loopback address of its own (127.a.b.c), so that each counts as a host.</summary>
internal sealed class BenchPublisher : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly (byte[] Body, string Tag)[] _feeds;
    private readonly int _items;
    private readonly int _words;
    private long _bytes;
    private int _requests;

    private BenchPublisher(WebApplication app, int feeds, int items, int words)
    {
        (_app, _items, _words) = (app, items, words);
        _feeds = [.. Enumerable.Range(0, feeds).Select(feed => Made(feed, 0))];
    }

    public int Count => _feeds.Length;

    public long Size => _feeds.Sum(feed => (long)feed.Body.Length);

    /// <summary>How long each answer waits, as a network would.</summary>
    public TimeSpan Delay { get; set; }

    public int Port { get; private set; }

    /// <summary>Bytes of bodies sent, and requests answered.</summary>
    public (long Bytes, int Requests) Served => (_bytes, _requests);

    public static async Task<BenchPublisher> StartAsync(int feeds, int items, int words)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Any, 0));
        var app = builder.Build();
        var publisher = new BenchPublisher(app, feeds, items, words);
        app.Run(publisher.AnswerAsync);
        await app.StartAsync();
        publisher.Port = new Uri(app.Urls.First().Replace("0.0.0.0", "127.0.0.1", StringComparison.Ordinal)).Port;
        return publisher;
    }

    public string UrlOf(int feed) => string.Create(CultureInfo.InvariantCulture, $"http://127.{1 + feed / 62_500}.{feed / 250 % 250}.{1 + feed % 250}:{Port}/feed/{feed}.xml");

    public string Opml() => "<opml version=\"2.0\"><body>" + string.Concat(Enumerable.Range(0, Count).Select(feed => $"<outline type=\"rss\" text=\"Feed {feed}\" xmlUrl=\"{UrlOf(feed)}\"/>")) + "</body></opml>";

    /// <summary>Gives every <paramref name="each"/>th feed five new items.</summary>
    public void Change(int each)
    {
        for (var feed = 0; feed < Count; feed += each)
            _feeds[feed] = Made(feed, 5);
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        Interlocked.Increment(ref _requests);
        if (Delay > TimeSpan.Zero)
            await Task.Delay(Delay);
        if (!int.TryParse(Path.GetFileNameWithoutExtension(context.Request.Path.Value), CultureInfo.InvariantCulture, out var number) || number >= Count)
        {
            context.Response.StatusCode = 404;
            return;
        }
        var (body, tag) = _feeds[number];
        context.Response.Headers.ETag = tag;
        if (context.Request.Headers.IfNoneMatch == tag)
        {
            context.Response.StatusCode = 304;
            return;
        }
        context.Response.ContentType = "application/rss+xml; charset=utf-8";
        context.Response.ContentLength = body.Length;
        Interlocked.Add(ref _bytes, body.Length);
        await context.Response.Body.WriteAsync(body);
    }

    /// <param name="newer">Items on top of the first ones.</param>
    private (byte[], string) Made(int feed, int newer)
    {
        var random = new Random(feed);
        var language = InventedLanguage.All[feed % InventedLanguage.All.Count];
        var first = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        var items = new List<string>();
        for (var item = 0; item < _items + newer; item++)
        {
            var (title, text) = (new StringBuilder(), new StringBuilder());
            language.Write(title, random.Next(5, 12), random);
            language.Write(text, random.Next(_words / 2, _words * 3 / 2), random);
            items.Add($"<item><title>{title}</title><link>https://outlet{feed}.example/news/{item}</link><guid isPermaLink=\"false\">{feed}-{item}</guid>"
                + $"<pubDate>{first.AddMinutes(feed % 60 + 47 * item):R}</pubDate><category>news</category><content:encoded><![CDATA[<p>{text.Replace("\n\n", "</p><p>")}</p>"
                + $"<p><a href=\"/more\">more</a> <img src=\"/i/{item}.jpg\" width=\"640\" height=\"360\"></p>]]></content:encoded></item>");
        }
        items.Reverse();
        var document = $"<?xml version=\"1.0\" encoding=\"utf-8\"?><rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>Feed {feed}</title>"
            + $"<link>https://outlet{feed}.example/</link><language>{language.Code}</language>{string.Concat(items)}</channel></rss>";
        var body = Encoding.UTF8.GetBytes(document);
        return (body, $"\"{Convert.ToHexStringLower(SHA256.HashData(body))[..16]}\"");
    }
}
