namespace Daybook.Core.Stories;

/// <summary>Counts the terms of an item while it is read, and remembers where each stood first.</summary>
internal sealed class TermCounts
{
    /// <summary>Different terms of an item; few have more.</summary>
    private const int Usual = 400;

    /// <summary>Where the highest eight bits of a code stand in code and number together.</summary>
    private const int HighestBits = 56;

    private readonly TermNumbers _numbers = new(Usual);
    private readonly SpreadSort<ulong> _sort = new();
    private Met[] _met = new Met[Usual];
    private ulong[] _order = [];
    private uint[] _codes = [];
    private TermUse[] _uses = [];
    private ushort[] _places = [];

    public int Count => _numbers.Count;

    /// <summary>The terms as <see cref="Sort"/> left them.</summary>
    public ReadOnlySpan<uint> Codes => _codes.AsSpan(0, Count);

    /// <inheritdoc cref="Codes"/>
    public ReadOnlySpan<TermUse> Uses => _uses.AsSpan(0, Count);

    /// <summary>Counts a use together with those before.</summary>
    /// <param name="start">UTF-16 offset in the title or in the text.</param>
    /// <returns>Number of the term among those of this item, from 0.</returns>
    public int Add(uint code, TermUse use, int start, int length)
    {
        var before = _numbers.Count;
        var number = _numbers.Add(code);
        if (number == _met.Length)
            Array.Resize(ref _met, number * 2);
        ref var met = ref _met[number];
        if (number < before)
            met.Use = met.Use.And(use);
        else
            met = new Met(use, start, length, use.InTitle);
        return number;
    }

    /// <summary>Puts the terms in the order of their codes.</summary>
    public void Sort()
    {
        if (_order.Length < Count)
            (_order, _codes, _uses, _places) = (new ulong[_met.Length], new uint[_met.Length], new TermUse[_met.Length], new ushort[_met.Length]);
        for (var number = 0; number < Count; number++)
            _order[number] = ((ulong)_numbers[number] << 32) | (uint)number;
        _sort.Sort(_order.AsSpan(0, Count), HighestBits);
        for (var place = 0; place < Count; place++)
        {
            var number = (int)(uint)_order[place];
            (_codes[place], _uses[place], _places[number]) = ((uint)(_order[place] >> 32), _met[number].Use, (ushort)place);
        }
    }

    /// <summary>The number of a term that was added, as it stands in the order; the inverse of <see cref="PlaceOf"/>.</summary>
    public int NumberAt(int place) => (int)(uint)_order[place];

    /// <summary>Where a term that was added stands in the order.</summary>
    public ushort PlaceOf(uint code) => _places[_numbers.Of(code)];

    public ItemTerms Terms()
    {
        Sort();
        return new ItemTerms([.. Codes], [.. Uses]);
    }

    /// <summary>The first form of each term, as a reader knows it.</summary>
    public string? Shown(uint code, string title, string text) =>
        _numbers.Of(code) is >= 0 and var number && _met[number] is var met ? (met.InTitle ? title : text).Substring(met.Start, met.Length) : null;

    public void Clear() => _numbers.Clear();

    private record struct Met(TermUse Use, int Start, int Length, bool InTitle);
}
