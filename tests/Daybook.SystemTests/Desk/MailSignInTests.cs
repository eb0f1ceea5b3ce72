using System.Net;
using Daybook.Core.Feeds;
using Daybook.Engine.Feeds;
using Daybook.Engine.Mail;
using Daybook.Pages.Desk;
using Daybook.Pages.Desk.Add;
using Daybook.SystemTests.Mail;

namespace Daybook.SystemTests.Desk;

/// <summary>The password of a mailbox is given at the desk, kept where no page shows it, and forgotten where the server refuses it.</summary>
public sealed class MailSignInTests
{
    [Fact]
    public async Task A_mailbox_asks_for_its_password_refuses_a_wrong_one_and_shows_the_folder_with_the_right_one()
    {
        using var folder = new TemporaryFolder();
        await using var server = new ScriptedMailServer();
        var passwords = new MailPasswords(folder.Path);
        await using var host = await DeskHost.SignedInAsync(MailboxesOf(passwords));
        var mailbox = MailboxFolder.Of(server.Address)!;

        var look = await LookAsync(host, DeskPaths.Add + "/look", ("text", server.Address));
        Assert.Contains("Password of", await host.PageAsync(look), StringComparison.Ordinal);
        Assert.Contains("type=\"password\"", await host.PageAsync(look), StringComparison.Ordinal);

        look = await LookAsync(host, AddPaths.Password, ("look", look.Split("look=")[1]), ("at", "0"), ("password", "a wrong one"));
        Assert.False(passwords.Of(mailbox).Ok);
        Assert.DoesNotContain("a wrong one", await host.PageAsync(look), StringComparison.Ordinal);

        look = await LookAsync(host, AddPaths.Password, ("look", look.Split("look=")[1]), ("at", "0"), ("password", ScriptedMailServer.Password));
        Assert.Equal(ScriptedMailServer.Password, passwords.Of(mailbox).Value);
        var page = await host.PageAsync(look);
        Assert.Contains(mailbox.Address, WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.DoesNotContain("type=\"password\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain(ScriptedMailServer.Password, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_password_is_taken_for_nothing_but_a_mailbox_that_was_looked_for()
    {
        using var folder = new TemporaryFolder();
        await using var host = await DeskHost.SignedInAsync(MailboxesOf(new MailPasswords(folder.Path)));
        host.News.Web.Put("https://blog.example/feed.xml", "<nothing/>");
        var look = await LookAsync(host, DeskPaths.Add + "/look", ("text", "https://blog.example/feed.xml"));
        using var answer = await host.PostAsync(AddPaths.Password, ("look", look.Split("look=")[1]), ("at", "0"), ("password", "secret"));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.False(File.Exists(folder[MailPasswords.FileName]));
    }

    private static Mailboxes MailboxesOf(MailPasswords passwords) =>
        new(new FetchOptions { AllowPrivateNetworks = true }, passwords, new HostGate(TimeSpan.Zero, TimeProvider.System), TimeProvider.System);

    private static async Task<string> LookAsync(DeskHost host, string path, params (string, string)[] fields)
    {
        using var answer = await host.PostAsync(path, fields);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        return answer.Headers.Location!.ToString();
    }
}
