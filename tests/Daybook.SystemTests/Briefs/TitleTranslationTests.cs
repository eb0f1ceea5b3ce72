using System.Net;
using System.Text;
using Daybook.Core.Editions;
using Daybook.Engine.Publishing;
using Daybook.Engine.Translation;
using Daybook.Pages.Shell;
using Daybook.SystemTests.Databases;
using Daybook.SystemTests.Pipeline;
using Microsoft.Extensions.Time.Testing;

namespace Daybook.SystemTests.Briefs;

public sealed class TitleTranslationOnSqliteTests() : TitleTranslationTests(TestDatabase.Sqlite);

public sealed class TitleTranslationOnPostgresTests() : TitleTranslationTests(TestDatabase.Postgres);

/// <summary>Headlines in other languages are shown in the review's too, marked as a machine's, under the original.</summary>
public abstract class TitleTranslationTests(Func<TestDatabase> database) : IAsyncLifetime
{
    private const string Said = "Köprü 15 Nisan'da yeniden açılacak";
    private const string Meant = "The bridge will reopen on 15 April";
    private const string Text = "Gürcistan ile Ermenistan sınırındaki köprü 15 Nisan'da yeniden açılacak, dedi bakanlık. Köprü geçen yıl selden sonra kapatılmıştı.";

