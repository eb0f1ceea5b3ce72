using System.Collections.Frozen;
using Daybook.Core.Feeds;
using Daybook.Core.Text;

namespace Daybook.Core.Items;

/// <summary>Addresses that carry another one inside: AMP caches, reading views, link counters, share buttons (<c>wrapped-links.tsv</c>).</summary>
internal static class WrappedUrl
{
    private static readonly Lazy<FrozenDictionary<string, Rule[]>> Rules = new(() =>
        Resource.Rows("wrapped-links.tsv").GroupBy(row => row[0]).ToFrozenDictionary(rows => rows.Key, rows => rows.Select(row => new Rule(row[1], row[2].Split(' '))).ToArray(), StringComparer.Ordinal));

    /// <summary>The names of the table that stand under any public suffix.</summary>
    private static readonly Lazy<string[]> Wild = new(() => [.. Rules.Value.Keys.Where(key => key.EndsWith(".*", StringComparison.Ordinal)).Select(key => key[..^2])]);

    /// <summary>The address inside as written, or null.</summary>
    public static string? Inside(WebUrl url) => OfCache(url) ?? GoogleNews.Inside(url) ?? Keys(url.Host).Select(key => Rules.Value.TryGetValue(key, out var rules) ? OfParameter(url, rules) : null).FirstOrDefault(inner => inner is not null);

    private static string? OfCache(WebUrl url)
    {
        if (url.Path.StartsWith("/amp/", StringComparison.Ordinal) && IsUnder(url.Host, "google"))
            return OfPath(url.Path[5..]);
        // https://HOST.cdn.ampproject.org/c/s/HOST/PATH: "s" says https (AMP cache URL format).
        if (url.Host.EndsWith(".cdn.ampproject.org", StringComparison.Ordinal) && url.Path.Length > 3 && url.Path[2] == '/')
            return OfPath(url.Path[3..]);
        // https://HOST.turbopages.org/HOST/s/PATH and https://yandex.ru/turbo/HOST/s/PATH: Yandex's copies of pages.
        var turbo = url.Host.EndsWith(".turbopages.org", StringComparison.Ordinal) ? url.Path[1..]
            : IsUnder(url.Host, "yandex") && url.Path.StartsWith("/turbo/", StringComparison.Ordinal) ? url.Path[7..] : "";
        return turbo.Split('/', 3) is [var host, "s", var path] && host.Contains('.', StringComparison.Ordinal) ? $"https://{host}/{path}{(url.Query is null ? "" : "?" + url.Query)}" : null;
    }

    private static string OfPath(string rest) =>
        rest.StartsWith("s/", StringComparison.Ordinal) ? "https://" + rest[2..] : "http://" + rest;

    private static string? OfParameter(WebUrl url, Rule[] rules)
    {
        foreach (var rule in rules.Where(rule => url.Path.StartsWith(rule.Path, StringComparison.Ordinal)))
        {
            foreach (var name in rule.Parameters)
            {
                // A sign too many before a name goes with what stood before it ("url??q=").
                var value = (url.Query ?? "").Split('&').Select(pair => pair.TrimStart('?')).FirstOrDefault(pair => pair.StartsWith(name + "=http", StringComparison.Ordinal));
                if (value is not null)
                    return PercentEncoding.Decode(value.AsSpan(name.Length + 1));
            }
        }
        return null;
    }

    /// <summary>The names under which a host may stand in the table.</summary>
    private static IEnumerable<string> Keys(string host)
    {
        yield return host;
        if (host.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot)
            yield return host[dot..];
        foreach (var name in Wild.Value.Where(name => IsUnder(host, name)))
            yield return name + ".*";
    }

    /// <summary>True for the name, with or without <c>www.</c>, directly under a public suffix: google.de, not google.evil.example.</summary>
    private static bool IsUnder(string host, string name)
    {
        var bare = WebAddress.WithoutWww(host);
        var own = name[(name.LastIndexOf('.') + 1)..];
        return bare.StartsWith(name + ".", StringComparison.Ordinal) && RegistrableDomain.Find(bare) == bare[(name.Length - own.Length)..];
    }

    private sealed record Rule(string Path, string[] Parameters);
}
