namespace Daybook.Core.Briefs;

/// <summary>Joins statements of different languages that say the same, so that a reader finds it once, in his own.</summary>
internal sealed class Translations(Agreement agreement, CopySentences copies)
{
    // Most readers of several languages read it.
    private const string Common = "en";

    /// <summary>The statements left; what another says too is gone from the list.</summary>
    /// <param name="passages">All sentences; those that could lead no statement are cited where they support one.</param>
    /// <param name="language">The brief's language, preferred where any item states a thing in it.</param>
    public List<Statement> Join(IReadOnlyList<Statement> statements, IReadOnlyList<Passage> passages, string language)
    {
        var kept = statements.Where(statement => statement.Language == language).ToList();
        var index = new StatementIndex(agreement.Meanings);
        kept.ForEach(index.Add);
        // What is not told in the brief's language is told rather in English.
        foreach (var statement in statements.Where(statement => statement.Language != language).OrderByDescending(statement => statement.Language == Common))
        {
            var heard = statement.Members.SelectMany(member => Told(index, member).Select(other => (Other: other, Member: member)))
                .GroupBy(pair => pair.Other, pair => pair.Member).Select(group => (Other: group.Key, Members: group.ToList()))
                .OrderByDescending(row => row.Members.Contains(statement.Lead)).ThenByDescending(row => agreement.Meanings.Likeness(row.Other.Lead, row.Members[0]))
                .FirstOrDefault();
            foreach (var member in heard.Members ?? [])
                Add(index, heard.Other, member);
            if (heard.Other is not null && heard.Members!.Contains(statement.Lead))
                continue;
            kept.Add(statement);
            index.Add(statement);
        }

        var told = statements.SelectMany(statement => statement.Members).ToHashSet();
        foreach (var passage in passages.Where(passage => !told.Contains(passage)))
            if (Told(index, passage).MaxBy(statement => agreement.Meanings.Likeness(statement.Lead, passage)) is { } statement)
                Add(index, statement, passage);
        return [.. kept.Select(statement => statement.Language == language ? statement : Led(statement, language) ?? (statement.Language == Common ? statement : Led(statement, Common) ?? statement))];
    }

    /// <summary>
    /// The statements of a brief once all citations are known: what is cited in the brief's language too is told in it, and not again where another statement
    /// has that sentence already.
    /// </summary>
    /// <param name="kept">Those that stay as they are, as reports differ on them.</param>
    public List<Statement> Told(IReadOnlyList<Statement> chosen, IReadOnlyList<Statement> kept, string language)
    {
        var told = chosen.Where(statement => statement.Language == language).SelectMany(statement => statement.Members).ToHashSet();
        var left = new List<Statement>();
        foreach (var statement in chosen)
        {
            var led = statement.Language == language || kept.Contains(statement) ? statement : Led(statement, language) ?? statement;
            if (led == statement || !told.Contains(led.Lead))
                left.Add(led);
        }

        return left;
    }

    /// <summary>The same statement told by a sentence of that language that is cited for it and clear by itself, be its report no more than beside the topic; null where there is none.</summary>
    private Statement? Led(Statement statement, string language)
    {
        var lead = statement.Members.Where(member => member.Language == language && ReadSentence.StandsAlone(member.Text, language) && agreement.Supports(member, statement.Lead))
            .MaxBy(member => agreement.Meanings.Likeness(statement.Lead, member));
        if (lead is null)
            return null;
        lead.Score = Math.Max(lead.Score, statement.Lead.Score);
        var led = new Statement(lead);
        foreach (var member in statement.Members.Where(member => member != lead && (member == statement.Lead || agreement.Supports(lead, member))))
            led.Add(member);
        return led;
    }

    private static void Add(StatementIndex index, Statement statement, Passage member)
    {
        statement.Add(member);
        index.Extend(statement, member);
    }

    /// <summary>Statements of other languages that the sentence may be cited for.</summary>
    private IEnumerable<Statement> Told(StatementIndex index, Passage member) =>
        Met(index, member).Where(statement => statement.Language != member.Language && Supported(statement, member));

    private IEnumerable<Statement> Met(StatementIndex index, Passage member) =>
        copies.Of(member).Select(index.Holding).OfType<Statement>().ToList() is { Count: > 0 } translated ? translated.Concat(index.Near(member)).Distinct() : index.Near(member);

    private bool Supported(Statement claim, Passage member) =>
        agreement.Supports(claim.Lead, member)
        || copies.Of(member).Any(claim.Members.Contains)
        || Agreement.InOneStory(claim.Lead, member) && claim.Members.Any(own => own != claim.Lead && agreement.SupportsThrough(claim.Lead, own, member));
}
