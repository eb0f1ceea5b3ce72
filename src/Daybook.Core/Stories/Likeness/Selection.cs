using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Daybook.Core.Stories;

/// <summary>
/// Finds the number at a place of a list without sorting it: halves the range of values and counts how many reach its middle, eight at once. No
/// branch depends on a single number, which a processor could not guess.
/// </summary>
internal static class Selection
{
    /// <summary>The number that would stand at a place if they stood falling, the largest first.</summary>
    /// <param name="numbers">None below 0: such numbers rise as their bits do.</param>
    /// <param name="place">From 0 to their count less 1.</param>
    public static float Falling(ReadOnlySpan<float> numbers, int place)
    {
        var bits = MemoryMarshal.Cast<float, int>(numbers);
        var (low, high) = Ends(bits);
        // At least place + 1 reach the low end, and none what lies above the high one.
        while (low < high)
        {
            var middle = low + (high - low + 1) / 2;
            var reach = Reaching(bits, middle);
            if (reach == place + 1)
                return BitConverter.Int32BitsToSingle(LeastFrom(bits, middle));
            if (reach > place)
                low = middle;
            else
                high = middle - 1;
        }
        return BitConverter.Int32BitsToSingle(low);
    }

    /// <summary>1 for a number that is at least as large, else 0; of numbers from 0 on, which rise as their bits do.</summary>
    public static int Reaches(float number, float least) => BitConverter.SingleToInt32Bits(number) >= BitConverter.SingleToInt32Bits(least) ? 1 : 0;

    /// <summary>How many are at least as large.</summary>
    public static int Reaching(ReadOnlySpan<float> numbers, float least) => Reaching(MemoryMarshal.Cast<float, int>(numbers), BitConverter.SingleToInt32Bits(least));

    private static (int Low, int High) Ends(ReadOnlySpan<int> bits)
    {
        var (lows, highs, at) = (Vector256.Create(int.MaxValue), Vector256<int>.Zero, 0);
        for (; at + Vector256<int>.Count <= bits.Length; at += Vector256<int>.Count)
        {
            var eight = Vector256.Create(bits[at..]);
            (lows, highs) = (Vector256.Min(lows, eight), Vector256.Max(highs, eight));
        }
        var (low, high) = (int.MaxValue, 0);
        for (var one = 0; one < Vector256<int>.Count; one++)
            (low, high) = (Math.Min(low, lows[one]), Math.Max(high, highs[one]));
        for (; at < bits.Length; at++)
            (low, high) = (Math.Min(low, bits[at]), Math.Max(high, bits[at]));
        return (low, high);
    }

    private static int Reaching(ReadOnlySpan<int> bits, int least)
    {
        var counts = Vector256<int>.Zero;
        var at = 0;
        for (var leasts = Vector256.Create(least); at + Vector256<int>.Count <= bits.Length; at += Vector256<int>.Count)
            counts -= Vector256.GreaterThanOrEqual(Vector256.Create(bits[at..]), leasts);
        var count = Vector256.Sum(counts);
        for (; at < bits.Length; at++)
            count += bits[at] >= least ? 1 : 0;
        return count;
    }

    private static int LeastFrom(ReadOnlySpan<int> bits, int least)
    {
        var (founds, at) = (Vector256.Create(int.MaxValue), 0);
        for (var leasts = Vector256.Create(least); at + Vector256<int>.Count <= bits.Length; at += Vector256<int>.Count)
        {
            var eight = Vector256.Create(bits[at..]);
            founds = Vector256.Min(founds, Vector256.ConditionalSelect(Vector256.GreaterThanOrEqual(eight, leasts), eight, Vector256.Create(int.MaxValue)));
        }
        var found = int.MaxValue;
        for (var one = 0; one < Vector256<int>.Count; one++)
            found = Math.Min(found, founds[one]);
        for (; at < bits.Length; at++)
            found = Math.Min(found, bits[at] >= least ? bits[at] : int.MaxValue);
        return found;
    }
}
