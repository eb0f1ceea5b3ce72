using System.Data.Common;
using Daybook.Core.Items;
using Daybook.Core.Search;
using Daybook.Core.Stories;

namespace Daybook.Store;

/// <summary>An item that a search found.</summary>
/// <param name="Item">Without its HTML.</param>
/// <param name="InTitle">Its title alone has all that was searched for.</param>
/// <param name="Score">Higher comes first; see <see cref="SearchRanking"/>.</param>
public sealed record ItemHit(Item Item, Snippet Snippet, bool InTitle, double Score);

/// <summary>A story of which a search found items.</summary>
/// <param name="Best">Its best item.</param>
/// <param name="Found">How many of its items were found, among those that were ranked.</param>
public sealed record StoryHit(Story Story, ItemHit Best, int Found);

/// <summary>Full-text search over items and stories, in all scripts.</summary>
public sealed class Search
{
    private const int SayingBatch = 250;

    private readonly Db _db;
    private readonly Items _items;
    private readonly Stories _stories;

    internal Search(Db db, Items items, Stories stories)
    {
        _db = db;
        _items = items;
        _stories = stories;
    }

    /// <summary>Items that have what <paramref name="query"/> asks for (<see cref="SearchQuery"/>), best first.</summary>
    /// <param name="since">Published, else first seen, from here on; null = no bound.</param>
    /// <param name="until">Published, else first seen, before here; null = no bound.</param>
    /// <param name="limit">From 1 up.</param>
    public IReadOnlyList<ItemHit> Items(string query, DateTimeOffset? since, DateTimeOffset? until, int limit)
    {
        var asked = SearchQuery.Parse(query);
        return Shown([.. Rank(asked, since, until).Take(limit)], asked);
    }

    /// <summary>Stories with items that have what is asked for, best first. Bounds and limit as in <see cref="Items"/>.</summary>
    public IReadOnlyList<StoryHit> Stories(string query, DateTimeOffset? since, DateTimeOffset? until, int limit)
    {
        var asked = SearchQuery.Parse(query);
        var found = Rank(asked, since, until).Where(hit => hit.Story is not null).GroupBy(hit => hit.Story!.Value).Take(limit).ToList();
        var best = Shown([.. found.Select(story => story.First())], asked).ToDictionary(hit => hit.Item.Id);
        var stories = _stories.Find(found.Select(story => story.Key));
        return [.. found.Where(story => stories.ContainsKey(story.Key) && best.ContainsKey(story.First().Item))
            .Select(story => new StoryHit(stories[story.Key], best[story.First().Item], story.Count()))];
    }

    /// <summary>Items that have one of the words, the last saved first, read a batch at a time and no further than they are taken. It may give more than have them.</summary>
    /// <param name="forms">As <see cref="Core.Text.WordForms"/> reads them.</param>
    public IEnumerable<ItemHead> Saying(IReadOnlyList<string> forms)
    {
        var terms = forms.Select(SearchQuery.OfForm).OfType<SearchTerm>().ToList();
        for (var before = long.MaxValue; terms.Count > 0;)
        {
            var bound = before;
            var batch = _db.Read(connection => Daybook.Store.Items.Heads(connection, Saying(connection, terms, bound))).OrderByDescending(row => row.Head.Id).ToList();
            foreach (var (_, head) in batch)
                yield return head;
            if (batch.Count < SayingBatch)
                yield break;
            before = batch[^1].Head.Id;
        }
    }

