namespace Daybook.Core.Text;

/// <summary>The words of one language for the concepts of the lexicon, found by their stems.</summary>
internal sealed class LexiconForms
{
    /// <summary>Letters by which beginnings (<c>подпис*</c>) and phrases are looked up; no beginning is shorter.</summary>
    private const int KeyLetters = 4;

    /// <summary>Letters a front must have, and letters that may follow it. Four found more words, and more wrong ones.</summary>
    private const int LeastFront = 5, LongestEnding = 12;

    private readonly string _language;
    private readonly Dictionary<string, int[]> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string Beginning, int Concept)>> _beginnings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<LexiconPhrase>> _phrases = new(StringComparer.Ordinal);

    private readonly Dictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> _wordsBySpan;
    private readonly Dictionary<string, List<(string Beginning, int Concept)>>.AlternateLookup<ReadOnlySpan<char>> _beginningsBySpan;
    private readonly Dictionary<string, List<LexiconPhrase>>.AlternateLookup<ReadOnlySpan<char>> _phrasesBySpan;

    public LexiconForms(string language)
    {
        _language = language;
        _wordsBySpan = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        _beginningsBySpan = _beginnings.GetAlternateLookup<ReadOnlySpan<char>>();
        _phrasesBySpan = _phrases.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The concepts it has words for.</summary>
    public HashSet<int> Concepts { get; } = [];

    /// <summary>The single words as the tables have them, folded.</summary>
    public HashSet<string> Written { get; } = new(StringComparer.Ordinal);

    /// <summary>The first word of each concept, as the tables have it; none where that is but a beginning.</summary>
    public Dictionary<int, string> First { get; } = [];

    /// <param name="cell">Forms separated by strokes; a form may be of several words, and a word end in a star.</param>
    public void Add(int concept, string cell)
    {
        Concepts.Add(concept);
        if (cell.Split('|')[0].Trim() is { Length: > 0 } first && !first.Contains('*', StringComparison.Ordinal))
            First.TryAdd(concept, first);
        foreach (var form in cell.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!form.Contains(' ', StringComparison.Ordinal) && !form.EndsWith('*'))
                Written.Add(Folding.Fold(form));
            string[] words = [.. form.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Prepared)];
            if (words.Length > 1)
                Entry(_phrases, words[0].TrimEnd('*')).Add(new LexiconPhrase(words, concept));
            else if (words[0].EndsWith('*'))
                Entry(_beginnings, words[0].TrimEnd('*')).Add((words[0].TrimEnd('*'), concept));
            else if (!_words.TryGetValue(words[0], out var concepts))
                _words[words[0]] = [concept];
            else if (!concepts.Contains(concept))
                _words[words[0]] = [.. concepts, concept];
        }
    }

    /// <summary>As <see cref="Lexicon.Words"/>, of this language.</summary>
    public IEnumerable<string> Words(int concept) => _words.Where(pair => pair.Value.Contains(concept)).Select(pair => pair.Key + "*")
        .Concat(_beginnings.Values.SelectMany(list => list).Where(entry => entry.Concept == concept).Select(entry => entry.Beginning + "*"));

    /// <summary>Adds the concepts that begin at a token and answers how many tokens they take, at least one; the longest phrase goes before single words.</summary>
    public int At(IReadOnlyList<Token> tokens, int at, List<ConceptUse> found)
    {
        var word = tokens[at].Folded;
        var stem = Stems.Of(word, _language);
        var longest = Phrases(word, stem) is { Length: > 0 } phrases
            ? Longest(phrases, at, found, next => next < tokens.Count ? (tokens[next].Folded, Stems.Of(tokens[next].Folded, _language)) : null) : 0;
        if (longest > 0)
            return longest;
        foreach (var concept in Alone(word, stem))
            found.Add(new ConceptUse(concept, at, 1));
        return 1;
    }

    /// <summary>The concepts of a word alone, and the phrases that begin with it.</summary>
    public (int[] Concepts, LexiconPhrase[] Phrases) Single(ReadOnlySpan<char> word, ReadOnlySpan<char> stem) => (Alone(word, stem), Phrases(word, stem));

    private int[] Alone(ReadOnlySpan<char> word, ReadOnlySpan<char> stem) =>
        _wordsBySpan.TryGetValue(stem, out var concepts) ? concepts : ByBeginning(word, out _) is { Length: > 0 } begun ? begun : ByFront(word);

    /// <summary>
    /// The concepts of a beginning that holds more of the word than its stem does, where no word of that stem begins so: endings make "паром" (<c>паром*</c>) a
    /// form of "пара". Empty for all other words.
    /// </summary>
    public int[] Cut(string word)
    {
        var stem = Stems.Of(word, _language);
        return _words.ContainsKey(stem) && ByBeginning(word, out var beginning) is { Length: > 0 } begun && beginning > stem.Length
            && !Written.Any(form => form.AsSpan().StartsWith(word.AsSpan(0, beginning)) && Stems.Of(form, _language) == stem) ? begun : [];
    }

    /// <summary>Those whose first word it is.</summary>
    private LexiconPhrase[] Phrases(ReadOnlySpan<char> word, ReadOnlySpan<char> stem)
    {
        if ((In(_phrasesBySpan, stem) ?? In(_phrasesBySpan, word)) is not { } all)
            return [];
        List<LexiconPhrase>? some = null;
        foreach (var phrase in all)
            if (Same(phrase.Words[0], word, stem))
                (some ??= []).Add(phrase);
        return some is null ? [] : [.. some];
    }

    /// <summary>Adds the longest of the phrases that goes on as the text does, and answers how many tokens it takes; 0 where none does.</summary>
    /// <param name="phrases">Those whose first word stands at the token.</param>
    /// <param name="word">The word of a token with its stem; null behind the last.</param>
    public static int Longest(ReadOnlySpan<LexiconPhrase> phrases, int at, List<ConceptUse> found, Func<int, (string Folded, string Stem)?> word)
    {
        var (before, longest) = (found.Count, 0);
        foreach (var (words, concept) in phrases)
        {
            if (words.Length < longest || !GoesOn(words, at, word))
                continue;
            if (words.Length > longest)
                found.RemoveRange(before, found.Count - before);
            longest = words.Length;
            AddOnce(new ConceptUse(concept, at, longest), before, found);
        }
        return longest;
    }

    /// <summary>The concepts of the longest beginning that the word has, each once.</summary>
    /// <param name="longest">Letters of it; 0 where the word has none.</param>
    private int[] ByBeginning(ReadOnlySpan<char> word, out int longest)
    {
        longest = 0;
        if (In(_beginningsBySpan, word) is not { } beginnings)
            return [];
        foreach (var (beginning, _) in beginnings)
            if (beginning.Length > longest && word.StartsWith(beginning))
                longest = beginning.Length;
        if (longest == 0)
            return [];
        var concepts = new List<int>();
        foreach (var (beginning, concept) in beginnings)
            if (beginning.Length == longest && word.StartsWith(beginning) && !concepts.Contains(concept))
                concepts.Add(concept);
        return [.. concepts];
    }

    /// <summary>Where nothing else is found, the concepts of the longest front of the word that is itself a stem and goes on with endings.</summary>
    private int[] ByFront(ReadOnlySpan<char> word)
    {
        for (var length = word.Length - 1; length >= Math.Max(LeastFront, word.Length - LongestEnding); length--)
            if (_wordsBySpan.TryGetValue(word[..length], out var concepts) && WordEndings.Make(word[length..], _language))
                return concepts;
        return [];
    }

    /// <summary>Two forms of one concept may fit alike.</summary>
    private static void AddOnce(ConceptUse use, int since, List<ConceptUse> found)
    {
        for (var at = since; at < found.Count; at++)
            if (found[at] == use)
                return;
        found.Add(use);
    }

    private static bool GoesOn(string[] words, int at, Func<int, (string Folded, string Stem)?> word)
    {
        for (var i = 1; i < words.Length; i++)
            if (word(at + i) is not var (folded, stem) || !Same(words[i], folded, stem))
                return false;
        return true;
    }

    private static bool Same(string form, ReadOnlySpan<char> word, ReadOnlySpan<char> stem) => form.EndsWith('*')
        ? word.StartsWith(form.AsSpan(0, form.Length - 1))
        : stem.SequenceEqual(form);

    /// <summary>As it is compared: a beginning folded, a word as its stem.</summary>
    private string Prepared(string word) => word.EndsWith('*') ? Folding.Fold(word[..^1]) + "*" : Stems.Of(Folding.Fold(word), _language);

    private static List<T> Entry<T>(Dictionary<string, List<T>> table, string word)
    {
        var key = word[..Math.Min(KeyLetters, word.Length)];
        return table.TryGetValue(key, out var list) ? list : table[key] = [];
    }

    private static List<T>? In<T>(Dictionary<string, List<T>>.AlternateLookup<ReadOnlySpan<char>> table, ReadOnlySpan<char> word) =>
        table.TryGetValue(word[..Math.Min(KeyLetters, word.Length)], out var list) ? list : null;
}
