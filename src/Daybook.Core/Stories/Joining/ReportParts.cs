namespace Daybook.Core.Stories.Joining;

/// <summary>A report's vector in parts, made when the report is first held against another.</summary>
internal sealed class ReportParts
{
    private const byte InTitle = 1, IsName = 2, IsNumber = 4, IsWord = 8;

    /// <summary>Letters of a run, the edges of the word included; as <see cref="LetterGrams"/>.</summary>
    private const int Run = 4;

    private static readonly (byte Part, int Feature)[] Cosines =
        [(InTitle, JoinFeatures.Title), (IsName, JoinFeatures.Names), (IsNumber, JoinFeatures.Numbers), (IsWord, JoinFeatures.Words)];

    private readonly SparseVector _vector;
    private readonly byte[] _parts;
    private readonly double[] _lengths;
    private readonly uint[] _numbers, _places, _letters;

    /// <param name="space">Of its vector.</param>
    public ReportParts(WindowItem item, TermSpace space)
    {
        _vector = item.Vector;
        _parts = Array.ConvertAll(_vector.Terms.ToArray(), term => PartsOf(space.Code(term), item.Terms));
        _lengths = Array.ConvertAll(Cosines, part => Length(part.Part));
        _numbers = item.Numbers;
        _places = item.Landmarks.Places;
        _letters = Runs(item.Item.Title);
    }

    /// <summary>Adds to the features that are means what this pair has, and raises the best.</summary>
    public void AddTo(double[] sums, ReportParts other)
    {
        Span<double> dots = stackalloc double[Cosines.Length];
        var dot = Dots(other, dots);
        for (var part = 0; part < Cosines.Length; part++)
            if (dots[part] > 0)
                sums[Cosines[part].Feature] += dots[part] / (_lengths[part] * other._lengths[part]);
        sums[JoinFeatures.Best] = Math.Max(sums[JoinFeatures.Best], _vector.Length == 0 || other._vector.Length == 0 ? 0 : dot / (_vector.Length * other._vector.Length));
        sums[JoinFeatures.Clash] += Elsewhere.Differ(_numbers, other._numbers) ? 1 : 0;
        var places = CopyRuns.Shared(_places, other._places);
        sums[JoinFeatures.Places] += places == 0 ? 0 : (double)places / (_places.Length + other._places.Length - places);
        sums[JoinFeatures.Letters] += _letters.Length + other._letters.Length == 0 ? 0 : 2.0 * CopyRuns.Shared(_letters, other._letters) / (_letters.Length + other._letters.Length);
    }

    /// <summary>Of each part and, as the answer, of all.</summary>
    private double Dots(ReportParts other, Span<double> dots)
    {
        var all = 0.0;
        var ones = _vector.Terms;
        var others = other._vector.Terms;
        var oneWeights = _vector.Weights;
        var otherWeights = other._vector.Weights;
        for (int i = 0, j = 0; i < ones.Length && j < others.Length;)
        {
            var (left, right) = (ones[i], others[j]);
            if (left == right)
            {
                var product = (double)oneWeights[i] * otherWeights[j];
                all += product;
                var both = _parts[i] & other._parts[j];
                for (var part = 0; part < dots.Length; part++)
                    if ((both & Cosines[part].Part) != 0)
                        dots[part] += product;
            }
            i += left <= right ? 1 : 0;
            j += right <= left ? 1 : 0;
        }
        return all;
    }

    private double Length(byte part)
    {
        var squares = 0.0;
        for (var at = 0; at < _parts.Length; at++)
            if ((_parts[at] & part) != 0)
                squares += (double)_vector.Weights[at] * _vector.Weights[at];
        return Math.Sqrt(squares);
    }

    private static byte PartsOf(uint code, ItemTerms terms)
    {
        var use = terms[code];
        var isNumber = TermCode.KindOf(code) is TermKind.Number or TermKind.Figure or TermKind.Date or TermKind.Score;
        return (byte)((use.InTitle ? InTitle : 0) | (isNumber ? IsNumber : use.Name ? IsName : IsWord));
    }

    private static uint[] Runs(string? title)
    {
        var runs = new SortedSet<uint>();
        foreach (var token in Text.Tokens.Of(title ?? ""))
        {
            var word = $" {token.Folded} ";
            for (var at = 0; at == 0 || at + Run <= word.Length; at++)
                runs.Add(TermCode.Of(TermKind.Word, word.AsSpan(at, Math.Min(Run, word.Length - at))));
        }
        return [.. runs];
    }
}
