namespace Daybook.Core.Text;

/// <summary>Of entries that are kept for good, where taking one back is a further entry: those that nobody took back.</summary>
internal static class InForce
{
    /// <summary>Newest first; entries that only take others back are left out.</summary>
    /// <param name="undoes">Id of the entry that one takes back; null = it says something itself.</param>
    public static IEnumerable<T> Of<T>(IEnumerable<T> entries, Func<T, long> id, Func<T, long?> undoes)
    {
        var undone = new HashSet<long>();
        foreach (var entry in entries.OrderByDescending(id))
        {
            if (undone.Contains(id(entry)))
                continue;
            if (undoes(entry) is { } other)
                undone.Add(other);
            else
                yield return entry;
        }
    }
}
