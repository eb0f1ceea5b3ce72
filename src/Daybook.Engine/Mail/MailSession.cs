using System.Net;
using Daybook.Core.Feeds;
using Daybook.Engine.Feeds;
using MailKit;
using MailKit.Net.Imap;
using MailKit.Security;

namespace Daybook.Engine.Mail;

/// <summary>An open folder of a mailbox, examined and not selected for writing.</summary>
internal sealed class MailSession : IDisposable
{
    private readonly ImapClient _client;
    private readonly TimeSpan _patience;
    private readonly CancellationTokenSource _limit;

    private MailSession(ImapClient client, IMailFolder folder, TimeSpan patience, CancellationTokenSource limit) =>
        (_client, Folder, _patience, _limit) = (client, folder, patience, limit);

    public IMailFolder Folder { get; }

    /// <param name="most">Bytes taken from the wire.</param>
    /// <param name="limit">Wound anew before each question; it fires where an answer takes longer than the settings allow.</param>
    public static async Task<MailSession> OpenAsync(MailboxFolder mail, string password, FetchOptions options, long most, CancellationTokenSource limit, CancellationToken cancel)
    {
        limit.CancelAfter(options.Total);
        var connection = await GuardedHandler.ConnectAsync(mail.Host, mail.Port, options, cancel).ConfigureAwait(false);
        // A password goes unencrypted to this machine itself at most.
        if (!mail.Secure && !(connection.Socket.RemoteEndPoint is IPEndPoint { Address: var address } && IPAddress.IsLoopback(address)))
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw new ForbiddenAddressException("imap:// goes to this machine only: over a network write imaps://");
        }
        var client = new ImapClient { CheckCertificateRevocation = false };
        try
        {
            await client.ConnectAsync(new WireLimit(connection, most), mail.Host, mail.Port, mail.Secure ? SecureSocketOptions.SslOnConnect : SecureSocketOptions.None, cancel).ConfigureAwait(false);
            await client.AuthenticateAsync(mail.User, password, cancel).ConfigureAwait(false);
            var folder = await client.GetFolderAsync(mail.Folder, cancel).ConfigureAwait(false);
            await folder.OpenAsync(FolderAccess.ReadOnly, cancel).ConfigureAwait(false);
            return new MailSession(client, folder, options.Total, limit);
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    /// <summary>Before each question: its answer has the whole time.</summary>
    public void Wind() => _limit.CancelAfter(_patience);

    public void Dispose() => _client.Dispose();
}