    private NewsDesk _desk = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _desk = new NewsDesk(database()).Outlet("herald", language: null);
        await _desk.CollectAsync(NewsDesk.Own, Rss.Feed(Rss.Item("a"), Rss.Item("b", Said, Text)));
        await _desk.Pipeline.GroupAsync(edited: false, Cancel);
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        _desk.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_headline_is_sent_once_and_shown_under_the_original_on_every_page()
    {
        var translator = new Scripted(_ => Meant);
        Assert.Equal(1, await DeskOf(translator).TranslateAsync("en", Cancel));
        Assert.Equal(0, await DeskOf(translator).TranslateAsync("en", Cancel));
        Assert.Equal([$"tr>en {Said}"], translator.Asked);
        var story = _desk.Store.Stories.List().Single(one => one.Title == Said);
        var page = await PageAsync(SitePaths.Story(story.Id));
        Assert.Contains(Said, page, StringComparison.Ordinal);
        Assert.Contains($"<span class=\"mt title\">{Meant} <small class=\"meta\">Machine translation by scripted</small></span>", page, StringComparison.Ordinal);
        Assert.Equal(2, page.Split(Meant).Length);

        _desk.Clock.Advance(TimeSpan.FromDays(1));
        var edition = _desk.Pipeline.ComposeDue(Review, new DateOnly(2026, 3, 4))[0];
        page = await PageAsync(SitePaths.Edition(edition.Day));
        Assert.Contains(Said, page, StringComparison.Ordinal);
        Assert.Contains(Meant, page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("See https://evil.example on 15 April")]
    [InlineData("The bridge will reopen on 16 April")]
    [InlineData("")]
    [InlineData(null)]
    public async Task What_a_hostile_service_answers_is_not_shown(string? answer)
    {
        Assert.Equal(0, await DeskOf(new Scripted(_ => answer)).TranslateAsync("en", Cancel));
        var page = await PageAsync(SitePaths.Story(_desk.Store.Stories.List().Single(one => one.Title == Said).Id));
        Assert.Contains(Said, page, StringComparison.Ordinal);
        Assert.DoesNotContain("Machine translation", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_that_fails_stalls_or_answers_too_little_costs_nothing()
    {
        Assert.Equal(0, await DeskOf(new Scripted(_ => throw new HttpRequestException("no route"))).TranslateAsync("en", Cancel));
        Assert.Equal(0, await DeskOf(new Scripted(_ => throw new InvalidDataException("no JSON"))).TranslateAsync("en", Cancel));
        Assert.Equal(0, await new TitleDesk(_desk.Store, new Stalled(), TimeSpan.FromMilliseconds(100), 10, TimeProvider.System).TranslateAsync("en", Cancel));
        Assert.Single(_desk.Store.TitleTranslations.Missing("en", DateTimeOffset.UnixEpoch, 10, _desk.Clock.GetUtcNow()));
    }

    [Fact]
    public async Task A_headline_that_is_spoiled_is_sent_again_at_growing_gaps_and_at_last_no_more()
    {
        var (clock, translator, sent) = (new FakeTimeProvider(_desk.Clock.GetUtcNow()), new Scripted(_ => "on 16 April"), new List<TimeSpan>());
        for (var hours = 0; hours < 24 * 13; hours++)
        {
            await new TitleDesk(_desk.Store, translator, TimeSpan.FromMinutes(1), 100, clock).TranslateAsync("en", Cancel);
            if (translator.Asked.Count > sent.Count)
                sent.Add(TimeSpan.FromHours(hours));
            clock.Advance(TimeSpan.FromHours(1));
        }
        Assert.Equal([0, 1, 5, 21, 85], sent.Select(time => time.TotalHours));
    }

    [Fact]
    public async Task A_headline_on_which_the_service_fails_keeps_no_other_from_being_translated()
    {
        string[] more = [.. Enumerable.Range(1, 6).Select(number => Rss.Item($"m{number}", $"Köprü {number} Nisan'da yeniden açılacak", $"{Text} {number}."))];
        await _desk.CollectAsync(NewsDesk.Own, Rss.Feed([Rss.Item("a"), Rss.Item("b", Said, Text), .. more]));
        await _desk.Pipeline.GroupAsync(edited: false, Cancel);
        var titles = _desk.Store.TitleTranslations.Missing("en", DateTimeOffset.UnixEpoch, 100, _desk.Clock.GetUtcNow()).Select(title => title.Title).Distinct().ToList();
        Assert.InRange(titles.Count, 5, 7);
        var translator = new Scripted(text => text == titles[2] ? throw new InvalidDataException("no JSON") : $"The bridge opens on {new string([.. text.Where(char.IsDigit)])} April");
        Assert.Equal(titles.Count - 1, await DeskOf(translator).TranslateAsync("en", Cancel));
        var sent = translator.Asked.Count;
        Assert.Equal(0, await DeskOf(translator).TranslateAsync("en", Cancel));
        Assert.Equal(sent, translator.Asked.Count);
    }

    [Fact]
    public async Task No_more_is_sent_than_the_budget_of_a_round()
    {
        var translator = new Scripted(_ => Meant);
        Assert.Equal(0, await new TitleDesk(_desk.Store, translator, TimeSpan.FromMinutes(1), 0, TimeProvider.System).TranslateAsync("en", Cancel));
        Assert.Empty(translator.Asked);
    }

    [Fact]
    public async Task It_goes_with_the_item_that_it_was_made_of()
    {
        await DeskOf(new Scripted(_ => Meant)).TranslateAsync("en", Cancel);
        var item = _desk.Items.Single(one => one.Title == Said).Id;
        Assert.Equal(Meant, _desk.Store.TitleTranslations.Of([item], "en")[Said].Text);
        _desk.Store.Withdrawals.Withdraw(item, "Reason.", _desk.Clock.GetUtcNow());
        Assert.Empty(_desk.Store.TitleTranslations.Of([item], "en"));
    }

    private TitleDesk DeskOf(ITranslator translator) => new(_desk.Store, translator, TimeSpan.FromMinutes(1), 100, TimeProvider.System);

    private async Task<string> PageAsync(string path)
    {
        using var site = new PublicSite(_desk.Store, Review, _desk.Clock, "https://review.example", null);
        return WebUtility.HtmlDecode(Encoding.UTF8.GetString((await site.MakeAsync(path, exported: false))!.Bytes.Span));
    }

    private static Review Review { get; } = ReviewFile.Read("name = \"r\"\ntitle = \"R\"\nlanguages = [\"en\"]\ntime-zone = \"UTC\"\ncut-off = \"22:00\"\napproval = \"automatic\"\n", "r.toml").Review!;

    private sealed class Scripted(Func<string, string?> answer) : ITranslator
    {
        public List<string> Asked { get; } = [];

        public string Name => "scripted";

        public Task<IReadOnlyList<string?>> TranslateAsync(IReadOnlyList<string> texts, string from, string to, CancellationToken cancel)
        {
            Asked.AddRange(texts.Select(text => $"{from}>{to} {text}"));
            return Task.FromResult<IReadOnlyList<string?>>([.. texts.Select(answer)]);
        }
    }

    private sealed class Stalled : ITranslator
    {
        public string Name => "stalled";

        public Task<IReadOnlyList<string?>> TranslateAsync(IReadOnlyList<string> texts, string from, string to, CancellationToken cancel) =>
            new TaskCompletionSource<IReadOnlyList<string?>>().Task;
    }
}
