using Daybook.Core.Briefs;
using Daybook.Core.Items;
using Daybook.Core.Stories;
using Daybook.Store;
using Daybook.SystemTests.Databases;
using Microsoft.Extensions.Time.Testing;

namespace Daybook.SystemTests.Storing;

public sealed class SearchOnSqliteTests() : SearchTests(TestDatabase.Sqlite());

public sealed class SearchOnPostgresTests() : SearchTests(TestDatabase.Postgres());

public abstract class SearchTests : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 4, 12, 0, 0, TimeSpan.Zero);

    private readonly TestDatabase _database;
    private readonly FakeTimeProvider _clock = new(Noon);
    private readonly Store.Store _store;
    private readonly Lease _lease;
    private int _made;

    protected SearchTests(TestDatabase database)
    {
        _database = database;
        _store = database.Open(_clock);
        _store.Sources.Save([new Source { Id = "s", Name = "S" }], _ => null);
        _lease = _store.Leases.Take("k", "a", TimeSpan.FromDays(900), Noon, _ => false)!;
    }

    public void Dispose()
    {
        GC.SuppressFinalize(this);
        _store.Dispose();
        _database.Dispose();
    }

    [Theory]
    [InlineData("tr", "IŞIK İstanbul'da yandı", "ışık")]
    [InlineData("tr", "IŞIK İstanbul'da yandı", "istanbul")]
    [InlineData("az", "Şəkidə Əliyev çıxış etdi", "sekide eliyev")]
    [InlineData("ru", "Ёлки в Баку", "елки")]
    [InlineData("ru", "Елки в Баку", "ЁЛКИ")]
    [InlineData("uk", "Об’єкти у Києві", "об'єкти")]
    [InlineData("hy", "Երևանի կամուրջը փակվեց", "ԿԱՄՈՒՐՋԸ")]
    [InlineData("ka", "თბილისის ხიდი დაიხურა", "ხიდი")]
    [InlineData("en", "Ukraine’s economy grew", "ukraine")]
    [InlineData("fr", "L'été à Besançon", "besancon ete")]
    [InlineData("zh", "昨天北京下雪", "北京")]
    [InlineData("en", "The MiG-29 flew 2,400 km", "mig-29 2400")]
    [InlineData("he", "שָׁלוֹם", "שלום")]
    public void Words_are_found_in_any_spelling(string language, string title, string query)
    {
        Item(title, language: language);
        Item("Something else entirely", language: "en");
        Assert.Equal([title], Titles(query));
    }

    [Fact]
    public void Items_that_name_each_thing_of_a_topic_are_found_in_all_languages()
    {
        List<string> both = ["Ukraine and Azerbaijan talk of gas", "Украина и Азербайджан говорят о газе", "უკრაინა და აზერბაიჯანი", "Ukrayna ile Azerbaycan"];
        foreach (var (title, language) in both.Zip(["en", "ru", "ka", "tr"]))
            Item(title, language: language);
        Item("Ukraine votes on Sunday", language: "en");
        Item("В Баку открыли мост", language: "ru");
        var found = _store.Search.SayingEach(SoughtForms.Of("Ukraine and Azerbaijan", null), null, null, 10);
        Assert.Equal(both.Order(), _store.Items.Texts(found).Values.Select(item => item.Title!).Order());
        Assert.Equal(2, _store.Search.SayingEach(SoughtForms.Of("Ukraine and Azerbaijan", null), null, null, 2).Count);
        Assert.Empty(_store.Search.SayingEach(SoughtForms.Of("Zanzibar and Azerbaijan", null), null, null, 10));
        Assert.Empty(_store.Search.SayingEach(SoughtForms.Of("and the", null), null, null, 10));
    }

    [Theory]
    [InlineData("ru", "Мост закрыт", "мосты")]
    [InlineData("ru", "Закрыты три моста", "мост")]
    [InlineData("uk", "Закрили дороги", "дорогами")]
    [InlineData("tr", "İstanbul'da köprü", "istanbul'dan")]
    [InlineData("en", "Bridges are closing", "bridge closed")]
    [InlineData("tr", "Köprüler kapandı", "köprü")]
    [InlineData("az", "Körpülər bağlandı", "körpü")]
    public void Words_are_found_in_any_form_but_exact_ones_only_as_they_are(string language, string title, string query)
    {
        Item(title, language: language);
        Assert.Equal([title], Titles(query));
        Assert.Empty(Titles($"\"{query.Split(' ')[0]}\""));
    }

    [Fact]
    public void Phrases_beginnings_and_what_is_left_out()
    {
        Item("A", "The old bridge was closed.");
        Item("B", "The bridge is old.");
        Item("C", "Bridgeworks at the old town.");
        Assert.Equal(["A"], Titles("\"old bridge\""));
        Assert.Equal(["C", "B", "A"], Titles("bridge* old"));
        Assert.Equal(["B"], Titles("old bridge -closed"));
        Assert.Equal(["C"], Titles("old -\"old bridge\" -bridge"));
        Assert.Equal(["A"], Titles("\"the old bri*\""));
        Assert.Empty(Titles("-old"));
        // The title has the word, the text what is not to be seen.
        Assert.Equal(["B"], Titles("b"));
        Assert.Empty(Titles("b -bridge"));
    }

    [Fact]
    public void No_phrase_reaches_from_the_title_into_the_text()
    {
        Item("The old", "bridge was closed.");
        Assert.Empty(Titles("\"old bridge\""));
        Assert.Single(Titles("old bridge"));
    }

    [Fact]
    public void Titles_come_first_then_what_is_newer_and_copies_after_their_original()
    {
        var original = Item("Strike at the port", "Dockers. The ferry waits.");
        Item("Ferry runs again", "It does.");
        _clock.Advance(TimeSpan.FromDays(3));
        var copy = Item("Strike at port", "Dockers. The ferry waits.");
        Item("Weather", "The ferry is late.");
        _store.Stories.Save(_lease, [new StoryChange(0, "S", "en", [original, copy], [])], new Dictionary<long, long>(), [original, copy], new Dictionary<long, long> { [copy] = original }, 0);
        Assert.Equal(["Ferry runs again", "Weather", "Strike at port", "Strike at the port"], Titles("ferry"));
        Assert.Equal([true, false, false, false], _store.Search.Items("ferry", null, null, 10).Select(hit => hit.InTitle));
    }

    [Fact]
    public void Bounds_go_by_the_date_of_the_item()
    {
        Item("Old ferry", published: Noon.AddDays(-40));
        Item("New ferry", published: Noon.AddHours(-1));
        Item("Undated ferry", published: null);
        Assert.Equal(["Undated ferry", "New ferry"], Titles("ferry", since: Noon.AddDays(-30)));
        Assert.Equal(["Old ferry"], Titles("ferry", until: Noon.AddDays(-30)));
        Assert.Equal(["Undated ferry"], Titles("ferry", limit: 1));
        Assert.Empty(Titles("ferry", since: Noon.AddDays(1)));
        Assert.Equal(3, Titles("ferry", since: DateTimeOffset.MinValue, until: DateTimeOffset.MaxValue).Count());
    }

    [Fact]
    public void Stories_are_found_by_their_items()
    {
        long[] strike = [Item("Strike at the port", "Ferry."), Item("Dockers strike", "Ferry.")];
        var other = Item("Weather", "Ferry late.");
        _store.Stories.Save(_lease, [new StoryChange(0, "Strike", "en", strike, []), new StoryChange(0, "Weather", "en", [other], [])],
            new Dictionary<long, long>(), [.. strike, other], new Dictionary<long, long>(), 0);
        Assert.Equal([("Weather", 1), ("Strike", 2)], _store.Search.Stories("ferry", null, null, 10).Select(hit => (hit.Story.Title, hit.Found)));
        Assert.Equal(["Strike"], _store.Search.Stories("dockers", null, null, 10).Select(hit => hit.Story.Title));
    }

    [Fact]
    public void An_edited_item_is_found_by_what_it_says_now()
    {
        var id = Item("Bridge closed", "Cracks.");
        _store.Items.Write(_lease, writer =>
        {
            var (stored, prepared) = writer.Find(id)!.Value;
            return writer.Update(stored, prepared with { Title = "Tunnel closed", Text = "Water.", FeedHash = "2" }, "s", "f", own: true, Noon);
        });
        Assert.Empty(Titles("bridge"));
        Assert.Empty(Titles("cracks"));
        Assert.Equal(["Tunnel closed"], Titles("tunnel water"));
    }

    [Fact]
    public void Items_stored_before_there_was_an_index_are_indexed_when_it_is_opened()
    {
        for (var item = 0; item < 1100; item++)
            Item($"Ferry {item}");
        _database.Run("DELETE FROM item_search");
        if (_database.Name is null)
            _database.Run("DELETE FROM item_title_search");
        _database.Run("UPDATE item_search_state SET version = 0");
        Assert.Empty(Titles("ferry"));
        using var opened = _database.Open(_clock);
        Assert.Equal(["Ferry 1099", "Ferry 1098"], opened.Search.Items("ferry", null, null, 2).Select(hit => hit.Item.Title));
        Assert.Single(opened.Search.Items("\"ferry 7\"", null, null, 2));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\"")]
    [InlineData("\"\"")]
    [InlineData("-")]
    [InlineData("*")]
    [InlineData("AND OR NOT NEAR(a b)")]
    [InlineData("title:ferry {text} : x ^y a+b")]
    [InlineData("'; DROP TABLE item; --")]
    [InlineData("a & b | !c <-> (d):*")]
    [InlineData("\\ \0 \uD800 \uDC00")]
    [InlineData("ǅ½Ⅷﷺ İ̇")]
    public void Odd_queries_are_no_error(string query)
    {
        Item("A ferry");
        Assert.True(_store.Search.Items(query, null, null, 5).Count <= 1);
        Assert.True(_store.Search.Items(string.Concat(Enumerable.Repeat(query + "x ", 400)), null, null, 5).Count <= 1);
    }

    [Fact]
    public async Task Of_writes_committed_together_only_the_words_of_those_that_were_saved_are_found()
    {
        var writes = Enumerable.Range(0, 40).Select(number => _store.Items.WriteAsync(_lease, writer =>
        {
            var id = writer.Insert(Prepared($"Ferry {(number % 4 == 3 ? "sunk" : "afloat")}", "", "en", null), "s", "f", own: true, _clock.GetUtcNow());
            return number % 4 == 3 ? throw new InvalidOperationException("stop") : id;
        })).ToList();
        foreach (var (write, number) in writes.Select((write, number) => (write, number)))
            if (number % 4 == 3)
                await Assert.ThrowsAsync<InvalidOperationException>(() => write);
            else
                await write;
        Assert.Empty(Titles("sunk"));
        Assert.Equal(30, Titles("afloat", limit: 100).Count());
        Assert.Empty(_store.Integrity());
    }

    private IEnumerable<string?> Titles(string query, DateTimeOffset? since = null, DateTimeOffset? until = null, int limit = 10) =>
        _store.Search.Items(query, since, until, limit).Select(hit => hit.Item.Title);

    private long Item(string title, string text = "", string language = "en") => Item(title, text, language, _clock.GetUtcNow());

    private long Item(string title, DateTimeOffset? published) => Item(title, "", "en", published);

    private long Item(string title, string text, string language, DateTimeOffset? published) => _store.Items.Write(_lease, writer =>
        writer.Insert(Prepared(title, text, language, published), "s", "f", own: true, _clock.GetUtcNow()));

    private PreparedItem Prepared(string title, string text, string language, DateTimeOffset? published) => new()
    {
        Key = $"u:{Interlocked.Increment(ref _made)}",
        Title = title,
        Text = text,
        Html = "",
        Language = language,
        Kind = ItemKind.Article,
        Published = published,
        FeedHash = "1",
    };
}
