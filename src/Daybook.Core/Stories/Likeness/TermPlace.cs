namespace Daybook.Core.Stories;

/// <summary>An item that a term leads to, and the weight of the term there: side by side, as they are read together, and small, as it is tens of millions that are read.</summary>
/// <param name="Who">The place of the item in time, from 1, in the lower bits, and above them a number for its language.</param>
internal readonly record struct TermPlace(int Who, float Weight)
{
    /// <summary>Earlier than any item.</summary>
    public static readonly TermPlace Before = new(0, 0);

    /// <param name="bits">Those that the count of all items takes.</param>
    /// <param name="item">From 0.</param>
    public TermPlace(int bits, int item, int language, float weight)
        : this((language << bits) | (item + 1), weight)
    {
    }

    /// <summary>From 0; below that for <see cref="Before"/>.</summary>
    public int Item(int bits) => (Who & ((1 << bits) - 1)) - 1;

    public int Language(int bits) => Who >> bits;
}
