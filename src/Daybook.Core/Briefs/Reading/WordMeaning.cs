using Daybook.Core.Text;

namespace Daybook.Core.Briefs;

/// <summary>What a word may mean, wherever it stands.</summary>
/// <param name="Known">It has a concept of the lexicon.</param>
/// <param name="Languages">As <see cref="Notion.Languages"/>.</param>
/// <param name="Stem">By which it is told from other texts whether it is a name.</param>
/// <param name="AsName">Its keys where it is one.</param>
/// <param name="AsWord">Its keys where it is none.</param>
internal sealed record WordMeaning(string Stem, bool Known, uint Languages, string[] AsName, string[] AsWord)
{
    private static int made;

    private static readonly Lazy<string[]> ConceptKeys = new(() => [.. Enumerable.Range(0, Lexicon.Count).Select(concept => MeaningReader.Concept + Lexicon.Name(concept))]);

    /// <summary>A number of its own, by which it is found again: what it holds is never compared.</summary>
    public int Number { get; } = Interlocked.Increment(ref made);

    // Letters of the key of a word no capital marks as a name; shorter ones meet by chance (as in EventKeys).
    private const int PlainKey = 4, CapitallessKey = 3;

    /// <summary>As <see cref="Notion.Denied"/>.</summary>
    public bool Denied { get; private init; }

    /// <param name="concepts">Those it has where it stands.</param>
    /// <param name="denied">The verb that it makes with the next word is negated.</param>
    public static WordMeaning Of(WordForm form, string? language, int[] concepts, bool denied = false)
    {
        var (name, plain) = (form.NameKey, MeaningReader.Plain + language + form.Key);
        string[] own = concepts.Length == 0 ? [] : Array.ConvertAll(concepts, static concept => ConceptKeys.Value[concept]), unnamed = [.. own, plain];
        var named = name.Length > 0 ? [.. own, MeaningReader.Name + name, plain] : unnamed;
        return new WordMeaning(form.Stem, concepts.Length > 0, LexiconLanguages.Of(concepts), named, name.Length >= (NameShapes.CapitalsTell(language) ? PlainKey : CapitallessKey) ? named : unnamed) { Denied = denied || form.Negated };
    }
}
