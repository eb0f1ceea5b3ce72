using System.Net;
using Daybook.Core.Stories;
using Daybook.Engine.Meanings;
using Daybook.SystemTests.Databases;
using Daybook.SystemTests.Pipeline;

namespace Daybook.SystemTests.Meanings;

public sealed class MeaningDeskOnSqliteTests() : MeaningDeskTests(TestDatabase.Sqlite);

public sealed class MeaningDeskOnPostgresTests() : MeaningDeskTests(TestDatabase.Postgres);

/// <summary>Each text is asked for once, and a model that fails costs a round nothing.</summary>
public abstract class MeaningDeskTests(Func<TestDatabase> database)
{
    private const string Courier = "https://courier.example/feed.xml";

    private static readonly string Bridge = Rss.Item("a", published: "2026-03-02T09:00:00Z");
    private static readonly string Berries = Rss.Item("b", "Strawberries", Rss.OtherText, published: "2026-03-04T10:00:00Z");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_text_is_asked_for_once_and_its_copies_never()
    {
        var embedder = new ScriptedEmbedder(ScriptedEmbedder.ByFirstWord);
        using var desk = new NewsDesk(database(), embedder).Outlet("herald").Outlet("courier", Courier);
        await RoundAsync(desk, Bridge);
        Assert.StartsWith("Bridge closed\nThe bridge over the river", Assert.Single(embedder.Asked), StringComparison.Ordinal);
        await RoundAsync(desk, Bridge, Berries);
        Assert.Equal(2, embedder.Asked.Count);
        desk.Web.Put(Courier, Rss.Feed(Rss.Item("https://courier.example/c", published: "2026-03-02T10:00:00Z")));
        await RoundAsync(desk, Bridge, Berries);
        Assert.Equal((2, (3, 0, 3)), (embedder.Asked.Count, desk.Store.Meanings.Count("scripted", DateTimeOffset.UnixEpoch)));
    }

