using System.Runtime.InteropServices;

namespace Daybook.Core.Briefs;

/// <summary>All items of a period and how common each term is among those of its language.</summary>
internal sealed class Corpus
{
    private readonly Dictionary<string, Dictionary<string, int>> frequency = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, (int Capital, int All)>> capitals = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> sizes = new(StringComparer.Ordinal);
    private readonly Dictionary<long, ReadItem> byId = [];
    private readonly Dictionary<ReadItem, TermVector> titles = [];

    /// <param name="memory">What was read before; null = nothing.</param>
    public Corpus(IReadOnlyList<Evidence> evidence, BriefMemory? memory = null)
    {
        Memory = memory ?? new BriefMemory();
        // The newest revision of each item speaks; order of input must not matter.
        Items =
        [
            .. evidence.GroupBy(item => item.Item).Select(group => group.MaxBy(item => item.Revision)!)
                .OrderBy(item => item.When).ThenBy(item => item.Item).Select(item => new ReadItem(item, Memory)),
        ];
        foreach (var item in Items)
        {
            byId[item.Evidence.Item] = item;
            sizes[item.Language] = sizes.GetValueOrDefault(item.Language) + 1;
            if (!frequency.TryGetValue(item.Language, out var counts))
                (frequency[item.Language], capitals[item.Language]) = (counts = new(StringComparer.Ordinal), new(StringComparer.Ordinal));
            foreach (var key in item.Keys)
                CollectionsMarshal.GetValueRefOrAddDefault(counts, key, out _)++;
            var inside = capitals[item.Language];
            foreach (var (key, capital, all) in item.Inside)
            {
                ref var seen = ref CollectionsMarshal.GetValueRefOrAddDefault(inside, key, out _);
                seen = (seen.Capital + capital, seen.All + all);
            }
        }
    }

    public BriefMemory Memory { get; }

    public IReadOnlyList<ReadItem> Items { get; }

    public ReadItem? Find(long item) => byId.GetValueOrDefault(item);

    /// <summary>Written with a capital inside sentences more often than not.</summary>
    public bool IsName(string language, string key) =>
        capitals.TryGetValue(language, out var inside) && inside.TryGetValue(key, out var counts) && counts.Capital * 2 > counts.All;

    /// <summary>Share of the items of a language that hold the term, 0 to 1.</summary>
    public double Share(string language, string key) =>
        sizes.TryGetValue(language, out var size) ? (double)frequency[language].GetValueOrDefault(key) / size : 0;

    /// <summary>Inverse document frequency within the language; never negative.</summary>
    public double Weight(string language, string key)
    {
        var size = sizes.GetValueOrDefault(language);
        var found = frequency.TryGetValue(language, out var counts) ? counts.GetValueOrDefault(key) : 0;
        return Math.Max(0, Math.Log((size + 1) / (found + 0.5)));
    }

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
            if ((1 + Math.Log(next - at)) * Weight(language, forms[at].Key) is > 0 and var weight)
            {
                terms.Add(hashes[at]);
                values.Add(weight);
            }
        }

        return TermVector.Normal([.. terms], [.. values]);
    }
}
