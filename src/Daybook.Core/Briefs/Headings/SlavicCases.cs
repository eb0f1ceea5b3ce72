using System.Collections.Frozen;
using Daybook.Core.Text;

namespace Daybook.Core.Briefs;

/// <summary>Puts a Slavic noun in a case, with the adjectives that stand before it, into the nominative: "азербайджанских собственников" is азербайджанские собственники.</summary>
internal sealed class SlavicCases
{
    // A word with fewer letters before its ending is no adjective, "моей"; a noun may be shorter, "пути".
    private const int LeastStem = 3, LeastNoun = 2;

    private static readonly Lazy<FrozenDictionary<string, SlavicCases>> ByLanguage = new(() => Resource.Rows("slavic-cases.tsv")
        .GroupBy(row => row[0], StringComparer.Ordinal).ToFrozenDictionary(group => group.Key, group => new SlavicCases(group.Key, group), StringComparer.Ordinal));

    private readonly string language;
    private readonly NounShapes shapes;
    private readonly (string[] Endings, NounEnding[] Nouns)[] cases;

    private SlavicCases(string language, IEnumerable<string[]> rows) => (this.language, shapes, cases) = (language, NounShapes.Of(language)!,
        [.. rows.Select(row => (row[1].Split(' '), row[2].Split(' ').Select(entry => new NounEnding(entry.Split('|'))).ToArray()))]);

    public static SlavicCases? Of(string language) => ByLanguage.Value.GetValueOrDefault(language);

    /// <summary>The phrase in the nominative; null where the lexicon does not have the noun, where it may be of several, or where the adjectives do not agree with it.</summary>
    /// <param name="measured">A noun alone may be in the genitive of the singular too; else only plurals are told without an adjective.</param>
    public string? Nominative(IReadOnlyList<Word> adjectives, Word noun, bool measured = false)
    {
        if (noun.Raw.Length != noun.Folded.Length || adjectives.Any(word => word.Raw.Length != word.Folded.Length))
            return null;
        var found = Told(adjectives, noun, measured, ending => Lexicon.IsForm(noun.Folded[..^ending.Case.Length] + ending.Singular, language));
        // Of many words the lexicon has only the beginning.
        if (found.Count == 0 && !Lexicon.IsForm(noun.Folded, language))
            found = Told(adjectives, noun, measured: false, ending => ending.IsCertain);
        return found is [var only] ? only : null;
    }

    private List<string?> Told(IReadOnlyList<Word> adjectives, Word noun, bool measured, Func<NounEnding, bool> isOne) =>
        [.. cases.Where(row => adjectives.All(word => EndingOf(row.Endings, word) > 0))
            .SelectMany(row => row.Nouns.Where(ending => (adjectives.Count > 0 || ending.IsPlural || measured && row.Endings[0] is "ого" or "ой" or "ої") && HasCase(noun.Folded, ending) && isOne(ending)).Select(ending => Told(adjectives, row.Endings, noun, ending)))
            .Distinct(StringComparer.Ordinal)];

    /// <summary>It has the ending of an adjective in a case, and is no noun that only ends so: "войной".</summary>
    public bool MayBeAdjective(Word word) =>
        cases.Select(row => EndingOf(row.Endings, word)).FirstOrDefault(length => length > 0) is > 0 and var length && (!Things.Has(word)
            || !new[] { "", "а", "я", "о", "е", "ь", "й", "ия", "ія", "ие" }.Any(ending => Lexicon.IsForm(word.Folded[..^length] + ending, language)));

    private static bool HasCase(string folded, NounEnding ending) => folded.Length >= ending.Case.Length + LeastNoun && folded.EndsWith(ending.Case, StringComparison.Ordinal);

    private static int EndingOf(string[] endings, Word word) =>
        endings.Where(ending => word.Folded.Length >= ending.Length + LeastStem && word.Folded.EndsWith(ending, StringComparison.Ordinal)).Select(ending => ending.Length).DefaultIfEmpty(0).Max();

    private string? Told(IReadOnlyList<Word> adjectives, string[] endings, Word noun, NounEnding ending)
    {
        var told = new List<string>();
        foreach (var word in adjectives)
        {
            var length = EndingOf(endings, word);
            if (Agreeing(word.Folded[..^length], word.Folded[^length], ending.Gender) is not { } agreeing || shapes.IsNever(word.Folded[..^length] + agreeing))
                return null;
            told.Add(word.Raw[..^length] + agreeing);
        }

        var stem = noun.Raw[..^ending.Case.Length];
        return string.Join(' ', [.. told, stem + Spelled(stem, ending)]);
    }

    /// <summary>"Берега", "города": some masculine nouns have another plural; and no ы stands behind some letters.</summary>
    private string Spelled(string stem, NounEnding ending) => ending switch
    {
        { IsPlural: true, Nominative: "ы" or "и", Singular: "" or "ь" or "й" } when shapes.HasOtherPlural(Folding.Fold(stem + ending.Singular)) => ending.Singular.Length == 0 ? "а" : "я",
        { Nominative: "ы" } when IsVelar(stem[^1]) || IsHushing(stem[^1]) => "и",
        _ => ending.Nominative,
    };

    /// <summary>The ending of the adjective in the nominative; null where it cannot be told.</summary>
    /// <param name="first">The first letter of its ending in the case, which says whether it is a soft one.</param>
    private string? Agreeing(string stem, char first, char gender)
    {
        if (language == "uk")
        {
            var isSoft = first is 'ь' or 'ю' or 'і' && Lexicon.IsForm(stem + "ій", language);
            return gender switch { 'm' => isSoft ? "ій" : "ий", 'f' => isSoft ? "я" : "а", 'n' => isSoft ? "є" : "е", _ => "і" };
        }

        var (velar, hushing) = (IsVelar(stem[^1]), IsHushing(stem[^1]));
        var soft = first is 'е' or 'и' or 'ю' && !velar;
        return gender switch
        {
            'f' => soft && !hushing ? "яя" : "ая",
            'n' => soft ? "ее" : "ое",
            'p' => soft || velar || hushing ? "ие" : "ые",
            _ => soft ? "ий" : hushing ? "ой" : Masculine(stem, velar ? "ий" : "ый"),
        };
    }

    /// <summary>Which of two endings a masculine adjective has is told by the lexicon, else by what its stem ends in; null where neither tells.</summary>
    private string? Masculine(string stem, string unstressed) => (Lexicon.IsForm(stem + unstressed, language), Lexicon.IsForm(stem + "ой", language)) switch
    {
        (true, false) => unstressed,
        (false, true) => "ой",
        _ => shapes.Has("unstressed", stem) ? unstressed : null,
    };

    private static bool IsVelar(char letter) => letter is 'г' or 'к' or 'х';

    private static bool IsHushing(char letter) => letter is 'ж' or 'ш' or 'щ' or 'ч';

    /// <summary>What a noun ends in in a case, in a dictionary, and in the nominative of its number.</summary>
    private sealed class NounEnding(string[] parts)
    {
        private const string Nothing = "-";

        public string Case { get; } = Part(parts[0]);

        public string Singular { get; } = Part(parts[1]);

        public string Nominative { get; } = Part(parts[2]);

        public char Gender { get; } = parts[3][0];

        /// <summary>Nothing else can be its nominative beside such an adjective.</summary>
        public bool IsCertain { get; } = parts[3].EndsWith('~');

        public bool IsPlural => Gender == 'p';

        private static string Part(string part) => part == Nothing ? "" : part;
    }
}
