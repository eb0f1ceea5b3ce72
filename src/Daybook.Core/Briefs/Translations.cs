using Daybook.Core.Items;

namespace Daybook.Core.Briefs;

/// <summary>Joins statements of different languages that tell of the same, so that a reader finds it once, in his own.</summary>
internal sealed class Translations(Anchors anchors, IReadOnlyDictionary<string, Source> sources)
{
    // Sentences of one event lay above 0.6 on the sample, sentences of different events below 0.45.
    private const double Same = 0.6;

    /// <summary>The statements left; those adopted by another are gone from the list.</summary>
    /// <param name="language">The brief's language, preferred where any item states a thing in it.</param>
    public List<Statement> Join(IReadOnlyList<Statement> statements, string language)
    {
        var kept = statements.Where(statement => statement.Language == language).ToList();
        foreach (var statement in statements.Where(statement => statement.Language != language))
        {
            var best = kept.Where(other => other.Language != statement.Language)
                .Select(other => (other, likeness: anchors.Likeness(other.Lead, statement.Lead)))
                .OrderByDescending(pair => pair.likeness).FirstOrDefault();
            if (best.other is null || best.likeness < Same)
                kept.Add(statement);
            else if (!statement.Members.Any(NamesItsSource))
                best.other.Adopt(statement);
        }

        return kept;
    }

    /// <summary>It repeats another outlet without being known as its copy, so it would be counted as a voice it is not.</summary>
    private bool NamesItsSource(Passage passage) =>
        passage.Evidence.CopyOf is null
        && sources.Values.Any(source => source.Id != passage.Evidence.Source && source.Name.Length > 3
            && passage.Evidence.Text.Contains(source.Name, StringComparison.OrdinalIgnoreCase));
}
