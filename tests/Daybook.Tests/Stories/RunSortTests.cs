using Daybook.Core.Stories;

namespace Daybook.Tests.Stories;

public sealed class RunSortTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(40)]
    [InlineData(30_000)]
    public void Uses_of_a_heap_stand_by_run_and_those_of_one_run_as_they_stood(int count)
    {
        var random = new Random(count);
        // The heap in the ten highest bits, then the run, then the text.
        ulong[] uses = [.. Enumerable.Range(0, count).Select(text => (7UL << 54) | ((ulong)random.Next(random.Next(2) == 0 ? 1 << 22 : 50) << 32) | (uint)text)];
        var sort = new RunSort(first: 32, bits: 22);
        foreach (var some in (ulong[][])[uses, uses[..(count / 2)]])
        {
            ulong[] sorted = [.. some];
            sort.Sort(sorted);
            Assert.Equal(some.Order(), sorted);
        }
    }
}
