using System.Data.Common;
using System.Text.Json;
using Daybook.Core.Editions;
using Daybook.Core.Items;

namespace Daybook.Store;

/// <summary>Takes a withdrawn item's words out of every revision that has them, and goes on with another telling's where readers still read them.</summary>
internal static class ErasedEditions
{
    /// <summary>Readers of an older revision see the mark where its words stood; of the one that holds they see the next, dated, with the reason.</summary>
    /// <returns>How many had its words.</returns>
    public static int Erase(DbConnection connection, long item, Tombstone stone, IReadOnlyCollection<string> titles, IReadOnlyCollection<string> texts)
    {
        var editions = connection.Query("SELECT document FROM edition WHERE document LIKE @item", row => JsonSerializer.Deserialize<Edition>(row.GetString(0))!, ("item", $"%{item}%"));
        var erased = 0;
        foreach (var edition in editions)
        {
            var without = EditionErasure.Of(edition, item, titles, texts);
            if (without == edition)
                continue;
            Editions.Rewrite(connection, without);
            if (edition.State == EditionState.Published && Editions.Holds(connection, edition))
                Editions.Save(connection, EditionErasure.Next(edition, without, item, stone, Left(connection, edition, item)));
            erased++;
        }
        return erased;
    }

    /// <summary>The members that stand of the stories that have the item.</summary>
    private static Dictionary<long, StoryMember> Left(DbConnection connection, Edition edition, long item)
    {
        var ids = edition.Stories.Where(story => story.Items.Contains(item)).SelectMany(story => story.Items).Where(id => id != item).ToHashSet();
        var items = Drafting.Find(connection, ids);
        var (sources, roots) = (Sources.All(connection).ToDictionary(source => source.Id), Roots(connection, items));
        return items.ToDictionary(left => left.Id, left => left.Member(roots, sources));
    }

    /// <summary>Outlets of the roots of copies, by item; a withdrawn one is still known.</summary>
    private static Dictionary<long, string> Roots(DbConnection connection, IEnumerable<DraftItem> items) => Sql.Lists(items.Select(item => item.CopyOf).OfType<long>().Distinct())
        .SelectMany(list => connection.Query($"SELECT id, source FROM item WHERE id IN ({list})", row => (Id: row.GetInt64(0), Source: row.GetString(1))))
        .ToDictionary(root => root.Id, root => root.Source);
}
