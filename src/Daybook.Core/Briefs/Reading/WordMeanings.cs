using System.Collections.Concurrent;
using System.Globalization;
using Daybook.Core.Text;

namespace Daybook.Core.Briefs;

/// <summary>A word of a text, with what it may mean.</summary>
/// <param name="Start">UTF-16 offset.</param>
/// <param name="Capital">It has a capital that tells a name.</param>
internal readonly record struct ReadWord(WordMeaning Meaning, int Start, bool Capital);

/// <summary>What the words of texts mean. A word that opens a phrase of the lexicon means more than by itself, which is kept here.</summary>
internal sealed class WordMeanings
{
    // Phrases of the lexicon that texts have; about 0.5 KB each.
    private const int Most = 20_000;

    // Of longer texts, which are rare, the room is not kept.
    private const int LargestRoom = 10_000;

    [ThreadStatic]
    private static List<ReadWord>? room;

    private readonly ConcurrentDictionary<(string Language, string Word, bool Denied), WordMeaning> phrases = [];

    /// <param name="taken">Words that belong to something else; those that belong to a phrase of the lexicon are taken too.</param>
    public ReadWord[] Of(string text, string language, Word[] words, bool[] taken)
    {
        var (read, uses) = (room ??= [], new List<ConceptUse>());
        read.Clear();
        var capitals = NameShapes.CapitalsTell(language);
        for (int at = 0, free = 0; at < words.Length; at++)
        {
            var form = words[at].Form;
            if (form.Kind != TokenKind.Word)
                continue;
            // Behind the first word of a phrase no concept is looked for, taken or not.
            var own = at >= free;
            var phrase = own ? Phrase(words, at, uses) : 0;
            if (own)
                free = at + Math.Max(1, phrase);
            if (taken[at] || form.Folded.Length < 2 || form.Empty && phrase == 0 && !(own && form.Lexical.Concepts.Length > 0))
                continue;
            var denied = Denied(words, at, Math.Max(1, phrase));
            var meaning = phrase > 0 ? InPhrase(form, language, uses, denied) : denied && !form.Negated ? WithNegatedVerb(form, language, own) : own ? form.Meaning : form.Bare;
            read.Add(new ReadWord(meaning, words[at].Start, capitals && Capitals.Tells(text, words[at].Start)));
            if (phrase > 1)
                taken.AsSpan(at + 1, phrase - 1).Fill(true);
        }

        ReadWord[] all = [.. read];
        if (read.Capacity > LargestRoom)
            room = null;
        return all;
    }

    /// <summary>How many words the longest phrase takes that begins at a word; 0 where none does.</summary>
    private static int Phrase(Word[] words, int at, List<ConceptUse> uses)
    {
        if (words[at].Form.Lexical.Phrases.Length == 0)
            return 0;
        uses.Clear();
        return Longest(words, at, uses);
    }

    // A method of its own: what it takes along would be made for every word.
    private static int Longest(Word[] words, int at, List<ConceptUse> uses) =>
        LexiconForms.Longest(words[at].Form.Lexical.Phrases, at, uses, next => next < words.Length ? (words[next].Folded, words[next].Form.Stem) : null);

    /// <summary>"Not" stands before it, or a verb of the phrase is negated by its form, or the one behind it, which makes one verb with it: "kabul etmedi".</summary>
    private static bool Denied(Word[] words, int at, int count)
    {
        if (at > 0 && (words[at - 1].Form.Begins & PhraseMarks.Not) != 0)
            return true;
        for (var word = at; word < at + count; word++)
            if (words[word].Form.Negated)
                return true;
        return at + count < words.Length && (words[at + count].Form.Begins & PhraseMarks.NegatedNoun) != 0;
    }

    private WordMeaning WithNegatedVerb(WordForm form, string language, bool own) => Kept(form, language, own ? form.Lexical.Concepts : [], own ? form.Folded : form.Folded + ' ', denied: true);

    private WordMeaning InPhrase(WordForm form, string language, List<ConceptUse> uses, bool denied)
    {
        // No word has a space in it.
        var word = form.Folded;
        foreach (var use in uses)
            word = string.Create(CultureInfo.InvariantCulture, $"{word} {use.Concept}");
        return Kept(form, language, [.. uses.Select(use => use.Concept)], word, denied);
    }

    private WordMeaning Kept(WordForm form, string language, int[] concepts, string word, bool denied)
    {
        if (phrases.TryGetValue((language, word, denied), out var meaning))
            return meaning;
        if (phrases.Count >= Most)
            phrases.Clear();
        return phrases[(language, word, denied)] = WordMeaning.Of(form, language, concepts, denied);
    }
}
