namespace Daybook.Core.Items;

/// <summary>Addresses that carry another one inside: AMP caches and link counters.</summary>
internal static class WrappedUrl
{
    /// <summary>The address inside as written, or null.</summary>
    public static string? Inside(Uri uri)
    {
        var host = uri.IdnHost.ToLowerInvariant();
        var path = uri.AbsolutePath;
        if (host is "www.google.com" or "google.com" && path.StartsWith("/amp/", StringComparison.Ordinal))
            return FromPath(path[5..]);
        // https://HOST.cdn.ampproject.org/c/s/HOST/PATH: "s" says https (AMP cache URL format).
        if (host.EndsWith(".cdn.ampproject.org", StringComparison.Ordinal) && path.Length > 3 && path[2] == '/')
            return FromPath(path[3..]);
        return host switch
        {
            "www.google.com" or "google.com" when path == "/url" => Parameter(uri, "url") ?? Parameter(uri, "q"),
            "l.facebook.com" or "lm.facebook.com" when path == "/l.php" => Parameter(uri, "u"),
            "out.reddit.com" => Parameter(uri, "url"),
            "vk.com" when path == "/away.php" => Parameter(uri, "to"),
            _ => null,
        };
    }

    private static string FromPath(string rest) =>
        rest.StartsWith("s/", StringComparison.Ordinal) ? "https://" + rest[2..] : "http://" + rest;

    private static string? Parameter(Uri uri, string name)
    {
        foreach (var pair in uri.Query.TrimStart('?').Split('&'))
        {
            if (pair.StartsWith(name + "=http", StringComparison.Ordinal))
                return Uri.UnescapeDataString(pair[(name.Length + 1)..]);
        }
        return null;
    }
}
