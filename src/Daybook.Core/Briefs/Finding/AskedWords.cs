using Daybook.Core.Text;

namespace Daybook.Core.Briefs;

/// <summary>
/// What a word may mean to one who asks. Some words would be taken for others in running text, so that the lexicon leaves them out (газ, whose forms
/// are also those of Gaza); where someone asks for the thing they are it. They stand in <c>asked-words.tsv</c>.
/// </summary>
internal static class AskedWords
{
    private static readonly Lazy<ILookup<(string Language, string Stem), int>> Table = new(() => Resource.Rows("asked-words.tsv")
        .ToLookup(row => (row[0], Stems.Of(Folding.Fold(row[1]), row[0])), row => Lexicon.Number(row[2]) ?? throw new InvalidOperationException($"asked-words.tsv: no concept {row[2]}.")));

    private static readonly Lazy<HashSet<int>> All = new(() => [.. Table.Value.SelectMany(row => row)]);

    /// <summary>Concepts that a word of a query may mean. Of a stem that is another word's ("паром" and "пара") none: few words are asked for, so one that is read wrong is not outweighed as in a text.</summary>
    public static IEnumerable<int> Concepts(string word, string language)
    {
        var folded = Folding.Fold(word);
        return (Lexicon.Cut(folded, language) is { Length: > 0 } cut ? cut : Lexicon.Find(Tokens.Of(word), language).Select(use => use.Concept))
            .Concat(Table.Value[(language, Stems.Of(folded, language))]).Distinct();
    }

    /// <summary>False where no word of the table means one of the concepts.</summary>
    public static bool MayMean(IReadOnlySet<int> concepts) => concepts.Overlaps(All.Value);

    /// <summary>The word of a text means one of the concepts; with a capital it is a name.</summary>
    public static bool Means(WordForm word, string language, IReadOnlySet<int> concepts) =>
        !word.Capital && Table.Value[(language, word.Stem)].Any(concepts.Contains);
}
