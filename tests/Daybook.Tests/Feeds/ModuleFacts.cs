using System.Globalization;
using Daybook.Core.Feeds;
using Daybook.Core.Items;

namespace Daybook.Tests.Feeds;

/// <summary>The facts of modules in the words of the corpus: parts of one thing by spaces, things by commas, a dash for nothing.</summary>
internal static class ModuleFacts
{
    public static object? OfFeed(ParsedFeed feed, string name) => name switch
    {
        "id" => feed.Id,
        "titleHtml" => feed.TitleHtml,
        "updated" => feed.Updated,
        "rights" => feed.Rights,
        "license" => feed.License,
        "licenseName" => feed.LicenseName,
        "generator" => feed.Generator,
        "icon" => feed.Icon,
        "explicit" => feed.Explicit,
        "movedTo" => feed.MovedTo,
        "encoding" => feed.Encoding,
        "publisher" => feed.Publisher is { } publisher ? Of(publisher) : null,
        "contributors" => Joined(feed.Contributors, Of),
        "tags" => Joined(feed.Tags, Of),
        "links" => Joined(feed.Links, Of),
        _ => throw new ArgumentException($"A feed has no {name}.", nameof(name)),
    };

    public static object? OfItem(ParsedItem item, string name) => name switch
    {
        "titleForm" => item.TitleForm is { } form ? Of(form) : null,
        "contentForm" => item.ContentForm is { } form ? Of(form) : null,
        "contentUrl" => item.ContentUrl,
        "authors" => Joined(item.Authors, Of),
        "contributors" => Joined(item.Contributors, Of),
        "links" => Joined(item.Links, Of),
        "tags" => Joined(item.Tags, Of),
        "rights" => item.Rights,
        "license" => item.License,
        "licenseName" => item.LicenseName,
        "place" => item.Place is { } place ? $"{place.Shape} {string.Join(' ', place.Positions.Select(at => $"{Shown(at.Latitude)},{Shown(at.Longitude)}"))} {place.Name}".Trim() : null,
        "talk" => item.Discussion is { } talk ? $"{Shown(talk.Comments)} {talk.Section ?? "–"} {talk.Department ?? "–"} {talk.Feed ?? "–"} {talk.Inbox ?? "–"}" : null,
        _ => OfMedia(item.Media ?? new MediaFacts(), item.Podcast ?? new PodcastFacts(), name),
    };

    public static string Shown(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) is { Length: > 0 } text ? text : "–";

    private static object? OfMedia(MediaFacts media, PodcastFacts podcast, string name) => name switch
    {
        "renditions" => Joined(media.Renditions, one => $"{one.Url} {Shown(one.Width)}x{Shown(one.Height)} {Shown(one.Bytes)} {Shown(one.Seconds)}{(one.Group is { } group ? $" group {group}" : "")}{(one.IsDefault ? " default" : "")}"),
        "thumbnails" => Joined(media.Thumbnails, one => $"{one.Url} {Shown(one.Width)}x{Shown(one.Height)} {Shown(one.At)}"),
        "credits" => Joined(media.Credits, one => $"{one.Name} {one.Role ?? "–"}"),
        "player" => media.Player,
        "rating" => media.Rating,
        "mediaCopyright" => media.Copyright,
        "reception" => $"{Shown(media.Stars)} of {Shown(media.Voters)}, {Shown(media.Views)} views, {Shown(media.Favourites)} favourites",
        "season" => $"{podcast.Season} {podcast.SeasonName}".Trim(),
        "episode" => $"{Shown(podcast.Episode)} {podcast.EpisodeName} {podcast.EpisodeType}".Trim(),
        "explicit" => podcast.Explicit,
        "subtitle" => podcast.Subtitle,
        "chapters" => podcast.Chapters,
        "inlineChapters" => Joined(podcast.InlineChapters, one => $"{Shown(one.Start)} {one.Title} {one.Url ?? "–"}"),
        "transcripts" => Joined(podcast.Transcripts, one => $"{one.Url} {one.Type ?? "–"} {one.Language ?? "–"}{(one.IsCaptions ? " captions" : "")}"),
        "people" => Joined(podcast.People, one => $"{one.Name} {one.Role ?? "–"} {one.Group ?? "–"} {one.Url ?? "–"}"),
        "soundbites" => Joined(podcast.Soundbites, one => $"{Shown(one.Start)} {Shown(one.Seconds)} {one.Title}"),
        "location" => podcast.Location,
        _ => throw new ArgumentException($"An item has no {name}.", nameof(name)),
    };

    private static string Of(ParsedPerson person) => $"{person.Name ?? "–"} {person.Email ?? "–"} {person.Url ?? "–"}";

    private static string Of(ParsedTag tag) => $"{tag.Term}{(tag.Scheme is { } scheme ? $" [{scheme}]" : "")} {tag.Label}".Trim();

    private static string Of(ParsedLink link) => $"{link.Relation} {link.Url} {link.Language} {link.Title}".Trim();

    private static string Of(TextForm form) => $"{form.Type ?? "–"} {form.Language ?? "–"} {form.BaseUrl ?? "–"}";

    private static string Joined<T>(IEnumerable<T> all, Func<T, string> shown) => string.Join(", ", all.Select(shown));
}
