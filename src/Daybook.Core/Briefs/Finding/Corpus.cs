using System.Runtime.InteropServices;

namespace Daybook.Core.Briefs;

/// <summary>All items of a period and how common each term is among those of its language.</summary>
internal sealed class Corpus
{
    // By language, then by the hash of a key.
    private readonly Dictionary<string, Dictionary<ulong, KeyCount>> counts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> sizes = new(StringComparer.Ordinal);
    private readonly Dictionary<long, ReadItem> byId = [];
    private readonly Dictionary<ReadItem, TermVector> titles = [];

    /// <param name="memory">What was read before; null = nothing.</param>
    public Corpus(IReadOnlyList<Evidence> evidence, BriefMemory? memory = null)
    {
        Memory = memory ?? new BriefMemory();
        // The newest revision of each item speaks; order of input must not matter.
        List<Evidence> newest = [.. evidence.GroupBy(item => item.Item).Select(group => group.MaxBy(item => item.Revision)!).OrderBy(item => item.When).ThenBy(item => item.Item)];
        Items = EachAlone.Of(newest, item => new ReadItem(item, Memory));
        foreach (var item in Items)
            byId[item.Evidence.Item] = item;
        foreach (var group in Items.GroupBy(item => item.Language, StringComparer.Ordinal))
            (counts[group.Key], sizes[group.Key]) = (CountKeys(group), group.Count());
    }

    // Counted in a table that is there already, and kept in one of the right size: one that grows leaves as much again to collect.
    private static Dictionary<ulong, KeyCount> CountKeys(IEnumerable<ReadItem> items)
    {
        var keys = Scratch<ulong, KeyCount>.Empty();
        foreach (var item in items)
        {
            foreach (var form in item.Keys)
                CollectionsMarshal.GetValueRefOrAddDefault(keys, form.KeyHash, out _).Items++;
            foreach (var (key, capital, all) in item.Inside)
            {
                ref var seen = ref CollectionsMarshal.GetValueRefOrAddDefault(keys, key, out _);
                (seen.Capital, seen.All) = (seen.Capital + capital, seen.All + all);
            }
        }

        return new(keys);
    }

    public BriefMemory Memory { get; }

    public IReadOnlyList<ReadItem> Items { get; }

    public ReadItem? Find(long item) => byId.GetValueOrDefault(item);

    /// <summary>Written with a capital inside sentences more often than not.</summary>
    public bool IsName(string language, string key) => IsName(language, TermVector.Hash(key));

    /// <param name="key">As <see cref="TermVector.Hash"/> gives it.</param>
    public bool IsName(string language, ulong key) => Count(language, key) is var count && count.Capital * 2 > count.All;

    /// <summary>Share of the items of a language that hold the term, 0 to 1.</summary>
    public double Share(string language, string key) => Share(language, TermVector.Hash(key));

    /// <inheritdoc cref="IsName(string, ulong)"/>
    public double Share(string language, ulong key) => sizes.TryGetValue(language, out var size) ? (double)Count(language, key).Items / size : 0;

    /// <summary>Inverse document frequency within the language; never negative.</summary>
    public double Weight(string language, string key) => Weight(language, TermVector.Hash(key));

    /// <inheritdoc cref="IsName(string, ulong)"/>
    public double Weight(string language, ulong key) => Math.Max(0, Math.Log((sizes.GetValueOrDefault(language) + 1) / (Count(language, key).Items + 0.5)));

    private KeyCount Count(string language, ulong key) => counts.TryGetValue(language, out var keys) ? keys.GetValueOrDefault(key) : default;

    /// <summary>Of its title, as <see cref="Vector"/>.</summary>
    public TermVector Title(ReadItem item)
    {
        if (!titles.TryGetValue(item, out var vector))
            titles[item] = vector = Vector(item.Title, item.Language);
        return vector;
    }

    /// <summary>Weighted terms of some words, of length 1.</summary>
    public TermVector Vector(IEnumerable<Word> words, string language)
    {
        WordForm[] forms = [.. words.Where(word => !word.Empty).Select(word => word.Form)];
        var hashes = Array.ConvertAll(forms, form => form.KeyHash);
        Array.Sort(hashes, forms);
        var (terms, values) = (new List<ulong>(forms.Length), new List<double>(forms.Length));
        for (int at = 0, next; at < forms.Length; at = next)
        {
            for (next = at + 1; next < forms.Length && hashes[next] == hashes[at];)
                next++;
            if ((1 + Math.Log(next - at)) * Weight(language, hashes[at]) is > 0 and var weight)
            {
                terms.Add(hashes[at]);
                values.Add(weight);
            }
        }

        return TermVector.Normal([.. terms], [.. values]);
    }

    /// <summary>How many items hold a key, how often it stands inside a sentence, and with a capital there.</summary>
    private record struct KeyCount(int Items, int Capital, int All);
}
