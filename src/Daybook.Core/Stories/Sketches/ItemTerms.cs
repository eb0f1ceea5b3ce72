namespace Daybook.Core.Stories;

/// <summary>The terms of an item with their uses.</summary>
/// <param name="Codes">As <see cref="TermCode"/> makes them, rising.</param>
/// <param name="Uses">Of the same length.</param>
internal sealed record ItemTerms(uint[] Codes, TermUse[] Uses)
{
    public static readonly ItemTerms None = new([], []);

    public int Count => Codes.Length;

    /// <summary>The use of a term the item has.</summary>
    public TermUse this[uint code] => Array.BinarySearch(Codes, code) is >= 0 and var at ? Uses[at] : default;

    /// <summary>Jaccard of the terms that count: shared ÷ all; 0 where neither has any.</summary>
    public static double Jaccard(TermRoom a, TermRoom b, Func<uint, TermUse, bool> counts)
    {
        int shared = 0, all = 0;
        var codes = a.Codes;
        var otherCodes = b.Codes;
        for (int i = 0, j = 0; i < codes.Length || j < otherCodes.Length;)
        {
            var (left, right) = (i < codes.Length ? codes[i] : uint.MaxValue, j < otherCodes.Length ? otherCodes[j] : uint.MaxValue);
            var has = left <= right && i < codes.Length && counts(left, a.Uses[i]);
            var otherHas = right <= left && j < otherCodes.Length && counts(right, b.Uses[j]);
            if (has || otherHas)
                all++;
            if (has && otherHas)
                shared++;
            (i, j) = (left <= right ? i + 1 : i, right <= left ? j + 1 : j);
        }
        return all == 0 ? 0 : (double)shared / all;
    }
}
