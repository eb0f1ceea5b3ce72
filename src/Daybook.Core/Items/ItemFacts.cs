using Daybook.Core.Feeds;

namespace Daybook.Core.Items;

/// <summary>What the modules of a feed say of an entry beyond its words; only addresses of the web, in bounded number.</summary>
public sealed record ItemFacts
{
    /// <summary>Most parts of one kind: chapters of long shows come to about a hundred.</summary>
    private const int MostParts = 200;

    /// <summary>Longest name or title, in UTF-16 units; what is longer is none.</summary>
    private const int LongestName = 300;

    /// <summary>Most corners of a shape that are kept; of one with more its frame is.</summary>
    private const int MostCorners = 100;

    /// <summary>Season, episode, chapters, transcripts, people; null where the entry is no episode.</summary>
    public PodcastFacts? Podcast { get; init; }

    /// <summary>Who made a film or picture (Media RSS).</summary>
    public IReadOnlyList<MediaCredit> Credits { get; init; } = [];

    public GeoPlace? Place { get; init; }

    /// <summary>Page with the talk about it.</summary>
    public string? CommentsUrl { get; init; }

    /// <summary>How many comments there were when the feed was read.</summary>
    public int? Comments { get; init; }

    /// <summary>Address of the licence.</summary>
    public string? License { get; init; }

    /// <summary>What it is called, as written.</summary>
    public string? LicenseName { get; init; }

    /// <summary>Null where the entry says nothing of the kind.</summary>
    public static ItemFacts? Of(ParsedItem entry)
    {
        var facts = new ItemFacts
        {
            Podcast = entry.Podcast is { } podcast ? Kept(podcast) : null,
            Credits = [.. (entry.Media?.Credits ?? []).Where(credit => credit.Name.Length <= LongestName).Take(MostParts)],
            Place = entry.Place is { } place ? Kept(place) : null,
            CommentsUrl = Web(entry.CommentsUrl),
            Comments = entry.Discussion?.Comments,
            License = Web(entry.License),
            LicenseName = Name(entry.LicenseName),
        };
        return facts is { Podcast: null, Credits.Count: 0, Place: null, CommentsUrl: null, Comments: null, License: null, LicenseName: null } ? null : facts;
    }

    private static PodcastFacts? Kept(PodcastFacts said)
    {
        var kept = said with
        {
            SeasonName = Name(said.SeasonName),
            EpisodeName = Name(said.EpisodeName),
            EpisodeType = Name(said.EpisodeType),
            Subtitle = Name(said.Subtitle),
            Location = Name(said.Location),
            Chapters = Web(said.Chapters),
            InlineChapters = [.. said.InlineChapters.Take(MostParts).Select(chapter => chapter with { Title = Name(chapter.Title), Url = Web(chapter.Url), Picture = Web(chapter.Picture) })],
            Transcripts = [.. said.Transcripts.Where(one => Web(one.Url) is not null && Name(one.Type) == one.Type && Name(one.Language) == one.Language).Take(MostParts)],
            People = [.. said.People.Where(one => one.Name.Length <= LongestName).Take(MostParts).Select(one => one with { Role = Name(one.Role), Group = Name(one.Group), Url = Web(one.Url), Picture = Web(one.Picture) })],
            Soundbites = [.. said.Soundbites.Take(MostParts).Select(one => one with { Title = Name(one.Title) })],
        };
        return kept is { Season: null, SeasonName: null, Episode: null, EpisodeName: null, EpisodeType: null, Explicit: null, Subtitle: null, Location: null, Position: null, Chapters: null }
            && kept.InlineChapters.Count + kept.Transcripts.Count + kept.People.Count + kept.Soundbites.Count == 0 ? null : kept;
    }

    private static GeoPlace Kept(GeoPlace place)
    {
        var named = place with { Name = Name(place.Name) };
        return place.Positions.Count <= MostCorners ? named : named with
        {
            Shape = GeoShape.Box,
            Positions =
            [
                new(place.Positions.Min(at => at.Latitude), place.Positions.Min(at => at.Longitude)),
                new(place.Positions.Max(at => at.Latitude), place.Positions.Max(at => at.Longitude)),
            ],
        };
    }

    private static string? Web(string? url) => WebAddress.Read(url) is null ? null : url;

    private static string? Name(string? text) => text is { Length: > 0 and <= LongestName } ? text : null;
}
