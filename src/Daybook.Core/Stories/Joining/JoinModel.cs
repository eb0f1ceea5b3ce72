namespace Daybook.Core.Stories.Joining;

/// <summary>A logistic model: a constant and a weight a feature, each feature less its mean and divided by its scale.</summary>
internal sealed record JoinModel(double Constant, double[] Weights, double[] Means, double[] Scales)
{
    /// <summary>Likeness alone decides, and a little what a model says where one is asked.</summary>
    public static readonly JoinModel ByHand = new(0, [.. JoinFeatures.Named.Select((_, at) => Untrained(at))], new double[JoinFeatures.Named.Count], [.. JoinFeatures.Named.Select(_ => 1.0)]);

    public bool IsByHand { get; } = Constant == 0 && Weights.Index().All(weight => weight.Index == JoinFeatures.Likeness || weight.Item == Untrained(weight.Index));

    /// <summary>Above 0 the two are rather one.</summary>
    public double Logit(IReadOnlyList<double> features)
    {
        var sum = Constant;
        for (var at = 0; at < Weights.Length; at++)
            sum += Weights[at] * (features[at] - Means[at]) / Scales[at];
        return sum;
    }

    private static double Untrained(int feature) => feature switch
    {
        JoinFeatures.Likeness => JoinWeights.LikenessWeight,
        JoinFeatures.Meaning => JoinWeights.MeaningWeight,
        _ => 0,
    };

    /// <param name="feature">Its place; below 0 the constant.</param>
    public JoinModel With(int feature, double weight, double mean, double scale)
    {
        if (feature < 0)
            return new JoinModel(weight, Weights, Means, Scales);
        double[] Put(double[] numbers, double number) => [.. numbers.Select((old, at) => at == feature ? number : old)];
        return new JoinModel(Constant, Put(Weights, weight), Put(Means, mean), Put(Scales, scale));
    }
}
