using System.Collections.Frozen;

namespace Daybook.Core.Feeds.Xml;

/// <summary>The local names the readers ask for, in lower case: one string each, so that a document of a million elements makes none.</summary>
internal static class ElementNames
{
    private static readonly FrozenSet<string> Known = new[]
    {
        "rss", "rdf", "feed", "channel", "item", "entry", "image", "textinput", "items",
        "title", "link", "description", "language", "pubdate", "lastbuilddate", "ttl", "skiphours", "hour", "skipdays", "day",
        "managingeditor", "webmaster", "author", "category", "comments", "enclosure", "guid", "source", "url", "body",
        "id", "updated", "published", "modified", "issued", "created", "summary", "content", "subtitle", "tagline",
        "name", "email", "uri", "homepage", "icon", "logo", "contributor",
        "encoded", "creator", "date", "subject", "publisher", "identifier", "available",
        "group", "thumbnail", "player", "keywords", "credit", "duration", "explicit", "owner", "subtitle",
        "videoid", "updateperiod", "updatefrequency", "comment", "commentrss",
        "abstract", "a", "logtarget", "schedule", "intervaltime",
        "copyright", "rights", "generator", "expirationdate", "newlocation", "new-feed-url", "fullitem", "div", "valid",
        "width", "height", "license", "origlink", "comments", "section", "department", "total",
        "season", "episode", "episodetype", "transcript", "chapters", "chapter", "person", "soundbite", "location", "locked", "medium",
        "rating", "community", "starrating", "statistics", "scenes", "price", "restriction", "hash", "text",
        "point", "line", "polygon", "box", "where", "pos", "poslist", "lowercorner", "uppercorner", "linestring", "linearring",
        "exterior", "envelope", "lat", "long", "lon", "featurename", "order", "block", "complete",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The known name, or the empty string.</summary>
    public static string Find(ReadOnlySpan<char> local) =>
        Known.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(local, out var known) ? known : "";
}
