namespace Daybook.Core.Briefs;

/// <summary>
/// Does to each of many items what needs none of the others, on several processors: most of a first brief is the reading of texts. What comes out is in the order
/// of what went in, whoever made it.
/// </summary>
internal static class EachAlone
{
    // Of fewer, one thread has read all before another has begun.
    private const int Least = 8;

    // A brief has its share of a large machine, not all of it.
    private const int MostAtOnce = 4;

    private static readonly ParallelOptions Options = new() { MaxDegreeOfParallelism = MostAtOnce };

    /// <param name="work">For any number of threads.</param>
    public static TMade[] Of<TItem, TMade>(IReadOnlyList<TItem> items, Func<TItem, TMade> work)
    {
        var made = new TMade[items.Count];
        if (items.Count < Least)
            for (var at = 0; at < made.Length; at++)
                made[at] = work(items[at]);
        else
            Parallel.For(0, made.Length, Options, at => made[at] = work(items[at]));
        return made;
    }

    /// <inheritdoc cref="Of"/>
    public static void Do<TItem>(IReadOnlyList<TItem> items, Action<TItem> work) => Of(items, item =>
    {
        work(item);
        return true;
    });
}
