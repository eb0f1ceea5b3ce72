using Daybook.Engine.Mail;

namespace Daybook.SystemTests.Mail;

/// <summary>Adding a mail folder by the real program.</summary>
public sealed class MailVerbsTests
{
    private static string[] With(TemporaryFolder folder, params string[] verb) => [.. verb, "--data", folder.Path, "--allow-private-networks", "--now", "2026-03-04T12:00:00Z"];

    [Fact]
    public async Task A_folder_is_added_with_a_password_that_is_typed_once_and_shown_nowhere()
    {
        using var folder = new TemporaryFolder();
        await using var server = new ScriptedMailServer();
        server.With(1, Letters.Html("The bridge is open", "<p>By the mayor.</p>")).With(2, Letters.Html("Please confirm", "<p><a href='https://garden.example/yes/1'>Confirm subscription</a></p>", from: "Garden <post@garden.example>"));
        var preview = await DaybookProcess.RunWithAsync(ScriptedMailServer.Password + "\n", With(folder, "feeds", "add", server.Address, "--preview"));
        Assert.Contains("The bridge is open", preview.Out, StringComparison.Ordinal);
        var added = await DaybookProcess.RunAsync(With(folder, "feeds", "add", server.Address));
        Assert.True(added.Code == 0, added.Error);
        Assert.Contains("1 letters", added.Out, StringComparison.Ordinal);
        Assert.Contains("https://garden.example/yes/1", added.Out, StringComparison.Ordinal);
        var doctor = await DaybookProcess.RunAsync(With(folder, "doctor"));
        Assert.Contains("Garden asks to confirm", doctor.Out + doctor.Error, StringComparison.Ordinal);
        var opml = await DaybookProcess.RunAsync(With(folder, "feeds", "export"));
        Assert.DoesNotContain("imap", opml.Out, StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(folder[MailPasswords.FileName]));
        foreach (var answer in new[] { preview, added, doctor, opml, await DaybookProcess.RunAsync(With(folder, "export")), await DaybookProcess.RunAsync(With(folder, "config")) })
            Assert.DoesNotContain(ScriptedMailServer.Password, answer.Out + answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_holds_a_password_is_refused_and_not_repeated()
    {
        using var folder = new TemporaryFolder();
        var answer = await DaybookProcess.RunAsync(With(folder, "feeds", "add", "imaps://me:hush-hush@imap.example.org/News"));
        Assert.Equal(1, answer.Code);
        Assert.Contains("holds a password", answer.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("hush-hush", answer.Error + answer.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_password_is_said_forgotten_and_subscribes_to_nothing()
    {
        using var folder = new TemporaryFolder();
        await using var server = new ScriptedMailServer();
        var answer = await DaybookProcess.RunWithAsync("guess-work\n", With(folder, "feeds", "add", server.Address));
        Assert.Equal(1, answer.Code);
        Assert.Contains("refused the user or the password", answer.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("guess-work", answer.Error + File.ReadAllText(folder[MailPasswords.FileName]), StringComparison.Ordinal);
        Assert.DoesNotContain("imap", (await DaybookProcess.RunAsync(With(folder, "feeds", "list"))).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Passwords_that_others_may_read_are_not_used()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var folder = new TemporaryFolder();
        await using var server = new ScriptedMailServer();
        File.WriteAllText(folder[MailPasswords.FileName], "");
        File.SetUnixFileMode(folder[MailPasswords.FileName], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        var answer = await DaybookProcess.RunWithAsync(ScriptedMailServer.Password + "\n", With(folder, "feeds", "add", server.Address));
        Assert.Equal(1, answer.Code);
        Assert.Contains("chmod 600", answer.Error, StringComparison.Ordinal);
    }
}
