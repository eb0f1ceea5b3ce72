using Daybook.Core.Text;

namespace Daybook.Core.Search;

/// <summary>Finds the tokens of a text that a search asks for.</summary>
internal static class Meetings
{
    /// <summary>(token, term) in the order of the tokens; terms are counted among those that are not excluded.</summary>
    public static IReadOnlyList<(int Token, int Term)> In(IReadOnlyList<Token> tokens, string? language, SearchQuery query)
    {
        var words = Words(tokens);
        List<(int Token, int Term)> met = [];
        var number = 0;
        foreach (var term in query.Terms.Where(term => !term.Excluded))
        {
            for (var at = 0; at + term.Words.Count <= words.Count; at++)
                if (term.Exact ? MeetsExactly(words, at, term) : MeetsAnyForm(tokens[words[at].Token].Folded, words[at].Word, language, term))
                    for (var word = at; word < at + term.Words.Count; word++)
                        met.Add((words[word].Token, number));
            number++;
        }
        met.Sort();
        return met;
    }

    private static List<(string Word, int Token)> Words(IReadOnlyList<Token> tokens)
    {
        List<(string, int)> words = new(tokens.Count);
        for (var at = 0; at < tokens.Count; at++)
        {
            if (SearchWords.Only(tokens[at].Folded) is { } only)
                words.Add((only, at));
            else
                words.AddRange(SearchWords.Of(tokens[at].Folded).Select(word => (word, at)));
        }
        return words;
    }

    private static bool MeetsExactly(List<(string Word, int Token)> words, int at, SearchTerm term)
    {
        for (var word = 0; word < term.Words.Count; word++)
        {
            var open = term.Prefix && word == term.Words.Count - 1;
            if (open ? !words[at + word].Word.StartsWith(term.Words[word], StringComparison.Ordinal) : words[at + word].Word != term.Words[word])
                return false;
        }
        return true;
    }

    // Forms of a word begin alike, so most words need no stem to be told apart.
    private static bool MeetsAnyForm(string folded, string word, string? language, SearchTerm term) =>
        word[0] == term.Words[0][0] && (term.Forms.Contains(word)
            || (language is not null && SearchStems.Languages.Contains(language) && SearchStems.Of(folded, language) is { } stem && term.Stems.Contains(stem)));
}
