using System.Runtime.InteropServices;
using Daybook.Core.Text;

namespace Daybook.Core.Briefs;

/// <summary>
/// Reads texts of a topic into notions: places and organisations of the gazetteer, concepts of the lexicon, names by their keys, words by their
/// fronts. A notion is made once for a topic, with the numbers of its keys and its weight: by how few items hold it.
/// </summary>
/// <param name="names">The words that the topic's items write as names.</param>
internal sealed class MeaningReader(NameShapes names)
{
    public const char Concept = 'c', Entity = 'e', Name = 'n', Plain = 'w';

    // "Three of the": what carries no meaning may stand between.
    private const int LettersToThing = 10;

    private static readonly HashSet<string> Times = [.. new[] { "minute", "hour", "day", "week", "month", "year", "decade", "century", "age-years" }.Select(concept => Concept + concept)];

    private readonly Dictionary<string, int> ids = new(StringComparer.Ordinal);
    private readonly List<int> holders = [];
    private readonly Dictionary<string, Notion> entities = new(StringComparer.Ordinal);
    private readonly Dictionary<WordMeaning, (Notion? AsName, Notion? AsWord)> words = new(ByReference.Same);

    // At each key the number of the last text that named it first, and of the last that held it.
    private readonly List<(int Named, int Held)> met = [];
    private readonly List<int> numbers = [];
    private int size, texts;

    /// <summary>Takes in an item's text: what it holds weighs the less.</summary>
    /// <returns>What it holds.</returns>
    public IReadOnlyList<Notion> Count(ReadText text, string language)
    {
        size++;
        var notions = Notions(text, text.Vocabulary, language);
        foreach (var notion in notions)
            foreach (var id in notion.Ids)
            {
                ref var last = ref CollectionsMarshal.AsSpan(met)[id];
                if (last.Held != size)
                    (last.Held, holders[id]) = (size, holders[id] + 1);
            }
        return notions;
    }

    /// <summary>Keys of a text that other languages have too, uncounted.</summary>
    public HashSet<string> Shared(ReadText text, string language) => Shared(Notions(text, text.Words, language));

    /// <summary>The same of what was counted.</summary>
    public static HashSet<string> Shared(IReadOnlyList<Notion> notions) =>
        [.. notions.Where(notion => notion.Known).SelectMany(notion => notion.Keys).Where(key => key[0] != Plain)];

    /// <summary>What a sentence says. Asked when all items are counted.</summary>
    public Meaning Read(ReadText text, string language)
    {
        var notions = Notions(text, text.Words, language);
        foreach (var notion in notions)
            if (double.IsNaN(notion.Weight))
                notion.Weight = Weight(notion);
        return new Meaning(notions, text.Figures, text.Dates, text.Negated, text.Denies, text.Supposes)
        {
            Ids = Distinct(notions), VerbNegated = text.VerbNegated, Hours = text.Hours, DeniedFigures = text.DeniedFigures, Counted = [.. text.Figures.Select(figure => Counted(figure, text.Words))],
        };
    }

    /// <summary>What a bare figure counts, by the word behind it: three years, or three of what is no time.</summary>
    private static Counting Counted(Quantity figure, ReadWord[] words)
    {
        var at = Array.FindIndex(words, word => word.Start >= figure.End);
        if (figure.Unit is not null || at < 0 || !words[at].Meaning.Known || words[at].Start - figure.End > LettersToThing)
            return Counting.Unknown;
        return words[at].Meaning.AsWord.Any(Times.Contains) ? Counting.Time : Counting.Things;
    }

    private int[] Distinct(List<Notion> notions)
    {
        numbers.Clear();
        foreach (var notion in notions)
            numbers.AddRange(notion.Ids);
        numbers.Sort();
        var kept = 0;
        foreach (var number in CollectionsMarshal.AsSpan(numbers))
            if (kept == 0 || number != numbers[kept - 1])
                numbers[kept++] = number;
        return CollectionsMarshal.AsSpan(numbers)[..kept].ToArray();
    }

    private List<Notion> Notions(ReadText text, ReadWord[] words, string language)
    {
        texts++;
        var notions = new List<Notion>(text.Entities.Count + words.Length);
        foreach (var (entity, _) in text.Entities)
            Add(notions, entities.TryGetValue(entity, out var known) ? known : entities[entity] = Made([entity], known: true, named: true, 0));
        foreach (var (word, _, capital) in words)
            Add(notions, Of(word, capital, language));
        return notions;
    }

    private void Add(List<Notion> notions, Notion notion)
    {
        ref var last = ref CollectionsMarshal.AsSpan(met)[notion.Ids[0]];
        if (last.Named == texts)
            return;
        last.Named = texts;
        notions.Add(notion);
    }

    private Notion Of(WordMeaning word, bool capital, string language)
    {
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(words, word, out var met);
        if (capital)
            return known.AsName ??= Made(word.AsName, known: true, named: true, word.Languages, word.Denied);
        // Without a capital where it stands, whether it is a name is told by the others.
        return known.AsWord ??= names.IsNameStem(word.Stem, language)
            ? known.AsName ??= Made(word.AsName, known: true, named: true, word.Languages, word.Denied)
            : Made(word.AsWord, word.Known, named: false, word.Languages, word.Denied);
    }

    private Notion Made(string[] keys, bool known, bool named, uint languages, bool denied = false)
    {
        var numbers = new int[keys.Length];
        for (var at = 0; at < keys.Length; at++)
            numbers[at] = Number(keys[at]);
        return new Notion(keys, numbers, known, named, languages) { Denied = denied };
    }

    private int Number(string key)
    {
        if (ids.TryGetValue(key, out var id))
            return id;
        holders.Add(0);
        met.Add(default);
        return ids[key] = ids.Count;
    }

    /// <summary>By the key that most items hold: a word of several meanings tells no more than its commonest.</summary>
    private double Weight(Notion notion)
    {
        var most = 0;
        foreach (var id in notion.Ids)
            most = Math.Max(most, holders[id]);
        return Math.Log((size + 1) / (most + 0.5));
    }

    private sealed class ByReference : IEqualityComparer<WordMeaning>
    {
        public static ByReference Same { get; } = new();

        public bool Equals(WordMeaning? one, WordMeaning? other) => ReferenceEquals(one, other);

        public int GetHashCode(WordMeaning word) => word.Number;
    }
}
