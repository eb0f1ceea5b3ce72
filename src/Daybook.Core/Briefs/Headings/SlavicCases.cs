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
    private readonly SlavicAdjectives nominatives;
    private readonly Case[] cases;

    private SlavicCases(string language, IEnumerable<string[]> rows) => (this.language, shapes, nominatives, cases) = (language, NounShapes.Of(language)!, SlavicAdjectives.Of(language),
        [.. rows.Select(row => new Case(row[1].Split(' '), [.. row[2].Split(' ').Select(entry => new NounEnding(entry.Split('|')))], IsGenitive: row.Length > 3))]);

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
    [
        .. cases.Where(row => adjectives.All(word => EndingOf(row.Endings, word) > 0))
            .SelectMany(row => row.Nouns.Where(ending => (adjectives.Count > 0 || ending.IsPlural || measured && row.IsGenitive) && HasCase(noun.Folded, ending) && isOne(ending))
                .Select(ending => Told(adjectives, row.Endings, noun, ending)))
            .Distinct(StringComparer.Ordinal),
    ];

    /// <summary>It has the ending of an adjective in a case, and is no noun that only ends so: "войной".</summary>
    public bool MayBeAdjective(Word word) =>
        cases.Select(row => EndingOf(row.Endings, word)).FirstOrDefault(length => length > 0) is > 0 and var length
        && !(Things.Has(word) && shapes.Dictionary.Any(ending => Lexicon.IsForm(word.Folded[..^length] + ending, language)));

    private static bool HasCase(string folded, NounEnding ending) => folded.Length >= ending.Case.Length + LeastNoun && folded.EndsWith(ending.Case, StringComparison.Ordinal);

    private static int EndingOf(string[] endings, Word word) =>
        endings.Where(ending => word.Folded.Length >= ending.Length + LeastStem && word.Folded.EndsWith(ending, StringComparison.Ordinal)).Select(ending => ending.Length).DefaultIfEmpty(0).Max();

    private string? Told(IReadOnlyList<Word> adjectives, string[] endings, Word noun, NounEnding ending)
    {
        var told = new List<string>();
        foreach (var word in adjectives)
        {
            var length = EndingOf(endings, word);
            if (nominatives.Ending(word.Folded[..^length], word.Folded[^length], ending.Gender) is not { } agreeing || shapes.IsNever(word.Folded[..^length] + agreeing))
                return null;
            told.Add(word.Raw[..^length] + agreeing);
        }

        var stem = noun.Raw[..^ending.Case.Length];
        return string.Join(' ', [.. told, stem + Spelled(stem, ending)]);
    }

    /// <summary>"Берега", "города": some masculine nouns have another plural; and no ы stands behind some letters.</summary>
    private string Spelled(string stem, NounEnding ending)
    {
        if (ending.IsPlural && shapes.OtherPlural.TryGetValue(ending.Singular, out var plural) && shapes.HasOtherPlural(Folding.Fold(stem + ending.Singular)))
            return plural;
        return shapes.Instead.TryGetValue(ending.Nominative, out var instead) && (shapes.Ends("velar", stem) || shapes.Ends("hushing", stem)) ? instead : ending.Nominative;
    }

    /// <param name="Endings">Of the adjective.</param>
    /// <param name="IsGenitive">The genitive of the singular.</param>
    private sealed record Case(string[] Endings, NounEnding[] Nouns, bool IsGenitive);

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
