using Daybook.Core.Text;

namespace Daybook.Core.Briefs;

/// <summary>What a word may mean, wherever it stands.</summary>
/// <param name="Known">It has a concept of the lexicon.</param>
/// <param name="Languages">As <see cref="Notion.Languages"/>.</param>
/// <param name="Stem">By which it is told from other texts whether it is a name.</param>
/// <param name="AsName">Its keys where it is one.</param>
/// <param name="AsWord">Its keys where it is none.</param>
internal sealed record WordMeaning(string Stem, bool Known, uint Languages, IReadOnlyList<string> AsName, IReadOnlyList<string> AsWord)
{
    // Letters of the key of a word no capital marks as a name; shorter ones meet by chance (as in EventKeys).
    private const int PlainKey = 4, CapitallessKey = 3;

    /// <param name="concepts">Those it has where it stands.</param>
    public static WordMeaning Of(WordForm form, string? language, int[] concepts)
    {
        var (name, plain) = (form.NameKey, MeaningReader.Plain + language + form.Key);
        List<string> own = [.. concepts.Select(concept => MeaningReader.Concept + Lexicon.Name(concept))];
        return new WordMeaning(form.Stem, concepts.Length > 0, LexiconLanguages.Of(concepts), Keys(1), Keys(NameShapes.CapitalsTell(language) ? PlainKey : CapitallessKey));

        IReadOnlyList<string> Keys(int least) => name.Length >= least ? [.. own, MeaningReader.Name + name, plain] : [.. own, plain];
    }
}
