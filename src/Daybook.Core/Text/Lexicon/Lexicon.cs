using System.Collections.Frozen;

namespace Daybook.Core.Text;

/// <summary>A concept met in a text.</summary>
/// <param name="Concept">Its number, for <see cref="Lexicon.Name"/>.</param>
/// <param name="First">Index of its first token.</param>
/// <param name="Words">How many tokens it takes.</param>
public readonly record struct ConceptUse(int Concept, int First, int Words);

/// <summary>
/// Common notions of the news with the words that seven languages and more have for them: by it reports in different languages are seen to speak
/// of the same things. Written by hand for Daybook, as readable tables: <c>Lexicon/concepts-*.tsv</c> (a concept a line, a language a column)
/// and <c>Lexicon/forms-LANGUAGE.tsv</c> (further languages). Adding a language is adding a file.
/// </summary>
public static class Lexicon
{
    private static readonly Lazy<LexiconTables> Tables = new(() => LexiconTables.Read(Resource.Names("concepts-"), Resource.Names("forms-")));

    /// <summary>Number of concepts.</summary>
    public static int Count => Tables.Value.Names.Count;

    /// <summary>Languages with words for the concepts, ISO 639-1.</summary>
    public static IEnumerable<string> Languages => Tables.Value.ByLanguage.Keys.Order(StringComparer.Ordinal);

    /// <summary>The English key of a concept: <c>natural-gas</c>.</summary>
    public static string Name(int concept) => Tables.Value.Names[concept];

    /// <summary>The first English word for a concept: <c>border</c>.</summary>
    public static string English(int concept) => Tables.Value.English[concept];

    /// <summary>True for a language that has words for all concepts, not only for the commonest: what its texts leave unsaid here they do not say.</summary>
    public static bool Knows(string? language) => Array.IndexOf(LexiconTables.Columns, language) >= 0;

    /// <summary>True where the language has a word for the concept.</summary>
    public static bool Has(int concept, string? language) =>
        language is not null && Tables.Value.ByLanguage.TryGetValue(language, out var forms) && forms.Concepts.Contains(concept);

    /// <summary>True where a table has the folded word as it is: most often in its dictionary form.</summary>
    internal static bool IsForm(string folded, string? language) =>
        language is not null && Tables.Value.ByLanguage.TryGetValue(language, out var forms) && forms.Written.Contains(folded);

    /// <summary>The single words that the tables have for a language, folded, most in their dictionary form.</summary>
    internal static IEnumerable<string> Written(string language) => Tables.Value.ByLanguage.TryGetValue(language, out var forms) ? forms.Written : [];

    /// <summary>What the language calls the concept, in its dictionary form; null where the table has only a beginning or nothing.</summary>
    public static string? Word(int concept, string language) =>
        Tables.Value.ByLanguage.TryGetValue(language, out var forms) ? forms.First.GetValueOrDefault(concept) : null;

    /// <summary>Beginnings of the single words that all languages have for a concept, folded, with a star behind each.</summary>
    public static IEnumerable<string> Words(int concept) => Tables.Value.ByLanguage.Values.SelectMany(forms => forms.Words(concept));

    /// <summary>The number of a concept by its key; null where there is none of that name.</summary>
    public static int? Number(string name) => Tables.Value.Numbers.TryGetValue(name, out var number) ? number : null;

    /// <summary>The concepts that a word has by itself, and the phrases of several words that begin with it.</summary>
    internal static (int[] Concepts, LexiconPhrase[] Phrases) Single(ReadOnlySpan<char> folded, ReadOnlySpan<char> stem, string? language) =>
        language is not null && Tables.Value.ByLanguage.TryGetValue(language, out var forms) ? forms.Single(folded, stem) : ([], []);

    /// <inheritdoc cref="LexiconForms.Cut"/>
    internal static int[] Cut(string folded, string language) => Tables.Value.ByLanguage.TryGetValue(language, out var forms) ? forms.Cut(folded) : [];

    /// <summary>The concepts of a text in order; a word of several concepts gives each. Empty for a language without words.</summary>
    /// <param name="language">ISO 639-1, or null.</param>
    public static IReadOnlyList<ConceptUse> Find(IReadOnlyList<Token> tokens, string? language)
    {
        if (language is null || !Tables.Value.ByLanguage.TryGetValue(language, out var forms))
            return [];
        var found = new List<ConceptUse>();
        for (var at = 0; at < tokens.Count;)
            at += tokens[at].Kind == TokenKind.Word ? forms.At(tokens, at, found) : 1;
        return found;
    }
}

/// <summary>The tables as read.</summary>
/// <param name="Names">Keys of the concepts by number.</param>
/// <param name="English">First English words of the concepts by number.</param>
/// <param name="Numbers">The number of each key.</param>
internal sealed record LexiconTables(IReadOnlyList<string> Names, IReadOnlyList<string> English, IReadOnlyDictionary<string, int> Numbers, FrozenDictionary<string, LexiconForms> ByLanguage)
{
    /// <summary>The columns of a table of concepts, after the key.</summary>
    public static readonly string[] Columns = ["en", "ru", "uk", "az", "tr", "hy", "ka"];

    public static LexiconTables Read(IEnumerable<string> concepts, IEnumerable<string> forms)
    {
        var (names, english) = (new List<string>(), new List<string>());
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var languages = Columns.ToDictionary(language => language, language => new LexiconForms(language), StringComparer.Ordinal);
        foreach (var row in concepts.SelectMany(Resource.Rows))
        {
            // A concept that two tables have is one, with the words of both.
            if (numbers.TryAdd(row[0], names.Count))
            {
                names.Add(row[0]);
                english.Add(row[1].Split('|')[0].TrimEnd('*'));
            }
            for (var column = 0; column < Columns.Length; column++)
                languages[Columns[column]].Add(numbers[row[0]], row[column + 1]);
        }
        foreach (var file in forms)
        {
            var language = file["forms-".Length..file.IndexOf('.', StringComparison.Ordinal)];
            languages[language] = new LexiconForms(language);
            foreach (var row in Resource.Rows(file))
                languages[language].Add(numbers[row[0]], row[1]);
        }
        return new LexiconTables(names, english, numbers, languages.ToFrozenDictionary(StringComparer.Ordinal));
    }
}
