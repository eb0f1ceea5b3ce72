using Daybook.SystemTests.Databases;

namespace Daybook.SystemTests.Pipeline;

public sealed class FactsOnSqliteTests() : FactsTests(TestDatabase.Sqlite);

public sealed class FactsOnPostgresTests() : FactsTests(TestDatabase.Postgres);

/// <summary>What modules say of an entry beyond its words: kept with the item, brought up to date, erased with it.</summary>
public abstract class FactsTests(Func<TestDatabase> database)
{
    private const string Modules = "xmlns:itunes=\"http://www.itunes.com/dtds/podcast-1.0.dtd\" xmlns:podcast=\"https://podcastindex.org/namespace/1.0\" xmlns:georss=\"http://www.georss.org/georss\" xmlns:slash=\"http://purl.org/rss/1.0/modules/slash/\"";

    private const string Episode = "<itunes:season>2</itunes:season><itunes:episode>7</itunes:episode><podcast:person role=\"guest\">Ada Quay</podcast:person>"
        + "<georss:point>40.4 49.8</georss:point><georss:featurename>Baku</georss:featurename><slash:comments>12</slash:comments><comments>https://herald.example/a/talk</comments>";

    private const string Transcript = "<podcast:transcript url=\"https://herald.example/a.vtt\" type=\"text/vtt\" language=\"en\"/>";

    [Fact]
    public async Task What_modules_say_is_kept_and_a_transcript_that_comes_later_joins_it_without_a_new_revision()
    {
        using var desk = new NewsDesk(database()).Outlet("herald");
        await desk.CollectAsync(NewsDesk.Own, With(Rss.Item("a"), Episode));
        var facts = desk.Only.Facts!;
        Assert.Equal((2, 7m, "Ada Quay"), (facts.Podcast!.Season, facts.Podcast.Episode, facts.Podcast.People.Single().Name));
        Assert.Equal((12, "https://herald.example/a/talk", "Baku"), (facts.Comments, facts.CommentsUrl, facts.Place!.Name));
        Assert.Equal("AZ-BA", desk.Only.Places[0]);
        var report = await desk.CollectAsync(NewsDesk.Own, With(Rss.Item("a"), Episode + Transcript));
        Assert.Equal((0, 0, 1), (report.ItemsNew, report.ItemsChanged, report.ItemsUnchanged));
        Assert.Equal("https://herald.example/a.vtt", desk.Only.Facts!.Podcast!.Transcripts.Single().Url);
        Assert.Equal(1, desk.Only.Revision);
    }

    [Fact]
    public async Task A_document_that_says_nothing_more_takes_nothing_away()
    {
        using var desk = new NewsDesk(database()).Outlet("herald");
        await desk.CollectAsync(NewsDesk.Own, With(Rss.Item("a"), Episode));
        await desk.CollectAsync(NewsDesk.Own, With(Rss.Item("a", text: Rss.OtherText), ""));
        Assert.Equal((2, 2), (desk.Only.Revision, desk.Only.Facts!.Podcast!.Season!.Value));
    }

    [Fact]
    public async Task What_was_withdrawn_loses_them_and_does_not_get_them_back()
    {
        using var desk = new NewsDesk(database()).Outlet("herald");
        await desk.CollectAsync(NewsDesk.Own, With(Rss.Item("a"), Episode));
        var id = desk.Only.Id;
        desk.Store.Withdrawals.Withdraw(id, "At its author's wish.", desk.Clock.GetUtcNow());
        Assert.Null(desk.Store.Items.Find(id)!.Facts);
        await desk.CollectAsync(NewsDesk.Own, With(Rss.Item("a"), Episode + Transcript));
        Assert.Null(desk.Store.Items.Find(id)!.Facts);
    }

    private static string With(string item, string said) =>
        Rss.Feed(item.Replace("</item>", said + "</item>", StringComparison.Ordinal)).Replace("<rss ", $"<rss {Modules} ", StringComparison.Ordinal);
}
