using System.Globalization;

namespace Daybook.Eval.Summaries;

/// <summary>How far one method is ahead of another over the same cases: the mean, and the middle 95 of 100 means of cases drawn with replacement (Efron 1979).</summary>
internal readonly record struct Advantage(double Mean, double Low, double High)
{
    private const int Draws = 10_000;

    /// <summary>By ROUGE-1, -2 and -L.</summary>
    public static string Of(IReadOnlyList<Rouge> one, IReadOnlyList<Rouge> other) =>
        string.Join(' ', new Func<Rouge, double>[] { score => score.One, score => score.Two, score => score.Longest }
            .Select(part => Over([.. one.Zip(other, (mine, theirs) => part(mine) - part(theirs))])).Select(ahead => $"{Signed(ahead.Mean)} [{Signed(ahead.Low)}, {Signed(ahead.High)}]"));

    public static Advantage Over(double[] differences)
    {
        var random = new Random(1);
        var means = Enumerable.Range(0, Draws).Select(_ => Enumerable.Range(0, differences.Length).Average(_ => differences[random.Next(differences.Length)])).Order().ToArray();
        return new Advantage(differences.Average(), means[Draws / 40], means[Draws - 1 - Draws / 40]);
    }

    // What is rounded to nothing has no sign.
    private static string Signed(double value) => (Math.Round(value, 3) + 0.0).ToString("+0.000;-0.000", CultureInfo.InvariantCulture);
}
