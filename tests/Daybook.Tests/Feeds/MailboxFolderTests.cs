using Daybook.Core.Feeds;

namespace Daybook.Tests.Feeds;

/// <summary>Addresses of mail folders: one spelling each, never a password.</summary>
public sealed class MailboxFolderTests
{
    [Theory]
    [InlineData("imaps://me@imap.example.org/News", "imaps://me@imap.example.org/News")]
    [InlineData("IMAPS://me@example.org@IMAP.example.org/News/Weekly", "imaps://me%40example.org@imap.example.org/News/Weekly")]
    [InlineData("imaps://me%40example.org@imap.example.org:993/News", "imaps://me%40example.org@imap.example.org/News")]
    [InlineData("imaps://me@imap.example.org", "imaps://me@imap.example.org/INBOX")]
    [InlineData("imap://me@127.0.0.1:1143/Письма", "imap://me@127.0.0.1:1143/%D0%9F%D0%B8%D1%81%D1%8C%D0%BC%D0%B0")]
    public void Have_one_spelling(string written, string address)
    {
        var mail = MailboxFolder.Read(written).Value;
        Assert.Equal(address, mail.Address);
        Assert.Equal(mail, MailboxFolder.Of(mail.Address));
    }

    [Theory]
    [InlineData("imaps://me:secret@imap.example.org/News")]
    [InlineData("imaps://imap.example.org/News")]
    [InlineData("imaps://me@/News")]
    [InlineData("imaps://me@a b/News")]
    [InlineData("imaps://me@imap.example.org/a%0d%0aLOGOUT")]
    [InlineData("imaps://")]
    public void That_are_wrong_are_refused_without_repeating_them(string written)
    {
        var read = MailboxFolder.Read(written);
        Assert.False(read.Ok);
        Assert.DoesNotContain("secret", read.Problem + read.Hint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://example.org/")]
    [InlineData("mailto:me@example.org")]
    public void Others_are_none(string address) => Assert.False(MailboxFolder.Looks(address));
}
