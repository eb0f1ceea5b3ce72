using System.Text;
using Daybook.Core.Briefs;
using Daybook.Core.Editions;
using Daybook.Core.Items.Clippings;
using Daybook.Engine.Publishing;
using Daybook.Pages.Shell;
using Daybook.Store;
using Daybook.SystemTests.Databases;
using Daybook.SystemTests.Pipeline;

namespace Daybook.SystemTests.Storing;

public sealed class WithdrawalOnSqliteTests() : WithdrawalTests(TestDatabase.Sqlite)
{
    /// <summary>More rows than the first page of a table holds: when it was divided, copies of some stayed behind in it.</summary>
    [Fact]
    public async Task Its_words_are_gone_from_the_bytes_of_a_file_whose_tables_grew_over_a_page()
    {
        using var desk = new NewsDesk(TestDatabase.Sqlite()).Outlet("herald");
        await desk.CollectAsync(NewsDesk.Own, Rss.Feed([.. Enumerable.Range(1, 24).Select(n => Rss.Item($"a{n}", $"Zanzibarite bridge {n} shut", $"{Rss.Text} The Zanzibarite bridge is number {n}."))]));
        Assert.Equal(24, desk.Items.Count);
        foreach (var item in desk.Items)
            desk.Store.Withdrawals.Withdraw(item.Id, "The source asked for it.", desk.Clock.GetUtcNow());
        foreach (var file in Directory.EnumerateFiles(desk.Database.Folder))
            Assert.Equal(-1, (await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken)).AsSpan().IndexOf("Zanzibarite"u8));
    }
}

public sealed class WithdrawalOnPostgresTests() : WithdrawalTests(TestDatabase.Postgres);

/// <summary>A withdrawn item leaves a dated row, and its words are nowhere.</summary>
public abstract class WithdrawalTests(Func<TestDatabase> database)
{
    private const string Secret = "Zanzibarite";
    private const string Text = "The " + Secret + " bridge over the river was closed on Tuesday after inspectors found cracks in two of its piers, said the ministry of transport. "
        + "Traffic over the " + Secret + " bridge goes over the old bridge, which carries cars but no trucks. The repair takes until May, said the ministry of transport. "
        + "Villages on the left bank asked for a ferry until then, and the district council meets on Friday to decide about the " + Secret + " bridge.";

    [Fact]
    public async Task Its_words_are_gone_from_every_table_and_its_row_stays()
    {
        using var desk = await MadeAsync();
        var item = desk.Items.Single(item => item.Title!.Contains(Secret, StringComparison.Ordinal));
        Assert.NotEmpty(desk.Store.Search.Items(Secret, null, null, 5));
        Assert.NotEmpty(desk.Database.TablesWith(Secret));
        var report = desk.Store.Withdrawals.Withdraw(item.Id, "The source asked for it.", desk.Clock.GetUtcNow())!;
        Assert.Equal((2, 1), (report.Revisions, report.Briefs));
        Assert.True(report.Editions >= 1);
        Assert.Empty(desk.Database.TablesWith(Secret));
        Assert.Empty(desk.Store.Search.Items(Secret, null, null, 5));
        var left = desk.Store.Items.Find(item.Id)!;
        Assert.Equal(("", "", null, "The source asked for it.", item.Url), (left.Text, left.Html, left.Title, left.Withdrawn!.Reason, left.Url));
        Assert.DoesNotContain(desk.Items, other => other.Id == item.Id);
        Assert.Contains(desk.Store.Items.Each(new ItemFilter { Withdrawn = true }), other => other.Id == item.Id);
    }

