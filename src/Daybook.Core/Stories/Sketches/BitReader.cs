using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Daybook.Core.Stories;

/// <summary>Reads what <see cref="BitWriter"/> wrote.</summary>
/// <param name="bytes">They may go on behind what is read: only the last eight are slow to read.</param>
internal ref struct BitReader(ReadOnlySpan<byte> bytes)
{
    /// <summary>Lower bits of a count: most lists have some hundred members.</summary>
    public const int LowOfCount = 6;

    public const int BitsOfLow = 5;

    /// <summary>Bits that are certain to stand in eight bytes read from the byte that a place falls in.</summary>
    private const int Certain = 57;

    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private long _at;

    /// <summary>Lower bits that are best for so many numbers up to the last, where steps of any length are as likely as in hashes: another number of them takes over at .98 of a power of two (computed).</summary>
    public static int LowOf(uint last, int count) => Math.Min((1 << BitsOfLow) - 1, BitOperations.Log2((uint)Math.Max(1, last / (double)count * 0.98)));

    /// <param name="bits">0 to 32.</param>
    public uint Read(int bits)
    {
        var number = bits == 0 ? 0 : (uint)(Peek() >> (64 - bits));
        _at += bits;
        return number;
    }

    /// <summary>The next bits, the first highest: those of <see cref="Certain"/> at least.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly ulong Peek()
    {
        var first = (int)(_at >> 3);
        return first + sizeof(ulong) <= _bytes.Length ? BinaryPrimitives.ReadUInt64BigEndian(_bytes[first..]) << (int)(_at & 7) : PeekAtEnd(first);
    }

    public void Skip(int bits) => _at += bits;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint ReadRice(int low)
    {
        var next = Peek();
        var ones = BitOperations.LeadingZeroCount(~next);
        if (ones + 1 + low > Certain)
            return ReadLong(low);
        _at += ones + 1 + low;
        return ((uint)ones << low) | (uint)((next << (ones + 1)) >> 1 >> (63 - low));
    }

    public uint[] ReadRising()
    {
        var numbers = new uint[ReadRice(LowOfCount)];
        ReadRising(numbers);
        return numbers;
    }

    /// <param name="room">Holds the numbers; a larger one takes its place where it is too small.</param>
    public ReadOnlySpan<uint> ReadRising(ref uint[] room)
    {
        var count = (int)ReadRice(LowOfCount);
        if (count > room.Length)
            room = new uint[2 * count];
        var numbers = room.AsSpan(0, count);
        ReadRising(numbers);
        return numbers;
    }

    /// <param name="numbers">As many as were written; their count, which stands first, is read.</param>
    public void ReadRising(Span<uint> numbers)
    {
        if (numbers.Length == 0)
            return;
        var low = (int)Read(BitsOfLow);
        // A copy that nobody else sees stays in registers.
        var bits = this;
        uint number = 0;
        for (var at = 0; at < numbers.Length; at++)
            numbers[at] = number += bits.ReadRice(low);
        _at = bits._at;
    }

    /// <summary>Passes over rising numbers, their count included, which is the answer.</summary>
    public int SkipRising()
    {
        var count = (int)ReadRice(LowOfCount);
        if (count == 0)
            return 0;
        var low = (int)Read(BitsOfLow);
        var bits = this;
        for (var at = 0; at < count; at++)
            bits.ReadRice(low);
        _at = bits._at;
        return count;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private uint ReadLong(int low)
    {
        uint high = 0;
        while (true)
        {
            var ones = Math.Min(Certain, BitOperations.LeadingZeroCount(~Peek()));
            high += (uint)ones;
            _at += ones;
            if (ones < Certain)
                break;
        }
        _at++;
        return (high << low) | Read(low);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly ulong PeekAtEnd(int first)
    {
        ulong rest = 0;
        for (var at = 0; at < sizeof(ulong); at++)
            rest = (rest << 8) | (first + at < _bytes.Length ? _bytes[first + at] : 0u);
        return rest << (int)(_at & 7);
    }
}
