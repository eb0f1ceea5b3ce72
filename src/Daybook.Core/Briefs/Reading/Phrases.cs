using Daybook.Core.Text;

namespace Daybook.Core.Briefs;

/// <summary>A list of words and phrases that do one job in a sentence, in every language of the table.</summary>
internal sealed partial class Phrases
{
    private const string AnyLanguage = "*";

    private static readonly Lazy<ILookup<string, (string Language, string Phrase)>> Table = new(Read);
    private readonly Lazy<Forms> forms;
    private readonly Lazy<Dictionary<string, Phrases>> byLanguage;
    private readonly PhraseMarks mark;

    private Phrases(string kind, PhraseMarks mark = PhraseMarks.None)
        : this(() => Table.Value[kind].Select(row => row.Phrase), mark) => byLanguage = new(() => Table.Value[kind].Select(row => row.Language).Distinct(StringComparer.Ordinal)
        .ToDictionary(language => language, language => new Phrases(() => Table.Value[kind].Where(row => row.Language == language || row.Language == AnyLanguage).Select(row => row.Phrase), mark), StringComparer.Ordinal));

    private Phrases(Func<IEnumerable<string>> phrases, PhraseMarks mark) => (forms, byLanguage, this.mark) = (new(() => Compile(phrases())), new(() => []), mark);

    /// <summary>The lists, marked ones only, of which a phrase may begin with the word.</summary>
    /// <param name="language">Of the word.</param>
    public static PhraseMarks Beginnings(string folded, string? language)
    {
        var marks = PhraseMarks.None;
        foreach (var list in (ReadOnlySpan<Phrases>)[Negation, Not, Denial, Supposition, Chatter, FirstPerson])
            marks |= (language is null ? list : list.In(language)).MayBegin(folded) ? list.mark : 0;
        foreach (var list in (ReadOnlySpan<Phrases>)[Machine, Command])
            marks |= list.MayBegin(folded) ? list.mark : 0;
        return marks;
    }

    /// <summary>The phrases of one language: "we" and "i" are words of others. All, for a language that the table has none of.</summary>
    public Phrases In(string language) => byLanguage.Value.GetValueOrDefault(language, this);

    /// <summary>True where a phrase stands anywhere in the text, as whole words; a trailing * matches any ending.</summary>
    public bool FindsIn(string text) => FindsIn(Split(text));

    /// <summary>The same where the words are known, folded.</summary>
    public bool FindsIn(IReadOnlyList<string> words)
    {
        for (var i = 0; i < words.Count; i++)
            if (MatchesAt(words, i))
                return true;
        return false;
    }

    /// <summary>True where the table has phrases of the language.</summary>
    public bool Knows(string language) => byLanguage.Value.ContainsKey(language);

    /// <summary>True where a phrase takes in any of the words from one place to another, exclusive, perhaps with words beside them.</summary>
    public bool Meets(IReadOnlyList<string> words, int from, int to)
    {
        for (var at = Math.Max(0, from - forms.Value.Longest + 1); at < to; at++)
            for (var length = Math.Max(1, from - at + 1); length <= forms.Value.Longest && at + length <= words.Count; length++)
                if (LengthAt(words, at, length))
                    return true;
        return false;
    }

    /// <summary>True where the text is a phrase and nothing else.</summary>
    public bool IsWhole(string text) => Split(text) is { Length: > 0 } words && LengthAt(words, 0, words.Length);

    /// <summary>As <see cref="FindsIn(string)"/>, of a marked list for words of its language (see <see cref="PhraseMarks"/>): most words are passed over unread.</summary>
    public bool StandsIn(ReadOnlySpan<Word> words)
    {
        string[]? folded = null;
        for (var at = 0; at < words.Length; at++)
            if ((words[at].Form.Begins & mark) != 0 && MatchesAt(folded ??= Folded(words), at))
                return true;
        return false;
    }

    /// <summary>As <see cref="CountIn(string)"/>, of a marked list for words of its language.</summary>
    public int CountIn(ReadOnlySpan<Word> words)
    {
        string[]? folded = null;
        var count = 0;
        for (var at = 0; at < words.Length; at++)
            if ((words[at].Form.Begins & mark) != 0 && MatchesAt(folded ??= Folded(words), at))
                count++;
        return count;
    }

