namespace Daybook.Core.Feeds;

/// <summary>A span of time as Dublin Core writes it (DCMI Period: <c>start=…;end=…;scheme=W3C-DTF</c>).</summary>
internal static class DublinPeriod
{
    /// <summary>Start and end; null where not given. A bare date is the end.</summary>
    public static (DateTimeOffset? From, DateTimeOffset? Until) Read(string? text)
    {
        if (text is null || text.Length > 300)
            return (null, null);
        DateTimeOffset? from = null, until = null;
        foreach (var part in text.Split(';', StringSplitOptions.TrimEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            var name = equals < 0 ? "" : part[..equals].TrimEnd().ToLowerInvariant();
            if (name == "start")
                from ??= FeedDate.Parse(part[(equals + 1)..]);
            else if (name == "end")
                until ??= FeedDate.Parse(part[(equals + 1)..]);
        }
        return (from, until ?? (from is null ? FeedDate.Parse(text) : null));
    }
}
