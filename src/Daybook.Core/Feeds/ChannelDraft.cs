using System.Globalization;
using Daybook.Core.Feeds.Xml;

namespace Daybook.Core.Feeds;

/// <summary>What a document says about the feed itself, while it is read. First of each kind wins.</summary>
internal sealed class ChannelDraft
{
    private readonly List<string> _authors = [];

    public string? Version { get; set; }
    public string? Title { get; set; }
    public string? Description { get; set; }
    public string? Site { get; set; }
    public string? Self { get; set; }
    public string? Hub { get; set; }
    public string? Language { get; set; }
    public string? Image { get; set; }
    public TimeSpan? TimeToLive { get; set; }
    public string? UpdatePeriod { get; set; }
    public string? UpdateFrequency { get; set; }
    public List<int> SkipHours { get; } = [];
    public List<DayOfWeek> SkipDays { get; } = [];

    public string? AuthorLine => _authors.Count == 0 ? null : string.Join(", ", _authors);

    public void AddAuthor(string? name)
    {
        if (name is not null && _authors.Count < 20 && !_authors.Contains(name))
            _authors.Add(name);
    }

    /// <summary>An Atom link: site, self or hub.</summary>
    public void TakeLink(XmlElement link, string url)
    {
        var address = Address.Resolve(link.Attribute("href") ?? link.Value(), link.Base(url));
        switch ((link.Attribute("rel") ?? "alternate").ToLowerInvariant())
        {
            case "alternate":
                Site ??= address;
                break;
            case "self":
                Self ??= address;
                break;
            case "hub":
                Hub ??= address;
                break;
        }
    }

    public FeedHints Hints() => TimeToLive is null && UpdatePeriod is null && SkipHours.Count == 0 && SkipDays.Count == 0
        ? FeedHints.None
        : new FeedHints { TimeToLive = TimeToLive, UpdatePeriod = Period(), SkipHours = SkipHours, SkipDays = SkipDays };

    /// <summary>RSS <c>ttl</c>: minutes.</summary>
    public static TimeSpan? Minutes(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) && minutes > 0 ? TimeSpan.FromMinutes(minutes) : null;

    /// <summary>Syndication module: the period divided by how often in it (1 where that is not said).</summary>
    private TimeSpan? Period()
    {
        double? hours = UpdatePeriod?.ToLowerInvariant() switch
        {
            "hourly" => 1,
            "daily" => 24,
            "weekly" => 7 * 24,
            "monthly" => 30 * 24,
            "yearly" => 365 * 24,
            _ => null,
        };
        var often = int.TryParse(UpdateFrequency, NumberStyles.None, CultureInfo.InvariantCulture, out var times) && times > 0 ? times : 1;
        return hours is { } period ? TimeSpan.FromHours(period / often) : null;
    }
}
