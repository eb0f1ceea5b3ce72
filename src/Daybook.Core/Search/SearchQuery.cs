using Daybook.Core.Text;

namespace Daybook.Core.Search;

/// <summary>
/// A search as typed: words that must all be there, in any form; <c>"exact phrases"</c>; <c>begin*</c>; <c>-without</c>. Anything can be
/// typed: what is no word is passed over, a quote that is never closed ends with the text.
/// </summary>
public sealed record SearchQuery
{
    /// <summary>What is looked at of a query, in characters, and terms taken from it: far above what anyone types.</summary>
    private const int Longest = 500, MostTerms = 16;

    /// <summary>Shorter beginnings are words: what starts with one letter is a good part of everything.</summary>
    private const int ShortestPrefix = 2;

    /// <summary>Behind a form that is one word: in any of its forms.</summary>
    internal const char InAnyForm = '~';

    private const string Opening = "\"“”„«»‟", Closing = "\"“”»«";

    public required IReadOnlyList<SearchTerm> Terms { get; init; }

    /// <summary>It asks for nothing, so nothing is found.</summary>
    public bool Empty => Terms.All(term => term.Excluded);

    public static SearchQuery Parse(string text)
    {
        var terms = new List<SearchTerm>();
        var typed = text.Length <= Longest ? text : text[..Longest];
        for (var at = 0; at < typed.Length && terms.Count < MostTerms;)
        {
            if (char.IsWhiteSpace(typed[at]))
            {
                at++;
                continue;
            }
            var excluded = typed[at] == '-' && at + 1 < typed.Length && !char.IsWhiteSpace(typed[at + 1]);
            if (excluded)
                at++;
            var quoted = Opening.Contains(typed[at], StringComparison.Ordinal);
            var end = quoted ? typed.AsSpan(at + 1).IndexOfAny(Closing) is var close and >= 0 ? at + 1 + close : typed.Length : EndOfChunk(typed, at);
            if (Term(typed[(quoted ? at + 1 : at)..end], quoted, excluded) is { } term)
                terms.Add(term);
            at = quoted ? end + 1 : end;
        }
        return new SearchQuery { Terms = [.. terms.DistinctBy(term => (string.Join(' ', term.Words), term.Exact, term.Prefix, term.Excluded))] };
    }

    /// <summary>
    /// What an index is asked for a form of <see cref="WordForms"/>: at least everything that has it. Null for a form without a word. An index knows
    /// beginnings only of a last word: a form with one before that is asked for by its longest word.
    /// </summary>
    public static SearchTerm? OfForm(string form)
    {
        if (form.EndsWith(InAnyForm))
            return Term(form[..^1], quoted: false, excluded: false);
        var words = form.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var asked = words.SkipLast(1).Any(word => word.EndsWith('*')) ? words.MaxBy(word => word.Length)! : form;
        return Term(asked, quoted: true, excluded: false);
    }

    private static int EndOfChunk(string typed, int at)
    {
        while (at < typed.Length && !char.IsWhiteSpace(typed[at]) && !Opening.Contains(typed[at], StringComparison.Ordinal))
            at++;
        return at;
    }

    private static SearchTerm? Term(string text, bool quoted, bool excluded)
    {
        var tokens = Tokens.Of(text);
        List<string> words = [.. tokens.SelectMany(token => SearchWords.Of(token.Folded))];
        if (words.Count == 0)
            return null;
        var prefix = text.TrimEnd().EndsWith('*') && words[^1].Length >= ShortestPrefix;
        // What a space does not part is meant as one: Baku-Tbilisi, 29.5.
        if (quoted || prefix || tokens.Count > 1 || tokens[0].Kind != TokenKind.Word || (words.Count > 1 && !IsTiedOn(words)))
            return new SearchTerm(words, [], prefix, excluded);
        return new SearchTerm([words[0]], [.. SearchStems.InAnyLanguage(tokens[0].Folded).DefaultIfEmpty(words[0])], prefix: false, excluded);
    }

    /// <summary>A case or possessive after an apostrophe, as in <c>Ukraine's</c> and <c>İstanbul'dan</c>, is a form of the word before it.</summary>
    private static bool IsTiedOn(List<string> words) => words is [{ Length: >= 3 }, { Length: <= 4 } ending] && char.IsLetter(ending[0]);
}
