using System.Collections.Concurrent;

namespace Daybook.Web;

/// <summary>
/// Since when each path answers what it answers now, as far as this server has seen: the <c>Last-Modified</c> of files that are rendered when
/// asked for. A start forgets, and costs each reader that sends no <c>ETag</c> one whole answer.
/// </summary>
internal sealed class ChangeTimes(TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, (string Tag, DateTimeOffset Since)> _seen = new(StringComparer.Ordinal);

    /// <summary>The second since which the path has this tag; never one that was told for another tag of it.</summary>
    /// <param name="path">Of a file that is there, with its review: nobody can make them up, so their number is bounded by the sites.</param>
    public DateTimeOffset Since(string path, string tag) => _seen.AddOrUpdate(path,
        _ => (tag, Second(clock.GetUtcNow())),
        (_, known) => known.Tag == tag ? known : (tag, Later(Second(clock.GetUtcNow()), known.Since.AddSeconds(1)))).Since;

    private static DateTimeOffset Second(DateTimeOffset moment) => new(moment.UtcTicks - (moment.UtcTicks % TimeSpan.TicksPerSecond), TimeSpan.Zero);

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;
}
