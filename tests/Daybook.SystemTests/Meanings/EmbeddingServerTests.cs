using System.Net;
using System.Text;
using System.Text.Json;
using Daybook.Engine.Meanings;
using Daybook.SystemTests.Feeds;
using Daybook.SystemTests.Pipeline;

namespace Daybook.SystemTests.Meanings;

/// <summary>Whatever a server of embeddings answers, stories are made in time.</summary>
public sealed class EmbeddingServerTests
{
    private const string Good = """{"data":[{"index":1,"embedding":[0.1,0.9,0.2]},{"index":0,"embedding":[0.5,0.1,0.7]}]}""";

    private static readonly string News = Rss.Feed(Rss.Item("a"), Rss.Item("b", "Strawberries", Rss.OtherText));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_protocol_is_spoken_and_answers_go_by_their_index()
    {
        var asked = "";
        using var http = new HttpClient(new Scripted(async request =>
        {
            asked = $"{request.Method} {request.RequestUri} {request.Headers.Authorization} {await request.Content!.ReadAsStringAsync(Cancel)}";
            return Good;
        }));
        var vectors = await new ServerEmbedder(new OpenAiEmbeddings(http, new Uri("http://127.0.0.1:11434/v1/"), "bge-m3", "secret"), "bge-m3").EmbedAsync(["one", "two"], Cancel);
        Assert.Equal([0.5f, 0.1f, 0.7f], vectors[0].ToArray());
        Assert.StartsWith("POST http://127.0.0.1:11434/v1/embeddings Bearer secret ", asked, StringComparison.Ordinal);
        using var sent = JsonDocument.Parse(asked[asked.IndexOf('{', StringComparison.Ordinal)..]);
        Assert.Equal(("bge-m3", 2), (sent.RootElement.GetProperty("model").GetString(), sent.RootElement.GetProperty("input").GetArrayLength()));
    }

    [Theory]
    [InlineData("""{"data":[{"index":0,"embedding":[0.1,0.9,0.2]},{"index":1,"embedding":[0.5,0.1]}]}""", 0)]
    [InlineData("""{"data":[{"index":0,"embedding":[0.1,0.9,0.2]}]}""", 0)]
    [InlineData("""{"data":[{"index":0,"embedding":[0.1,0.9,0.2]},{"index":7,"embedding":[0.5,0.1,0.7]}]}""", 0)]
    [InlineData("""{"data":[{"index":0,"embedding":[0.1,0.9,0.2]},{"index":0,"embedding":[0.5,0.1,0.7]}]}""", 0)]
    [InlineData("""{"data":[{"index":0,"embedding":[0.1,NaN,0.2]},{"index":1,"embedding":[0.5,0.1,0.7]}]}""", 0)]
    [InlineData("""{"data":[{"index":0,"embedding":["a",0.9,0.2]},{"index":1,"embedding":[0.5,0.1,0.7]}]}""", 0)]
    [InlineData("""{"data":[{"index":0,"embedding":[0.1,1e999,0.2]},{"index":1,"embedding":[0.5,0.1,0.7]}]}""", 1)]
    [InlineData("""{"data":[{"index":0,"embedding":[0,0,0]},{"index":1,"embedding":[0.5,0.1,0.7]}]}""", 1)]
    [InlineData("""{"data":[{"index":0,"embedding":[]},{"index":1,"embedding":[]}]}""", 0)]
    [InlineData("""{"data":"none"}""", 0)]
    [InlineData("""{"error":{"message":"model not found"}}""", 0)]
    [InlineData("[]", 0)]
    [InlineData("<html><body>Sign in</body></html>", 0)]
    [InlineData("", 0)]
    [InlineData(Good, 2)]
    public async Task What_is_no_vector_is_not_used(string body, int usable)
    {
        await using var server = new LoopbackServer(_ => LoopbackServer.Answer("200 OK", "Content-Type: application/json", body));
        using var desk = await RoundAsync(server, TimeSpan.FromSeconds(60));
        Assert.Equal(2, desk.Store.Stories.List().Count);
        Assert.Equal(usable, desk.Store.Meanings.Of("m", desk.Items.Select(item => item.Id)).Count(kept => kept.Bytes.Length > 0));
    }

    [Theory]
    [InlineData("500 Internal Server Error")]
    [InlineData("401 Unauthorized")]
    [InlineData("404 Not Found")]
    [InlineData("302 Found")]
    public async Task A_server_that_refuses_is_asked_once_a_round(string status)
    {
        await using var server = new LoopbackServer(_ => LoopbackServer.Answer(status, "Location: http://127.0.0.1:1/"));
        using var desk = await RoundAsync(server, TimeSpan.FromSeconds(60));
        Assert.Equal(2, desk.Store.Stories.List().Count);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task An_answer_of_ten_megabytes_is_not_read_to_its_end()
    {
        await using var server = new LoopbackServer(async (_, stream, cancel) =>
            await LoopbackServer.SendAsync(stream, "Content-Type: application/json", Encoding.Latin1.GetBytes("{\"data\":[" + new string(' ', 10_000_000) + "]}"), cancel));
        using var desk = await RoundAsync(server, TimeSpan.FromSeconds(60));
        Assert.Equal(2, desk.Store.Stories.List().Count);
        Assert.Null(desk.Store.Meanings.Dimensions("m"));
    }

    [Fact]
    public async Task An_answer_that_never_ends_costs_its_time_and_no_more()
    {
        await using var server = new LoopbackServer(async (_, stream, cancel) =>
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n{\"data\":["u8.ToArray(), cancel);
            while (true)
            {
                await stream.WriteAsync(" "u8.ToArray(), cancel);
                await Task.Delay(20, cancel);
            }
        });
        using var desk = await RoundAsync(server, TimeSpan.FromMilliseconds(300));
        Assert.Equal(2, desk.Store.Stories.List().Count);
    }

    [Fact]
    public async Task Who_cancels_ends_the_round()
    {
        using var cancel = new CancellationTokenSource();
        await using var server = new LoopbackServer(async (_, _, stop) =>
        {
            await cancel.CancelAsync();
            await Task.Delay(Timeout.Infinite, stop);
        });
        using var http = new HttpClient();
        using var desk = new NewsDesk(embedder: Embedder(http, server)).Outlet("herald");
        await desk.CollectAsync(NewsDesk.Own, News);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => desk.Pipeline.GroupAsync(edited: false, cancel.Token));
    }

    private static async Task<NewsDesk> RoundAsync(LoopbackServer server, TimeSpan timeout)
    {
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = Timeout.InfiniteTimeSpan };
        var desk = new NewsDesk(embedder: Embedder(http, server), meanings: new MeaningOptions { Timeout = timeout }).Outlet("herald");
        await desk.CollectAsync(NewsDesk.Own, News);
        await desk.Pipeline.GroupAsync(edited: false, Cancel);
        return desk;
    }

    private static ServerEmbedder Embedder(HttpClient http, LoopbackServer server) => new(new OpenAiEmbeddings(http, new Uri(server.Url("/v1")), "m", null), "m");

    private sealed class Scripted(Func<HttpRequestMessage, Task<string>> answer) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            new(HttpStatusCode.OK) { Content = new StringContent(await answer(request)) };
    }
}
