namespace Daybook.Core.Briefs;

/// <summary>A table to count in, one a thread, emptied and used again: made anew for every item they were most of what reading left to collect.</summary>
internal static class Scratch<TKey, TValue>
    where TKey : notnull
{
    [ThreadStatic]
    private static Dictionary<TKey, TValue>? table;

    /// <summary>To be given up before the next is asked for.</summary>
    public static Dictionary<TKey, TValue> Empty()
    {
        var empty = table ??= [];
        empty.Clear();
        return empty;
    }
}
