using System.Globalization;
using Daybook.Core.Feeds.Xml;
using Daybook.Core.Items;

namespace Daybook.Core.Feeds;

/// <summary>What a document says about the feed itself, while it is read. First of each kind wins.</summary>
internal sealed class ChannelDraft
{
    /// <summary>More of one kind than a feed has.</summary>
    private const int MaxParts = 100;

    private readonly List<ParsedPerson> _authors = [];
    private readonly List<ParsedPerson> _contributors = [];
    private readonly List<ParsedLink> _links = [];
    private readonly List<ParsedTag> _tags = [];

    public string? Version { get; set; }
    public string? Id { get; set; }
    public string? Title { get; set; }
    public string? TitleHtml { get; set; }
    public TextForm? TitleForm { get; set; }
    public string? Description { get; set; }
    public string? DescriptionHtml { get; set; }

    /// <summary>What a module says where the format's own description is missing.</summary>
    public string? OtherDescription { get; set; }
    public TextForm? DescriptionForm { get; set; }
    public string? Site { get; set; }
    public string? Self { get; set; }
    public string? Hub { get; set; }
    public string? Language { get; set; }
    public string? Logo { get; set; }
    public string? Icon { get; set; }
    public FeedPicture? Picture { get; set; }
    public DateTimeOffset? Published { get; set; }
    public DateTimeOffset? Updated { get; set; }
    public DateTimeOffset? Created { get; set; }
    public DateTimeOffset? ValidFrom { get; set; }
    public DateTimeOffset? ValidUntil { get; set; }
    public string? Rights { get; set; }
    public string? License { get; set; }
    public string? LicenseName { get; set; }
    public string? Generator { get; set; }
    public ParsedPerson? Publisher { get; set; }
    public bool? Explicit { get; set; }
    public string? MovedTo { get; set; }
    public TimeSpan? TimeToLive { get; set; }
    public string? UpdatePeriod { get; set; }
    public string? UpdateFrequency { get; set; }
    public List<int> SkipHours { get; } = [];
    public List<DayOfWeek> SkipDays { get; } = [];

    public IReadOnlyList<ParsedPerson> Authors => _authors;

    public string? AuthorLine => _authors.Count == 0 ? null : string.Join(", ", _authors.Select(Person.Shown).Distinct(StringComparer.Ordinal));

    public void AddAuthor(ParsedPerson? person) => Add(_authors, person);

    public void AddContributor(ParsedPerson? person) => Add(_contributors, person);

    public void AddTag(string? name, string? scheme = null, string? label = null)
    {
        if ((name ?? label) is { } called && HtmlText.Line(called) is { Length: > 0 } term)
            Add(_tags, new ParsedTag(term, scheme, label));
    }

    /// <summary>A link with a relation: site, self or hub.</summary>
    public void TakeLink(XmlElement element, string url)
    {
        if (Links.Read(element, url) is not { } link)
            return;
        Add(_links, link);
        switch (link.Relation)
        {
            case "alternate":
                Site ??= link.Url;
                break;
            case "self":
                Self ??= link.Url;
                break;
            case "hub":
                Hub ??= link.Url;
                break;
            case "license":
                License ??= link.Url;
                break;
        }
    }

    /// <summary>RSS <c>link</c>, which is the site.</summary>
    public void TakeSite(string? address)
    {
        if (address is null)
            return;
        Site ??= address;
        Add(_links, new ParsedLink(address, "alternate"));
    }

    public ParsedFeed Finish(FeedFormat format, IReadOnlyList<ParsedItem> items, XmlFlaws flaws, ItemList? list = null) => new()
    {
        Format = format,
        Version = Version,
        Id = Id,
        Title = Title,
        TitleHtml = TitleHtml,
        TitleForm = TitleForm,
        Description = Description ?? OtherDescription,
        DescriptionHtml = DescriptionHtml,
        DescriptionForm = DescriptionForm,
        Site = Site,
        Self = Self,
        Hub = Hub,
        Language = Language,
        Author = AuthorLine,
        Authors = _authors,
        Contributors = _contributors,
        Links = _links,
        Tags = _tags,
        Published = Published,
        Updated = Updated,
        Created = Created,
        ValidFrom = ValidFrom,
        ValidUntil = ValidUntil,
        Rights = Rights,
        License = License,
        LicenseName = LicenseName,
        Publisher = Publisher,
        Generator = Generator,
        Image = Logo ?? Picture?.Url ?? Icon,
        Icon = Icon,
        Picture = Picture ?? (Logo is null ? null : new FeedPicture(Logo)),
        Explicit = Explicit,
        MovedTo = MovedTo,
        Hints = Hints(),
        Items = items,
        Warnings = [.. flaws.Sentences(), .. list?.Warnings ?? []],
        LeftOut = list?.LeftOut ?? 0,
        Truncated = flaws.HasFlag(XmlFlaws.MissingEnd),
    };

    /// <summary>RSS <c>ttl</c>: minutes.</summary>
    public static TimeSpan? Minutes(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) && minutes > 0 ? TimeSpan.FromMinutes(minutes) : null;

    private static void Add<T>(List<T> list, T? one) where T : class
    {
        if (one is not null && list.Count < MaxParts && !list.Contains(one))
            list.Add(one);
    }

    private FeedHints Hints() => TimeToLive is null && UpdatePeriod is null && SkipHours.Count == 0 && SkipDays.Count == 0
        ? FeedHints.None
        : new FeedHints { TimeToLive = TimeToLive, UpdatePeriod = Period(), SkipHours = SkipHours, SkipDays = SkipDays };

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
