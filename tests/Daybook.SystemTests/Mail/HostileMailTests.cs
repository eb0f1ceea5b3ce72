using System.Diagnostics;
using System.Text;
using Daybook.Core.Feeds;

namespace Daybook.SystemTests.Mail;

/// <summary>Letters and servers that mean harm cost a letter or a try, never the folder.</summary>
public sealed class HostileMailTests
{
    private const string Good = "<p>The bridge over the river was opened on Monday by the mayor.</p>";

    private static async Task<MailDesk> AfterAsync(string hostile)
    {
        var desk = new MailDesk();
        desk.Server.With(1, hostile).With(2, Letters.Html("Good", Good));
        var watch = Stopwatch.StartNew();
        await desk.CollectAsync();
        // A hundred times what the worst of them takes: what grows with the square of its input takes longer on any machine.
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(90), $"it took {watch.Elapsed}");
        Assert.Contains("Good", desk.Items.Select(item => item.Title));
        Assert.Equal(2u, desk.State.Mail!.Last);
        return desk;
    }

    [Fact]
    public async Task A_giant_letter_is_read_as_far_as_its_words()
    {
        await using var desk = await AfterAsync(Letters.Plain("Giant", "First words of it.\n\n" + string.Concat(Enumerable.Repeat("x y z ", 1_000_000))));
        Assert.StartsWith("First words of it.", desk.Items.Single(item => item.Title == "Giant").Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parts_within_parts_without_end()
    {
        var deep = new StringBuilder("From: a@b.example\nSubject: Deep\n");
        for (var level = 0; level < 20_000; level++)
            deep.Append(System.Globalization.CultureInfo.InvariantCulture, $"Content-Type: multipart/mixed; boundary=b{level}\n\n--b{level}\n");
        await using var desk = await AfterAsync(deep.Append("Content-Type: text/plain\n\nbottom\n").ToString());
    }

    [Fact]
    public async Task Letters_within_letters_without_end()
    {
        var deep = new StringBuilder("From: a@b.example\nSubject: Deep\n");
        for (var level = 0; level < 20_000; level++)
            deep.Append("Content-Type: message/rfc822\n\nSubject: In\n");
        await using var desk = await AfterAsync(deep.Append("\nbottom\n").ToString());
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("x-nobody-knows")]
    [InlineData("utf-7")]
    [InlineData("us-ascii")]
    public async Task A_charset_that_lies(string charset)
    {
        var letter = Letters.Plain("Lying", Encoding.Latin1.GetString(Encoding.UTF8.GetBytes("Мост через реку открыт."))).Replace("charset=utf-8", "charset=" + charset, StringComparison.Ordinal);
        await using var desk = await AfterAsync(letter);
        Assert.Equal("Мост через реку открыт.", desk.Items.Single(item => item.Title == "Lying").Text);
    }

    [Fact]
    public async Task Markup_that_no_tree_may_be_made_of()
    {
        await using var desk = await AfterAsync(Letters.Html("Nested", string.Concat(Enumerable.Repeat("<div><b>", 100_000)) + "words"));
        Assert.Contains("words", desk.Items.Single(item => item.Title == "Nested").Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\0\u0001\u0002 no mail at all")]
    [InlineData("Subject: =?utf-8?B?////?=\nFrom: <<<>>>\nDate: yesterday\nMessage-ID: <\n\n")]
    [InlineData("Content-Type: multipart/mixed\n\n--\n--\n")]
    public async Task What_is_hardly_a_mail(string letter)
    {
        await using var desk = await AfterAsync(letter);
    }

    [Fact]
    public async Task A_server_that_sends_more_than_it_was_asked_for_is_left()
    {
        await using var desk = new MailDesk();
        desk.Server.Lie = _ => new byte[80_000_000];
        desk.Server.With(1, Letters.Html("One", Good));
        var report = await desk.CollectAsync();
        Assert.Equal(1, report.Failed);
        Assert.Equal(FetchFailure.TooLarge, desk.State.Failure);
        Assert.Null(desk.State.Mail);
    }

    [Theory]
    [InlineData("HTTP/1.1 400 Bad Request\r\n\r\n")]
    [InlineData("* BYE go away\r\n")]
    [InlineData("* OK {99999999999999}\r\n")]
    [InlineData("* PREAUTH (((((((((((((((\r\n")]
    [InlineData("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")]
    [InlineData("\0\u0001\u0002\r\n")]
    public async Task What_speaks_no_IMAP_is_a_failure_like_any_other(string babble)
    {
        await using var desk = new MailDesk(patience: TimeSpan.FromSeconds(2));
        desk.Server.Babble = babble;
        var report = await desk.CollectAsync();
        Assert.Equal(1, report.Failed);
        Assert.NotEqual(FetchFailure.Defect, desk.State.Failure);
        Assert.NotNull(desk.State.NextCheck);
    }

    [Fact]
    public async Task A_server_that_says_nothing_is_left_in_time()
    {
        using var silent = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        silent.Start();
        await using var desk = new MailDesk(patience: TimeSpan.FromSeconds(1));
        var folder = MailboxFolder.Of($"imap://me@127.0.0.1:{((System.Net.IPEndPoint)silent.LocalEndpoint).Port}/News")!;
        desk.Mailboxes.Passwords.Keep(folder, "x");
        Assert.Equal(FetchFailure.TimedOut, (await desk.Mailboxes.LookAsync(folder, 3, TestContext.Current.CancellationToken)).Kind);
    }

    [Fact]
    public async Task A_refused_password_is_said_and_repeated_nowhere()
    {
        using var passwords = new TemporaryFolder();
        await using var desk = new MailDesk();
        var wrong = new Engine.Mail.MailPasswords(passwords.Path);
        wrong.Keep(MailboxFolder.Of(desk.Server.Address)!, "wrong password");
        var mail = new Engine.Mail.Mailboxes(new Engine.Feeds.FetchOptions { AllowPrivateNetworks = true }, wrong, new Engine.Feeds.HostGate(TimeSpan.Zero, TimeProvider.System), TimeProvider.System);
        var looked = await mail.LookAsync(MailboxFolder.Of(desk.Server.Address)!, 3, TestContext.Current.CancellationToken);
        Assert.Equal(FetchFailure.SignIn, looked.Kind);
        Assert.DoesNotContain("wrong password", looked.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_certificate_that_nobody_vouches_for_gets_no_password()
    {
        using var passwords = new TemporaryFolder();
        using var key = System.Security.Cryptography.RSA.Create(2048);
        var request = new System.Security.Cryptography.X509Certificates.CertificateRequest("CN=127.0.0.1", key, System.Security.Cryptography.HashAlgorithmName.SHA256, System.Security.Cryptography.RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        await using var server = new ScriptedMailServer(certificate);
        var folder = MailboxFolder.Of(server.Address.Replace("imap:", "imaps:", StringComparison.Ordinal))!;
        var kept = new Engine.Mail.MailPasswords(passwords.Path);
        kept.Keep(folder, ScriptedMailServer.Password);
        var mail = new Engine.Mail.Mailboxes(new Engine.Feeds.FetchOptions { AllowPrivateNetworks = true }, kept, new Engine.Feeds.HostGate(TimeSpan.Zero, TimeProvider.System), TimeProvider.System);
        var looked = await mail.LookAsync(folder, 3, TestContext.Current.CancellationToken);
        Assert.Equal(FetchFailure.Tls, looked.Kind);
        Assert.Empty(server.Commands);
    }

    [Fact]
    public async Task Addresses_of_the_own_network_are_refused_like_everywhere()
    {
        await using var desk = new MailDesk(allowPrivate: false);
        await desk.CollectAsync();
        Assert.Equal(FetchFailure.ForbiddenAddress, desk.State.Failure);
        Assert.Empty(desk.Server.Commands);
    }
}
