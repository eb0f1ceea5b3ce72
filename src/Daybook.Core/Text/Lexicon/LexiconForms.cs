namespace Daybook.Core.Text;

/// <summary>The words of one language for the concepts of the lexicon, found by their stems.</summary>
internal sealed class LexiconForms(string language)
{
    /// <summary>Letters by which beginnings (<c>подпис*</c>) are looked up; none is shorter.</summary>
    private const int KeyLetters = 4;

    /// <summary>Letters a front must have, and letters that may follow it. Four found more words, and more wrong ones.</summary>
    private const int LeastFront = 5, LongestEnding = 7;

    private readonly Dictionary<string, List<int>> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string Beginning, int Concept)>> _beginnings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string[] Words, int Concept)>> _phrases = new(StringComparer.Ordinal);

    /// <param name="cell">Forms separated by strokes; a form may be of several words, and a word end in a star.</param>
    public void Add(int concept, string cell)
    {
        foreach (var form in cell.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            string[] words = [.. form.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Prepared)];
            if (words.Length > 1)
                Entry(_phrases, Key(words[0].TrimEnd('*'))).Add((words, concept));
            else if (words[0].EndsWith('*'))
                Entry(_beginnings, Key(words[0].TrimEnd('*'))).Add((words[0].TrimEnd('*'), concept));
            else
                Entry(_words, words[0]).Add(concept);
        }
    }

    /// <summary>Adds the concepts that begin at a token and answers how many tokens they take, at least one; the longest phrase goes before single words.</summary>
    public int At(IReadOnlyList<Token> tokens, int at, List<ConceptUse> found)
    {
        var word = tokens[at].Folded;
        var stem = Stems.Of(word, language);
        var phrases = _phrases.GetValueOrDefault(Key(stem)) ?? _phrases.GetValueOrDefault(Key(word));
        var longest = phrases?.Where(phrase => Stands(phrase.Words, tokens, at)).Select(phrase => phrase.Words.Length).DefaultIfEmpty().Max() ?? 0;
        if (longest > 0)
        {
            foreach (var concept in phrases!.Where(phrase => phrase.Words.Length == longest && Stands(phrase.Words, tokens, at)).Select(phrase => phrase.Concept).Distinct())
                found.Add(new ConceptUse(concept, at, longest));
            return longest;
        }
        foreach (var concept in Of(word, stem))
            found.Add(new ConceptUse(concept, at, 1));
        return 1;
    }

    /// <summary>The concepts of one word: by its stem, else by the longest beginning, else by the longest front that is itself a stem.</summary>
    private IEnumerable<int> Of(string word, string stem)
    {
        if (_words.TryGetValue(stem, out var concepts))
            return concepts.Distinct();
        if (_beginnings.TryGetValue(Key(word), out var beginnings))
        {
            var longest = beginnings.Where(form => word.StartsWith(form.Beginning, StringComparison.Ordinal)).Select(form => form.Beginning.Length).DefaultIfEmpty().Max();
            if (longest > 0)
                return beginnings.Where(form => form.Beginning.Length == longest && word.StartsWith(form.Beginning, StringComparison.Ordinal)).Select(form => form.Concept).Distinct();
        }
        for (var length = word.Length - 1; length >= Math.Max(LeastFront, word.Length - LongestEnding); length--)
            if (_words.TryGetValue(word[..length], out concepts))
                return concepts.Distinct();
        return [];
    }

    private bool Stands(string[] words, IReadOnlyList<Token> tokens, int at)
    {
        if (at + words.Length > tokens.Count)
            return false;
        for (var i = 0; i < words.Length; i++)
            if (!Same(words[i], tokens[at + i].Folded))
                return false;
        return true;
    }

    private bool Same(string form, string word) => form.EndsWith('*')
        ? word.AsSpan().StartsWith(form.AsSpan(0, form.Length - 1), StringComparison.Ordinal)
        : Stems.Of(word, language) == form;

    /// <summary>As it is compared: a beginning folded, a word as its stem.</summary>
    private string Prepared(string word) => word.EndsWith('*') ? Folding.Fold(word[..^1]) + "*" : Stems.Of(Folding.Fold(word), language);

    private static string Key(string word) => word.Length <= KeyLetters ? word : word[..KeyLetters];

    private static List<T> Entry<T>(Dictionary<string, List<T>> table, string key) => table.TryGetValue(key, out var list) ? list : table[key] = [];
}
