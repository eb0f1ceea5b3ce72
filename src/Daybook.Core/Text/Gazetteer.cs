namespace Daybook.Core.Text;

/// <summary>Forms of names and the codes they stand for, matched on folded tokens.</summary>
internal sealed class Gazetteer
{
    /// <summary>Longest ending, in letters, that a form with a star takes: cases and adjectives, not other words.</summary>
    private const int LongestEnding = 6;

    /// <summary>Letters by which forms are looked up; shorter forms are looked up whole.</summary>
    private const int KeyLength = 3;

    private readonly Dictionary<string, List<Form>> _forms = new(StringComparer.Ordinal);

    /// <param name="rows">Code and forms, as in <c>places.tsv</c>.</param>
    public Gazetteer(IEnumerable<string[]> rows)
    {
        foreach (var row in rows)
            foreach (var written in row[1].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                Add(row[0], written);
    }

    /// <summary>The code of each name in a text, in order; a code stands as often as it is named.</summary>
    public IEnumerable<string> Find(string text, int mostTokens, string? language) => Spans(text, Tokens.Of(text), mostTokens, language).Select(span => span.Code);

    /// <summary>The same with the index of each name's first token and how many it takes.</summary>
    public IEnumerable<(string Code, int First, int Words)> Spans(string text, IReadOnlyList<Token> tokens, int mostTokens, string? language)
    {
        for (var at = 0; at < tokens.Count && at < mostTokens; at++)
        {
            // English has words that are also names in small letters: turkey, china.
            if (tokens[at].Kind != TokenKind.Word || (language == "en" && !char.IsUpper(text[tokens[at].Start])))
                continue;
            if (_forms.TryGetValue(Key(tokens[at].Folded), out var forms) && Longest(forms, tokens, at) is { } form)
                yield return (form.Code, at, form.Words.Count);
        }
    }

    private static Form? Longest(List<Form> forms, IReadOnlyList<Token> tokens, int at)
    {
        Form? best = null;
        foreach (var form in forms)
            if (form.Length > (best?.Length ?? 0) && Matches(form, tokens, at))
                best = form;
        return best;
    }

    private static bool Matches(Form form, IReadOnlyList<Token> tokens, int at)
    {
        if (at + form.Words.Count > tokens.Count)
            return false;
        for (var i = 0; i < form.Words.Count; i++)
        {
            var (stem, open) = form.Words[i];
            var word = tokens[at + i].Folded;
            if (!word.StartsWith(stem, StringComparison.Ordinal) || word.Length > stem.Length + (open ? LongestEnding : 0))
                return false;
        }
        return true;
    }

    private void Add(string code, string written)
    {
        var words = written.Split(' ').Select(word => (Stem: Folding.Fold(word.TrimEnd('*')), Open: word.EndsWith('*'))).ToList();
        var form = new Form(code, words, words.Sum(word => word.Stem.Length));
        var key = Key(words[0].Stem);
        (_forms.TryGetValue(key, out var list) ? list : _forms[key] = []).Add(form);
    }

    private static string Key(string word) => word.Length <= KeyLength ? word : word[..KeyLength];

    /// <param name="Length">Letters of its stems: of two forms that match, the longer is meant.</param>
    private sealed record Form(string Code, IReadOnlyList<(string Stem, bool Open)> Words, int Length);
}
