using System.Buffers.Binary;

namespace Daybook.Core.Stories;

/// <summary>Writes numbers as bits, the highest first.</summary>
internal sealed class BitWriter
{
    /// <summary>Ones that are written at once.</summary>
    private const int MostOnes = 24;

    private byte[] _bytes = new byte[4096];
    private ulong _open;
    private int _held;
    private int _count;

    /// <param name="bits">0 to 32.</param>
    public void Write(uint number, int bits)
    {
        _open = (_open << bits) | number;
        _held += bits;
        if (_held < 32)
            return;
        if (_count + sizeof(uint) > _bytes.Length)
            Array.Resize(ref _bytes, _bytes.Length * 2);
        _held -= 32;
        BinaryPrimitives.WriteUInt32BigEndian(_bytes.AsSpan(_count), (uint)(_open >> _held));
        _count += sizeof(uint);
    }

    /// <summary>A number by Rice's code (Rice 1971): its higher bits as so many ones and a nought, its <paramref name="low"/> lower bits as they are.</summary>
    public void WriteRice(uint number, int low)
    {
        var high = number >> low;
        for (; high >= MostOnes; high -= MostOnes)
            Write((1u << MostOnes) - 1, MostOnes);
        Write((1u << (int)(high + 1)) - 2, (int)high + 1);
        Write(number & (uint)((1UL << low) - 1), low);
    }

    /// <summary>Numbers that do not fall, by the steps between them: hashes spread evenly take two bits more than the logarithm of a step.</summary>
    public void WriteRising(ReadOnlySpan<uint> numbers)
    {
        WriteRice((uint)numbers.Length, BitReader.LowOfCount);
        if (numbers.Length == 0)
            return;
        var low = BitReader.LowOf(numbers[^1], numbers.Length);
        Write((uint)low, BitReader.BitsOfLow);
        uint before = 0;
        foreach (var number in numbers)
        {
            WriteRice(number - before, low);
            before = number;
        }
    }

    /// <summary>Fills the last byte up, and answers how many were written.</summary>
    public int Align()
    {
        Write(0, -_held & 7);
        return _count + _held / 8;
    }

    /// <summary>All that was written, the last byte filled up; the writer is empty after it.</summary>
    public byte[] Take()
    {
        var whole = Align();
        if (_held > 0)
            Write(0, 32 - _held);
        var taken = _bytes[..whole];
        (_open, _held, _count) = (0, 0, 0);
        return taken;
    }
}
