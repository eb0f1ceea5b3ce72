using Daybook.Core.Briefs;
using Daybook.Engine.Briefs;
using Daybook.Store;
using Daybook.SystemTests.Databases;
using Daybook.SystemTests.Pipeline;
using Microsoft.Extensions.Time.Testing;

namespace Daybook.SystemTests.Briefs;

public sealed class TopicRenewalOnSqliteTests() : TopicRenewalTests(TestDatabase.Sqlite);

public sealed class TopicRenewalOnPostgresTests() : TopicRenewalTests(TestDatabase.Postgres);

/// <summary>A saved topic costs a writing, and a model its fee, only on a day on which there is something to write from.</summary>
public abstract class TopicRenewalTests(Func<TestDatabase> database) : IAsyncLifetime
{
    private const string Query = "Georgia and Armenia";
    private const string Apples = "Growers of Georgia and Armenia signed an agreement on apples in the town of Marneuli on Monday morning.";
    private const string Bridge = "Georgia and Armenia opened a bridge of 418 metres over the Debed to lorries after a year of work.";
    private const string Railway = "The railway between Georgia and Armenia carried 40,000 passengers in February, said its owner.";

    private NewsDesk _desk = null!;
    private DateTimeOffset _now;
    private int _asked;

    public async ValueTask InitializeAsync()
    {
        _desk = new NewsDesk(database()).Outlet("herald");
        await _desk.CollectAsync(NewsDesk.Own, Rss.Feed(Rss.Item("a", "Apples", Apples), Rss.Item("b", "Bridge", Bridge), Rss.Item("c", "Railway", Railway)));
        _now = _desk.Clock.GetUtcNow();
        _desk.Store.Topics.Save(new SavedTopic(Query, "en", _now, "editor", null));
        Assert.Single(await RenewAsync());
        Assert.Equal(1, _asked);
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        _desk.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_day_on_which_nothing_changed_asks_nobody_and_counts_as_renewed()
    {
        _now += TimeSpan.FromHours(25);
        Assert.Empty(await RenewAsync());
        Assert.Equal(1, _asked);
        Assert.Equal(_now, _desk.Store.Topics.Find(Query)!.Renewed);
        Assert.Single(_desk.Store.Briefs.Ids());
    }

    [Fact]
    public async Task An_item_that_came_changed_or_was_withdrawn_is_written_from()
    {
        const string Came = "Armenia and Georgia agreed on one price for crossing the border with a lorry, 45 dollars, from June.";
        await TellAsync(Rss.Item("a", "Apples", Apples), Rss.Item("d", "Price", Came));
        Assert.Contains(Came, Texts(Assert.Single(await RenewAsync())));
        Assert.Equal(2, _asked);

        await TellAsync(Rss.Item("a", "Apples", Apples.Replace("Monday", "Tuesday", StringComparison.Ordinal)), Rss.Item("d", "Price", Came));
        await RenewAsync();
        Assert.Equal(3, _asked);

        _desk.Store.Withdrawals.Withdraw(_desk.Items.Single(item => item.Text.Contains("40,000", StringComparison.Ordinal)).Id, "The source asked for it.", _now);
        _now += TimeSpan.FromHours(25);
        Assert.DoesNotContain(Railway, Texts(Assert.Single(await RenewAsync())));
        Assert.Equal(4, _asked);
    }

    private async Task TellAsync(params string[] items)
    {
        _desk.Clock.Advance(TimeSpan.FromHours(25));
        _now += TimeSpan.FromHours(25);
        await _desk.CollectAsync(NewsDesk.Own, Rss.Feed(items));
    }

    private static IEnumerable<string> Texts(Brief brief) => brief.Claims().Select(claim => claim.Text);

    /// <summary>By a model that takes every sentence that it is offered.</summary>
    private Task<IReadOnlyList<Brief>> RenewAsync()
    {
        var model = new ScriptedModel(question =>
        {
            _asked++;
            var points = string.Join(',', Enumerable.Range(1, 4).Where(at => question.Contains($"\"s{at}\"", StringComparison.Ordinal)).Select(at => $$"""{"sentence":"s{{at}}"}"""));
            return $$"""{"overview":["s1"],"sections":[{"heading":"Georgia and Armenia","points":[{{points}}]}]}""";
        });
        var drafter = new ModelDrafter(model, new ModelOptions { Address = new Uri("http://127.0.0.1:9/v1"), Model = "tiny", Timeout = TimeSpan.FromMinutes(1) }, TimeProvider.System);
        return TopicRenewal.RunAsync(_desk.Store, new FakeTimeProvider(_now), drafter, null, TestContext.Current.CancellationToken);
    }
}
