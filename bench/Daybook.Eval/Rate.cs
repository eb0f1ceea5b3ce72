namespace Daybook.Eval;

/// <summary>A share of cases.</summary>
internal sealed class Rate
{
    private int _have;
    private int _of;

    /// <summary>Between 0 and 1, four places; null before the first case.</summary>
    public double? Value => _of == 0 ? null : Math.Round((double)_have / _of, 4);

    public bool Add(bool right)
    {
        _of++;
        if (right)
            _have++;
        return right;
    }
}
