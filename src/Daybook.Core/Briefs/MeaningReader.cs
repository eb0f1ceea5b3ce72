using Daybook.Core.Text;

namespace Daybook.Core.Briefs;

/// <summary>Reads a text into notions: places and organisations of the gazetteer, concepts of the lexicon, names by their keys, words by their fronts.</summary>
internal static class MeaningReader
{
    public const char Concept = 'c', Entity = 'e', Name = 'n', Plain = 'w';

    /// <param name="weight">Of a notion by its keys.</param>
    public static Meaning Read(ReadText text, string language, NameShapes names, Func<IReadOnlyList<string>, double> weight)
    {
        var notions = new List<Notion>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (entity, _) in text.Entities)
            if (seen.Add(entity))
                Add([entity], true, true, 0);
        foreach (var (word, _, capital) in text.Words)
        {
            var name = capital || names.IsNameStem(word.Stem, language);
            var keys = name ? word.AsName : word.AsWord;
            if (seen.Add(keys[0]))
                Add(keys, name || word.Known, name, word.Languages);
        }

        return new Meaning(notions, text.Figures, text.Dates, text.Negated, text.Denies);

        void Add(IReadOnlyList<string> keys, bool known, bool name, uint languages) => notions.Add(new Notion(keys, weight(keys), known, name, languages));
    }
}