    [Fact]
    public async Task Readers_see_when_and_why()
    {
        using var desk = await MadeAsync();
        var item = desk.Items.Single(item => item.Title!.Contains(Secret, StringComparison.Ordinal));
        var brief = desk.Store.Briefs.NewestOfEach().Single();
        desk.Store.Withdrawals.Withdraw(item.Id, "The source asked for it.", desk.Clock.GetUtcNow());
        using var site = new PublicSite(desk.Store, Review, desk.Clock, "https://review.example", null);
        foreach (var path in site.Paths().Where(path => path.EndsWith('/') || path.EndsWith(".xml", StringComparison.Ordinal)))
            Assert.DoesNotContain(Secret, await PageAsync(site, path), StringComparison.Ordinal);
        Assert.Contains("Withdrawn on 4 March 2026: The source asked for it.", await PageAsync(site, $"/stories/{item.Story}/"), StringComparison.Ordinal);
        Assert.Contains("Withdrawn on 4 March 2026: The source asked for it.", await PageAsync(site, $"/briefs/{brief.Id}/"), StringComparison.Ordinal);
        Assert.Contains(desk.Store.Briefs.Find(brief.Id)!.Claims(), claim => claim.Withdrawn is not null);
    }

    [Fact]
    public async Task A_claim_that_another_outlet_tells_too_lives_on_in_its_words_wherever_the_brief_is_told()
    {
        const string said = "The first lorries crossed the new bridge over the Zelva near Bristow on Monday, said the ministry of transport.";
        const string saidToo = "Lorries crossed the new bridge over the Zelva near Bristow on Monday for the first time, said the ministry.";
        using var desk = new NewsDesk(database()).Outlet("herald").Outlet("courier", "https://courier.example/feed.xml");
        desk.Web.Put("https://courier.example/feed.xml", Rss.Feed(Rss.Item("https://courier.example/z", "Lorries on the bridge", saidToo, published: "2026-03-04T10:00:00Z")));
        await desk.CollectAsync(NewsDesk.Own, Rss.Feed(Rss.Item("z", "New bridge", said), Rss.Item("b", "Strawberries", Rss.OtherText)));
        await desk.Pipeline.GroupAsync(edited: true, TestContext.Current.CancellationToken);
        var written = desk.Pipeline.WriteBrief("Zelva bridge", "en");
        var first = Assert.Single(written.Claims().DistinctBy(BriefEdit.KeyOf));
        Assert.Equal((2, 2), (first.Citations.Count, first.Outlets));
        desk.Store.Topics.Save(new SavedTopic(written.Query, written.Language, desk.Clock.GetUtcNow(), "anna", written.Written));
        var (gone, other) = first.Text == said ? (said, saidToo) : (saidToo, said);

        desk.Store.Withdrawals.Withdraw(first.Citations[0].Item, "Reason.", desk.Clock.GetUtcNow());

        await ToldAsync(desk, written.Id, other, gone);
        desk.Store.Withdrawals.Withdraw(first.Citations[1].Item, "Reason.", desk.Clock.GetUtcNow());
        await ToldAsync(desk, written.Id, "[…]", "Bristow");
    }

