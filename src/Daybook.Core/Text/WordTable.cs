namespace Daybook.Core.Text;

/// <summary>A table of word forms by language and kind, out of a readable file: <c>language, kind, value, form|form|front*</c>.</summary>
internal sealed class WordTable
{
    private readonly Dictionary<string, List<(string[] Words, string Value)>> kinds = new(StringComparer.Ordinal);

    private WordTable(IEnumerable<string[]> rows)
    {
        foreach (var row in rows)
        {
            if (!kinds.TryGetValue(row[1], out var forms))
                kinds[row[1]] = forms = [];
            forms.AddRange(row[3].Split('|').Select(form => (Folded(form), row[2])));
        }

        // The longest form first: "çərşənbə axşamı" is not "çərşənbə".
        foreach (var forms in kinds.Values)
            forms.Sort((one, other) => other.Words.Length.CompareTo(one.Words.Length));
    }

    /// <summary>All languages of an embedded table.</summary>
    public static IReadOnlyDictionary<string, WordTable> Read(string name) =>
        Resource.Rows(name)
            .GroupBy(row => row[0], StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => new WordTable(group), StringComparer.Ordinal);

    /// <summary>The value of the form that stands at a token, and how many tokens it takes; null where none does.</summary>
    public (string Value, int Length)? At(string kind, IReadOnlyList<Token> tokens, int at)
    {
        if (!kinds.TryGetValue(kind, out var forms))
            return null;
        foreach (var (words, value) in forms)
            if (at >= 0 && at + words.Length <= tokens.Count && words.Index().All(word => Matches(word.Item, tokens[at + word.Index].Folded)))
                return (value, words.Length);
        return null;
    }

    /// <summary>How many tokens before one a form takes; 0 where none stands there.</summary>
    public int Before(string kind, IReadOnlyList<Token> tokens, int at)
    {
        if (!kinds.TryGetValue(kind, out var forms))
            return 0;
        foreach (var (words, _) in forms)
            if (At(kind, tokens, at - words.Length) is { } match && match.Length == words.Length)
                return words.Length;
        return 0;
    }

    private static string[] Folded(string form) => [.. form.Trim().Split(' ').Select(Folding.Fold)];

    private static bool Matches(string form, string folded) =>
        form.EndsWith('*') ? folded.AsSpan().StartsWith(form.AsSpan(0, form.Length - 1), StringComparison.Ordinal) : folded == form;
}
