namespace Daybook.Core.Briefs;

/// <summary>The first sentences: the most worth, of different stories.</summary>
internal static class Overview
{
    public static IReadOnlyList<Statement> Of(IReadOnlyList<Statement> chosen, string language, int max, Func<Statement, double> worth)
    {
        var own = chosen.Where(statement => statement.Language == language).ToList();
        var from = own.Count > 0 ? own : chosen;
        var picked = new List<Statement>();
        while (picked.Count < max && picked.Count < from.Count)
        {
            var best = from.Except(picked).MaxBy(statement => worth(statement) * (1 - picked.Select(told => Near(statement, told)).DefaultIfEmpty(0).Max()))!;
            picked.Add(best);
        }

        return picked;
    }

    private static double Near(Statement one, Statement other) =>
        one.Story is { } story && story == other.Story ? 0.8 : Math.Min(1, 2 * one.Lead.Vector.Cosine(other.Lead.Vector));
}
