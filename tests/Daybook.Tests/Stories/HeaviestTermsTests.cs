using Daybook.Core.Stories;

namespace Daybook.Tests.Stories;

public sealed class HeaviestTermsTests
{
    [Theory]
    [InlineData(5, 3)]
    [InlineData(213, 24)]
    [InlineData(320, 160)]
    public void The_heaviest_terms_stay_and_of_equals_the_lower(int count, int kept)
    {
        // With few different weights many terms are as heavy as the last that stays.
        foreach (var different in (int[])[1, 2, 7, 1_000_000])
        {
            var random = new Random(different);
            float[] weights = [.. Enumerable.Range(0, count).Select(_ => random.Next(different) / (float)different)];
            int[] terms = [.. Enumerable.Range(0, count).Select(at => 3 * at)];
            var (stay, heavy) = (new int[kept], new float[kept]);
            Assert.Equal(kept, SparseVector.Heaviest(terms, weights, stay, heavy));
            int[] expected = [.. Enumerable.Range(0, count).OrderByDescending(at => weights[at]).ThenBy(at => at).Take(kept).Order()];
            Assert.Equal(expected.Select(at => terms[at]), stay);
            Assert.Equal(expected.Select(at => weights[at]), heavy);
        }
    }
}
