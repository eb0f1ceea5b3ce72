using System.Data.Common;
using Daybook.Core.Items;

namespace Daybook.Store;

/// <summary>A headline that stands in no other language yet.</summary>
/// <param name="Language">ISO 639-1 language it is in.</param>
/// <param name="Tries">How often nothing that may be shown was made of it.</param>
public sealed record ForeignTitle(long Item, int Revision, string Title, string Language, int Tries = 0);

/// <summary>Headlines in other languages, by a machine; gone with the item they were made of.</summary>
public sealed class TitleTranslations
{
    private readonly Db _db;

    internal TitleTranslations(Db db) => _db = db;

    /// <summary>Headlines of items in stories that are in another language, have no translation and may be sent now, newest first. Copies show their root's.</summary>
    /// <param name="language">The language to put them into.</param>
    /// <param name="since">Published, else first seen, from here on.</param>
    public IReadOnlyList<ForeignTitle> Missing(string language, DateTimeOffset since, int most, DateTimeOffset now) => _db.Read(connection => connection.Query("""
        SELECT item.id, item.revision, item.title, item.language, coalesce(refused.tries, 0) FROM item
        LEFT JOIN title_translation AS told ON told.item = item.id AND told.revision = item.revision AND told.language = @language
        LEFT JOIN title_refusal AS refused ON refused.item = item.id AND refused.revision = item.revision AND refused.language = @language
        WHERE item.at >= @since AND item.withdrawn IS NULL AND item.story IS NOT NULL AND item.copy_of IS NULL AND item.title <> '' AND item.language <> @language AND told.item IS NULL
          AND (refused.item IS NULL OR refused.again <= @now)
        ORDER BY item.at DESC, item.id DESC LIMIT @most
        """, row => new ForeignTitle(row.GetInt64(0), row.GetInt32(1), row.GetString(2), row.GetString(3), row.GetInt32(4)),
        ("language", language), ("since", Sql.Micros(since)), ("most", most), ("now", Sql.Micros(now))));

    /// <summary>Notes that nothing which may be shown was made of some headlines.</summary>
    /// <param name="again">When each may be sent again; null = never.</param>
    public void Refuse(string language, IReadOnlyCollection<(ForeignTitle Title, DateTimeOffset? Again)> refused) => _db.Write(connection =>
    {
        foreach (var (title, again) in refused)
            connection.Execute("""
                INSERT INTO title_refusal (item, revision, language, tries, again) VALUES (@item, @revision, @language, @tries, @again)
                ON CONFLICT (item, revision, language) DO UPDATE SET tries = excluded.tries, again = excluded.again
                """, ("item", title.Item), ("revision", title.Revision), ("language", language), ("tries", title.Tries + 1), ("again", again is { } when ? Sql.Micros(when) : null));
        return refused.Count;
    });

    /// <summary>Keeps translations; of a headline that has one in a language the new one stays. What was withdrawn meanwhile is left out.</summary>
    public void Save(IReadOnlyCollection<TranslatedTitle> all) => _db.Write(connection =>
    {
        foreach (var one in all)
            connection.Execute("""
                INSERT INTO title_translation (item, revision, language, words, translator, made)
                SELECT id, @revision, @language, @words, @translator, @made FROM item WHERE id = @item AND withdrawn IS NULL
                ON CONFLICT (item, revision, language) DO UPDATE SET words = excluded.words, translator = excluded.translator, made = excluded.made
                """, ("item", one.Item), ("revision", one.Revision), ("language", one.Language), ("words", one.Text), ("translator", one.Translator), ("made", Sql.Micros(one.At)));
        return all.Count;
    });

    /// <summary>What headlines of some items are in a language, by the headline: as items had it, of whichever revision.</summary>
    public IReadOnlyDictionary<string, TranslatedTitle> Of(IEnumerable<long> items, string language) => _db.Read(connection => Sql.Lists(items)
        .SelectMany(list => connection.Query($"""
            SELECT told.item, told.revision, told.language, told.words, told.translator, told.made, body.title FROM title_translation AS told
            JOIN item_revision AS body ON body.item = told.item AND body.revision = told.revision
            WHERE told.language = @language AND body.title IS NOT NULL AND told.item IN ({list}) ORDER BY told.item, told.revision
            """, row => (Title: row.GetString(6), Told: Row(row)), ("language", language))).DistinctBy(pair => pair.Title).ToDictionary(pair => pair.Title, pair => pair.Told, StringComparer.Ordinal));

    /// <summary>Takes away what was made of an item's headlines.</summary>
    internal static void Erase(DbConnection connection, long item)
    {
        connection.Execute("DELETE FROM title_translation WHERE item = @item", ("item", item));
        connection.Execute("DELETE FROM title_refusal WHERE item = @item", ("item", item));
    }

    private static TranslatedTitle Row(DbDataReader row) => new(row.GetInt64(0), row.GetInt32(1), row.GetString(2), row.GetString(3), row.GetString(4), row.Time(5));
}