    [Fact]
    public async Task A_published_edition_goes_on_with_the_next_telling_and_says_so_as_a_correction()
    {
        const string said = "The first lorries crossed the new bridge over the Zelva near Bristow on Monday, said the ministry of transport.";
        const string saidToo = "Lorries crossed the new bridge over the Zelva near Bristow on Monday for the first time, said the ministry.";
        using var desk = new NewsDesk(database()).Outlet("herald").Outlet("courier", "https://courier.example/feed.xml");
        desk.Web.Put("https://courier.example/feed.xml", Rss.Feed(Rss.Item("https://courier.example/z", "Lorries on the bridge over the Zelva", saidToo, published: "2026-03-04T10:00:00Z")));
        await desk.CollectAsync(NewsDesk.Own, Rss.Feed(Rss.Item("z", "New bridge over the Zelva opens", said), Rss.Item("b", "Strawberries", Rss.OtherText)));
        await desk.Pipeline.GroupAsync(edited: true, TestContext.Current.CancellationToken);
        var editor = new Engine.Editions.EditionDesk(desk.Store, desk.Clock);
        var published = editor.Publish(Review, new DateOnly(2026, 3, 4)).Edition!;
        var lead = published.Stories.Single(story => story.Id == published.Lead);
        Assert.Equal(2, lead.Items.Count);
        var (gone, other) = desk.Store.Items.Find(lead.Items).Values.OrderByDescending(item => item.Title == lead.Title).ToList() is [var face, var next] ? (face, next) : default;
        // Decided, but not told yet: a withdrawal does not tell it either.
        desk.Clock.Advance(TimeSpan.FromMinutes(10));
        desk.Store.Plans.Add(new PlanEntry { Review = Review.Name, Day = published.Day, At = desk.Clock.GetUtcNow(), By = "ana", Act = PlanAct.Note, Story = lead.Id, Value = "To be told." });
        desk.Clock.Advance(TimeSpan.FromMinutes(10));

        desk.Store.Withdrawals.Withdraw(gone.Id, "The source asked for it.", desk.Clock.GetUtcNow());

        var now = desk.Store.Editions.Newest(Review.Name, published.Day)!;
        Assert.Equal((2, EditionState.Published, "The source asked for it.", desk.Clock.GetUtcNow()), (now.Revision, now.State, now.Reason, now.Published!.Value));
        Assert.Equal((other.Title, 1, 1), (now.Stories[0].Title, now.Stories[0].Origins, now.Stories[0].Outlets));
        Assert.Equal(other.Title, desk.Store.Editions.Summaries(Review.Name, published.Day, published.Day).Single().Lead!.Title);
        Assert.Empty(desk.Database.TablesWith(gone.Title!));
        using var site = new PublicSite(desk.Store, Review, desk.Clock, "https://review.example", null);
        foreach (var path in new[] { "/", "/2026/03/04/", "/feed.xml", "/atom.xml", "/feed.json", $"/stories/{lead.Id}/" })
        {
            var page = await PageAsync(site, path);
            Assert.Contains(other.Title!, page, StringComparison.Ordinal);
            Assert.DoesNotContain("[…]", page.Replace("\\u2026", "…", StringComparison.Ordinal), StringComparison.Ordinal);
            Assert.DoesNotContain(gone.Title!, page, StringComparison.Ordinal);
        }
        Assert.Contains("revision 2</a>: The source asked for it.", await PageAsync(site, "/"), StringComparison.Ordinal);
        Assert.Contains("4 March 2026, revision 2</a>: The source asked for it.", await PageAsync(site, "/about/"), StringComparison.Ordinal);
        Assert.Contains($"<del>[…]</del>", await PageAsync(site, "/2026/03/04/revision-2/changes/"), StringComparison.Ordinal);
        Assert.DoesNotContain(gone.Title!, await PageAsync(site, "/2026/03/04/revision-1/"), StringComparison.Ordinal);

        var corrected = editor.Correct(Review, published.Day, "A note.").Edition!;
        Assert.Equal((3, "To be told.", other.Title), (corrected.Revision, corrected.Stories[0].Note, corrected.Stories[0].Title));
    }

    [Fact]
    public async Task A_story_with_nothing_left_stands_in_its_edition_as_a_dated_mark_and_another_leads()
    {
        using var desk = await MadeAsync();
        var published = desk.Store.Editions.Newest(Review.Name, new DateOnly(2026, 3, 4))!;
        var lead = published.Stories.Single(story => story.Id == published.Lead);
        desk.Store.Withdrawals.Withdraw(lead.Items.Single(), "The source asked for it.", desk.Clock.GetUtcNow());
        var now = desk.Store.Editions.Newest(Review.Name, published.Day)!;
        Assert.Equal((2, published.Stories.Single(story => story != lead).Id), (now.Revision, now.Lead!.Value));
        using var site = new PublicSite(desk.Store, Review, desk.Clock, "https://review.example", null);
        Assert.Contains("Withdrawn on 4 March 2026: The source asked for it.", await PageAsync(site, "/"), StringComparison.Ordinal);
        Assert.DoesNotContain(lead.Title, await PageAsync(site, "/"), StringComparison.Ordinal);
    }

