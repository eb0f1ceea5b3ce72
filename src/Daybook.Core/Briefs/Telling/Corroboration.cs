using Daybook.Core.Items;

namespace Daybook.Core.Briefs;

/// <summary>How many independent voices and how many outlets stand behind a claim.</summary>
/// <param name="Origins">Distinct owners of the copy roots of the citations; an unknown owner counts as its outlet.</param>
/// <param name="Outlets">Distinct outlets cited, copies included.</param>
public readonly record struct Corroboration(int Origins, int Outlets)
{
    /// <summary>Counts from the citations alone, so that no writer can assert a number.</summary>
    /// <param name="items">Any stored revision of an item by id, or null.</param>
    public static Corroboration Count(
        IReadOnlyList<Citation> citations,
        Func<long, Evidence?> items,
        IReadOnlyDictionary<string, Source> sources)
    {
        var voices = citations.Select(citation => Voice(citation, items, sources)).Distinct(StringComparer.Ordinal).Count();
        var outlets = citations.Select(citation => citation.Source).Distinct(StringComparer.Ordinal).Count();
        return new Corroboration(voices, outlets);
    }

    /// <summary>Who wrote what an item says: the owner of the outlet its copy chain ends at.</summary>
    public static string Voice(Evidence item, Func<long, Evidence?> items, IReadOnlyDictionary<string, Source> sources)
    {
        var seen = new HashSet<long>();
        var root = item;
        while (root.CopyOf is { } parent && seen.Add(root.Item))
        {
            // A root outside the period is still one origin, whoever repeats it.
            if (items(parent) is not { } next)
                return $"item:{parent}";
            root = next;
        }

        return sources.TryGetValue(root.Source, out var source) ? source.Voice : root.Source;
    }

    private static string Voice(Citation citation, Func<long, Evidence?> items, IReadOnlyDictionary<string, Source> sources) =>
        items(citation.Item) is { } item ? Voice(item, items, sources) : citation.Source;
}