    [Fact]
    public async Task An_edited_text_is_asked_for_again()
    {
        var embedder = new ScriptedEmbedder(ScriptedEmbedder.ByFirstWord);
        using var desk = new NewsDesk(database(), embedder).Outlet("herald");
        await RoundAsync(desk, Bridge);
        await RoundAsync(desk, Rss.Item("a", text: "Ferries go instead. " + Rss.Text, published: "2026-03-02T09:00:00Z"));
        Assert.Equal(2, embedder.Asked.Count);
        Assert.Contains("Ferries", embedder.Asked.Last(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_round_asks_for_the_newest_and_the_next_for_the_rest()
    {
        var embedder = new ScriptedEmbedder(ScriptedEmbedder.ByFirstWord);
        using var desk = new NewsDesk(database(), embedder, new MeaningOptions { MaxTexts = 1 }).Outlet("herald");
        await RoundAsync(desk, Bridge, Berries);
        Assert.StartsWith("Strawberries", Assert.Single(embedder.Asked), StringComparison.Ordinal);
        Assert.NotNull(await desk.Pipeline.GroupAsync(edited: false, Cancel));
        Assert.Equal(2, embedder.Asked.Count);
        Assert.Null(await desk.Pipeline.GroupAsync(edited: false, Cancel));
    }

    [Fact]
    public async Task Of_a_withdrawn_item_no_vector_is_left()
    {
        using var desk = new NewsDesk(database(), new ScriptedEmbedder(ScriptedEmbedder.ByFirstWord)).Outlet("herald");
        await RoundAsync(desk, Bridge);
        desk.Store.Withdrawals.Withdraw(desk.Only.Id, "The source asked for it.", desk.Clock.GetUtcNow());
        Assert.Empty(desk.Store.Meanings.Of("scripted", [desk.Store.Items.List(new Daybook.Store.ItemFilter { Withdrawn = true })[0].Id]));
        await desk.Pipeline.GroupAsync(edited: true, Cancel);
        Assert.Null(desk.Store.Meanings.Dimensions("scripted"));
    }

    [Fact]
    public async Task A_text_that_the_model_refuses_is_found_and_the_others_have_their_vectors()
    {
        var embedder = new ScriptedEmbedder(text => text.Contains("berries", StringComparison.Ordinal) ? throw new HttpRequestException("too long", null, HttpStatusCode.BadRequest) : ScriptedEmbedder.ByFirstWord(text));
        using var desk = new NewsDesk(database(), embedder).Outlet("herald");
        await RoundAsync(desk, [Berries, Bridge, .. Enumerable.Range(0, 6).Select(number => Rss.Item($"n{number}", $"Notice {number}", $"{number} {Rss.Text}"))]);
        Assert.Equal((7, 1, 8), desk.Store.Meanings.Count("scripted", DateTimeOffset.UnixEpoch));
        var asked = embedder.Asked.Count;
        Assert.Null(await desk.Pipeline.GroupAsync(edited: false, Cancel));
        Assert.Equal(asked, embedder.Asked.Count);
    }

    [Fact]
    public async Task A_model_that_refuses_everything_is_left_alone_and_asked_again_the_next_time()
    {
        var embedder = new ScriptedEmbedder(_ => throw new HttpRequestException("no such model", null, HttpStatusCode.BadRequest));
        using var desk = new NewsDesk(database(), embedder).Outlet("herald");
        await RoundAsync(desk, [.. Enumerable.Range(0, 32).Select(number => Rss.Item($"n{number}", $"Notice {number}", $"{number} {Rss.Text}"))]);
        Assert.NotEmpty(desk.Store.Stories.List());
        Assert.Equal((0, 0, 32), desk.Store.Meanings.Count("scripted", DateTimeOffset.UnixEpoch));
    }

    [Fact]
    public async Task Another_model_under_the_same_name_takes_the_place_of_the_old_and_is_told_once()
    {
        var numbers = 8;
        var embedder = new ScriptedEmbedder(text => ScriptedEmbedder.ByFirstWord(text)[..numbers]);
        using var desk = new NewsDesk(database(), embedder).Outlet("herald");
        await RoundAsync(desk, Bridge);
        Assert.Null(await desk.Meanings!.TryAsync(TimeSpan.FromMinutes(1), Cancel));
        Assert.Equal(8, Assert.Single(desk.Meanings.Of(desk.Store.Items.Outlines(new Daybook.Store.ItemFilter()))).Value.Dimensions);
        numbers = 16;
        Assert.Contains("another model under the same name, and the next round that asks takes it", await desk.Meanings.TryAsync(TimeSpan.FromMinutes(1), Cancel), StringComparison.Ordinal);
        await RoundAsync(desk, Bridge, Berries);
        Assert.Equal((1, 0, 2), desk.Store.Meanings.Count("scripted", DateTimeOffset.UnixEpoch));
        Assert.NotNull(await desk.Pipeline.GroupAsync(edited: false, Cancel));
        Assert.Equal((2, 0, 2), desk.Store.Meanings.Count("scripted", DateTimeOffset.UnixEpoch));
        Assert.All(desk.Meanings.Of(desk.Store.Items.Outlines(new Daybook.Store.ItemFilter())).Values, vector => Assert.Equal(16, vector.Dimensions));
        Assert.Null(await desk.Meanings.TryAsync(TimeSpan.FromMinutes(1), Cancel));
        Assert.Contains("answers with 16 numbers, and with 8 before", Assert.Single(desk.Told), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_answer_with_other_numbers_changes_nothing()
    {
        var embedder = new ScriptedEmbedder(text => text.StartsWith("Strawberries", StringComparison.Ordinal) ? [1, 2, 3] : ScriptedEmbedder.ByFirstWord(text));
        using var desk = new NewsDesk(database(), embedder).Outlet("herald");
        await RoundAsync(desk, Bridge);
        await RoundAsync(desk, Bridge, Berries);
        Assert.Equal((1, 0, 2), desk.Store.Meanings.Count("scripted", DateTimeOffset.UnixEpoch));
        Assert.Equal(16, desk.Store.Meanings.Dimensions("scripted"));
        Assert.Empty(desk.Told);
    }

    [Fact]
    public async Task A_round_without_any_vector_is_asked_again_and_a_text_without_one_among_others_is_not()
    {
        var isSick = true;
        var embedder = new ScriptedEmbedder(text => isSick || text.StartsWith("Strawberries", StringComparison.Ordinal) ? new float[16] : ScriptedEmbedder.ByFirstWord(text));
        using var desk = new NewsDesk(database(), embedder).Outlet("herald");
        await RoundAsync(desk, Bridge, Berries);
        Assert.Equal((0, 0, 2), desk.Store.Meanings.Count("scripted", DateTimeOffset.UnixEpoch));
        isSick = false;
        Assert.NotNull(await desk.Pipeline.GroupAsync(edited: false, Cancel));
        Assert.Equal((1, 1, 2), desk.Store.Meanings.Count("scripted", DateTimeOffset.UnixEpoch));
        Assert.Null(await desk.Pipeline.GroupAsync(edited: false, Cancel));
        Assert.Equal(4, embedder.Asked.Count);
    }

    [Fact]
    public async Task Rows_without_a_vector_that_an_older_program_left_are_asked_for_once_more()
    {
        var embedder = new ScriptedEmbedder(text => text.StartsWith("Strawberries", StringComparison.Ordinal) ? new float[16] : ScriptedEmbedder.ByFirstWord(text));
        var older = new NewsDesk(database(), embedder).Outlet("herald");
        await RoundAsync(older, Bridge, Berries);
        // As the program before the mending left them: one bad answer, and no text was asked for again.
        older.Database.Run(older.Database.Name is null ? "UPDATE item_meaning SET bytes = x''" : "UPDATE item_meaning SET bytes = ''");
        Assert.Null(await older.Pipeline.GroupAsync(edited: false, Cancel));
        Assert.Equal((0, 2, 2), older.Store.Meanings.Count("scripted", DateTimeOffset.UnixEpoch));
        older.Database.Run("DROP TABLE title_refusal");
        older.Database.Run("DELETE FROM migration WHERE number = 28");

        using var desk = older.Reopened();
        var asked = embedder.Asked.Count;
        Assert.NotNull(await desk.Pipeline.GroupAsync(edited: false, Cancel));
        Assert.Equal((1, 1, 2), desk.Store.Meanings.Count("scripted", DateTimeOffset.UnixEpoch));
        Assert.Null(await desk.Pipeline.GroupAsync(edited: false, Cancel));
        Assert.Equal(asked + 2, embedder.Asked.Count);
    }

    [Fact]
    public async Task Rounds_in_which_vectors_come_late_end_as_one_run_that_had_them_all()
    {
        string[] news = [.. Enumerable.Range(0, 60).Select(number => Rss.Item($"n{number}", $"{Word(number / 2)} {Word(number + 100)} in {Word(number / 2 + 200)}",
            $"{Word(number / 2)} {Word(number / 2 + 300)} {Word(number / 2 + 400)} {Word(number + 500)} {Word(number + 600)} {Word(number / 3 + 700)}.", published: $"2026-03-0{1 + number / 20}T0{number % 9}:00:00Z"))];
        var late = new ScriptedEmbedder(ScriptedEmbedder.ByFirstWord);
        using var desk = new NewsDesk(database(), late, new MeaningOptions { MaxTexts = 25 }).Outlet("herald");
        for (var round = 1; round <= 3; round++)
        {
            late.IsDown = round == 2;
            await RoundAsync(desk, news[..(round * 20)]);
        }
        while (await desk.Pipeline.GroupAsync(edited: false, Cancel) is not null)
        {
        }
        using var once = new NewsDesk(database(), new ScriptedEmbedder(ScriptedEmbedder.ByFirstWord)).Outlet("herald");
        await RoundAsync(once, news);
        Assert.Equal(Told(once), Told(desk));
        Assert.Contains(once.Store.Stories.List().SelectMany(story => story.Why).SelectMany(match => match.Reasons), reason => reason == Reason.Of(ReasonKind.AlikeInMeaning, "scripted"));
    }

    private static async Task RoundAsync(NewsDesk desk, params string[] news)
    {
        await desk.CollectAsync(NewsDesk.Own, Rss.Feed(news));
        await desk.Pipeline.GroupAsync(edited: true, Cancel);
    }

    private static IEnumerable<string> Told(NewsDesk desk)
    {
        var urls = desk.Items.ToDictionary(item => item.Id, item => item.Url!);
        return desk.Store.Stories.List().Select(story => string.Join(' ', story.Items.Select(item => urls[item]).Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal);
    }

    /// <summary>A word of its own for each number.</summary>
    private static string Word(int number)
    {
        var random = new Random(number);
        return string.Concat(Enumerable.Range(0, 3).Select(_ => $"{"bdfgklmnprstvz"[random.Next(14)]}{"aeiou"[random.Next(5)]}{"lmnrs"[random.Next(5)]}"));
    }
}
