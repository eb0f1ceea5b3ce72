using Daybook.Core.Text;

namespace Daybook.Core.Briefs;

/// <summary>
/// The fields of the news that a text speaks of: armed conflict, trade, energy. An editor makes sections by them, and puts fields of one desk together
/// before those of two: football goes with music sooner than with customs.
/// </summary>
internal static class NewsFields
{
    // How much a concept speaks for the desk beside its field. Of .5, .65 and .8 the middle gave the best sections of seven sets thinned at random.
    private const double OfDesk = 0.65;

    private const string Desk = "desk of ";

    private static readonly Lazy<IReadOnlyDictionary<string, (string Name, string Desk)[]>> ByKey = new(() => Resource.Rows("news-fields.tsv")
        .SelectMany(row => row[2].Split('|').Select(concept => (Field: (Name: row[0], Desk: Desk + row[1]), Key: MeaningReader.Concept + concept)))
        .GroupBy(row => row.Key, row => row.Field, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal));

    /// <summary>All concepts of the table, for the test that holds them to the lexicon.</summary>
    public static IEnumerable<string> Concepts => ByKey.Value.Keys.Select(key => key[1..]);

    /// <summary>How much of each field and desk some notions speak of, of length 1; empty where the table knows none of them.</summary>
    /// <param name="keys">Of notions, as <see cref="Notion.Keys"/>.</param>
    /// <param name="weight">Of a key. A concept of several fields is shared out among them.</param>
    public static TermVector Of(IEnumerable<string> keys, Func<string, double> weight)
    {
        var vector = new TermVector();
        foreach (var key in keys)
            if (ByKey.Value.TryGetValue(key, out var fields))
                foreach (var (field, desk) in fields)
                {
                    var share = weight(key) / fields.Length;
                    vector.Add(field, share);
                    vector.Add(desk, share * OfDesk);
                }
        return vector.Normalized();
    }
}
