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

    public static readonly Setting Proxies = new("proxies", null,
        "Addresses or networks of the proxies in front, separated by commas: their word on who asks is taken", Setting.Networks);

    public static readonly Setting Contact = new("contact", null,
        "Mail address or page of the editor, sent with every request and shown on the site", Setting.AnyText);

    public static readonly Setting AllowPrivateNetworks = new("allow-private-networks", "false",
        "Fetch from private and local addresses too", Setting.YesOrNo);

    public static readonly Setting Gap = new("fetch.gap-seconds", "2",
        "Pause between two requests to one host, in seconds", Setting.Number(0, 3600, "seconds"));

    public static readonly Setting HostsAtOnce = new("fetch.hosts-at-once", "64",
        "Hosts asked at the same time", Setting.Whole(1, 256, "hosts"));

    public static readonly Setting Timeout = new("fetch.timeout-seconds", "30",
        "Longest time for one request, in seconds", Setting.Number(1, 600, "seconds"));

    public static readonly Setting MaxMegabytes = new("fetch.max-megabytes", "10",
        "Largest body taken from the wire, in megabytes; unpacked it may be twice that", Setting.Whole(1, 100, "megabytes"));

    public static readonly IReadOnlyList<Setting> All =
        [Database, Listen, BaseUrl, Proxies, Contact, AllowPrivateNetworks, Gap, HostsAtOnce, Timeout, MaxMegabytes];

    public static Setting? Find(string key) => All.FirstOrDefault(setting => setting.Key == key);
}
