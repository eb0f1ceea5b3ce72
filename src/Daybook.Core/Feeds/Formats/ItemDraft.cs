using Daybook.Core.Feeds.Xml;
using Daybook.Core.Items;

namespace Daybook.Core.Feeds;

/// <summary>An item while its elements are read, in whatever order they come. First of each kind wins.</summary>
internal sealed class ItemDraft
{
    /// <summary>Keeps a hostile item's lists, and the search for repeats in them, short.</summary>
    private const int MaxCategories = 200;
    private const int MaxPeople = 50;
    private const int MaxLinks = 200;

    private readonly List<string> _categories = [];
    private readonly List<ParsedTag> _tags = [];
    private readonly List<ParsedLink> _links = [];
    private readonly List<ParsedPerson> _creators = [];
    private List<ParsedPerson>? _contributors;
    private PodcastDraft? _podcast;
    private MediaModule? _media;
    private GeoModule? _geo;

    public string? Guid { get; set; }

    /// <summary><c>dc:identifier</c>: the id where the format's own is missing.</summary>
    public string? OtherGuid { get; set; }
    public string? Link { get; set; }
    public string? Title { get; set; }
    public string? TitleHtml { get; set; }
    public TextForm? TitleForm { get; set; }
    public string? MediaTitle { get; set; }
    public string? Description { get; set; }
    public TextForm? DescriptionForm { get; set; }

    /// <summary>A second description under another name: the long form where there is no other.</summary>
    public string? OtherDescription { get; set; }
    public string? Content { get; set; }
    public TextForm? ContentForm { get; set; }
    public string? ContentUrl { get; set; }
    public string? MediaDescription { get; set; }
    public string? ItunesSummary { get; set; }
    public string? BaseUrl { get; set; }
    public ParsedPerson? Author { get; set; }
    public string? ItunesAuthor { get; set; }
    public DateTimeOffset? Published { get; set; }
    public DateTimeOffset? DublinDate { get; set; }
    public DateTimeOffset? Created { get; set; }
    public DateTimeOffset? Updated { get; set; }
    public DateTimeOffset? Expires { get; set; }
    public string? Language { get; set; }
    public string? SourceName { get; set; }
    public string? SourceUrl { get; set; }
    public ParsedFeed? Source { get; set; }
    public string? CommentsUrl { get; set; }
    public string? Publisher { get; set; }
    public string? Rights { get; set; }
    public string? License { get; set; }
    public string? LicenseName { get; set; }
    public string? OriginalLink { get; set; }
    public Discussion? Discussion { get; set; }
    public MediaParts Media { get; } = new();

    public bool HasCreators => _creators.Count > 0;

    public PodcastDraft Podcast => _podcast ??= new();

    public MediaModule MediaModule => _media ??= new();

    public GeoModule Geo => _geo ??= new();

    public void AddCategory(string? name, string? scheme = null, string? label = null)
    {
        if ((label ?? name) is not { } called || _tags.Count >= MaxCategories)
            return;
        var line = HtmlText.Line(called);
        if (line.Length == 0)
            return;
        var tag = new ParsedTag(label is null ? line : HtmlText.Line(name ?? called), scheme, label is null ? null : line);
        if (!_tags.Contains(tag))
            _tags.Add(tag);
        if (!_categories.Contains(line, StringComparer.OrdinalIgnoreCase))
            _categories.Add(line);
    }

    public void AddCreator(ParsedPerson? person)
    {
        if (person is not null && _creators.Count < MaxPeople && !_creators.Contains(person))
            _creators.Add(person);
    }

    public void AddContributor(ParsedPerson? person)
    {
        if (person is not null && (_contributors ??= []).Count < MaxPeople)
            _contributors.Add(person);
    }

    public void AddLink(ParsedLink? link)
    {
        if (link is not null && _links.Count < MaxLinks)
            _links.Add(link);
    }

    public ParsedItem Finish() => Finish(_podcast?.Finish());

    private ParsedItem Finish(PodcastFacts? podcast) => new()
    {
        Guid = Guid ?? OtherGuid,
        Link = Link,
        Title = Title ?? MediaTitle,
        TitleHtml = TitleHtml,
        TitleForm = TitleForm,
        SummaryHtml = Description ?? ItunesSummary,
        SummaryForm = DescriptionForm,
        ContentHtml = Content ?? MediaDescription ?? OtherDescription,
        ContentForm = ContentForm,
        ContentUrl = ContentUrl,
        BaseUrl = BaseUrl,
        Author = Line(),
        Authors = _creators.Count > 0 ? _creators : Author is { } author ? [author] : [],
        Contributors = _contributors ?? (IReadOnlyList<ParsedPerson>)[],
        Published = Published ?? DublinDate ?? Created,
        Updated = Updated,
        Created = Created,
        Expires = Expires,
        Language = Language,
        SourceName = SourceName,
        SourceUrl = SourceUrl,
        Source = Source,
        Categories = _categories,
        Tags = _tags,
        Links = _links,
        Enclosures = Media.Enclosures(),
        Image = Media.Image,
        CommentsUrl = CommentsUrl,
        IsVideo = Media.IsVideo,
        Seconds = Media.Seconds,
        Publisher = Publisher,
        Rights = Rights,
        License = License,
        LicenseName = LicenseName,
        OriginalLink = OriginalLink,
        Discussion = Discussion,
        Podcast = podcast,
        Media = _media?.Finish(),
        // A place of its own kind may be a border; that of a podcast is a point.
        Place = _geo?.Finish() ?? (podcast?.Position is { } at ? new GeoPlace(GeoShape.Point, [at], podcast.Location) : null),
    };

    /// <summary>The authors as a reader sees them.</summary>
    private string? Line() => _creators.Count switch
    {
        0 => Person.Shown(Author) ?? ItunesAuthor,
        1 => Person.Shown(_creators[0]),
        _ => string.Join(", ", _creators.Select(Person.Shown).Distinct(StringComparer.Ordinal)),
    };
}