    /// <summary>Items that have one of the words of each group, the best of the newest first (<see cref="SearchRanking"/>). It may give more than have them.</summary>
    /// <param name="groups">Of forms as <see cref="Core.Text.WordForms"/> reads them; a group without a word finds nothing.</param>
    /// <param name="limit">From 1 up; at most <see cref="SearchRanking.Most"/> that have them in the title and as many in the text are looked at.</param>
    public IReadOnlyList<long> SayingEach(IReadOnlyList<IReadOnlyList<string>> groups, DateTimeOffset? since, DateTimeOffset? until, int limit)
    {
        List<List<SearchTerm>> terms = [.. groups.Select(group => group.Select(SearchQuery.OfForm).OfType<SearchTerm>().ToList())];
        if (terms.Count == 0 || terms.Exists(group => group.Count == 0))
            return [];
        return _db.Read(connection =>
        {
            var titles = Find(connection, SearchMatch.Each(connection.DialectOf(), terms, titles: true), null, since, until, titles: true);
            var texts = Find(connection, SearchMatch.Each(connection.DialectOf(), terms, titles: false), null, since, until, titles: false);
            return SearchRanking.Order(titles, texts).Take(limit).Select(hit => hit.Item).ToList();
        });
    }

    private static List<long> Saying(DbConnection connection, IReadOnlyList<SearchTerm> terms, long before) => connection.Query(connection.DialectOf() == Dialect.Sqlite
        ? """
          SELECT item_place.item FROM item_search CROSS JOIN item_place
          WHERE item_search MATCH @wanted AND item_search.rowid < coalesce((SELECT place FROM item_place WHERE item >= @before ORDER BY item LIMIT 1), 9223372036854775807)
            AND item_place.place = item_search.rowid ORDER BY item_search.rowid DESC LIMIT @most
          """
        : "SELECT item FROM item_search WHERE words @@ CAST(@wanted AS tsquery) AND item < @before ORDER BY item DESC LIMIT @most",
        row => row.GetInt64(0), ("wanted", SearchMatch.Any(connection.DialectOf(), terms)), ("before", before), ("most", SayingBatch));

    private IReadOnlyList<RankedHit> Rank(SearchQuery asked, DateTimeOffset? since, DateTimeOffset? until) => asked.Empty ? [] : _db.Read(connection =>
    {
        var titles = Find(connection, asked, since, until, titles: true);
        return SearchRanking.Order(titles, titles.Count == SearchRanking.Most ? [] : Find(connection, asked, since, until, titles: false));
    });

    private static List<FoundItem> Find(DbConnection connection, SearchQuery asked, DateTimeOffset? since, DateTimeOffset? until, bool titles)
    {
        var dialect = connection.DialectOf();
        return Find(connection, SearchMatch.Wanted(dialect, asked, titles), SearchMatch.Unwanted(dialect, asked), since, until, titles);
    }

    private static List<FoundItem> Find(DbConnection connection, string wanted, string? unwanted, DateTimeOffset? since, DateTimeOffset? until, bool titles)
    {
        var (bounds, values) = new ItemFilter { Since = since, Until = until }.Where();
        var dialect = connection.DialectOf();
        values = [.. values, ("wanted", wanted), ("oldest", OldestId(since)), ("most", SearchRanking.Most)];
        if (unwanted is not null)
            values = [.. values, ("unwanted", unwanted)];
        return dialect == Dialect.Sqlite ? SqliteSearch.Find(connection, titles, bounds, unwanted is not null, values)
            : PostgresSearch.Find(connection, titles, bounds, unwanted is not null, values);
    }

    /// <summary>Ids tell when an item was first seen, and it is dated then or earlier, or ahead by what is believed of a date.</summary>
    private static long OldestId(DateTimeOffset? since) => Sql.Micros(since) - (long)ItemMerge.FarthestAhead.TotalMicroseconds ?? 0;

    private List<ItemHit> Shown(IReadOnlyList<RankedHit> hits, SearchQuery asked)
    {
        var items = _items.Texts(hits.Select(hit => hit.Item));
        return [.. hits.Where(hit => items.ContainsKey(hit.Item)).Select(hit => (Hit: hit, Item: items[hit.Item]))
            .Select(pair => new ItemHit(pair.Item, Snippet.Of(pair.Item.Text, pair.Item.Language, asked), pair.Hit.InTitle, pair.Hit.Score))];
    }
}
