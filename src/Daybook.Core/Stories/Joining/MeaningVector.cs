namespace Daybook.Core.Stories.Joining;

/// <summary>
/// What a text means to a model, as a direction. A byte a number: then a product is exact and the same on every machine, and a thousand numbers
/// are a kilobyte.
/// </summary>
public sealed class MeaningVector
{
    /// <summary>Numbers of a vector: fewer tell nothing, and models in use give 256 to 4,096.</summary>
    public const int Least = 2, Most = 8192;

    private readonly sbyte[] _numbers;
    private readonly double _length;

    private MeaningVector(string model, sbyte[] numbers)
    {
        (Model, _numbers) = (model, numbers);
        var squares = 0L;
        foreach (var number in numbers)
            squares += number * number;
        _length = Math.Sqrt(squares);
    }

    /// <summary>The model that gave it; vectors of different models have nothing in common.</summary>
    public string Model { get; }

    public int Dimensions => _numbers.Length;

    /// <summary>Stands for the vector and its model.</summary>
    public uint Print
    {
        get
        {
            var print = TermCode.Hash(Model);
            foreach (var number in _numbers)
                print = TermCode.Chained(print, (byte)number);
            return (uint)(print >> 32);
        }
    }

    /// <summary>As they are kept.</summary>
    public byte[] Bytes => [.. _numbers.Select(number => unchecked((byte)number))];

    /// <summary>Null where they are no direction: too few or too many, not numbers, or all zero.</summary>
    public static MeaningVector? Of(string model, ReadOnlySpan<float> numbers)
    {
        if (numbers.Length is < Least or > Most)
            return null;
        var largest = 0f;
        foreach (var number in numbers)
        {
            if (!float.IsFinite(number))
                return null;
            largest = Math.Max(largest, Math.Abs(number));
        }
        if (largest == 0)
            return null;
        var bytes = new sbyte[numbers.Length];
        for (var at = 0; at < bytes.Length; at++)
            bytes[at] = (sbyte)Math.Round((double)numbers[at] / largest * sbyte.MaxValue);
        return new MeaningVector(model, bytes);
    }

    /// <summary>Reads <see cref="Bytes"/>; null where there are none.</summary>
    public static MeaningVector? Read(string model, ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length is < Least or > Most)
            return null;
        var numbers = new sbyte[bytes.Length];
        for (var at = 0; at < numbers.Length; at++)
            numbers[at] = unchecked((sbyte)bytes[at]);
        return new MeaningVector(model, numbers) is { _length: > 0 } vector ? vector : null;
    }

    /// <summary>-1 to 1; null where the two are of different models.</summary>
    public double? Cosine(MeaningVector other)
    {
        if (other._numbers.Length != _numbers.Length || other.Model != Model)
            return null;
        // At most 8,192 · 127², which an int holds.
        var dot = 0;
        for (var at = 0; at < _numbers.Length; at++)
            dot += _numbers[at] * other._numbers[at];
        return dot / (_length * other._length);
    }
}
