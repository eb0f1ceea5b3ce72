using Daybook.Core.Items;

namespace Daybook.Core.Briefs;

/// <summary>Joins statements of different languages that say the same, so that a reader finds it once, in his own.</summary>
internal sealed class Translations(Agreement agreement, CopySentences copies, IReadOnlyDictionary<string, Source> sources)
{
    /// <summary>The statements left; what another says too is gone from the list.</summary>
    /// <param name="passages">All sentences; those that could lead no statement are cited where they support one.</param>
    /// <param name="language">The brief's language, preferred where any item states a thing in it.</param>
    public List<Statement> Join(IReadOnlyList<Statement> statements, IReadOnlyList<Passage> passages, string language)
    {
        var kept = statements.Where(statement => statement.Language == language).ToList();
        foreach (var statement in statements.Where(statement => statement.Language != language))
        {
            var heard = kept.Where(other => other.Language != statement.Language)
                .Select(other => (Other: other, Members: statement.Members.Where(member => Supported(other, member)).ToList()))
                .Where(row => row.Members.Count > 0)
                .OrderByDescending(row => row.Members.Contains(statement.Lead)).ThenByDescending(row => agreement.Meanings.Likeness(row.Other.Lead, row.Members[0]))
                .FirstOrDefault();
            foreach (var member in heard.Members ?? [])
                if (!NamesItsSource(member))
                    heard.Other.Add(member);
            if (heard.Other is null || !heard.Members!.Contains(statement.Lead))
                kept.Add(statement);
        }

        var told = statements.SelectMany(statement => statement.Members).ToHashSet();
        foreach (var passage in passages.Where(passage => !told.Contains(passage) && !NamesItsSource(passage)))
            kept.Where(statement => statement.Language != passage.Language && Supported(statement, passage))
                .MaxBy(statement => agreement.Meanings.Likeness(statement.Lead, passage))?.Add(passage);
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
