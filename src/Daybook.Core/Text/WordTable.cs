namespace Daybook.Core.Text;

/// <summary>A table of word forms by language and kind, out of a readable file: <c>language, kind, value, form|form|front*</c>.</summary>
internal sealed class WordTable
{
    /// <summary>Letters by which forms are looked up; a form with a star has at least as many.</summary>
    private const int KeyLetters = 2;

    private readonly Dictionary<string, Kind> kinds = new(StringComparer.Ordinal);
    private readonly HashSet<string> keys = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> keysBySpan;

    private WordTable(IEnumerable<string[]> rows)
    {
        keysBySpan = keys.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var row in rows)
        {
            if (!kinds.TryGetValue(row[1], out var kind))
                kinds[row[1]] = kind = new Kind();
            foreach (var form in row[3].Split('|').Select(Folded))
            {
                kind.Add(form, row[2]);
                keys.Add(Key(form[0].TrimEnd('*')).ToString());
            }
        }
        foreach (var kind in kinds.Values)
            kind.Sort();
    }

    /// <summary>All languages of an embedded table.</summary>
    public static IReadOnlyDictionary<string, WordTable> Read(string name) =>
        Resource.Rows(name)
            .GroupBy(row => row[0], StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => new WordTable(group), StringComparer.Ordinal);

    /// <summary>False where no form of any kind begins like the word: most words of a text need no closer look.</summary>
    public bool MayOpen(ReadOnlySpan<char> folded) => keysBySpan.Contains(Key(folded));

    /// <summary>True where a form of any kind begins with this word.</summary>
    public bool Opens(string folded) => MayOpen(folded) && kinds.Values.Any(kind => kind.Opens(folded));

    /// <summary>True where a form of one of the kinds begins with this word.</summary>
    public bool Opens(ReadOnlySpan<char> folded, ReadOnlySpan<string> some)
    {
        if (!MayOpen(folded))
            return false;
        foreach (var kind in some)
            if (kinds.TryGetValue(kind, out var forms) && forms.Opens(folded))
                return true;
        return false;
    }

    /// <summary>The value of the form that stands at a token, and how many tokens it takes; null where none does.</summary>
    public (string Value, int Length)? At(string kind, IReadOnlyList<Token> tokens, int at) =>
        at >= 0 && at < tokens.Count && kinds.TryGetValue(kind, out var forms) ? forms.At(tokens, at) : null;

    /// <summary>How many tokens before one a form takes; 0 where none stands there.</summary>
    public int Before(string kind, IReadOnlyList<Token> tokens, int at)
    {
        if (!kinds.TryGetValue(kind, out var forms))
            return 0;
        for (var length = forms.Longest; length > 0; length--)
            if (At(kind, tokens, at - length) is { } match && match.Length == length)
                return length;
        return 0;
    }

    private static ReadOnlySpan<char> Key(ReadOnlySpan<char> word) => word[..Math.Min(KeyLetters, word.Length)];

    /// <summary>The first words of all forms of a kind, folded.</summary>
    public IReadOnlyList<string> Forms(string kind) => kinds.TryGetValue(kind, out var forms) ? forms.First : [];

    private static string[] Folded(string form) => [.. form.Trim().Split(' ').Select(Folding.Fold)];

    /// <summary>The forms of one kind by the first letters of their first word.</summary>
    private sealed class Kind
    {
        private readonly Dictionary<string, List<(string[] Words, string Value)>> forms;
        private readonly Dictionary<string, List<(string[] Words, string Value)>>.AlternateLookup<ReadOnlySpan<char>> formsBySpan;

        public Kind()
        {
            forms = new(StringComparer.Ordinal);
            formsBySpan = forms.GetAlternateLookup<ReadOnlySpan<char>>();
        }

        public List<string> First { get; } = [];

        /// <summary>Words of the longest form.</summary>
        public int Longest { get; private set; }

        public void Add(string[] words, string value)
        {
            var key = Key(words[0].TrimEnd('*')).ToString();
            if (!forms.TryGetValue(key, out var list))
                forms[key] = list = [];
            list.Add((words, value));
            First.Add(words[0]);
            Longest = Math.Max(Longest, words.Length);
        }

        /// <summary>The longest form first: "çərşənbə axşamı" is not "çərşənbə".</summary>
        public void Sort()
        {
            foreach (var key in forms.Keys.ToList())
                forms[key] = [.. forms[key].OrderByDescending(form => form.Words.Length)];
        }

        public bool Opens(ReadOnlySpan<char> folded)
        {
            if (!formsBySpan.TryGetValue(Key(folded), out var list))
                return false;
            foreach (var (words, _) in list)
                if (Matches(words[0], folded))
                    return true;
            return false;
        }

        public (string Value, int Length)? At(IReadOnlyList<Token> tokens, int at)
        {
            if (!formsBySpan.TryGetValue(Key(tokens[at].Folded), out var list))
                return null;
            foreach (var (words, value) in list)
                if (Stands(words, tokens, at))
                    return (value, words.Length);
            return null;
        }

        private static bool Stands(string[] words, IReadOnlyList<Token> tokens, int at)
        {
            if (at + words.Length > tokens.Count)
                return false;
            for (var i = 0; i < words.Length; i++)
                if (!Matches(words[i], tokens[at + i].Folded))
                    return false;
            return true;
        }

        private static bool Matches(string form, ReadOnlySpan<char> folded) =>
            form.EndsWith('*') ? folded.StartsWith(form.AsSpan(0, form.Length - 1)) : folded.SequenceEqual(form);
    }
}
