namespace Daybook.Core.Briefs;

/// <summary>The first sentences: what most voices say, nearest to the middle of all that is told, of different stories; in the order in which they were reported.</summary>
internal static class Overview
{
    // Chosen on tests/summaries/first. A sentence with a figure says more than one without.
    private const double OfTopic = 0.5, OfMiddle = 0.5, OfPlace = 0.2, OfFigure = 0.2;

    // Two sentences of one story, whatever their words, tell of one thing.
    private const double OneStory = 0.6;

    /// <param name="voices">Independent voices of a statement.</param>
    public static IReadOnlyList<Statement> Of(IReadOnlyList<Statement> chosen, string language, int max, Func<Statement, int> voices)
    {
        var own = chosen.Where(statement => statement.Language == language).ToList();
        var from = own.Count > 0 ? own : [.. chosen];
        var weights = Weights(from, voices);
        var picked = new List<Statement>();
        while (picked.Count < max && picked.Count < from.Count)
        {
            var best = from.Except(picked).MaxBy(statement => weights[statement] * (1 - picked.Select(told => Near(statement, told)).DefaultIfEmpty(0).Max()))!;
            picked.Add(best);
        }

        return [.. picked.OrderBy(statement => statement.Lead.Evidence.When).ThenBy(statement => statement.Lead.Evidence.Item).ThenBy(statement => statement.Lead.Place)];
    }

    private static Dictionary<Statement, double> Weights(List<Statement> from, Func<Statement, int> voices)
    {
        var middle = new TermVector();
        foreach (var statement in from)
            middle.Add(statement.Lead.Vector);
        var most = from.Select(statement => statement.Lead.Score).DefaultIfEmpty(1).Max();
        return from.ToDictionary(statement => statement, statement => voices(statement) * (OfTopic * statement.Lead.Score / most
            + OfMiddle * statement.Lead.Vector.Cosine(middle) + OfPlace / (1 + statement.Lead.Place) + (statement.Lead.Words.Any(word => word.Number) ? OfFigure : 0)));
    }

    private static double Near(Statement one, Statement other)
    {
        var words = Math.Min(1, 2 * one.Lead.Vector.Cosine(other.Lead.Vector));
        return one.Story is { } story && story == other.Story ? OneStory + (1 - OneStory) * words : words;
    }
}
