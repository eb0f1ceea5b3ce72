using System.Collections.Concurrent;
using System.Globalization;
using Daybook.Core.Text;

namespace Daybook.Core.Briefs;

/// <summary>A word of a text, with what it may mean.</summary>
/// <param name="Start">UTF-16 offset.</param>
/// <param name="Capital">It has a capital that tells a name.</param>
internal readonly record struct ReadWord(WordMeaning Meaning, int Start, bool Capital);

/// <summary>What a word may mean, wherever it stands.</summary>
/// <param name="Known">It has a concept of the lexicon.</param>
/// <param name="Languages">As <see cref="Notion.Languages"/>.</param>
/// <param name="Stem">By which it is told from other texts whether it is a name.</param>
/// <param name="AsName">Its keys where it is one.</param>
/// <param name="AsWord">Its keys where it is none.</param>
internal sealed record WordMeaning(string Stem, bool Known, uint Languages, IReadOnlyList<string> AsName, IReadOnlyList<string> AsWord);

/// <summary>The meanings of words, each worked out once: texts say the same words again and again, and a word is looked up far quicker than read.</summary>
internal sealed class WordMeanings
{
    // Letters of the key of a word no capital marks as a name; shorter ones meet by chance (as in EventKeys).
    private const int PlainKey = 4, CapitallessKey = 3;

    // Different forms in 100,000 items of seven languages; about 0.5 KB each.
    private const int Most = 200_000;

    private readonly ConcurrentDictionary<string, ConcurrentDictionary<string, WordMeaning>> byLanguage = new(StringComparer.Ordinal);
    private int size;

    /// <param name="taken">Tokens that belong to something else; those that belong to a phrase of the lexicon are taken too.</param>
    public IReadOnlyList<ReadWord> Of(string text, string language, IReadOnlyList<Token> tokens, bool[] taken)
    {
        var words = new List<ReadWord>(tokens.Count);
        var uses = Lexicon.Find(tokens, language);
        var capitals = NameShapes.CapitalsTell(language);
        var known = byLanguage.GetOrAdd(language, static _ => new(StringComparer.Ordinal));
        for (int at = 0, next = 0; at < tokens.Count; at++)
        {
            var first = next;
            while (next < uses.Count && uses[next].First == at)
                next++;
            var token = tokens[at];
            if (taken[at] || token.Kind != TokenKind.Word || token.Folded.Length < 2 || first == next && StopWords.Contains(token.Folded, language))
                continue;
            words.Add(new ReadWord(Of(known, token.Folded, language, uses, first, next), token.Start, capitals && Capitals.Tells(text, token.Start)));
            for (var use = first; use < next; use++)
                for (var part = at + 1; part < at + uses[use].Words; part++)
                    taken[part] = true;
        }

        return words;
    }

    private WordMeaning Of(ConcurrentDictionary<string, WordMeaning> known, string folded, string language, IReadOnlyList<ConceptUse> uses, int first, int next)
    {
        // A word means more where it stands in a phrase of the lexicon; no word has a space in it.
        var key = folded;
        for (var use = first; use < next; use++)
            key = string.Create(CultureInfo.InvariantCulture, $"{key} {uses[use].Concept}");
        if (known.TryGetValue(key, out var meaning))
            return meaning;
        meaning = Made(folded, language, [.. uses.Skip(first).Take(next - first).Select(use => use.Concept)]);
        if (known.TryAdd(key, meaning) && Interlocked.Increment(ref size) > Most)
        {
            size = 0;
            byLanguage.Clear();
        }

        return meaning;
    }

    private static WordMeaning Made(string folded, string language, List<int> concepts)
    {
        var (name, plain) = (NameKey.Of(folded, language), MeaningReader.Plain + language + Terms.Key(folded, language));
        List<string> own = [.. concepts.Select(concept => MeaningReader.Concept + Lexicon.Name(concept))];
        return new WordMeaning(Stems.Of(folded, language), concepts.Count > 0, LexiconLanguages.Of(concepts), Keys(1), Keys(NameShapes.CapitalsTell(language) ? PlainKey : CapitallessKey));

        IReadOnlyList<string> Keys(int least) => name.Length >= least ? [.. own, MeaningReader.Name + name, plain] : [.. own, plain];
    }
}
