namespace Daybook.Core.Stories.Settled;

/// <summary>How settled items of one language write their words: how often inside a sentence, and of those how often with a capital.</summary>
internal sealed class SettledNames
{
    /// <summary>Counts stand in a byte each; larger ones are halved together, which leaves their relation.</summary>
    private const int Most = 255;

    private readonly CodeList _codes;
    private readonly byte[] _capital, _inside;

    /// <param name="words">Each once, in any order.</param>
    public SettledNames(IEnumerable<(uint Code, int Capital, int Inside)> words)
    {
        var rising = words.ToArray();
        Array.Sort(Array.ConvertAll(rising, word => word.Code), rising);
        _codes = new CodeList(Array.ConvertAll(rising, word => word.Code));
        (_capital, _inside) = (new byte[rising.Length], new byte[rising.Length]);
        for (var at = 0; at < rising.Length; at++)
        {
            var (_, capital, inside) = rising[at];
            while (inside > Most)
                (capital, inside) = (capital / 2, inside / 2);
            (_capital[at], _inside[at]) = ((byte)capital, (byte)inside);
        }
    }

    public SettledNames(KeptNames kept) => (_codes, _capital, _inside) = (new CodeList(KeptNews.Numbers<uint>(kept.Codes)), kept.Capital, kept.Inside);

    public KeptNames Kept() => new(KeptNews.Bytes(_codes.Codes), _capital, _inside);

    /// <summary>What was seen of a word; nothing where it never stood inside a sentence.</summary>
    public (int Capital, int Inside) Of(uint code) => _codes.Of(code) is >= 0 and var at ? (_capital[at], _inside[at]) : default;
}
