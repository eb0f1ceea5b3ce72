using Daybook.Core.Stories;

namespace Daybook.Tests.Stories;

public sealed class SpreadSortTests
{
    [Theory]
    [InlineData(0, 24)]
    [InlineData(31, 24)]
    [InlineData(300, 24)]
    [InlineData(20_000, 24)]
    // All on one heap.
    [InlineData(300, 0)]
    public void It_sorts_as_comparing_does(int count, int bits)
    {
        var random = new Random(count);
        uint[] numbers = [.. Enumerable.Range(0, count).Select(_ => (uint)random.NextInt64(1L << (bits + 8)))];
        var sort = new SpreadSort<uint>();
        foreach (var some in (uint[][])[numbers, [.. numbers.Take(count / 2)]])
        {
            uint[] sorted = [.. some];
            sort.Sort(sorted, shift: 24);
            Assert.Equal(some.Order(), sorted);
        }
    }
}
