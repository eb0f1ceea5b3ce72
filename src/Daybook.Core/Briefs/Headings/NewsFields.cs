using Daybook.Core.Text;

namespace Daybook.Core.Briefs;

/// <summary>The fields of the news that a text speaks of: armed conflict, trade, energy. An editor makes sections by them.</summary>
internal static class NewsFields
{
    private static readonly Lazy<IReadOnlyDictionary<string, string[]>> ByKey = new(() => Resource.Rows("news-fields.tsv")
        .SelectMany(row => row[1].Split('|').Select(concept => (Field: row[0], Key: MeaningReader.Concept + concept)))
        .GroupBy(row => row.Key, row => row.Field, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal));

    /// <summary>All concepts of the table, for the test that holds them to the lexicon.</summary>
    public static IEnumerable<string> Concepts => ByKey.Value.Keys.Select(key => key[1..]);

    /// <summary>How much of each field some notions speak of, of length 1; empty where the table knows none of them.</summary>
    /// <param name="keys">Of notions, as <see cref="Notion.Keys"/>.</param>
    /// <param name="weight">Of a key. A concept of several fields is shared out among them.</param>
    public static TermVector Of(IEnumerable<string> keys, Func<string, double> weight)
    {
        var vector = new TermVector();
        foreach (var key in keys)
            if (ByKey.Value.TryGetValue(key, out var fields))
                foreach (var field in fields)
                    vector.Add(field, weight(key) / fields.Length);
        return vector.Normalized();
    }
}
