using System.Collections.Concurrent;

namespace Daybook.Core.Stories;

/// <summary>
/// What the threads of a loop work on. A loop lets go of a thread every tenth of a second or so and takes one on again: each would have to make
/// its own anew, which are megabytes.
/// </summary>
internal sealed class Desks<T>(Func<T> make)
{
    private readonly ConcurrentBag<T> _free = [];

    /// <summary>After the loop.</summary>
    public IEnumerable<T> All => _free;

    public T Take() => _free.TryTake(out var desk) ? desk : make();

    public void Give(T desk) => _free.Add(desk);
}
