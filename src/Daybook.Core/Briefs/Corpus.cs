namespace Daybook.Core.Briefs;

/// <summary>An item read once: its words, where they stand, and its weighted terms.</summary>
internal sealed class ReadItem
{
    public ReadItem(Evidence evidence)
    {
        Evidence = evidence;
        Language = evidence.Language?.Split('-')[0] ?? "";
        Title = Terms.Words(evidence.Title ?? "", Language);
        Body = Terms.Words(evidence.Text, Language);
        Words = [.. Title, .. Body];
        Keys = [.. Words.Where(word => !word.Empty).Select(word => word.Key)];
    }

    public Evidence Evidence { get; }

    public string Language { get; }

    public IReadOnlyList<Word> Title { get; }

    public IReadOnlyList<Word> Body { get; }

    /// <summary>Title and body.</summary>
    public IReadOnlyList<Word> Words { get; }

    public HashSet<string> Keys { get; }
}

/// <summary>All items of a period and how common each term is among those of its language.</summary>
internal sealed class Corpus
{
    private readonly Dictionary<string, Dictionary<string, int>> frequency = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Language, string Key), (int Capital, int All)> capitals = [];
    private readonly Dictionary<string, int> sizes = new(StringComparer.Ordinal);
    private readonly Dictionary<long, ReadItem> byId = [];

    public Corpus(IReadOnlyList<Evidence> evidence)
    {
        // The newest revision of each item speaks; order of input must not matter.
        Items =
        [
            .. evidence.GroupBy(item => item.Item).Select(group => group.MaxBy(item => item.Revision)!)
                .OrderBy(item => item.When).ThenBy(item => item.Item).Select(item => new ReadItem(item)),
        ];
        foreach (var item in Items)
        {
            byId[item.Evidence.Item] = item;
            sizes[item.Language] = sizes.GetValueOrDefault(item.Language) + 1;
            if (!frequency.TryGetValue(item.Language, out var counts))
                frequency[item.Language] = counts = new(StringComparer.Ordinal);
            foreach (var key in item.Keys)
                counts[key] = counts.GetValueOrDefault(key) + 1;
            CountCapitals(item);
        }
    }

    public IReadOnlyList<ReadItem> Items { get; }

    public ReadItem? Find(long item) => byId.GetValueOrDefault(item);

    /// <summary>Written with a capital inside sentences more often than not.</summary>
    public bool IsName(string language, string key) =>
        capitals.TryGetValue((language, key), out var counts) && counts.Capital * 2 > counts.All;

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

    /// <summary>Weighted terms of some words, of length 1.</summary>
    public TermVector Vector(IEnumerable<Word> words, string language)
    {
        var vector = new TermVector();
        foreach (var group in words.Where(word => !word.Empty).GroupBy(word => word.Key, StringComparer.Ordinal))
            vector.Add(group.Key, (1 + Math.Log(group.Count())) * Weight(language, group.Key));
        return vector.Normalized();
    }

    // The first word of a sentence has a capital anyway; a title may capitalise everything.
    private void CountCapitals(ReadItem item)
    {
        for (var i = 1; i < item.Body.Count; i++)
        {
            var word = item.Body[i];
            if (word.Start - item.Body[i - 1].End != 1)
                continue;
            var (capital, all) = capitals.GetValueOrDefault((item.Language, word.Key));
            capitals[(item.Language, word.Key)] = (capital + (word.Capital ? 1 : 0), all + 1);
        }
    }
}
