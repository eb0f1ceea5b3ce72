using System.Collections.Frozen;
using System.Globalization;
using Daybook.Core.Text;

namespace Daybook.Core.Briefs;

/// <summary>The rules of <c>case-rules.tsv</c> for one language: how many letters at the end of a noun are its case's.</summary>
internal sealed class CaseRules
{
    /// <summary>The word stands in a case that leaves no name when it is taken off.</summary>
    public const int Turned = -1;

    private const string Any = "*", Nothing = "-", Not = "!";

    private static readonly Lazy<FrozenDictionary<string, CaseRules>> ByLanguage = new(() => Resource.Rows("case-rules.tsv")
        .GroupBy(row => row[0], StringComparer.Ordinal).ToFrozenDictionary(group => group.Key, group => new CaseRules(group.Key, group), StringComparer.Ordinal));

    private readonly string language;
    private readonly Rule[] rules;

    private CaseRules(string language, IEnumerable<string[]> rows) => (this.language, rules) = (language, [.. rows.Select(row => new Rule(
        row[1] == Any ? null : row[1].Split(' '), row[2] == Nothing ? [] : row[2].Split(' '), row[3] == "turned" ? Turned : int.Parse(row[3], CultureInfo.InvariantCulture)))]);

    /// <summary>Null for a language that ties one ending to another, or has its noun elsewhere.</summary>
    public static CaseRules? Of(string language) => ByLanguage.Value.GetValueOrDefault(language);

    /// <summary>Letters of the case, or <see cref="Turned"/>.</summary>
    public int LettersOf(string folded, NounShapes shapes)
    {
        foreach (var rule in rules)
            if (rule.Ends(folded) && rule.Conditions.All(condition => Holds(condition, folded, rule.Letters, shapes)))
                return rule.Letters;
        return 0;
    }

    private bool Holds(string condition, string folded, int letters, NounShapes shapes) => condition.StartsWith(Not, StringComparison.Ordinal) ? !Holds(condition[Not.Length..], folded, letters, shapes) : condition switch
    {
        "word" => Lexicon.IsForm(folded, language),
        "front" => Lexicon.IsForm(folded[..^letters], language),
        "oblique" => shapes.Has("oblique", folded),
        _ => throw new InvalidOperationException($"case-rules.tsv has no condition {condition}."),
    };

    private sealed record Rule(string[]? Endings, string[] Conditions, int Letters)
    {
        public bool Ends(string folded)
        {
            if (Endings is null)
                return true;
            foreach (var ending in Endings)
                if (folded.EndsWith(ending, StringComparison.Ordinal))
                    return true;
            return false;
        }
    }
}
