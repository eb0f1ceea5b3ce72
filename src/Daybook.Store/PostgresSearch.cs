using System.Data.Common;

namespace Daybook.Store;

/// <summary>
/// The newest hits out of PostgreSQL's index. It knows no order, and gives all hits of a word before one can be looked at: so the newest bucket
/// of items is asked first, then the newest few, and all only where those had too little.
/// </summary>
internal static class PostgresSearch
{
    /// <summary>Buckets asked in turn. Of the last all hits are fetched: by then a word is known to be rare.</summary>
    private static readonly int[] Turns = [1, 8, int.MaxValue];

    /// <summary>More buckets are not named one by one.</summary>
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
        var found = new List<FoundItem>();
        foreach (var turn in Turns)
        {
            var from = Math.Max(first, last - turn + 1);
            found = Find(connection, titles, bounds, without, last - from < MostNamed ? Named(from, last) : null, values);
            if (found.Count >= SearchRanking.Most || from == first)
                break;
        }
        return found;
    }

    private static string Named(long from, long to) => string.Join(" | ", Enumerable.Range(0, (int)(to - from + 1)).Select(step => $"'{SearchMatch.Bucket}{from + step}'"));

    private static List<FoundItem> Find(DbConnection connection, bool titles, string bounds, bool without, string? buckets, IReadOnlyList<(string Name, object? Value)> values)
    {
        var wanted = buckets is null ? "CAST(@wanted AS tsquery)" : "CAST(@buckets AS tsquery) && CAST(@wanted AS tsquery)";
        // Without the index every vector would be unpacked and looked through, which the planner does not reckon with.
        connection.Execute("SET LOCAL enable_seqscan = off");
        return connection.Query($"""
            WITH hit AS MATERIALIZED (
              SELECT item FROM item_search WHERE {(titles ? "title" : "words")} @@ ({wanted}) AND item >= @oldest
                {(without ? "AND NOT words @@ CAST(@unwanted AS tsquery)" : "")})
            SELECT item.id, item.at, item.story, item.copy_of FROM hit JOIN item ON item.id = hit.item WHERE {bounds} ORDER BY hit.item DESC LIMIT @most
            """, FoundItem.Of, buckets is null ? [.. values] : [.. values, ("buckets", buckets)]);
    }
}
