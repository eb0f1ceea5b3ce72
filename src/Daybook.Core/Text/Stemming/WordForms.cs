namespace Daybook.Core.Text;

/// <summary>
/// Words looked for in a text, whatever its language: each a word or several in order, compared folded. A word that ends in
/// <c>*</c> takes endings of up to six letters, which is how inflected languages are written down once.
/// </summary>
public sealed class WordForms
{
    /// <summary>Cases and adjectives are no longer; other words that begin alike mostly are. The same bound as in the gazetteer.</summary>
    private const int LongestEnding = 6;

    /// <summary>Letters of a case behind an apostrophe.</summary>
    private const int LongestCase = 4;

    /// <summary>Letters by which forms are looked up.</summary>
    private const int KeyLength = 3;

    private readonly Dictionary<string, List<IReadOnlyList<(string Stem, bool Open)>>> _forms = new(StringComparer.Ordinal);

    /// <param name="forms">As written; one without a letter or digit matches nothing.</param>
    public WordForms(IEnumerable<string> forms)
    {
        foreach (var form in forms)
        {
            var words = form.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                .Select(word => (Stem: Folding.Fold(word.TrimEnd('*')).TrimStart('#'), Open: word.EndsWith('*')))
                .Where(word => word.Stem.Length > 0).ToList();
            if (words.Count == 0)
                continue;
            var key = Key(words[0].Stem);
            (_forms.TryGetValue(key, out var list) ? list : _forms[key] = []).Add(words);
        }
    }

    public bool Any => _forms.Count > 0;

    /// <summary>True where one of the forms stands in the text.</summary>
    public bool StandIn(string? text)
    {
        if (string.IsNullOrEmpty(text) || !Any)
            return false;
        var tokens = Tokens.Of(text);
        for (var at = 0; at < tokens.Count; at++)
            if (_forms.TryGetValue(Key(tokens[at].Folded), out var forms) && forms.Exists(form => Matches(form, tokens, at)))
                return true;
        return false;
    }

    private static bool Matches(IReadOnlyList<(string Stem, bool Open)> form, IReadOnlyList<Token> tokens, int at)
    {
        if (at + form.Count > tokens.Count)
            return false;
        for (var i = 0; i < form.Count; i++)
        {
            var (stem, open) = form[i];
            var word = Bare(tokens[at + i].Folded);
            if (!word.StartsWith(stem, StringComparison.Ordinal) || word.Length > stem.Length + (open ? LongestEnding : 0))
                return false;
        }
        return true;
    }

    /// <summary>A case or possessive behind an apostrophe is no part of the word: Brooklyn's, Bakı'da.</summary>
    private static string Bare(string word)
    {
        var at = word.IndexOf('\'', StringComparison.Ordinal);
        return at >= KeyLength && word.Length - at - 1 is > 0 and <= LongestCase ? word[..at] : word;
    }

    private static string Key(string word) => word.Length <= KeyLength ? word : word[..KeyLength];
}
