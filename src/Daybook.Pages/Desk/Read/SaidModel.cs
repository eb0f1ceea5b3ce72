using System.Globalization;
using Daybook.Core.Items;
using Daybook.Pages.Pieces;
using Daybook.Pages.Shell;

namespace Daybook.Pages.Desk.Read;

/// <summary>What a publisher says of an item beyond its words, as lines: its files, the episode, who speaks, chapters, transcripts, the place, the talk, the licence.</summary>
/// <param name="Rows">Never empty.</param>
public sealed record SaidModel(IReadOnlyList<SaidRow> Rows)
{
    /// <summary>Most pieces of one line: more is not read beside a text.</summary>
    private const int MostPieces = 100;

    /// <summary>Null where it says nothing.</summary>
    public static SaidModel? Of(Item item)
    {
        SaidRow[] rows =
        [
            new(DeskWords.SaidFile, [.. item.Enclosures.Select(File)]),
            new(DeskWords.SaidEpisode, [.. Episode(item.Facts?.Podcast)]),
            new(DeskWords.SaidPeople, [.. People(item.Facts)]),
            new(DeskWords.SaidChapters, [.. Chapters(item.Facts?.Podcast)]),
            new(DeskWords.SaidTranscript, [.. (item.Facts?.Podcast?.Transcripts ?? []).Select(one => new SaidPiece(Joined(one.Type ?? Naming.Host(one.Url), one.Language), one.Url))]),
            new(DeskWords.SaidPlace, [.. Place(item.Facts)]),
            new(DeskWords.SaidTalk, [.. Talk(item.Facts)]),
            new(DeskWords.SaidLicense, [.. License(item.Facts)]),
        ];
        var said = rows.Where(row => row.Pieces.Count > 0).Select(row => row with { Pieces = [.. row.Pieces.Take(MostPieces)] }).ToList();
        return said.Count == 0 ? null : new SaidModel(said);
    }

    private static SaidPiece File(Enclosure file) =>
        new(Joined(file.Type ?? Naming.Host(file.Url), file.Seconds is { } seconds ? Clock(seconds) : null), file.Url);

    private static IEnumerable<SaidPiece> Episode(PodcastFacts? podcast)
    {
        if (podcast?.Season is { } season)
            yield return new(podcast.SeasonName ?? Say.Filled(DeskWords.SaidSeason, season), null);
        if (podcast?.Episode is { } episode)
            yield return new(podcast.EpisodeName ?? Say.Filled(DeskWords.SaidNumber, episode.ToString(CultureInfo.InvariantCulture)), null);
        if (podcast?.Subtitle is { } subtitle)
            yield return new(subtitle, null);
    }

    private static IEnumerable<SaidPiece> People(ItemFacts? facts) =>
        (facts?.Podcast?.People ?? []).Select(person => new SaidPiece(Joined(person.Name, person.Role), person.Url))
            .Concat((facts?.Credits ?? []).Select(credit => new SaidPiece(Joined(credit.Name, credit.Role), null)));

    private static IEnumerable<SaidPiece> Chapters(PodcastFacts? podcast) => podcast is null ? []
        : podcast.InlineChapters.Count > 0 ? podcast.InlineChapters.Select(chapter => new SaidPiece($"{Clock((long)chapter.Start)} {chapter.Title}".TrimEnd(), chapter.Url))
        : podcast.Chapters is { } file ? [new(DeskWords.SaidChaptersThere, file)] : [];

    private static IEnumerable<SaidPiece> Place(ItemFacts? facts)
    {
        if ((facts?.Place?.Name ?? facts?.Podcast?.Location) is { } name)
            yield return new(name, null);
        if (facts?.Place is { Shape: GeoShape.Point, Positions: [var at, ..] })
            yield return new(string.Create(CultureInfo.InvariantCulture, $"{at.Latitude:0.####}, {at.Longitude:0.####}"), null);
    }

    private static IEnumerable<SaidPiece> Talk(ItemFacts? facts)
    {
        if (facts is { Comments: not null } or { CommentsUrl: not null })
            yield return new(facts.Comments?.ToString(CultureInfo.InvariantCulture) ?? DeskWords.SaidTalkThere, facts.CommentsUrl);
    }

    private static IEnumerable<SaidPiece> License(ItemFacts? facts)
    {
        if ((facts?.LicenseName ?? (facts?.License is { } address ? Naming.Host(address) : null)) is { } name)
            yield return new(name, facts?.License);
    }

    /// <summary>A time within a recording: 1:02, 1:00:05.</summary>
    private static string Clock(long seconds) => seconds < 3600
        ? string.Create(CultureInfo.InvariantCulture, $"{seconds / 60}:{seconds % 60:00}")
        : string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600}:{seconds / 60 % 60:00}:{seconds % 60:00}");

    private static string Joined(string first, string? second) => second is null ? first : $"{first}, {second}";
}

/// <param name="Name">What the line tells.</param>
public sealed record SaidRow(string Name, IReadOnlyList<SaidPiece> Pieces);

/// <param name="Url">Where it leads; null for words alone.</param>
public sealed record SaidPiece(string Text, string? Url);
