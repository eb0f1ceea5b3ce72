namespace Daybook.Core.Stories.Settled;

/// <summary>How settled items of one language write their words: how often inside a sentence, and of those how often with a capital.</summary>
internal sealed class SettledNames
{
    /// <summary>Counts stand in a byte each; larger ones are halved together, which leaves their relation.</summary>
    private const int Most = 255;

    private readonly CodeList _codes;
    private readonly (byte Capital, byte Inside)[] _counts;

    /// <param name="words">Each once, in any order.</param>
    public SettledNames(IEnumerable<(uint Code, int Capital, int Inside)> words)
    {
        (uint Code, int Capital, int Inside)[] rising = [.. words.OrderBy(word => word.Code)];
        _codes = new CodeList(Array.ConvertAll(rising, word => word.Code));
        _counts = Array.ConvertAll(rising, word => Packed(word.Capital, word.Inside));
    }

    /// <summary>What was seen of a word; nothing where it never stood inside a sentence.</summary>
    public (int Capital, int Inside) Of(uint code) => _codes.Of(code) is >= 0 and var at ? _counts[at] : default;

    private static (byte, byte) Packed(int capital, int inside)
    {
        while (inside > Most)
            (capital, inside) = (capital / 2, inside / 2);
        return ((byte)capital, (byte)inside);
    }
}
