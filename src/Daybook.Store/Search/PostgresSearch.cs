using System.Data.Common;

namespace Daybook.Store;

/// <summary>
/// The newest hits out of PostgreSQL's index. It knows no order, and gives all hits of a word before one can be looked at: so the newest buckets
/// of items are asked first, then as many as there have to be by what those had.
/// </summary>
internal static class PostgresSearch
{
    /// <summary>Buckets asked first; the newest of them may just have begun.</summary>
    private const int First = 2;

    /// <summary>How many times what seems enough is asked for: words come and go.</summary>
    private const double Margin = 1.3;

    /// <summary>More buckets are not named one by one: a word that so many have too little of is rare, and all its hits are few.</summary>
    private const int MostNamed = 32;

    /// <param name="bounds">Further terms on the item.</param>
    /// <param name="without">Whether @unwanted is to be left out.</param>
    public static List<FoundItem> Find(DbConnection connection, bool titles, string bounds, bool without, IReadOnlyList<(string Name, object? Value)> values)
    {
        var (newest, oldest) = connection.One("""
            SELECT max(place), coalesce((SELECT place FROM item_search WHERE item >= @oldest ORDER BY item LIMIT 1), 9223372036854775807) FROM item_search
            """, row => (row.Long(0) ?? -1, row.GetInt64(1)), [.. values.Where(value => value.Name == "oldest")]);
        if (oldest > newest)
            return [];
        var (first, last) = (oldest / SearchMatch.BucketSize, newest / SearchMatch.BucketSize);
        for (long buckets = First; ; )
        {
            var all = buckets > MostNamed || last - buckets < first;
            var found = Find(connection, titles, bounds, without, all && last - first >= MostNamed ? null : Named(all ? first : last - buckets + 1, last), values);
            if (all || found.Count >= SearchRanking.Most)
                return found;
            buckets = found.Count == 0 ? long.MaxValue : Math.Max(buckets + 1, (long)(buckets * Margin * SearchRanking.Most / found.Count));
        }
    }

    private static string Named(long from, long to) => string.Join(" | ", Enumerable.Range(0, (int)(to - from + 1)).Select(step => $"'{SearchMatch.Bucket}{from + step}'"));

    private static List<FoundItem> Find(DbConnection connection, bool titles, string bounds, bool without, string? buckets, IReadOnlyList<(string Name, object? Value)> values)
    {
        var wanted = buckets is null ? "CAST(@wanted AS tsquery)" : "CAST(@buckets AS tsquery) && CAST(@wanted AS tsquery)";
        // By any other way every vector would be unpacked, or every item be read, which the planner does not reckon with: so it gets none.
        connection.Execute("SET LOCAL enable_seqscan = off; SET LOCAL enable_mergejoin = off; SET LOCAL enable_hashjoin = off");
        var enough = values.Any(value => value.Name == "until") ? Sql.Unlimited : SearchRanking.Most * 2;
        return connection.Query($"""
            WITH hit AS MATERIALIZED (
              SELECT item FROM item_search WHERE {(titles ? "title" : "words")} @@ ({wanted}) AND item + 0 >= @oldest
                {(without ? "AND NOT words @@ CAST(@unwanted AS tsquery)" : "")} ORDER BY item + 0 DESC LIMIT {enough})
            SELECT item.id, item.at, item.story, item.copy_of FROM hit JOIN item ON item.id = hit.item WHERE {bounds} ORDER BY hit.item + 0 DESC LIMIT @most
            """, FoundItem.Of, buckets is null ? [.. values] : [.. values, ("buckets", buckets)]);
    }
}
