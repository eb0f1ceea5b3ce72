using Daybook.Core.Text;

namespace Daybook.Core.Briefs;

/// <summary>
/// Concepts of which one sentence cannot mean one and another that says the same the other: opened and closed. Of a state (a blockade) the other is
/// that it is over, which takes the state and what ends it: "lifted" by itself says nothing of it.
/// </summary>
internal static class Opposites
{
    private static readonly Lazy<IReadOnlyList<(string[] One, string[] Other)>> Pairs = new(() =>
        [.. Resource.Rows("opposites.tsv").Select(row => (row[0].Split('|'), row[1].Split('|')))]);

    private static readonly Lazy<ulong> States = new(() => Resource.Rows("opposites.tsv").Index().Where(pair => pair.Item is [_, _, "state"]).Aggregate(0UL, (all, pair) => all | 1UL << (2 * pair.Index)));

    private static readonly Lazy<Dictionary<string, ulong>> BySide = new(() => Pairs.Value.Index()
        .SelectMany(pair => pair.Item.One.Select(concept => (concept, Side: 1UL << (2 * pair.Index))).Concat(pair.Item.Other.Select(concept => (concept, Side: 2UL << (2 * pair.Index)))))
        .GroupBy(row => MeaningReader.Concept + row.concept, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.Aggregate(0UL, (sides, row) => sides | row.Side), StringComparer.Ordinal));

    private static readonly Lazy<HashSet<string>> Withholding = new(() =>
        Resource.Rows("withholding-concepts.tsv").Select(row => MeaningReader.Concept + row[0]).ToHashSet(StringComparer.Ordinal));

    private const ulong First = 0x5555555555555555;

    /// <summary>All concepts of the tables, for the test that holds them to the lexicon.</summary>
    public static IEnumerable<string> Concepts => Pairs.Value.SelectMany(pair => pair.One.Concat(pair.Other)).Concat(Withholding.Value.Select(key => key[1..]));

    /// <summary>One of the keys means that something does not happen: to forbid, to refuse.</summary>
    public static bool Withhold(IEnumerable<string> keys) => keys.Any(Withholding.Value.Contains);

    /// <summary>The sides a sentence takes: one bit a side, those of a pair beside each other; neither where it has both.</summary>
    /// <param name="notions">What it says.</param>
    public static ulong Sides(IEnumerable<Notion> notions)
    {
        var held = 0UL;
        foreach (var notion in notions)
            held |= notion.Sides;
        var both = held & (held >> 1) & First;
        var over = both & States.Value;
        return (held & ~(both | (both << 1) | (States.Value << 1))) | (over << 1);
    }

    /// <summary>The sides that the keys of a notion belong to.</summary>
    public static ulong Held(IReadOnlyList<string> keys)
    {
        var held = 0UL;
        for (var at = 0; at < keys.Count; at++)
            held |= BySide.Value.GetValueOrDefault(keys[at]);
        return held;
    }

    /// <summary>One has a concept and lacks its opposite, which the other has without it.</summary>
    public static bool Part(Meaning one, Meaning other)
    {
        return ((one.Sides & First) & ((other.Sides >> 1) & First)) != 0 || ((other.Sides & First) & ((one.Sides >> 1) & First)) != 0;
    }
}
