using System.Globalization;
using Daybook.Core.Text;

namespace Daybook.Core.Feeds;

/// <summary>A folder of a mailbox that is read as a feed: <c>imaps://user@host/Folder</c>. The address never holds a password.</summary>
/// <param name="User">As the mail server knows it, often a mail address.</param>
/// <param name="Host">Lower case.</param>
/// <param name="Secure">False for <c>imap://</c>, which is taken from this machine itself only.</param>
/// <param name="Folder">As the server names it, with its separator.</param>
public sealed record MailboxFolder(string User, string Host, int Port, bool Secure, string Folder)
{
    // RFC 3501 and RFC 8314 §7.3.
    private const int PlainPort = 143;
    private const int SecurePort = 993;

    private const int Longest = 1000;

    /// <summary>The one spelling under which it is subscribed.</summary>
    public string Address => Mailbox + "/" + Uri.EscapeDataString(Folder).Replace("%2F", "/", StringComparison.Ordinal);

    /// <summary>The address without its folder: what a password belongs to.</summary>
    public string Mailbox => string.Create(CultureInfo.InvariantCulture, $"{(Secure ? "imaps" : "imap")}://{Uri.EscapeDataString(User)}@{Host}{(Port == (Secure ? SecurePort : PlainPort) ? "" : $":{Port}")}");

    /// <summary>True for what was meant as such an address, well written or not.</summary>
    public static bool Looks(string address) => Scheme(address) is not null;

    /// <summary>The folder of an address that was subscribed; null for any other address.</summary>
    public static MailboxFolder? Of(string address) => Scheme(address) is not null && Read(address) is { Ok: true } read ? read.Value : null;

    /// <summary>Reads what a person wrote; messages never repeat it, for it may hold a password.</summary>
    public static ParseResult<MailboxFolder> Read(string address)
    {
        const string Form = "write imaps://USER@HOST/FOLDER, for example imaps://me@example.org@imap.example.org/Newsletters";
        if (Scheme(address) is not { } scheme || address.Length > Longest || address.Any(char.IsControl))
            return ParseResult<MailboxFolder>.Failed("this is no address of a mail folder", Form);
        var rest = address[(scheme.Length + 3)..];
        var slash = rest.IndexOf('/', StringComparison.Ordinal);
        var authority = slash < 0 ? rest : rest[..slash];
        // A user is often a mail address: the last sign counts.
        var at = authority.LastIndexOf('@');
        if (at <= 0)
            return ParseResult<MailboxFolder>.Failed("the address of the mail folder names no user", Form);
        if (authority[..at].Contains(':', StringComparison.Ordinal))
            return ParseResult<MailboxFolder>.Failed("the address of the mail folder holds a password", "leave it out: it is asked for, or taken from DAYBOOK_MAIL_PASSWORD by 'daybook feeds add'");
        // The host is read as that of a web address: one reading for everything that is asked.
        if (WebUrl.Read("https://" + authority[(at + 1)..] + "/") is not { } host || WebAddress.Carried(host) is null)
            return ParseResult<MailboxFolder>.Failed("the address of the mail folder has no valid host", Form);
        var folder = slash < 0 ? "" : Uri.UnescapeDataString(rest[(slash + 1)..]).Trim('/');
        if (folder.Any(char.IsControl))
            return ParseResult<MailboxFolder>.Failed("the name of the folder has a control character in it", Form);
        var secure = scheme == "imaps";
        return ParseResult<MailboxFolder>.Of(new MailboxFolder(Uri.UnescapeDataString(authority[..at]), host.Host, host.Port ?? (secure ? SecurePort : PlainPort), secure, folder.Length == 0 ? "INBOX" : folder));
    }

    private static string? Scheme(string address) =>
        address.StartsWith("imaps://", StringComparison.OrdinalIgnoreCase) ? "imaps" : address.StartsWith("imap://", StringComparison.OrdinalIgnoreCase) ? "imap" : null;
}
