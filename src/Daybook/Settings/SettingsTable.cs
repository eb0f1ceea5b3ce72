namespace Daybook.Settings;

/// <summary>Every setting there is, in the order in which they are shown.</summary>
internal static class SettingsTable
{
    public static readonly Setting Database = new("database", null,
        "PostgreSQL connection string; without one the SQLite file of the data folder is used", Setting.AnyText, Secret: true);

    public static readonly Setting Listen = new("listen", "http://127.0.0.1:5080",
        "Address the site is served on", Setting.HttpAddress);

    public static readonly Setting BaseUrl = new("base-url", null,
        "Address under which readers reach the site; feeds need it for absolute links", Setting.HttpAddress);

    public static readonly Setting Contact = new("contact", null,
        "Mail address or page of the editor, sent with every request and shown on the site", Setting.AnyText);

    public static readonly Setting AllowPrivateNetworks = new("allow-private-networks", "false",
        "Fetch from private and local addresses too", Setting.YesOrNo);

    public static readonly Setting Gap = new("fetch.gap-seconds", "2",
        "Pause between two requests to one host, in seconds", Setting.Number(0, 3600, "seconds"));

    public static readonly Setting HostsAtOnce = new("fetch.hosts-at-once", "16",
        "Hosts asked at the same time", Setting.Whole(1, 256, "hosts"));

    public static readonly Setting Timeout = new("fetch.timeout-seconds", "30",
        "Longest time for one request, in seconds", Setting.Number(1, 600, "seconds"));

    public static readonly Setting MaxMegabytes = new("fetch.max-megabytes", "10",
        "Largest body taken from the wire, in megabytes; unpacked it may be twice that", Setting.Whole(1, 100, "megabytes"));

    public static readonly IReadOnlyList<Setting> All =
        [Database, Listen, BaseUrl, Contact, AllowPrivateNetworks, Gap, HostsAtOnce, Timeout, MaxMegabytes];

    public static Setting? Find(string key) => All.FirstOrDefault(setting => setting.Key == key);

    /// <summary>The key that was probably meant, or null.</summary>
    public static string? Nearest(string key) =>
        All.Select(setting => (setting.Key, Distance: Distance(setting.Key, key)))
            .Where(near => near.Distance <= Math.Max(2, key.Length / 3))
            .OrderBy(near => near.Distance).ThenBy(near => near.Key, StringComparer.Ordinal)
            .Select(near => near.Key).FirstOrDefault();

    // Levenshtein's edit distance, two rows.
    private static int Distance(string a, string b)
    {
        var last = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var row = new int[b.Length + 1];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
            last = row;
        }
        return last[b.Length];
    }
}
