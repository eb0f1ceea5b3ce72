namespace Daybook.Core.Text;

/// <summary>Tells where an adjective of a country names its language: lessons "in English and Turkish languages" are held in neither country.</summary>
internal static class Tongues
{
    /// <summary>Beginnings of the word for a language, folded, and how many letters may follow.</summary>
    private static readonly Dictionary<string, (string[] Beginnings, int Most)> Nouns = new(StringComparer.Ordinal)
    {
        ["en"] = (["language"], 1),
        ["ru"] = (["язык"], 3),
        ["uk"] = (["мова", "мови", "мові", "мову", "мовою", "мов"], 2),
        ["az"] = (["dil"], 7),
        ["tr"] = (["dil"], 7),
        ["hy"] = (["լեզու", "լեզվ"], 4),
        ["ka"] = (["ენა", "ენის", "ენებ"], 4),
        ["kk"] = (["тіл"], 7),
        ["de"] = (["sprache"], 1),
        ["fr"] = (["langue"], 1),
        ["fa"] = (["زبان"], 3),
    };

    private static readonly HashSet<string> Joints =
        new(new[] { "and", "or", "и", "или", "та", "і", "й", "або", "və", "ve", "ya", "yaxud", "veya", "և", "ու", "կամ", "და", "ან", "мен", "бен", "пен", "және", "und", "oder", "et", "ou" }.Select(Folding.Fold), StringComparer.Ordinal);

    /// <summary>Makes those doubtful that are languages: they count where their country is named besides.</summary>
    /// <param name="found">In order.</param>
    /// <param name="language">ISO 639-1, or null.</param>
    public static void Doubt(List<Gazetteer.Named> found, IReadOnlyList<Token> tokens, string? language)
    {
        if (language is null || !Nouns.TryGetValue(language, out var nouns))
            return;
        var next = -1;
        for (var at = found.Count - 1; at >= 0; at--)
        {
            var named = found[at];
            var behind = named.Last + 1;
            var isTongue = named.Row.IsPlace && behind < tokens.Count
                && (IsNoun(tokens[behind], nouns) || (next >= 0 && (behind == next || (behind + 1 == next && Joints.Contains(tokens[behind].Folded)))));
            next = isTongue ? named.First : -1;
            if (isTongue)
                found[at] = named with { IsDoubtful = true };
        }
    }

    private static bool IsNoun(Token token, (string[] Beginnings, int Most) nouns)
    {
        foreach (var beginning in nouns.Beginnings)
            if (token.Folded.Length <= beginning.Length + nouns.Most && token.Folded.StartsWith(beginning, StringComparison.Ordinal))
                return true;
        return false;
    }
}
