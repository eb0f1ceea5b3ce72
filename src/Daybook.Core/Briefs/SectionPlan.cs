namespace Daybook.Core.Briefs;

/// <summary>A section before it is headed: statements of one matter.</summary>
internal sealed class SectionPlan(IReadOnlyList<Statement> statements)
{
    public IReadOnlyList<Statement> Statements { get; } = statements;

    public static IReadOnlyList<SectionPlan> Of(IReadOnlyList<Statement> chosen, string language, int max, Corpus corpus, Meanings meanings)
    {
        var groups = chosen.Where(s => s.Language == language).GroupBy(s => s.Story ?? -s.Lead.Evidence.Item).Select(g => g.ToList()).ToList();
        var vectors = groups.Select(g => Centre(g, corpus)).ToList();
        while (groups.Count > max)
        {
            var (a, b, best) = (0, 1, -1.0);
            for (var i = 0; i < groups.Count; i++)
                for (var j = i + 1; j < groups.Count; j++)
                {
                    var near = vectors[i].Cosine(vectors[j]) / Math.Sqrt(groups[i].Count + groups[j].Count);
                    if (near > best)
                        (a, b, best) = (i, j, near);
                }

            groups[a].AddRange(groups[b]);
            groups.RemoveAt(b);
            vectors[a] = Centre(groups[a], corpus);
            vectors.RemoveAt(b);
        }

        foreach (var statement in chosen.Where(s => s.Language != language))
        {
            if (groups.Count == 0)
                groups.Add([]);
            groups.MaxBy(g => g.Where(s => s.Language == language).Select(s => meanings.Likeness(s.Lead, statement.Lead) + (s.Story is { } story && story == statement.Story ? 1 : 0)).DefaultIfEmpty(0).Max())!.Add(statement);
        }

        return [.. groups.Select(g => new SectionPlan(g))];
    }

    public BriefSection Write(ClaimMaker claims, Labels labels, IReadOnlyList<Statement> chosen, string language)
    {
        var heading = labels.Heading(Statements, [.. chosen.Where(statement => statement.Language == language).Except(Statements)]);
        var points = Statements.Where(s => s.Language == language).Select(s => claims.Make(s) with { Label = labels.Of(s) }).ToList();
        return new BriefSection(heading, points, [.. Statements.Where(s => s.Language != language).Select(claims.Make)]);
    }

    private static TermVector Centre(List<Statement> group, Corpus corpus)
    {
        var centre = new TermVector();
        foreach (var statement in group)
            centre.Add(corpus.Vector(statement.Lead.Source.Item.Words, statement.Language));
        return centre;
    }
}
