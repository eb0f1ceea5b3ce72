namespace Daybook.Core.Stories.Joining;

/// <summary>How many answers weights give rightly, of a kind.</summary>
/// <param name="Before">With the weights they were trained from.</param>
/// <param name="After">With weights trained on the other answers alone: of what they were trained on, anything is right.</param>
public sealed record JoinLesson(JoinKind Kind, int Rows, int Before, int After);

/// <summary>Weights trained anew, with what is to be said of them before anybody uses them.</summary>
public sealed record JoinLearning(JoinWeights Weights, IReadOnlyList<JoinLesson> Lessons)
{
    /// <summary>
    /// How strongly weights are held where they were, in answers: some dozens are needed to move one of them by its own size, as an editor's answers
    /// are few and mostly of what grouping gets wrong.
    /// </summary>
    public const double Pull = 8;

    /// <summary>Parts into which answers are divided to see how weights do on answers they were not trained on.</summary>
    private const int Folds = 10;

    /// <summary>False where the weights are those the program comes with: a kind of reports learns only from answers of both sorts.</summary>
    public bool Learns => Weights.Write([]) != JoinWeights.BuiltIn.Write([]);

    /// <summary>False where no more answers are right with what was learned than without.</summary>
    public bool Gains => Lessons.Sum(lesson => lesson.After) > Lessons.Sum(lesson => lesson.Before);

    public static JoinLearning From(IReadOnlyList<JoinRow> rows, JoinWeights from)
    {
        var right = rows.CountBy(row => row.Kind).ToDictionary(pair => pair.Key, _ => (Before: 0, After: 0));
        var folds = Math.Min(Folds, rows.Count);
        for (var fold = 0; fold < folds; fold++)
        {
            var trained = JoinTraining.Train([.. rows.Where((_, at) => at % folds != fold)], from, Pull);
            foreach (var row in rows.Where((_, at) => at % folds == fold))
            {
                var (before, after) = right[row.Kind];
                right[row.Kind] = (before + Right(from, row), after + Right(trained, row));
            }
        }
        return new JoinLearning(JoinTraining.Train(rows, from, Pull),
            [.. right.OrderBy(pair => pair.Key).Select(pair => new JoinLesson(pair.Key, rows.Count(row => row.Kind == pair.Key), pair.Value.Before, pair.Value.After))]);
    }

    private static int Right(JoinWeights weights, JoinRow row) => weights.Chance(row) >= 0.5 == row.Same ? 1 : 0;
}
