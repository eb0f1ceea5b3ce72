using System.Text;
using Daybook.Core.Editions;
using Daybook.Engine.Publishing;
using Daybook.Pages.Shell;
using Daybook.SystemTests.Databases;
using Daybook.SystemTests.Pipeline;

namespace Daybook.SystemTests.Editorial;

public sealed class ShownCopiesOnSqliteTests() : ShownCopiesTests(TestDatabase.Sqlite());

public sealed class ShownCopiesOnPostgresTests() : ShownCopiesTests(TestDatabase.Postgres());

/// <summary>A feed's own switch: its copies are seen, and counted as before.</summary>
public abstract class ShownCopiesTests : IDisposable
{
    private const string Courier = "https://courier.example/feed.xml";

    private readonly NewsDesk _desk;

    protected ShownCopiesTests(TestDatabase database) => _desk = new NewsDesk(database).Outlet("herald").Outlet("courier", Courier);

    public void Dispose()
    {
        GC.SuppressFinalize(this);
        _desk.Dispose();
    }

    [Fact]
    public async Task A_copy_of_a_feed_that_shows_its_copies_is_listed_by_itself_and_counts_as_before()
    {
        _desk.Web.Put(NewsDesk.Own, Rss.Feed(Rss.Item("a")));
        await _desk.CollectAsync(Courier, Rss.Feed(Rss.Item("https://courier.example/b", "Pont closed by cracks", published: "2026-03-04T10:00:00Z")));
        await _desk.Pipeline.GroupAsync(edited: false, TestContext.Current.CancellationToken);
        var story = Assert.Single(_desk.Store.Stories.List());
        Assert.Equal(_desk.Items[0].Id, _desk.Items[1].CopyOf);

        var folded = await PageAsync(story.Id);
        Assert.Contains("<details class=\"fold\">", folded, StringComparison.Ordinal);
        var feed = _desk.Store.Feeds.Find(Courier)!.Feed;
        Assert.True(_desk.Store.Feeds.Change(feed with { ShowsCopies = true }));
        Assert.True(_desk.Store.Feeds.Find(Courier)!.Feed.ShowsCopies);

        var shown = await PageAsync(story.Id);
        Assert.DoesNotContain("<details class=\"fold\">", shown, StringComparison.Ordinal);
        Assert.Contains("repeats the text of herald", shown, StringComparison.Ordinal);
        // One origin of two outlets, either way.
        foreach (var page in (string[])[folded, shown])
            Assert.Contains(Say.Filled(Words.Independent, 1, 2), page, StringComparison.Ordinal);
        Assert.Equal(_desk.Items[0].Id, _desk.Items[1].CopyOf);

        Assert.True(_desk.Store.Feeds.Change(feed));
        Assert.Equal(folded, await PageAsync(story.Id));
    }

    private async Task<string> PageAsync(long story)
    {
        var review = new Review { Name = "paper", Title = "Paper", Languages = ["en"], TimeZone = "UTC", CutOff = new TimeOnly(22, 0) };
        using var site = new PublicSite(_desk.Store, review, _desk.Clock, "https://review.example/", null);
        var file = await site.FindAsync(SitePaths.Story(story), exported: false, TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(file!.Bytes.Span);
    }
}
