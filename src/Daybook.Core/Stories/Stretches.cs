namespace Daybook.Core.Stories;

/// <summary>The same done for each of many places on all processors, so many in one go that handing them out costs little.</summary>
internal static class Stretches
{
    /// <param name="count">Places, from 0.</param>
    /// <param name="most">Places that a thread takes in one go.</param>
    /// <param name="each">What it does for a place must not depend on another's.</param>
    public static void Each(int count, int most, Action<int> each) =>
        Parallel.For(0, (count + most - 1) / most, stretch =>
        {
            for (var at = stretch * most; at < Math.Min(count, (stretch + 1) * most); at++)
                each(at);
        });
}
