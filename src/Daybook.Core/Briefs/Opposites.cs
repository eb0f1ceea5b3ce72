using Daybook.Core.Text;

namespace Daybook.Core.Briefs;

/// <summary>Concepts of which one sentence cannot mean one and another that says the same the other: opened and closed.</summary>
internal static class Opposites
{
    private static readonly Lazy<IReadOnlyList<(string[] One, string[] Other)>> Pairs = new(() =>
        [.. Resource.Rows("opposites.tsv").Select(row => (row[0].Split('|'), row[1].Split('|')))]);

    /// <summary>All concepts of the table, for the test that holds them to the lexicon.</summary>
    public static IEnumerable<string> Concepts => Pairs.Value.SelectMany(pair => pair.One.Concat(pair.Other));

    /// <summary>The sides a sentence takes: one bit a side, those of a pair beside each other; neither where it has both.</summary>
    public static ulong Sides(IReadOnlySet<string> keys)
    {
        var sides = 0UL;
        for (var at = 0; at < Pairs.Value.Count; at++)
        {
            var (one, other) = (Any(keys, Pairs.Value[at].One), Any(keys, Pairs.Value[at].Other));
            sides |= (one && !other ? 1UL : other && !one ? 2UL : 0) << (2 * at);
        }

        return sides;
    }

    /// <summary>One has a concept and lacks its opposite, which the other has without it.</summary>
    public static bool Part(Meaning one, Meaning other)
    {
        const ulong First = 0x5555555555555555;
        return ((one.Sides & First) & ((other.Sides >> 1) & First)) != 0 || ((other.Sides & First) & ((one.Sides >> 1) & First)) != 0;
    }

    private static bool Any(IReadOnlySet<string> keys, string[] concepts) => concepts.Any(concept => keys.Contains(MeaningReader.Concept + concept));
}
