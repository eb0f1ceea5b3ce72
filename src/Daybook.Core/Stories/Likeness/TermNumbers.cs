using System.Numerics;

namespace Daybook.Core.Stories;

/// <summary>
/// Gives terms numbers from 0 on: a table with open places, as a window asks for ten million of them. Not for several threads while terms are added.
/// </summary>
internal sealed class TermNumbers
{
    /// <summary>Multiplier of Fibonacci hashing (Knuth): the low bits of a code tell its kind, so the high ones of the product choose the place.</summary>
    private const uint Golden = 2654435769;

    private const int LeastSlots = 32;

    private (uint Code, int Next)[] _slots;
    private int[] _places;
    private int _shift;

    /// <param name="expected">Terms that are expected; with more it grows.</param>
    public TermNumbers(int expected)
    {
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(LeastSlots, expected * 2));
        (_slots, _places, _shift) = (new (uint, int)[size], new int[size / 2 + 1], 32 - BitOperations.Log2((uint)size));
    }

    public int Count { get; private set; }

    /// <summary>The number of a term: the next one where it is new.</summary>
    public int Add(uint code)
    {
        var place = Place(code);
        if (_slots[place].Next != 0)
            return _slots[place].Next - 1;
        var number = Count++;
        _slots[place] = (code, Count);
        _places[number] = place;
        if (Count > _slots.Length / 2)
            Grow();
        return number;
    }

    /// <summary>The number of a term; below 0 where it was not added.</summary>
    public int Of(uint code) => _slots[Place(code)].Next - 1;

    /// <summary>The code of a number.</summary>
    public uint this[int number] => _slots[_places[number]].Code;

    /// <summary>The codes by number.</summary>
    public uint[] Codes()
    {
        var codes = new uint[Count];
        for (var number = 0; number < codes.Length; number++)
            codes[number] = _slots[_places[number]].Code;
        return codes;
    }

    /// <summary>Forgets all terms, at a cost that follows their number and not the size of the table.</summary>
    public void Clear()
    {
        for (var number = 0; number < Count; number++)
            _slots[_places[number]] = default;
        Count = 0;
    }

    private void Grow()
    {
        var old = _slots;
        (_slots, _shift) = (new (uint, int)[old.Length * 2], _shift - 1);
        Array.Resize(ref _places, old.Length + 1);
        foreach (var slot in old)
            if (slot.Next != 0)
            {
                var place = Place(slot.Code);
                _slots[place] = slot;
                _places[slot.Next - 1] = place;
            }
    }

    /// <summary>Where a term stands, or the free place where it belongs.</summary>
    private int Place(uint code)
    {
        var slots = _slots;
        var at = (int)(code * Golden >> _shift);
        while (slots[at].Next != 0 && slots[at].Code != code)
            at = (at + 1) & (slots.Length - 1);
        return at;
    }
}
