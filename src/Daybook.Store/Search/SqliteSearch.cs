using System.Data.Common;

namespace Daybook.Store;

/// <summary>The newest hits out of SQLite's index. It gives them in the order of their places, so that it stops as soon as there are enough.</summary>
internal static class SqliteSearch
{
    private const string Oldest = "coalesce((SELECT place FROM item_place WHERE item >= @oldest ORDER BY item LIMIT 1), 9223372036854775807)";

    /// <param name="bounds">Further terms on the item.</param>
    /// <param name="without">Whether @unwanted is to be left out; it may stand in the text where a title is looked for.</param>
    public static List<FoundItem> Find(DbConnection connection, bool titles, string bounds, bool without, IReadOnlyList<(string Name, object? Value)> values)
    {
        var index = titles ? "item_title_search" : "item_search";
        // CROSS JOIN keeps the order of the tables: the index leads.
        return connection.Query($"""
            SELECT item.id, item.at, item.story, item.copy_of FROM {index} CROSS JOIN item_place CROSS JOIN item
            WHERE {index} MATCH @wanted AND {index}.rowid >= {Oldest} AND item_place.place = {index}.rowid AND item.id = item_place.item AND {bounds}
              {(without ? $"AND {index}.rowid NOT IN (SELECT rowid FROM item_search WHERE item_search MATCH @unwanted AND rowid >= {Oldest})" : "")}
            ORDER BY {index}.rowid DESC LIMIT @most
            """, FoundItem.Of, [.. values]);
    }
}
