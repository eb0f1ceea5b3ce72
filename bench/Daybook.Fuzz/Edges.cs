using System.Runtime.InteropServices;
using SharpFuzz.Common;

namespace Daybook.Fuzz;

/// <summary>Which edges of the instrumented code were taken, and how often, in afl's manner: 65,536 counters, their values in eight classes.</summary>
internal sealed unsafe class Edges
{
    private const int Size = 65_536;

    private readonly byte* _now = (byte*)NativeMemory.AllocZeroed(Size);
    private readonly byte[] _known = new byte[Size];

    /// <summary>From here on Daybook.Core may run: it writes into this room.</summary>
    public Edges() => Trace.SharedMem = _now;

    /// <summary>Edges ever taken.</summary>
    public int Count { get; private set; }

    public void Clear()
    {
        new Span<byte>(_now, Size).Clear();
        Trace.PrevLocation = 0;
    }

    /// <summary>True where the last run took an edge that no run took before, or one in a new class of numbers.</summary>
    public bool Learn()
    {
        var learned = false;
        var words = (ulong*)_now;
        for (var word = 0; word < Size / sizeof(ulong); word++)
        {
            if (words[word] == 0)
                continue;
            for (var at = word * sizeof(ulong); at < (word + 1) * sizeof(ulong); at++)
                learned |= _now[at] != 0 && LearnOne(at, Class(_now[at]));
        }
        return learned;
    }

    private bool LearnOne(int at, byte class_)
    {
        if ((_known[at] & class_) != 0)
            return false;
        Count += _known[at] == 0 ? 1 : 0;
        _known[at] |= class_;
        return true;
    }

    private static byte Class(byte times) => times switch { 1 => 1, 2 => 2, 3 => 4, < 8 => 8, < 16 => 16, < 32 => 32, < 128 => 64, _ => 128 };
}
