namespace Daybook.Core.Stories;

/// <summary>How an item uses a term, in 16 bits: what it is, and how often.</summary>
internal readonly record struct TermUse(ushort Bits)
{
    /// <summary>Names and designations tell events apart better than other words of their rarity.</summary>
    private const double NameFactor = 1.5;

    private const int FlagBits = 4;

    /// <summary>Counts are kept in halves; a term said more often than this in one item tells nothing more.</summary>
    private const int MostHalves = 2000;

    private static readonly double[] Logs = [.. Enumerable.Range(0, MostHalves + 1).Select(halves => halves == 0 ? 0 : 1 + Math.Log(halves / 2.0))];

    private static readonly double[] NameLogs = [.. Enumerable.Range(0, MostHalves + 1).Select(halves => halves == 0 ? 0 : 1 + Math.Log(halves / 2.0 * NameFactor))];

    public TermUse(int halves, TermFlags flags)
        : this((ushort)((Math.Min(halves, MostHalves) << FlagBits) | (int)flags))
    {
    }

    public TermFlags Flags => (TermFlags)(Bits & ((1 << FlagBits) - 1));

    /// <summary>Occurrences, weighted by place, × 2.</summary>
    public int Halves => Bits >> FlagBits;

    public bool InTitle => (Flags & TermFlags.InTitle) != 0;

    public bool InText => (Flags & TermFlags.InText) != 0;

    public bool Name => (Flags & TermFlags.Name) != 0;

    /// <summary>1 + ln count; names count more.</summary>
    public double Weight => Name ? NameLogs[Halves] : Logs[Halves];

    public TermUse And(TermUse other) => new(Halves + other.Halves, Flags | other.Flags);
}

[Flags]
internal enum TermFlags
{
    None = 0,
    InTitle = 1,
    InText = 2,
    Name = 4,

    /// <summary>Of a word that may be a name: its key is long enough to count where it is none.</summary>
    Plain = 8,
}
