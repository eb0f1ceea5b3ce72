using Daybook.Core.Text;

namespace Daybook.Core.Briefs;

/// <summary>
/// Who beat whom, as a sentence tells it by the verb and the place or case of the names: "A beat B 3-1" and "B beat A 3-1" share every word and are not the same.
/// Where that tells nothing, nothing is known.
/// </summary>
internal sealed class Winners
{
    private static readonly Lazy<ILookup<(string Language, string Kind), string[]>> Table = new(() => Resource.Rows("match-words.tsv")
        .SelectMany(row => row[2].Split('|').Select(form => (Key: (row[0], row[1]), Form: form.Split(' ').Select(word => Folding.Fold(word.TrimEnd('*')) + (word[^1] == '*' ? "*" : "")).ToArray()))).ToLookup(row => row.Key, row => row.Form));

    private readonly HashSet<string> won = new(StringComparer.Ordinal), lost = new(StringComparer.Ordinal);

    public Winners(Passage passage)
    {
        var (words, language) = (passage.Words, passage.Language);
        var losing = Find(words, language, "loses");
        var loses = losing >= 0;
        var at = loses ? losing : Find(words, language, "wins");
        if (at < 0)
            return;
        for (var i = 0; i < words.Length; i++)
            if (words[i] is { Empty: false, Number: false } word && word.Form.Place is null && (word.Capital || !NameShapes.CapitalsTell(language)) && Does(passage.Text, words, i, at, language) is { } does)
                (does == loses ? lost : won).Add(word.Form.NameKey);
        lost.ExceptWith(won);
    }

    /// <summary>One has somebody win against another, and the other the other way round.</summary>
    public static bool Part(Winners one, Winners other) => one.won.Overlaps(other.lost) && one.lost.Overlaps(other.won);

    /// <summary>Where the verb stands; less than 0 where none does.</summary>
    private static int Find(Word[] words, string language, string kind)
    {
        for (var at = 0; at < words.Length; at++)
            if (Table.Value[(language, kind)].Any(form => at + form.Length <= words.Length && form.Index().All(part => Is(words[at + part.Index].Folded, part.Item))))
                return at;
        return -1;
    }

    private static bool Is(string folded, string form) => form[^1] == '*' ? folded.StartsWith(form[..^1], StringComparison.Ordinal) : folded == form;

    /// <summary>The named one does what the verb says; null where it may be either.</summary>
    private static bool? Does(string text, Word[] words, int name, int verb, string language)
    {
        if (Table.Value.Contains((language, "order")))
            return name == verb ? null : name < verb;
        var marked = Marked(text, words[name], language, "other");
        return Table.Value.Contains((language, "other")) ? !marked : Marked(text, words[name], language, "doer");
    }

    /// <summary>An ending of the case stands behind the name, or behind its closing quotation mark: "United'ı", "“Dila”nı".</summary>
    private static bool Marked(string text, Word word, string language, string kind)
    {
        var end = word.End;
        while (end < text.Length && (char.IsLetter(text[end]) || end == word.End && text[end] is '”' or '"' or '»' or '\'' or '’'))
            end++;
        var written = text[word.Start..end];
        var mark = written.LastIndexOfAny(['”', '"', '»', '\'', '’']);
        return Table.Value[(language, kind)].Any(form => mark >= 0 && mark + 1 < written.Length ? Folding.Fold(written[(mark + 1)..]) == form[0] : language is "hy" or "ka" && Folding.Fold(word.Raw).EndsWith(form[0], StringComparison.Ordinal));
    }
}