    /// <summary>True where the text begins with a phrase.</summary>
    public bool Leads(string text) => Leads(Split(text));

    public bool Leads(IReadOnlyList<string> words) => words.Count > 0 && MatchesAt(words, 0);

    /// <summary>True where the text ends with a phrase.</summary>
    public bool Trails(string text)
    {
        var words = Split(text);
        return Enumerable.Range(1, Math.Min(forms.Value.Longest, words.Length)).Any(length => LengthAt(words, words.Length - length, length));
    }

    /// <summary>An English word with a meaning of its own, so that its ending in s is a plural.</summary>
    public static bool Plain(string folded) => !Breaker.Has(folded) && folded.Length > 3 && !folded.EndsWith("ss", StringComparison.Ordinal) && !folded.EndsWith("us", StringComparison.Ordinal);

    /// <summary>True where the folded word alone is in the list.</summary>
    public bool Has(string folded) => forms.Value.Words.Contains(folded);

    /// <summary>How many different phrases stand in the text.</summary>
    public int CountIn(string text)
    {
        var words = Split(text);
        return Enumerable.Range(0, words.Length).Count(at => MatchesAt(words, at));
    }

    private bool MatchesAt(IReadOnlyList<string> words, int at)
    {
        if (forms.Value.Words.Contains(words[at]))
            return true;
        if (words[at].Length > 0 && forms.Value.Runs.TryGetValue(words[at][0], out var runs))
            foreach (var run in runs)
                if (Matches(words, at, run))
                    return true;
        return false;
    }

    private bool MayBegin(string folded)
    {
        if (forms.Value.Words.Contains(folded))
            return true;
        if (folded.Length > 0 && forms.Value.Runs.TryGetValue(folded[0], out var runs))
            foreach (var run in runs)
                if (Same(run[0], folded))
                    return true;
        return false;
    }

    private bool LengthAt(IReadOnlyList<string> words, int at, int length) =>
        length == 1 && forms.Value.Words.Contains(words[at]) || words[at].Length > 0 && forms.Value.Runs.TryGetValue(words[at][0], out var runs) && runs.Exists(run => run.Length == length && Matches(words, at, run));

    private static bool Matches(IReadOnlyList<string> words, int at, string[] run)
    {
        if (at + run.Length > words.Count)
            return false;
        for (var i = 0; i < run.Length; i++)
            if (!Same(run[i], words[at + i]))
                return false;
        return true;
    }

    private static bool Same(string form, string folded) =>
        form.EndsWith('*') ? folded.AsSpan().StartsWith(form.AsSpan(0, form.Length - 1), StringComparison.Ordinal) : folded == form;

    private static string[] Folded(ReadOnlySpan<Word> words)
    {
        var folded = new string[words.Length];
        for (var at = 0; at < folded.Length; at++)
            folded[at] = words[at].Folded;
        return folded;
    }

    private static string[] Split(string text) => [.. Tokens.Of(text).Select(token => token.Folded)];

    /// <param name="Words">Phrases of one whole word.</param>
    /// <param name="Runs">All others, by the first letter.</param>
    private sealed record Forms(HashSet<string> Words, Dictionary<char, List<string[]>> Runs, int Longest);

    private static Forms Compile(IEnumerable<string> phrases)
    {
        // Folding treats the foreign * as a boundary, so each word is folded alone.
        var runs = phrases.Select(phrase => phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Folding.Fold).ToArray()).ToList();
        return new Forms([.. runs.Where(run => run.Length == 1 && !run[0].EndsWith('*')).Select(run => run[0])],
            runs.Where(run => run.Length > 1 || run[0].EndsWith('*')).GroupBy(run => run[0][0]).ToDictionary(group => group.Key, group => group.ToList()),
            runs.Select(run => run.Length).DefaultIfEmpty(1).Max());
    }

    private static ILookup<string, (string, string)> Read() =>
        Resource.Rows("brief-phrases.tsv").Concat(Resource.Rows("verb-tenses.tsv").Where(row => row[0] == "pastverb"))
            .SelectMany(row => row[2].Split('|').Select(phrase => (Kind: row[0], Language: row[1], Phrase: phrase.Trim())))
            .Where(row => row.Phrase.Length > 0)
            .ToLookup(row => row.Kind, row => (row.Language, row.Phrase), StringComparer.Ordinal);
}
