using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Daybook.SystemTests.Pipeline;

/// <summary>A web on paper: addresses with the documents they answer, an ETag for each state of them, and 404 for everything else.</summary>
internal sealed class PaperWeb : HttpMessageHandler
{
    private readonly ConcurrentDictionary<string, (string Type, byte[] Body)> _documents = new();
    private readonly ConcurrentDictionary<string, HttpStatusCode> _failures = new();
    private readonly ConcurrentDictionary<string, string> _redirects = new();

    /// <summary>What was asked, in order.</summary>
    public ConcurrentQueue<string> Asked { get; } = new();

    /// <summary>Forms that were submitted, in order.</summary>
    public ConcurrentQueue<(string Url, string Form)> Posted { get; } = new();

    public void Put(string url, string body, string type = "application/rss+xml; charset=utf-8") => PutBytes(url, Encoding.UTF8.GetBytes(body), type);

    public void PutBytes(string url, byte[] body, string type)
    {
        _failures.TryRemove(url, out _);
        _documents[url] = (type, body);
    }

    /// <summary>The document at an address.</summary>
    public string Body(string url) => Encoding.UTF8.GetString(_documents[url].Body);

    public void PutPage(string url, string body) => Put(url, body, "text/html; charset=utf-8");

    public void Redirect(string url, string to) => _redirects[url] = to;

    public void Fail(string url, HttpStatusCode status) => _failures[url] = status;

    public void Mend(string url) => _failures.TryRemove(url, out _);

    public int TimesAsked(string url) => Asked.Count(asked => asked == url);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var url = request.RequestUri!.AbsoluteUri;
        if (request.Method != HttpMethod.Post)
        {
            Asked.Enqueue(url);
            return Answer(request, url);
        }
        Posted.Enqueue((url, await request.Content!.ReadAsStringAsync(cancellationToken)));
        return new HttpResponseMessage(_failures.GetValueOrDefault(url, HttpStatusCode.Accepted)) { Content = new ByteArrayContent([]), RequestMessage = request };
    }

    private HttpResponseMessage Answer(HttpRequestMessage request, string url)
    {
        if (_failures.TryGetValue(url, out var status))
            return new HttpResponseMessage(status) { Content = new ByteArrayContent([]), RequestMessage = request };
        if (_redirects.TryGetValue(url, out var to))
        {
            var moved = new HttpResponseMessage(HttpStatusCode.MovedPermanently) { Content = new ByteArrayContent([]), RequestMessage = request };
            moved.Headers.TryAddWithoutValidation("Location", to);
            return moved;
        }
        if (!_documents.TryGetValue(url, out var document))
            return new HttpResponseMessage(HttpStatusCode.NotFound) { Content = new ByteArrayContent([]), RequestMessage = request };
        var etag = string.Create(CultureInfo.InvariantCulture, $"\"{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(document.Body))[..16]}\"");
        var same = request.Headers.TryGetValues("If-None-Match", out var known) && known.Contains(etag);
        var response = new HttpResponseMessage(same ? HttpStatusCode.NotModified : HttpStatusCode.OK)
        {
            Content = new ByteArrayContent(same ? [] : document.Body),
            RequestMessage = request,
        };
        if (!same)
            response.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(document.Type);
        response.Headers.TryAddWithoutValidation("ETag", etag);
        return response;
    }
}
