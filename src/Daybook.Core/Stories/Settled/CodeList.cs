using System.Numerics;

namespace Daybook.Core.Stories.Settled;

/// <summary>Codes of terms (<see cref="TermCode"/>) in rising order, found by the stretch of those with the same highest bits, as they are spread evenly.</summary>
internal sealed class CodeList
{
    /// <summary>Codes of a stretch, about.</summary>
    private const int Together = 8;

    private readonly uint[] _codes;
    private readonly int[] _starts;
    private readonly int _shift;

    /// <param name="rising">Each once.</param>
    public CodeList(uint[] rising)
    {
        var bits = 1 + BitOperations.Log2((uint)(rising.Length / Together) | 1);
        (_codes, _starts, _shift) = (rising, new int[(1 << bits) + 1], 32 - bits);
        foreach (var code in rising)
            _starts[(code >> _shift) + 1]++;
        for (var at = 1; at < _starts.Length; at++)
            _starts[at] += _starts[at - 1];
    }

    /// <summary>Rising.</summary>
    public uint[] Codes => _codes;

    /// <summary>The place of a code; below 0 where it is not among them.</summary>
    public int Of(uint code)
    {
        var bits = code >> _shift;
        var start = _starts[bits];
        // So few are looked through faster than halved.
        return _codes.AsSpan(start, _starts[bits + 1] - start).IndexOf(code) is >= 0 and var at ? start + at : -1;
    }
}
