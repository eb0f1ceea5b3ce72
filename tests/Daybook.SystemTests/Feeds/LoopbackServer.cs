using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Daybook.SystemTests.Feeds;

/// <summary>A publisher that does exactly what a test wants, byte by byte, and remembers what it was asked.</summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly TcpListener _listener;
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<string, Stream, CancellationToken, Task> _answer;
    private readonly Task _accepting;

    /// <param name="answer">Gets the request's head and the connection; the connection closes when it returns.</param>
    /// <param name="at">Where it listens; null = 127.0.0.1. Any = all of 127.0.0.0/8, each address a host of its own.</param>
    public LoopbackServer(Func<string, Stream, CancellationToken, Task> answer, IPAddress? at = null)
    {
        _answer = answer;
        _listener = new TcpListener(at ?? IPAddress.Loopback, 0);
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _accepting = AcceptAsync();
    }

    public LoopbackServer(Func<string, string> answer)
        : this((head, stream, cancel) => stream.WriteAsync(Encoding.Latin1.GetBytes(answer(head)), cancel).AsTask()) { }

    public int Port { get; }

    /// <summary>Heads of all requests, in order.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    public int Connections { get; private set; }

    public string Url(string path = "/feed", string host = "127.0.0.1") => $"http://{host}:{Port}{path}";

    public static string Answer(string status, string headers = "", string body = "") =>
        $"HTTP/1.1 {status}\r\n{headers}{(headers.Length > 0 ? "\r\n" : "")}Content-Length: {Encoding.Latin1.GetByteCount(body)}\r\nConnection: close\r\n\r\n{body}";

    public static async Task SendAsync(Stream stream, string headers, byte[] body, CancellationToken cancel)
    {
        await stream.WriteAsync(Encoding.Latin1.GetBytes($"HTTP/1.1 200 OK\r\n{headers}\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n"), cancel);
        await stream.WriteAsync(body, cancel);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _accepting;
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _ = ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token));
        }
        catch (OperationCanceledException)
        {
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        Connections++;
        try
        {
            using (client)
            {
                var stream = client.GetStream();
                var head = await HeadAsync(stream);
                if (head.Length > 0)
                {
                    Requests.Enqueue(head);
                    await _answer(head, stream, _stop.Token);
                    client.Client.Shutdown(SocketShutdown.Send);
                    // A close with unread bytes would reset the connection under the reader.
                    await stream.CopyToAsync(Stream.Null, _stop.Token);
                }
            }
        }
        catch (Exception e) when (e is IOException or OperationCanceledException or SocketException or ObjectDisposedException)
        {
        }
    }

    private async Task<string> HeadAsync(NetworkStream stream)
    {
        var head = new StringBuilder();
        var one = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal) && await stream.ReadAsync(one, _stop.Token) == 1)
            head.Append((char)one[0]);
        return head.ToString();
    }
}
