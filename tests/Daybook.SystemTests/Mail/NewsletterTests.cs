using Daybook.Core.Items;
using Daybook.SystemTests.Databases;

namespace Daybook.SystemTests.Mail;

public sealed class NewsletterTests : NewsletterChecks
{
    protected override TestDatabase Database() => TestDatabase.Sqlite();
}

public sealed class NewsletterOnPostgresTests : NewsletterChecks
{
    protected override TestDatabase Database() => TestDatabase.Postgres();
}

/// <summary>A folder of newsletters read as a feed: one source a sender, nothing doubled, nothing lost, nothing changed in the mailbox.</summary>
public abstract class NewsletterChecks
{
    private const string Words = "<p>The bridge over the river was opened on Monday by the mayor, who said it had taken nine years.</p>";

    protected abstract TestDatabase Database();

    private MailDesk Desk() => new(Database());

    [Fact]
    public async Task Each_letter_is_an_item_of_its_sender()
    {
        await using var desk = Desk();
        desk.Server.With(3, Letters.Html("The bridge is open", Words)).With(9, Letters.Html("Berries are late", "<p>Frost in May.</p>", from: "Garden Post <post@garden.example>"));
        var report = await desk.CollectAsync();
        Assert.Equal((2, 0), (report.ItemsNew, report.Failed));
        Assert.Equal(["weekly@herald.example", "post@garden.example"], desk.Items.Select(item => item.Source));
        var first = desk.Items[0];
        Assert.Equal(("The bridge is open", "The Weekly", new DateTimeOffset(2026, 3, 4, 8, 30, 0, TimeSpan.Zero), ItemKind.Article), (first.Title, first.Author, first.Published, first.Kind));
        Assert.StartsWith("The bridge over the river was opened", first.Text, StringComparison.Ordinal);
        Assert.Equal("Garden Post", desk.Store.Sources.Find("post@garden.example")!.Name);
    }

    [Fact]
    public async Task What_was_read_is_not_asked_for_again_and_nothing_new_is_missed()
    {
        await using var desk = Desk();
        desk.Server.With(3, Letters.Html("One", Words));
        await desk.CollectAsync();
        desk.Server.With(4, Letters.Html("Two", "<p>Second.</p>"));
        await desk.CollectAsync();
        await desk.CollectAsync();
        Assert.Equal(["One", "Two"], desk.Items.Select(item => item.Title));
        Assert.Equal(2, desk.Server.Commands.Count(command => command.Contains("BODY", StringComparison.Ordinal)));
        Assert.Equal((7u, 4u), (desk.State.Mail!.Validity, desk.State.Mail.Last));
    }

    [Fact]
    public async Task Numbers_that_are_given_anew_double_no_letter()
    {
        await using var desk = Desk();
        desk.Server.With(3, Letters.Html("One", Words)).With(4, Letters.Html("Two", "<p>Second.</p>"));
        await desk.CollectAsync();
        desk.Server.Validity = 8;
        desk.Server.Letters.Clear();
        desk.Server.With(1, Letters.Html("Two", "<p>Second.</p>")).With(2, Letters.Html("One", Words)).With(3, Letters.Html("Three", "<p>Third.</p>"));
        await desk.CollectAsync();
        Assert.Equal(["One", "Three", "Two"], desk.Items.Select(item => item.Title).Order());
        Assert.Equal((8u, 3u), (desk.State.Mail!.Validity, desk.State.Mail.Last));
    }

