using System.Data.Common;
using Daybook.Core.Briefs;

namespace Daybook.Store;

/// <summary>Quoted spans in other languages, by a machine; gone with the item they were made of.</summary>
public sealed class Translations
{
    private readonly Db _db;

    internal Translations(Db db) => _db = db;

    /// <summary>Keeps translations; of a span that has one in a language the new one stays.</summary>
    public void Save(IReadOnlyCollection<Translated> all) => _db.Write(connection =>
    {
        foreach (var one in all)
            connection.Execute("""
                INSERT INTO translation (item, revision, span_start, span_end, language, words, translator, made)
                VALUES (@item, @revision, @start, @end, @language, @words, @translator, @made)
                ON CONFLICT (item, revision, span_start, span_end, language) DO UPDATE SET words = excluded.words, translator = excluded.translator, made = excluded.made
                """, ("item", one.Item), ("revision", one.Revision), ("start", one.Start), ("end", one.End), ("language", one.Language), ("words", one.Text),
                ("translator", one.Translator), ("made", Sql.Micros(one.At)));
        return all.Count;
    });

    /// <summary>What the spans of some items are in a language.</summary>
    public IReadOnlyList<Translated> Of(IEnumerable<long> items, string language) => _db.Read(connection => Sql.Lists(items)
        .SelectMany(list => connection.Query($"""
            SELECT item, revision, span_start, span_end, language, words, translator, made FROM translation
            WHERE language = @language AND item IN ({list}) ORDER BY item, revision, span_start, span_end
            """, Row, ("language", language))).ToList());

    /// <summary>Takes away what was made of an item's words.</summary>
    internal static void Erase(DbConnection connection, long item) => connection.Execute("DELETE FROM translation WHERE item = @item", ("item", item));

    private static Translated Row(DbDataReader row) =>
        new(row.GetInt64(0), row.GetInt32(1), row.GetInt32(2), row.GetInt32(3), row.GetString(4), row.GetString(5), row.GetString(6), row.Time(7));
}
