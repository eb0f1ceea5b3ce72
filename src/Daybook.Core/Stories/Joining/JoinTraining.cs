namespace Daybook.Core.Stories.Joining;

/// <summary>
/// Logistic regression with a Gaussian prior around given weights, solved by Newton's method (iteratively reweighted least squares): the same rows
/// give the same weights, and few rows move them little.
/// </summary>
public static class JoinTraining
{
    /// <summary>Newton's steps; it stands still after some ten.</summary>
    private const int MostSteps = 60;

    private const double StandsStill = 1e-9;

    /// <summary>Likeness weighs at least this much, so that more of it never speaks against two.</summary>
    private const double LeastLikeness = 1;

    /// <summary>Trains every kind that has rows of both answers; the others stay as they are.</summary>
    /// <param name="from">Where the weights are drawn to, with their means and scales.</param>
    /// <param name="pull">How strongly: what a weight may leave them by costs pull ÷ 2 × its square.</param>
    public static JoinWeights Train(IReadOnlyCollection<JoinRow> rows, JoinWeights from, double pull) =>
        new(Enum.GetValues<JoinKind>().ToDictionary(kind => kind, kind => rows.Where(row => row.Kind == kind).ToList() is var own && own.Exists(row => row.Same) && own.Exists(row => !row.Same)
            ? Train(own, from[kind], pull) : from[kind]));

    /// <summary>The weights of <paramref name="from"/> with the means and scales of these rows: what is then trained is comparable from feature to feature.</summary>
    public static JoinWeights Scaled(IReadOnlyCollection<JoinRow> rows, JoinWeights from) =>
        new(Enum.GetValues<JoinKind>().ToDictionary(kind => kind, kind => rows.Where(row => row.Kind == kind).ToList() is { Count: > 1 } own ? Scaled(own, from[kind]) : from[kind]));

    private static JoinModel Scaled(List<JoinRow> rows, JoinModel model)
    {
        for (var feature = 0; feature < model.Weights.Length; feature++)
        {
            // Likeness is measured from what is needed, and meaning from what chance gives: each in its own unit.
            if (feature is JoinFeatures.Likeness or JoinFeatures.Meaning)
                continue;
            var mean = rows.Average(row => row.Features[feature]);
            var spread = Math.Sqrt(rows.Average(row => (row.Features[feature] - mean) * (row.Features[feature] - mean)));
            model = model.With(feature, model.Weights[feature], mean, spread < 1e-6 ? 1 : spread);
        }
        return model;
    }

    private static JoinModel Train(List<JoinRow> rows, JoinModel from, double pull)
    {
        double[] prior = [from.Constant, .. from.Weights];
        double[][] inputs = [.. rows.Select(row => (double[])[1, .. row.Features.Select((value, at) => (value - from.Means[at]) / from.Scales[at])])];
        var weights = (double[])prior.Clone();
        for (var step = 0; step < MostSteps; step++)
        {
            var (gradient, curvature) = Slopes(rows, inputs, weights, prior, pull);
            var move = Solved(curvature, gradient);
            for (var at = 0; at < weights.Length; at++)
                weights[at] += move[at];
            weights[1 + JoinFeatures.Likeness] = Math.Max(LeastLikeness, weights[1 + JoinFeatures.Likeness]);
            if (move.Max(Math.Abs) < StandsStill)
                break;
        }
        return new JoinModel(weights[0], weights[1..], from.Means, from.Scales);
    }

    private static (double[] Gradient, double[,] Curvature) Slopes(List<JoinRow> rows, double[][] inputs, double[] weights, double[] prior, double pull)
    {
        var count = weights.Length;
        var (gradient, curvature) = (new double[count], new double[count, count]);
        for (var at = 0; at < count; at++)
        {
            gradient[at] = pull * (prior[at] - weights[at]);
            curvature[at, at] = pull;
        }
        for (var row = 0; row < inputs.Length; row++)
        {
            var input = inputs[row];
            var chance = 1 / (1 + Math.Exp(-Sum(weights, input)));
            var (miss, slope) = (rows[row].Weight * ((rows[row].Same ? 1 : 0) - chance), rows[row].Weight * chance * (1 - chance));
            for (var a = 0; a < count; a++)
            {
                gradient[a] += miss * input[a];
                for (var b = 0; b < count; b++)
                    curvature[a, b] += slope * input[a] * input[b];
            }
        }
        return (gradient, curvature);
    }

    private static double Sum(double[] weights, double[] input)
    {
        var sum = 0.0;
        for (var at = 0; at < weights.Length; at++)
            sum += weights[at] * input[at];
        return sum;
    }

    /// <summary>x of A·x = b for a positive definite A (Cholesky), as the prior makes it.</summary>
    private static double[] Solved(double[,] a, double[] b)
    {
        var count = b.Length;
        var lower = new double[count, count];
        for (var i = 0; i < count; i++)
            for (var j = 0; j <= i; j++)
            {
                var sum = a[i, j];
                for (var k = 0; k < j; k++)
                    sum -= lower[i, k] * lower[j, k];
                lower[i, j] = i == j ? Math.Sqrt(sum) : sum / lower[j, j];
            }
        var x = (double[])b.Clone();
        for (var i = 0; i < count; i++)
        {
            for (var k = 0; k < i; k++)
                x[i] -= lower[i, k] * x[k];
            x[i] /= lower[i, i];
        }
        for (var i = count - 1; i >= 0; i--)
        {
            for (var k = i + 1; k < count; k++)
                x[i] -= lower[k, i] * x[k];
            x[i] /= lower[i, i];
        }
        return x;
    }
}
