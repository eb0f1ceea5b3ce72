using Daybook.Core.Items;
using Daybook.Core.Text;
using Daybook.Store;
using Daybook.SystemTests.Databases;
using Daybook.SystemTests.Pipeline;

namespace Daybook.SystemTests.Reviews;

public sealed class RareWordsOnSqliteTests() : RareWordsTests(TestDatabase.Sqlite());

public sealed class RareWordsOnPostgresTests() : RareWordsTests(TestDatabase.Postgres());

/// <summary>The index gives a bundle of words at least every item that has them, the newest first.</summary>
public abstract class RareWordsTests : IDisposable
{
    private static readonly string[] Texts =
    [
        "The bridge at Brooklyn’s edge is closed.", "Мост в Бруклине закрыт на день.", "Բրուքլինում նոր կամուրջ բացվեց։", "ხიდი ბრუკლინში გაიხსნა.", "South Ossetian roads and MiG-29 jets.",
        "Дороги Южной Осетии открыты.", "Nothing of the kind happened in May.", "A New York choir sang.", "He left York for a new life.", "Bakı'da külək əsir, Şəki'də yağış yağır.",
    ];

    private readonly NewsDesk _desk;

    protected RareWordsTests(TestDatabase database) => _desk = new NewsDesk(database);

    public void Dispose()
    {
        GC.SuppressFinalize(this);
        _desk.Dispose();
    }

    [Theory]
    [InlineData("Brooklyn*", "Бруклин*", "Բրուքլին*", "ბრუკლინ*")]
    [InlineData("южн* осети*", "south ossetian")]
    [InlineData("new york")]
    [InlineData("mig-29")]
    [InlineData("bakı", "şəki*")]
    [InlineData("bridge", "мост")]
    [InlineData("zanzibar*")]
    [InlineData("*", "'", "\"")]
    public async Task Every_item_that_says_one_of_the_words_is_given(params string[] forms)
    {
        await _desk.Outlet("herald").CollectAsync(NewsDesk.Own, Rss.Feed([.. Texts.Select((text, at) => Rss.Item($"n{at}", $"Report {at}", text))]));
        var words = new WordForms(forms);
        var said = _desk.Items.Where(item => words.StandIn(item.Title) || words.StandIn(item.Text)).Select(item => item.Id).ToHashSet();
        var given = _desk.Store.Search.Saying(forms).ToList();
        Assert.Subset(given.Select(head => head.Id).ToHashSet(), said);
        Assert.Equal(given.OrderByDescending(head => head.Id).Select(head => head.Id), given.Select(head => head.Id));
        Assert.True(given.Count <= said.Count + 1);
    }

    [Fact]
    public async Task Heads_come_newest_first_with_all_their_feeds_and_of_the_kinds_asked_for()
    {
        await _desk.Outlet("herald").Mixed().CollectAsync(NewsDesk.Own, Rss.Feed(Rss.Item("one", published: "2026-03-04T07:00:00Z"), Rss.Item("two", "Strawberries", Rss.OtherText)));
        await _desk.CollectAsync(NewsDesk.Bundle, Rss.Feed(Rss.Item("one")));
        var heads = _desk.Store.Items.NewestFirst([]).ToList();
        Assert.Equal(_desk.Items.OrderByDescending(item => item.When).Select(item => item.Id), heads.Select(head => head.Id));
        Assert.Equal([NewsDesk.Own, NewsDesk.Bundle], heads[^1].Feeds);
        Assert.Empty(_desk.Store.Items.NewestFirst([ItemKind.Audio, ItemKind.Video]));
        Assert.Equal(2, _desk.Store.Items.NewestFirst([ItemKind.Article]).Count());
    }
}