    /// <summary>Page with its text to copy, Markdown, the machine-readable answer and the topic's feed say one thing.</summary>
    private static async Task ToldAsync(NewsDesk desk, long id, string told, string gone)
    {
        var brief = desk.Store.Briefs.Find(id)!;
        using var site = new PublicSite(desk.Store, Review, desk.Clock, "https://review.example", null);
        var page = System.Net.WebUtility.HtmlDecode(await PageAsync(site, SitePaths.Brief(id)));
        var feed = System.Net.WebUtility.HtmlDecode(await PageAsync(site, SitePaths.TopicFeed(id)));
        var edited = EditedBrief.Of(brief, []);
        string[] all = [page, page[page.IndexOf("<textarea", StringComparison.Ordinal)..], BriefMarkdown.Of(edited, new Dictionary<string, Core.Items.Source>()),
            Api.ContractJson.Write(Api.ContractJson.Of(edited.Shown, null))];
        Assert.All(all, text => Assert.Contains(told.Replace("[…]", "…", StringComparison.Ordinal), text.Replace("\\[…\\]", "…", StringComparison.Ordinal), StringComparison.Ordinal));
        Assert.All(all.Append(feed), text => Assert.DoesNotContain(gone, text, StringComparison.Ordinal));
        // The feed tells days with their dates, as the page does: "on Monday [2 March 2026]".
        Assert.Equal(told != "[…]", System.Text.RegularExpressions.Regex.Replace(feed, @" \[\d[^\]]*\]", "").Contains(told, StringComparison.Ordinal));
        Assert.Contains("Withdrawn on 4 March 2026: Reason.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_brief_is_of_its_language_and_what_an_editor_did_to_it_is_known()
    {
        using var desk = await MadeAsync();
        var briefs = desk.Store.Briefs;
        var brief = briefs.NewestOfEach().Single();
        var other = briefs.Save(brief with { Language = "fr" });
        Assert.Equal(brief.Id, briefs.Newest(brief.Query)!.Id);
        Assert.Equal(other.Id, briefs.Newest(brief.Query, "fr")!.Id);
        Assert.Null(briefs.Newest(brief.Query, "ru"));
        Assert.Equal([other.Id, brief.Id], briefs.NewestOfEach().Select(one => one.Id));
        Assert.Equal([other.Id], briefs.Versions(other));
        Assert.Empty(briefs.Renewed());
        Assert.Empty(briefs.Edited());
        briefs.Add(new BriefEdit { Brief = brief.Id, At = desk.Clock.GetUtcNow(), By = "anna", Act = BriefAct.Withdraw, Claim = "", Value = "Wrong topic." });
        Assert.Equal([(brief.Query, "en")], briefs.Edited());
        Assert.Equal("Wrong topic.", EditedBrief.Of(brief, briefs.Edits(brief)).Withdrawn!.Value);
        Assert.Null(EditedBrief.Of(other, briefs.Edits(other)).Withdrawn);
    }

    [Fact]
    public async Task It_does_not_come_back_with_its_feed_and_is_not_grouped_again()
    {
        using var desk = await MadeAsync();
        var item = desk.Items.Single(item => item.Title!.Contains(Secret, StringComparison.Ordinal));
        desk.Store.Withdrawals.Withdraw(item.Id, "Reason.", desk.Clock.GetUtcNow());
        await desk.CollectAsync(NewsDesk.Own, Rss.Feed(Rss.Item("a", $"{Secret} bridge opens", Text + " It opens."), Rss.Item("b", "Strawberries", Rss.OtherText)));
        await desk.CollectAsync(NewsDesk.Own, Rss.Feed(Rss.Item("again", $"{Secret} bridge closed", Text + " More follows.")));
        Assert.Empty(desk.Database.TablesWith(Secret));
        Assert.Equal("", desk.Store.Items.Find(item.Id)!.Text);
        await desk.Pipeline.GroupAsync(edited: true, TestContext.Current.CancellationToken);
        Assert.False(desk.Store.Items.AnyUngrouped());
        Assert.Equal(item.Story, desk.Store.Items.Find(item.Id)!.Story);
        Assert.Null(desk.Store.Withdrawals.Withdraw(1, "No such item.", desk.Clock.GetUtcNow()));
        Assert.Equal((0, "Reason."), desk.Store.Withdrawals.Withdraw(item.Id, "Another.", desk.Clock.GetUtcNow()) is { } again ? (again.Revisions, again.Tombstone.Reason) : default);
    }

    [Fact]
    public async Task The_words_of_a_pasted_item_are_gone_from_the_pasted_text_and_pasting_does_not_bring_them_back()
    {
        using var desk = new NewsDesk(database()).Outlet("herald");
        const string pasted = "AI Answer\nBridges of the region\nBridges were closed and opened along the river this week.\nThe north\nThe bridge at "
            + Secret + ": Inspectors found cracks in two piers.\nThe ferry: It runs from Monday on.\n— Gia (@gia) Mar 3, 2026\n\nThe " + Secret + " bridge is closed since Tuesday, and nobody says until when. #" + Secret
            + "\n— Nino (@nino) Mar 3, 2026\n\nThe ferry runs from Monday on, every hour until the evening.\n— Anna (@anna) Mar 3, 2026\n";
        await PasteAsync(desk, pasted);
        var item = desk.Items.Single(item => item.Text.Contains("nobody says until when", StringComparison.Ordinal));
        var report = desk.Store.Withdrawals.Withdraw(item.Id, "She asked for it.", desk.Clock.GetUtcNow())!;
        Assert.Equal((1, 1), (report.Revisions, report.Clippings));
        Assert.Empty(desk.Database.TablesWith("nobody says until when"));
        Assert.Equal(["clipped_brief", "clipping"], desk.Database.TablesWith(Secret).Order());
        Assert.Contains(desk.Items, other => other.Text.Contains("every hour until the evening", StringComparison.Ordinal));

        await PasteAsync(desk, pasted);
        await PasteAsync(desk, pasted + "\nStrawberries are cheap at the market, said the sellers.\n— Vera (@vera) Mar 4, 2026\n");
        Assert.Empty(desk.Database.TablesWith("nobody says until when"));
        Assert.NotEmpty(desk.Database.TablesWith("Strawberries are cheap"));
        Assert.DoesNotContain(desk.Items, other => other.Id == item.Id);
    }

    private static Task PasteAsync(NewsDesk desk, string text) =>
        new Engine.Clippings.ClippingDesk(desk.Store, desk.Clock).SaveAsync(text, Clipping.Read(text), TestContext.Current.CancellationToken);

    /// <summary>An item with two revisions, in a story, an edition and a brief.</summary>
    private async Task<NewsDesk> MadeAsync()
    {
        var desk = new NewsDesk(database()).Outlet("herald");
        await desk.CollectAsync(NewsDesk.Own, Rss.Feed(Rss.Item("a", $"{Secret} bridge shut", Text), Rss.Item("b", "Strawberries", Rss.OtherText)));
        await desk.CollectAsync(NewsDesk.Own, Rss.Feed(Rss.Item("a", $"{Secret} bridge closed", Text + " More follows."), Rss.Item("b", "Strawberries", Rss.OtherText)));
        await desk.Pipeline.GroupAsync(edited: true, TestContext.Current.CancellationToken);
        desk.Clock.Advance(TimeSpan.FromHours(1));
        var made = new Engine.Editions.EditionDesk(desk.Store, desk.Clock).Publish(Review, new DateOnly(2026, 3, 4));
        Assert.True(made.Done);
        Assert.NotEmpty(desk.Pipeline.WriteBrief("bridge", "en").Claims());
        return desk;
    }

    private static async Task<string> PageAsync(PublicSite site, string path) =>
        Encoding.UTF8.GetString((await site.FindAsync(path, exported: false, TestContext.Current.CancellationToken))!.Bytes.Span);

    private static Review Review { get; } = ReviewFile.Read("name = \"r\"\ntitle = \"R\"\nlanguages = [\"en\"]\ntime-zone = \"UTC\"\ncut-off = \"22:00\"\napproval = \"automatic\"\n", "r.toml").Review!;
}
