namespace Daybook.Core.Briefs;

/// <summary>
/// Finds noun phrases where the noun stands last: Azerbaijani, Turkish, Armenian and Georgian. The head is a thing that the lexicon knows and nothing of a
/// phrase stands behind; before it stand adjectives, nouns that it is made of, and one in the genitive. Its case is taken off where the language ties it on.
/// </summary>
internal static class HeadFinalPhrases
{
    private const int MaxWords = 4;

    /// <summary>First word, the one behind the last, and the phrase without its case.</summary>
    public static IEnumerable<(int From, int To, string Text)> In(string text, IReadOnlyList<Word> words, string language, NounShapes shapes)
    {
        var forms = new HeadFinalWords(language, shapes);
        var (grammar, cases) = (new HeadFinalGrammar(shapes, forms), new HeadFinalCases(language, shapes, forms));
        for (var head = 0; head < words.Count; head++)
        {
            if (!OpensAsMany(text, words, head, shapes, forms) && !grammar.MayHead(words[head], head > 0 && NounPhrases.Touch(text, words[head - 1], words[head]) ? words[head - 1] : null) || GoesOn(text, words, head, grammar))
                continue;
            var from = head;
            while (from > 0 && head - from + 1 < MaxWords && NounPhrases.Touch(text, words[from - 1], words[from]) && grammar.Modifies(words[from - 1], words[from], words[head]))
                from--;
            // "Komitəsinin üzvləri": whose committee it is stands before, and was not taken in.
            if (from < head && grammar.Lacks(words[from]))
                continue;
            // Only qualities before it: what it belongs to is not told, so that its ending is a case's.
            var ending = cases.CaseOf(words[head], alone: words.Skip(from).Take(head - from).All(forms.IsQuality));
            if (ending >= 0 && (from < head || NounPhrases.OpensClause(text, words, head) || forms.IsMarked(words[head]) || IsBesideAnd(text, words, head, language)
                || ending == 0 && Things.Has(words[head]) && !forms.IsOblique(words[head]) && IsBehindRelative(text, words, head, shapes)))
                yield return (from, head + 1, text[words[from].Start..(words[head].End - ending)]);
            else if (ending < 0 && DictionaryForms.Of(words[head], language) is { } form)
            {
                // In Georgian an adjective in no case belongs to another noun.
                while (from < head && words.Skip(from).Take(head - from).Any(word => cases.Disagrees(word, words[head])))
                    from++;
                yield return (from, head + 1, string.Join(' ', [.. words.Skip(from).Take(head - from).Select(cases.Plain), form]));
            }
        }
    }

    /// <summary>A plural of which nothing is known opens the sentence: "pompalar".</summary>
    private static bool OpensAsMany(string text, IReadOnlyList<Word> words, int at, NounShapes shapes, HeadFinalWords forms) =>
        forms.Ties && NounPhrases.OpensSentence(text, words, at) && shapes.Has("many", words[at].Folded) && words[at].Form is { Lexical.Concepts.Length: 0, Place: null }
        && !shapes.Stops(words[at]) && !forms.IsVerb(words[at]) && !(at + 1 < words.Count && forms.IsOwn(words[at + 1]));

    /// <summary>One of two things told together: "pambıq və tütün".</summary>
    private static bool IsBesideAnd(string text, IReadOnlyList<Word> words, int at, string language) => Things.Has(words[at])
        && (at > 1 && NounPhrases.Touch(text, words[at - 1], words[at]) && Phrases.And.In(language).Has(words[at - 1].Folded)
            || at + 2 < words.Count && NounPhrases.Touch(text, words[at], words[at + 1]) && Phrases.And.In(language).Has(words[at + 1].Folded));

    /// <summary>"İki ülke arasındaki ticaret": what stands between, at or on something is told of, and is no part of the name.</summary>
    private static bool IsBehindRelative(string text, IReadOnlyList<Word> words, int at, NounShapes shapes) =>
        at > 0 && NounPhrases.Touch(text, words[at - 1], words[at]) && shapes.Has("relative", words[at - 1].Folded);

    private static bool GoesOn(string text, IReadOnlyList<Word> words, int head, HeadFinalGrammar grammar) =>
        head + 1 < words.Count && NounPhrases.Touch(text, words[head], words[head + 1])
        && grammar.GoesOn(words[head], words[head + 1], ends: head + 2 == words.Count || !NounPhrases.Touch(text, words[head + 1], words[head + 2]));
}
