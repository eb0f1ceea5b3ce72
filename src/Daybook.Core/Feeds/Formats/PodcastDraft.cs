using System.Globalization;
using Daybook.Core.Feeds.Xml;
using Daybook.Core.Items;

namespace Daybook.Core.Feeds;

/// <summary>
/// The iTunes elements of an episode and the Podcasting 2.0 namespace (podcastindex.org/namespace/1.0). Where both speak
/// of one thing, the newer one is more exact and counts.
/// </summary>
internal sealed class PodcastDraft
{
    /// <summary>More of one kind than an episode has; chapters of long shows come to about a hundred.</summary>
    private const int MaxParts = 500;

    private readonly List<Transcript> _transcripts = [];
    private readonly List<PodcastPerson> _people = [];
    private readonly List<Chapter> _chapters = [];
    private readonly List<Soundbite> _soundbites = [];
    private PodcastFacts _facts = new();

    public PodcastFacts Finish() =>
        _facts with { Transcripts = _transcripts, People = _people, InlineChapters = _chapters, Soundbites = _soundbites };

    /// <summary>An element of the iTunes module; answers false for one that says nothing of an episode.</summary>
    public static bool IsItunes(string name) => name is "season" or "episode" or "episodetype" or "explicit" or "subtitle";

    public void TakeItunes(XmlElement element)
    {
        switch (element.Name)
        {
            case "season":
                _facts = _facts with { Season = _facts.Season ?? Whole(element.Value()) };
                break;
            case "episode":
                _facts = _facts with { Episode = _facts.Episode ?? Number(element.Value()) };
                break;
            case "episodetype":
                _facts = _facts with { EpisodeType = _facts.EpisodeType ?? element.Value()?.ToLowerInvariant() };
                break;
            case "explicit":
                _facts = _facts with { Explicit = _facts.Explicit ?? Explicit(element.Value()) };
                break;
            case "subtitle":
                _facts = _facts with { Subtitle = _facts.Subtitle ?? ItemModules.Line(element) };
                break;
        }
    }

    public void TakePodcast(XmlElement element, string? document)
    {
        switch (element.Name)
        {
            case "season":
                _facts = _facts with { Season = Whole(element.Value()) ?? _facts.Season, SeasonName = ItemModules.AttributeLine(element, "name") };
                break;
            case "episode":
                _facts = _facts with { Episode = Number(element.Value()) ?? _facts.Episode, EpisodeName = ItemModules.AttributeLine(element, "display") };
                break;
            case "chapters":
                _facts = _facts with { Chapters = _facts.Chapters ?? Address.Resolve(element.Attribute("url"), element.Base(document)) };
                break;
            case "location":
                _facts = _facts with { Location = _facts.Location ?? ItemModules.Line(element), Position = _facts.Position ?? GeoUri.Read(element.Attribute("geo")) };
                break;
            case "transcript" when Address.Resolve(element.Attribute("url"), element.Base(document)) is { } url && _transcripts.Count < MaxParts:
                _transcripts.Add(new Transcript(url, element.Attribute("type"), element.Attribute("language"), element.Attribute("rel") == "captions"));
                break;
            case "person" when ItemModules.Line(element) is { } name && _people.Count < MaxParts:
                _people.Add(new PodcastPerson(
                    name,
                    element.Attribute("role")?.ToLowerInvariant(),
                    element.Attribute("group")?.ToLowerInvariant(),
                    Address.Resolve(element.Attribute("href"), element.Base(document)),
                    Address.Resolve(element.Attribute("img"), element.Base(document))));
                break;
            case "soundbite" when Seconds(element.Attribute("starttime")) is { } start && Seconds(element.Attribute("duration")) is { } length && _soundbites.Count < MaxParts:
                _soundbites.Add(new Soundbite(start, length, ItemModules.Line(element)));
                break;
        }
    }

    /// <summary>Podlove Simple Chapters: <c>start</c> as normal play time (<c>00:02:31.500</c>).</summary>
    public void TakeChapters(XmlElement element, string? document)
    {
        foreach (var chapter in element)
            if (chapter.Is(Vocabulary.Chapters, "chapter") && _chapters.Count < MaxParts && PlayTime(chapter.Attribute("start")) is { } start)
                _chapters.Add(new Chapter(start, ItemModules.AttributeLine(chapter, "title"), Address.Resolve(chapter.Attribute("href"), chapter.Base(document)), Address.Resolve(chapter.Attribute("image"), chapter.Base(document))));
    }

    /// <summary><c>itunes:explicit</c>: true, yes and explicit say it is; false, no and clean say it is not.</summary>
    public static bool? Explicit(string? text) => text?.ToLowerInvariant() switch
    {
        "true" or "yes" or "explicit" => true,
        "false" or "no" or "clean" => false,
        _ => null,
    };

    /// <summary>Seconds from <c>[[h:]m:]s[.f]</c>; null where it is none. Behind another part, minutes and seconds end at 59.</summary>
    internal static double? PlayTime(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > 32)
            return null;
        double seconds = 0;
        var parts = 0;
        foreach (var range in text.AsSpan().Split(':'))
        {
            if (++parts > 3 || !double.TryParse(text.AsSpan()[range].Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) || parts > 1 && value >= 60)
                return null;
            seconds = seconds * 60 + value;
        }
        return seconds < 3_600_000 ? seconds : null;
    }

    private static double? Seconds(string? text) => PlayTime(text);

    private static int? Whole(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;

    private static decimal? Number(string? text) =>
        text is { Length: < 20 } && decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number >= 0 ? number : null;
}
