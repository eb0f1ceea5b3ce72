using Daybook.Core.Items;

namespace Daybook.Core.Briefs;

/// <summary>Joins statements of different languages that say the same, so that a reader finds it once, in his own.</summary>
internal sealed class Translations(Agreement agreement, CopySentences copies, IReadOnlyDictionary<string, Source> sources)
{
    /// <summary>The statements left; what another says too is gone from the list.</summary>
    /// <param name="language">The brief's language, preferred where any item states a thing in it.</param>
    public List<Statement> Join(IReadOnlyList<Statement> statements, string language)
    {
        var kept = statements.Where(statement => statement.Language == language).ToList();
        foreach (var statement in statements.Where(statement => statement.Language != language))
        {
            var told = kept.Where(other => other.Language != statement.Language)
                .Select(other => (Other: other, Members: statement.Members.Where(member => Supported(other, member)).ToList()))
                .Where(row => row.Members.Count > 0)
                .OrderByDescending(row => row.Members.Contains(statement.Lead)).ThenByDescending(row => agreement.Meanings.Likeness(row.Other.Lead, row.Members[0]))
                .FirstOrDefault();
            foreach (var member in told.Members ?? [])
                if (!NamesItsSource(member))
                    told.Other.Add(member);
            if (told.Other is null || !told.Members!.Contains(statement.Lead))
                kept.Add(statement);
        }

        return kept;
    }

    private bool Supported(Statement claim, Passage member) =>
        agreement.Supports(claim.Lead, member)
        || claim.Members.Any(own => copies.Of(own).Contains(member) || own != claim.Lead && agreement.SupportsThrough(claim.Lead, own, member));

    /// <summary>It repeats another outlet without being known as its copy, so it would be counted as a voice it is not.</summary>
    private bool NamesItsSource(Passage passage) =>
        passage.Evidence.CopyOf is null
        && sources.Values.Any(source => source.Id != passage.Evidence.Source && source.Name.Length > 3
            && passage.Evidence.Text.Contains(source.Name, StringComparison.OrdinalIgnoreCase));
}
