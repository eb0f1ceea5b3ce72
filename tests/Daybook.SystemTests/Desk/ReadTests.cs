using System.Net;
using System.Text.RegularExpressions;
using Daybook.Core.Accounts;
using Daybook.Pages.Desk;
using Daybook.Pages.Desk.Read;

namespace Daybook.SystemTests.Desk;

/// <summary>The reader: places, lists, marks, revisions, search.</summary>
public sealed partial class ReadTests
{
    private const string Feed = Pipeline.NewsDesk.Own;

    [Fact]
    public async Task A_feed_lists_its_items_newest_first_and_opens_one_with_its_whole_text()
    {
        await using var host = await WithItemsAsync();
        var page = await host.PageAsync(ReadPaths.Of("today"));
        Assert.Matches("Third[\\s\\S]*Second[\\s\\S]*First", page);
        var opened = await host.PageAsync(LinkOf(page, "Second"));
        Assert.Contains("<p>The second text stands here whole, with <a href=\"https://wire.example/\" rel=\"noopener nofollow\">a link</a>.</p>", opened, StringComparison.Ordinal);
        Assert.DoesNotContain("herald.example/p.jpg", opened, StringComparison.Ordinal);
        Assert.Contains("Revision 1, seen", opened, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Looking_marks_nothing_and_a_form_does()
    {
        await using var host = await WithItemsAsync();
        var before = Contents.Of(host.News.Database);
        var page = await host.PageAsync(LinkOf(await host.PageAsync(ReadPaths.Of("unread")), "First"));
        Assert.Contains("3 unread", page, StringComparison.Ordinal);
        Assert.Equal(before, Contents.Of(host.News.Database));
        var first = host.News.Items.Single(item => item.Title == "First").Id;
        using var marked = await host.PostAsync(ReadPaths.Mark, ("item", $"{first}"), ("seen", "yes"), ("back", ReadPaths.Of("unread")));
        Assert.Contains("2 unread", await host.PageAsync(marked.Headers.Location!.ToString()), StringComparison.Ordinal);
        using var undone = await host.PostAsync(ReadPaths.Mark, ("item", $"{first}"), ("seen", "no"));
        Assert.Contains("3 unread", await host.PageAsync(ReadPaths.Of("unread")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_read_reaches_up_to_what_was_seen_and_is_taken_back_by_one_form()
    {
        await using var host = await WithItemsAsync();
        var page = await host.PageAsync(ReadPaths.Of("unread"));
        var upTo = UpToPattern().Match(page).Groups[1].Value;
        host.News.Web.Put(Feed, Document("First", "Second", "Third", "Fourth"));
        await host.News.CollectAsync();
        using var all = await host.PostAsync(ReadPaths.All, ("in", "unread"), ("up-to", upTo));
        var after = await host.PageAsync(ReadPaths.Of("unread"));
        Assert.Contains("1 unread", after, StringComparison.Ordinal);
        Assert.Contains("Marked 3 items as read", after, StringComparison.Ordinal);
        var undo = UndoPattern().Match(after).Groups[1].Value;
        using var undone = await host.PostAsync(ReadPaths.Undo, ("moment", undo), ("in", "unread"));
        Assert.Contains("4 unread", await host.PageAsync(ReadPaths.Of("unread")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Marks_belong_to_whoever_made_them()
    {
        await using var host = await WithItemsAsync();
        host.News.Store.Accounts.Add("Eve", PasswordHash.Make("another long password", new byte[PasswordHash.SaltBytes]), onlyFirst: false, host.News.Clock.GetUtcNow());
        using var eve = host.NewBrowser();
        using var signedIn = await host.PostAsync(eve, DeskPaths.SignIn, ("name", "Eve"), ("password", "another long password"));
        using var all = await host.PostAsync(eve, ReadPaths.All, ("in", "unread"), ("up-to", $"{long.MaxValue}"), ("account", "1"));
        Assert.Contains("0 unread", await host.PageAsync(ReadPaths.Of("unread"), eve), StringComparison.Ordinal);
        Assert.Contains("3 unread", await host.PageAsync(ReadPaths.Of("unread")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Kept_items_stand_in_a_place_of_their_own()
    {
        await using var host = await WithItemsAsync();
        var id = host.News.Items.Single(item => item.Title == "First").Id;
        using var kept = await host.PostAsync(ReadPaths.Keep, ("item", $"{id}"), ("keep", "yes"), ("back", "https://evil.example/"));
        Assert.Equal(DeskPaths.Read, kept.Headers.Location!.ToString());
        var page = await host.PageAsync(ReadPaths.Of("kept"));
        Assert.Contains("First", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Second", page, StringComparison.Ordinal);
        using var missing = await host.PostAsync(ReadPaths.Keep, ("item", "77"), ("keep", "yes"));
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }

    [Fact]
    public async Task An_edited_item_is_read_in_either_revision()
    {
        await using var host = await WithItemsAsync();
        host.News.Web.Put(Feed, Document("First", "Second", "Third").Replace("The second text", "The corrected text", StringComparison.Ordinal));
        await host.News.CollectAsync();
        var id = host.News.Items.Single(item => item.Title == "Second").Id;
        var page = await host.PageAsync(ReadPaths.Of("today", id));
        Assert.Contains("The corrected text", page, StringComparison.Ordinal);
        Assert.Contains("Revision 2, seen", page, StringComparison.Ordinal);
        var earlier = await host.PageAsync(ReadPaths.Of("today", id, revision: 1));
        Assert.Contains("The second text", earlier, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_find_items_in_their_folded_forms()
    {
        await using var host = await WithItemsAsync();
        var page = await host.PageAsync(DeskPaths.Read + "?in=search&q=SECOND");
        Assert.Contains("The second text", page, StringComparison.Ordinal);
        Assert.DoesNotContain(">Third<", page, StringComparison.Ordinal);
        Assert.Contains("Nothing has", await host.PageAsync(DeskPaths.Read + "?in=search&q=" + Uri.EscapeDataString("\"; DROP TABLE item --<script>")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?in=nowhere", HttpStatusCode.NotFound)]
    [InlineData("?in=feed-999", HttpStatusCode.NotFound)]
    [InlineData("?in=folder-%2F..%2F", HttpStatusCode.NotFound)]
    [InlineData("?in=story-x", HttpStatusCode.NotFound)]
    [InlineData("?in=today&at=-1&after=x-y&revision=99999999999999999999", HttpStatusCode.OK)]
    [InlineData("?in=today&after=9223372036854775807-1", HttpStatusCode.OK)]
    public async Task Odd_addresses_are_answered(string query, HttpStatusCode status)
    {
        await using var host = await WithItemsAsync();
        using var answer = await host.GetAsync(DeskPaths.Read + query);
        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task What_the_publisher_says_beyond_the_words_stands_below_them()
    {
        await using var host = await DeskHost.SignedInAsync();
        host.News.Outlet("herald.example");
        host.News.Web.Put(Feed, "<rss version=\"2.0\" xmlns:itunes=\"http://www.itunes.com/dtds/podcast-1.0.dtd\" xmlns:podcast=\"https://podcastindex.org/namespace/1.0\"><channel><title>Herald</title><item><title>Ferries</title><link>https://herald.example/1</link>"
            + "<enclosure url=\"https://herald.example/1.mp3\" type=\"audio/mpeg\" length=\"9\"/><itunes:duration>3725</itunes:duration><podcast:season>2</podcast:season><podcast:person role=\"guest\">Ada &lt;b&gt;Quay</podcast:person>"
            + "<podcast:transcript url=\"https://herald.example/1.vtt\" type=\"text/vtt\" language=\"en\"/></item></channel></rss>");
        await host.News.CollectAsync();
        var page = await host.PageAsync(ReadPaths.Of("unread", host.News.Only.Id));
        Assert.Contains("<a href=\"https://herald.example/1.mp3\" rel=\"noreferrer noopener\" target=\"_blank\">audio/mpeg, 1:02:05</a>", page, StringComparison.Ordinal);
        Assert.Contains("season 2", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"https://herald.example/1.vtt\" rel=\"noreferrer noopener\" target=\"_blank\">text/vtt, en</a>", page, StringComparison.Ordinal);
        Assert.Matches("Ada[^<]*Quay, guest", page);
    }

    [Fact]
    public async Task What_an_item_brings_along_cannot_run()
    {
        await using var host = await DeskHost.SignedInAsync();
        host.News.Outlet("herald.example");
        var attack = "&lt;img src=x onerror=alert(1)&gt;&lt;a href=\"javascript:alert(1)\" id=main class=btn&gt;x&lt;/a&gt;&lt;svg onload=alert(1)&gt;&lt;form action=/desk/sign-out method=post&gt;&lt;button&gt;y&lt;/button&gt;&lt;/form&gt;&lt;img alt=\"&gt;&lt;script&gt;alert(1)&lt;/script&gt;\" src=https://evil.example/p.png&gt; long enough text to be the text of an item, " + LongTail;
        host.News.Web.Put(Feed, $"<rss version=\"2.0\"><channel><title>Herald</title><item><title>T &lt;script&gt;alert(1)&lt;/script&gt;</title><link>https://herald.example/1</link><content:encoded xmlns:content=\"http://purl.org/rss/1.0/modules/content/\">{attack}</content:encoded></item></channel></rss>");
        await host.News.CollectAsync();
        var page = await host.PageAsync(ReadPaths.Of("unread", host.News.Only.Id));
        var article = page[page.IndexOf("<article", StringComparison.Ordinal)..];
        foreach (var live in new[] { "<img src=\"x", "https://evil.example/p.png\"", "<svg", "<script>", "javascript:", "onerror=\"", "class=\"btn\"", "action=\"/desk/sign-out\"" })
            Assert.DoesNotContain(live, article, StringComparison.OrdinalIgnoreCase);
    }

    private static string LongTail { get; } = string.Concat(Enumerable.Repeat("and it goes on for a while. ", 30));

    private static async Task<DeskHost> WithItemsAsync()
    {
        var host = await DeskHost.SignedInAsync();
        host.News.Outlet("herald.example");
        await host.News.CollectAsync(Feed, Document("First", "Second", "Third"));
        return host;
    }

    private static string Document(params string[] titles) => "<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>Herald</title>"
        + string.Concat(titles.Select((title, n) => $"<item><title>{title}</title><link>https://herald.example/{title}</link><pubDate>Wed, 04 Mar 2026 1{n}:00:00 GMT</pubDate>"
            + $"<content:encoded>&lt;p&gt;The {title.ToLowerInvariant()} text stands here whole, with &lt;a href=\"https://wire.example/\"&gt;a link&lt;/a&gt;.&lt;/p&gt;&lt;p&gt;&lt;img src=\"https://herald.example/p.jpg\"&gt;&lt;/p&gt;&lt;p&gt;{title}: {LongTail}&lt;/p&gt;</content:encoded></item>"))
        + "</channel></rss>";

    private static string LinkOf(string page, string title) => "/desk/" + WebUtility.HtmlDecode(Regex.Match(page, $"href=\"([^\"]+)\" data-open>{title}<").Groups[1].Value);

    [GeneratedRegex("name=\"up-to\" value=\"(\\d+)\"")]
    private static partial Regex UpToPattern();

    [GeneratedRegex("name=\"moment\" value=\"(\\d+)\"")]
    private static partial Regex UndoPattern();
}
