using System.Numerics;
using Daybook.Core.Text;

namespace Daybook.Languages;

/// <summary>
/// Weighs pieces of words by multinomial logistic regression: one pass over invented short texts, step sizes by AdaGrad (Duchi, Hazan and
/// Singer 2011). Pieces share cells by hash. Only sums over cells in fixed order: the same seed gives the same weights.
/// </summary>
internal sealed class Training
{
    private readonly int _bits;
    private readonly int _lanes;
    private readonly int _languages;
    private readonly float[] _weights;
    private readonly float[] _steps;

    /// <param name="bits">There are 2^bits cells.</param>
    public Training(int languages, int bits)
    {
        _bits = bits;
        _languages = languages;
        _lanes = (languages + 15) / 16 * 16;
        _weights = new float[(1 << bits) * _lanes];
        _steps = new float[_weights.Length];
    }

    /// <summary>Weight of cell c for language l at c × <see cref="Lanes"/> + l.</summary>
    public ReadOnlySpan<float> Weights => _weights;

    public int Lanes => _lanes;

    public void Run(Samples samples, int count, float rate, Action<string> tell)
    {
        var hashes = new uint[WordGrams.Most * 16];
        var chances = new float[_lanes];
        var loss = 0.0;
        for (var n = 1; n <= count; n++)
        {
            var (tongue, words) = samples.Next();
            var pieces = 0;
            foreach (var word in words)
                pieces += WordGrams.Of(word, hashes.AsSpan(pieces));
            Score(hashes.AsSpan(0, pieces), chances);
            loss -= Math.Log(Math.Max(chances[tongue], 1e-9f));
            chances[tongue] -= 1;
            Learn(hashes.AsSpan(0, pieces), chances, rate * (1 - n / (count + 1f)));
            if (n % 500_000 == 0)
            {
                tell($"{n} texts, mean loss {loss / 500_000:F4}");
                loss = 0;
            }
        }
    }

    private void Score(ReadOnlySpan<uint> hashes, Span<float> chances)
    {
        chances.Clear();
        foreach (var hash in hashes)
        {
            var row = _weights.AsSpan((int)(hash >> (32 - _bits)) * _lanes, _lanes);
            for (var lane = 0; lane < _lanes; lane += Vector<float>.Count)
                (new Vector<float>(chances[lane..]) + new Vector<float>(row[lane..])).CopyTo(chances[lane..]);
        }
        var top = float.MinValue;
        for (var lane = 0; lane < _languages; lane++)
            top = Math.Max(top, chances[lane]);
        var sum = 0f;
        for (var lane = 0; lane < _languages; lane++)
            sum += chances[lane] = MathF.Exp(chances[lane] - top);
        for (var lane = 0; lane < _languages; lane++)
            chances[lane] /= sum;
        chances[_languages..].Clear();
    }

    private void Learn(ReadOnlySpan<uint> hashes, ReadOnlySpan<float> slope, float rate)
    {
        var little = new Vector<float>(1e-4f);
        foreach (var hash in hashes)
        {
            var at = (int)(hash >> (32 - _bits)) * _lanes;
            for (var lane = 0; lane < _lanes; lane += Vector<float>.Count)
            {
                var by = new Vector<float>(slope[lane..]);
                var steps = new Vector<float>(_steps.AsSpan(at + lane)) + by * by;
                steps.CopyTo(_steps.AsSpan(at + lane));
                (new Vector<float>(_weights.AsSpan(at + lane)) - rate * by / Vector.SquareRoot(steps + little)).CopyTo(_weights.AsSpan(at + lane));
            }
        }
    }
}
