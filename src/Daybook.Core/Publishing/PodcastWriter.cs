using System.Globalization;
using System.Xml;
using Daybook.Core.Items;

namespace Daybook.Core.Publishing;

/// <summary>Writes a podcast: RSS 2.0 with enclosures and the tags that podcast programs ask for (Apple, "A Podcaster's Guide to RSS").</summary>
public static class PodcastWriter
{
    public const string ContentType = RssWriter.ContentType;
    private const string Namespace = "http://www.itunes.com/dtds/podcast-1.0.dtd";
    private const string Podcasting = "https://podcastindex.org/namespace/1.0";

    /// <summary>Entries without a media file are left out: a podcast has none.</summary>
    public static byte[] Write(ItemFeed feed)
    {
        var podcast = OutgoingFeed.Of(feed with { Entries = [.. feed.Entries.Where(entry => entry.Media is not null)] });
        return RssWriter.Write(podcast, (writer, entry) =>
        {
            if (entry is null) Channel(writer, podcast);
            else Episode(writer, entry);
        });
    }

    internal static void Namespaces(XmlWriter writer)
    {
        writer.WriteAttributeString("xmlns", "itunes", null, Namespace);
        writer.WriteAttributeString("xmlns", "podcast", null, Podcasting);
    }

    private static void Channel(XmlWriter writer, OutgoingFeed feed)
    {
        Tag(writer, "author", feed.Author);
        Tag(writer, "summary", feed.Subtitle ?? feed.Title);
        Tag(writer, "type", "episodic");
        writer.WriteStartElement("itunes", "category", Namespace);
        writer.WriteAttributeString("text", "News");
        writer.WriteEndElement();
        // Required by directories. It says of the review that it is not meant for adults only; what an outlet's file holds, no feed tells.
        Tag(writer, "explicit", "false");
    }

    private static void Episode(XmlWriter writer, OutgoingEntry entry)
    {
        Tag(writer, "title", entry.Title);
        Tag(writer, "author", entry.Outlet ?? entry.Author);
        if (entry.Summary.Length > 0) Tag(writer, "summary", entry.Summary);
        if (entry.Media?.Seconds is { } seconds) Tag(writer, "duration", seconds.ToString(CultureInfo.InvariantCulture));
        if (entry.Podcast is { } said) Said(writer, said);
    }

    /// <summary>What the episode's own publisher says of it. Apple's numbers are whole.</summary>
    private static void Said(XmlWriter writer, PodcastFacts said)
    {
        Tag(writer, "season", said.Season?.ToString(CultureInfo.InvariantCulture));
        if (said.Episode is { } number && number == decimal.Truncate(number) && number > 0) Tag(writer, "episode", number.ToString("0", CultureInfo.InvariantCulture));
        Tag(writer, "episodeType", said.EpisodeType is "full" or "trailer" or "bonus" ? said.EpisodeType : null);
        Tag(writer, "explicit", said.Explicit is { } adults ? adults ? "true" : "false" : null);
        if (said.Season is { } season) Part(writer, "season", season.ToString(CultureInfo.InvariantCulture), ("name", said.SeasonName));
        if (said.Episode is { } episode) Part(writer, "episode", episode.ToString(CultureInfo.InvariantCulture), ("display", said.EpisodeName));
        if (said.Chapters is { } chapters) Part(writer, "chapters", null, ("url", chapters), ("type", "application/json+chapters"));
        // The type is required; a transcript of an unknown one is left out.
        foreach (var one in said.Transcripts.Where(one => one.Type is not null)) Part(writer, "transcript", null, ("url", one.Url), ("type", one.Type), ("language", one.Language), ("rel", one.IsCaptions ? "captions" : null));
        foreach (var person in said.People) Part(writer, "person", person.Name, ("role", person.Role), ("group", person.Group), ("href", person.Url), ("img", person.Picture));
        if (said.Location is { } place)
            Part(writer, "location", place, ("geo", said.Position is { } at ? string.Create(CultureInfo.InvariantCulture, $"geo:{at.Latitude:0.######},{at.Longitude:0.######}") : null));
    }

    private static void Part(XmlWriter writer, string name, string? text, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        writer.WriteStartElement("podcast", name, Podcasting);
        foreach (var (attribute, value) in attributes)
            if (value is not null) writer.WriteAttributeString(attribute, XmlText.Clean(value));
        if (text is not null) writer.WriteString(XmlText.Clean(text));
        writer.WriteEndElement();
    }

    private static void Tag(XmlWriter writer, string name, string? text)
    {
        if (text is not null) writer.WriteElementString("itunes", name, Namespace, XmlText.Clean(text));
    }
}
