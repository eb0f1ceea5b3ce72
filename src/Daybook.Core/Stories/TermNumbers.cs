namespace Daybook.Core.Stories;

/// <summary>Gives terms numbers: a table with open places, as a window asks for ten million of them. Not for several threads while terms are added.</summary>
internal sealed class TermNumbers(int expected)
{
    /// <summary>Multiplier of Fibonacci hashing (Knuth): the low bits of a code tell its kind, so the high ones of the product choose the place.</summary>
    private const uint Golden = 2654435769;

    private (uint Code, int Next)[] _slots = new (uint, int)[Size(expected)];
    private int _shift = 32 - int.Log2(Size(expected));

    public int Count { get; private set; }

    /// <summary>The number of a term: the next one where it is new.</summary>
    public int Add(uint code)
    {
        ref var slot = ref Slot(code);
        if (slot.Next != 0)
            return slot.Next - 1;
        slot = (code, ++Count);
        var number = Count - 1;
        if (Count > _slots.Length / 2)
            Grow();
        return number;
    }

    /// <summary>The number of a term; below 0 where it was not added.</summary>
    public int Of(uint code) => Slot(code).Next - 1;

    /// <summary>Numbers all anew as their codes rise.</summary>
    /// <returns>The codes, rising.</returns>
    public uint[] Sort()
    {
        var codes = new uint[Count];
        var at = 0;
        foreach (var (code, next) in _slots)
            if (next != 0)
                codes[at++] = code;
        Array.Sort(codes);
        for (var number = 0; number < codes.Length; number++)
            Slot(codes[number]).Next = number + 1;
        return codes;
    }

    private void Grow()
    {
        var old = _slots;
        (_slots, _shift) = (new (uint, int)[old.Length * 2], _shift - 1);
        foreach (var slot in old)
            if (slot.Next != 0)
                Slot(slot.Code) = slot;
    }

    /// <summary>Where a term stands, or the free place where it belongs.</summary>
    private ref (uint Code, int Next) Slot(uint code)
    {
        var at = (int)(code * Golden >> _shift);
        while (_slots[at].Next != 0 && _slots[at].Code != code)
            at = at + 1 == _slots.Length ? 0 : at + 1;
        return ref _slots[at];
    }

    private static int Size(int expected) => (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, expected) * 2);
}
