using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Daybook.SystemTests.Mail;

/// <summary>A small IMAP server on loopback with one mailbox: what these tests need of RFC 3501, and every command remembered.</summary>
internal sealed class ScriptedMailServer : IAsyncDisposable
{
    public const string User = "me@example.org";
    public const string Password = "s3cret of the test";

    private static readonly DateTimeOffset Came = new(2026, 3, 4, 9, 0, 0, TimeSpan.Zero);

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _accepting;

    private readonly X509Certificate2? _certificate;

    /// <param name="certificate">With one it speaks TLS.</param>
    public ScriptedMailServer(X509Certificate2? certificate = null)
    {
        _certificate = certificate;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>Letters by UID, as they lie there.</summary>
    public SortedDictionary<uint, byte[]> Letters { get; } = [];

    public uint Validity { get; set; } = 7;

    public string Folder { get; set; } = "Newsletters";

    /// <summary>Answers a literal as long as it says, whatever was asked for; null = it is honest.</summary>
    public Func<byte[], byte[]>? Lie { get; set; }

    /// <summary>What it sends in place of everything else, without end; null = it speaks IMAP.</summary>
    public string? Babble { get; set; }

    /// <summary>Commands in order, without their tags.</summary>
    public ConcurrentQueue<string> Commands { get; } = new();

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public string Address => $"imap://me%40example.org@127.0.0.1:{Port}/{Folder}";

    public ScriptedMailServer With(uint uid, string letter)
    {
        Letters[uid] = Encoding.Latin1.GetBytes(letter.ReplaceLineEndings("\r\n"));
        return this;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting;
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        var serving = new List<Task>();
        try
        {
            while (true)
                serving.Add(ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token)));
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or InvalidOperationException)
        {
            await Task.WhenAll(serving);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var connection = client;
        try
        {
            await using var stream = await OpenAsync(connection);
            using var reader = new StreamReader(stream, Encoding.Latin1);
            while (Babble is { } babble)
                await SendAsync(stream, babble);
            await SendAsync(stream, "* OK ready\r\n");
            while (await reader.ReadLineAsync(_stop.Token) is { } line)
            {
                var tag = line[..line.IndexOf(' ', StringComparison.Ordinal)];
                var command = line[(tag.Length + 1)..];
                Commands.Enqueue(command);
                await AnswerAsync(stream, reader, tag, command);
                if (command == "LOGOUT")
                    return;
            }
        }
        catch (Exception end) when (end is OperationCanceledException or IOException or SocketException or AuthenticationException)
        {
            // The client left, or the test is over.
        }
    }

    private async Task<Stream> OpenAsync(TcpClient connection)
    {
        if (_certificate is null)
            return connection.GetStream();
        var secure = new SslStream(connection.GetStream());
        await secure.AuthenticateAsServerAsync(_certificate);
        return secure;
    }

    private async Task AnswerAsync(Stream stream, StreamReader reader, string tag, string command)
    {
        switch (command.Split(' ')[0].ToUpperInvariant() + (command.StartsWith("UID ", StringComparison.OrdinalIgnoreCase) ? " " + command.Split(' ')[1].ToUpperInvariant() : ""))
        {
            case "CAPABILITY":
                await SendAsync(stream, $"* CAPABILITY IMAP4rev1 AUTH=PLAIN\r\n{tag} OK done\r\n");
                break;
            case "AUTHENTICATE":
                await SendAsync(stream, "+ \r\n");
                var said = Encoding.UTF8.GetString(Convert.FromBase64String((await reader.ReadLineAsync(_stop.Token))!));
                await SendAsync(stream, said == $"\0{User}\0{Password}" ? $"{tag} OK [CAPABILITY IMAP4rev1] in\r\n" : $"{tag} NO [AUTHENTICATIONFAILED] not so, {said.Replace('\0', ' ')}\r\n");
                break;
            case "LIST":
                await SendAsync(stream, (command.EndsWith("\"\"", StringComparison.Ordinal) ? "* LIST (\\Noselect) \"/\" \"\"\r\n" : command.Contains(Folder, StringComparison.Ordinal) ? $"* LIST () \"/\" {Folder}\r\n" : "") + $"{tag} OK done\r\n");
                break;
            case "EXAMINE":
                await SendAsync(stream, $"* {Letters.Count} EXISTS\r\n* 0 RECENT\r\n* FLAGS (\\Seen)\r\n* OK [UIDVALIDITY {Validity}] here\r\n{tag} OK [READ-ONLY] done\r\n");
                break;
            case "UID SEARCH":
                await SendAsync(stream, $"* SEARCH{string.Concat(Found(command).Select(uid => $" {uid}"))}\r\n{tag} OK done\r\n");
                break;
            case "UID FETCH":
                await FetchAsync(stream, command);
                await SendAsync(stream, $"{tag} OK done\r\n");
                break;
            case "LOGOUT":
                await SendAsync(stream, $"* BYE\r\n{tag} OK done\r\n");
                break;
            default:
                await SendAsync(stream, command.StartsWith("NAMESPACE", StringComparison.Ordinal) ? $"* NAMESPACE ((\"\" \"/\")) NIL NIL\r\n{tag} OK done\r\n" : $"{tag} BAD not here\r\n");
                break;
        }
    }

    private List<uint> Found(string command)
    {
        var from = command.Split(' ') is [.., "UID", var range] ? uint.Parse(range.Split(':')[0], CultureInfo.InvariantCulture) : 0;
        var found = Letters.Keys.Where(uid => uid >= from).ToList();
        // RFC 3501: "n:*" always names the last letter.
        return found.Count == 0 && Letters.Count > 0 && from > 0 ? [Letters.Keys.Max()] : found;
    }

    private async Task FetchAsync(Stream stream, string command)
    {
        var place = 0;
        foreach (var (uid, letter) in Letters)
        {
            place++;
            if (!Names(command.Split(' ')[2], uid))
                continue;
            if (!command.Contains("BODY", StringComparison.Ordinal))
            {
                await SendAsync(stream, $"* {place} FETCH (UID {uid} INTERNALDATE \"{Came:dd-MMM-yyyy HH:mm:ss} +0000\" RFC822.SIZE {letter.Length})\r\n");
                continue;
            }
            var bounds = command[(command.IndexOf('<', StringComparison.Ordinal) + 1)..command.IndexOf('>', StringComparison.Ordinal)].Split('.');
            var part = letter.Take(int.Parse(bounds[1], CultureInfo.InvariantCulture)).ToArray();
            part = Lie?.Invoke(part) ?? part;
            await SendAsync(stream, $"* {place} FETCH (UID {uid} BODY[]<0> {{{part.Length}}}\r\n");
            await stream.WriteAsync(part, _stop.Token);
            await SendAsync(stream, ")\r\n");
        }
    }

    private static bool Names(string set, uint uid) => set.Split(',').Any(part => part.Split(':') is [var from, var to]
        ? uid >= uint.Parse(from, CultureInfo.InvariantCulture) && (to == "*" || uid <= uint.Parse(to, CultureInfo.InvariantCulture))
        : uid == uint.Parse(part, CultureInfo.InvariantCulture));

    private Task SendAsync(Stream stream, string text) => stream.WriteAsync(Encoding.UTF8.GetBytes(text), _stop.Token).AsTask();
}