    [Fact]
    public async Task The_mailbox_is_only_looked_at()
    {
        await using var desk = Desk();
        desk.Server.With(3, Letters.Html("One", Words));
        await desk.CollectAsync();
        Assert.Contains(desk.Server.Commands, command => command.StartsWith("EXAMINE", StringComparison.Ordinal));
        Assert.DoesNotContain(desk.Server.Commands, command => command.StartsWith("SELECT", StringComparison.Ordinal) || command.Contains("STORE", StringComparison.Ordinal) || command.Contains("EXPUNGE", StringComparison.Ordinal));
        Assert.All(desk.Server.Commands.Where(command => command.Contains("BODY", StringComparison.Ordinal)), command => Assert.Contains("BODY.PEEK", command, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Links_are_opened_pictures_dropped_and_the_readers_own_business_left_out()
    {
        await using var desk = Desk();
        desk.Server.With(3, Letters.Html("One", Words
            + "<p><a href='https://herald.example/bridge?utm_source=mail&utm_medium=email'>More</a></p><img src='https://track.example/open?id=7' width=1 height=1>"
            + "<div style='display:none'>preheader words</div><p><a href='https://herald.example/letters/12'>View in browser</a></p>"
            + "<p>You get this as me@example.org. <a href='https://herald.example/leave?who=7'>Unsubscribe</a></p>"));
        await desk.CollectAsync();
        var item = desk.Only;
        Assert.Equal("https://herald.example/letters/12", item.Url);
        Assert.Contains("https://herald.example/bridge\"", item.Html, StringComparison.Ordinal);
        foreach (var gone in new[] { "utm_", "track.example", "leave?who", "preheader", "me@example.org", "View in browser" })
            Assert.DoesNotContain(gone, item.Html + item.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_is_one_source_whoever_writes_to_it()
    {
        await using var desk = Desk();
        desk.Server.With(1, Letters.Html("One", Words, from: "Ann <ann@a.example>", head: "List-Id: Bridge builders <bridges.lists.example.org>"))
            .With(2, Letters.Html("Two", "<p>Second.</p>", from: "Bob <bob@b.example>", head: "List-Id: <bridges.lists.example.org>"));
        await desk.CollectAsync();
        Assert.Equal(["list:bridges.lists.example.org"], desk.Items.Select(item => item.Source).Distinct());
        Assert.Equal("Bridge builders", desk.Store.Sources.Find("list:bridges.lists.example.org")!.Name);
        Assert.Equal(["Ann", "Bob"], desk.Items.Select(item => item.Author));
    }

    [Fact]
    public async Task A_letter_joins_a_known_outlet_only_where_the_receiving_server_vouches_for_it()
    {
        await using var desk = Desk();
        desk.Store.Sources.Save([new Source { Id = "herald", Name = "Herald", Language = "en", Site = "https://herald.example/" }], Engine.Items.SourceAttribution.DomainOf);
        desk.Server.With(1, Letters.Html("Forged", Words)).With(2, Letters.Html("Real", "<p>Second.</p>", head: "Authentication-Results: mx.example.org; dkim=pass; dmarc=pass header.from=herald.example"));
        await desk.CollectAsync();
        Assert.Equal([("Forged", "weekly@herald.example"), ("Real", "herald")], desk.Items.Select(item => (item.Title!, item.Source)));
    }

    [Fact]
    public async Task A_forged_letter_does_not_change_anothers()
    {
        await using var desk = Desk();
        desk.Server.With(1, Letters.Html("One", Words + "<p><a href='https://herald.example/1'>View in browser</a></p>", id: "a"));
        await desk.CollectAsync();
        desk.Server.With(2, Letters.Html("Changed", "<p>Lies.</p><p><a href='https://herald.example/1'>View in browser</a></p>", from: "The Weekly <weekly@evil.example>", id: "a"));
        await desk.CollectAsync();
        Assert.Equal([("One", 1, "weekly@herald.example"), ("Changed", 1, "weekly@evil.example")], desk.Items.Select(item => (item.Title!, item.Revision, item.Source)));
    }

    [Fact]
    public async Task A_question_to_confirm_is_shown_and_is_no_news()
    {
        await using var desk = Desk();
        desk.Server.With(1, Letters.Html("Please confirm your subscription", "<p>Hello!</p><p><a href='https://herald.example/confirm/abc'>Yes, subscribe me</a></p>"));
        await desk.CollectAsync();
        Assert.Empty(desk.Items);
        var question = Assert.Single(desk.State.Questions);
        Assert.Equal(("The Weekly", "https://herald.example/confirm/abc"), (question.Name, question.Link));
        desk.Server.With(2, Letters.Html("First issue", Words));
        await desk.CollectAsync();
        Assert.Empty(desk.State.Questions);
        Assert.Equal("First issue", desk.Only.Title);
    }

    [Fact]
    public async Task Plain_letters_are_read_in_paragraphs_without_their_signature()
    {
        await using var desk = Desk();
        desk.Server.With(1, Letters.Plain("One", "The bridge over the river\nwas opened.\n\nThe mayor spoke.\nTo unsubscribe: https://herald.example/leave\n\n-- \nThe Weekly"));
        await desk.CollectAsync();
        Assert.Equal("The bridge over the river was opened.\n\nThe mayor spoke.", desk.Only.Text);
    }
}
