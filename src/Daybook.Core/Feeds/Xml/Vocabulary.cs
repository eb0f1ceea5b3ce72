using System.Collections.Frozen;

namespace Daybook.Core.Feeds.Xml;

/// <summary>Which set of names an element belongs to. What the readers need to tell apart, no more.</summary>
internal enum Vocabulary : byte
{
    /// <summary>The format's own elements: RSS of any version, RSS 1.0, CDF, or the vocabulary of the root.</summary>
    Core,
    Atom,
    Content,
    DublinCore,
    Media,
    Itunes,
    Youtube,
    CommentApi,
    Syndication,
    Podcast,
    Chapters,
    GeoRss,
    Gml,
    BasicGeo,
    Slash,
    Threading,
    CreativeCommons,
    Feedburner,
    Rdf,
    Xhtml,
    Other,
}

/// <summary>
/// Names of vocabularies. Publishers misspell namespace URIs (case, scheme, trailing slash) and forget to declare
/// prefixes, so an address is compared loosely, and an unknown one falls back to the usual meaning of its prefix.
/// </summary>
internal static class Vocabularies
{
    private static readonly FrozenDictionary<string, Vocabulary> ByAddress = new Dictionary<string, Vocabulary>
    {
        ["purl.org/rss/1.0"] = Vocabulary.Core,
        ["my.netscape.com/rdf/simple/0.9"] = Vocabulary.Core,
        ["channel.netscape.com/rdf/simple/0.9"] = Vocabulary.Core,
        ["my.netscape.com/publish/formats/rss-0.91.dtd"] = Vocabulary.Core,
        ["backend.userland.com/rss"] = Vocabulary.Core,
        ["backend.userland.com/rss2"] = Vocabulary.Core,
        ["backend.userland.com/rss091"] = Vocabulary.Core,
        ["blogs.law.harvard.edu/tech/rss"] = Vocabulary.Core,
        ["cyber.law.harvard.edu/rss"] = Vocabulary.Core,
        ["cyber.law.harvard.edu/rss/rss.html"] = Vocabulary.Core,
        ["www.w3.org/2005/atom"] = Vocabulary.Atom,
        ["www.w3.org/2006/atom"] = Vocabulary.Atom,
        ["purl.org/atom/ns"] = Vocabulary.Atom,
        ["purl.org/rss/1.0/modules/content"] = Vocabulary.Content,
        ["purl.org/dc/elements/1.0"] = Vocabulary.DublinCore,
        ["purl.org/dc/elements/1.1"] = Vocabulary.DublinCore,
        ["purl.org/dc/terms"] = Vocabulary.DublinCore,
        ["purl.org/metadata/dublin_core"] = Vocabulary.DublinCore,
        ["search.yahoo.com/mrss"] = Vocabulary.Media,
        ["search.yahoo.com/mrss2"] = Vocabulary.Media,
        ["video.search.yahoo.com/mrss"] = Vocabulary.Media,
        ["tools.search.yahoo.com/mrss"] = Vocabulary.Media,
        ["www.rssboard.org/media-rss"] = Vocabulary.Media,
        ["www.itunes.com/dtds/podcast-1.0.dtd"] = Vocabulary.Itunes,
        ["www.youtube.com/xml/schemas/2015"] = Vocabulary.Youtube,
        ["gdata.youtube.com/schemas/2007"] = Vocabulary.Youtube,
        ["wellformedweb.org/commentapi"] = Vocabulary.CommentApi,
        ["podcastindex.org/namespace/1.0"] = Vocabulary.Podcast,
        ["github.com/podcastindex-org/podcast-namespace/blob/main/docs/1.0.md"] = Vocabulary.Podcast,
        ["www.google.com/schemas/play-podcasts/1.0"] = Vocabulary.Itunes,
        ["www.google.com/schemas/play-podcasts/1.0/play-podcasts.xsd"] = Vocabulary.Itunes,
        ["podlove.org/simple-chapters"] = Vocabulary.Chapters,
        ["www.georss.org/georss"] = Vocabulary.GeoRss,
        ["www.georss.org/georss/10"] = Vocabulary.GeoRss,
        ["www.opengis.net/gml"] = Vocabulary.Gml,
        ["www.w3.org/2003/01/geo/wgs84_pos"] = Vocabulary.BasicGeo,
        ["purl.org/rss/1.0/modules/slash"] = Vocabulary.Slash,
        ["purl.org/syndication/thread/1.0"] = Vocabulary.Threading,
        ["backend.userland.com/creativecommonsrssmodule"] = Vocabulary.CreativeCommons,
        ["cyber.law.harvard.edu/rss/creativecommonsrssmodule.html"] = Vocabulary.CreativeCommons,
        ["web.resource.org/cc"] = Vocabulary.CreativeCommons,
        ["creativecommons.org/ns"] = Vocabulary.CreativeCommons,
        ["rssnamespace.org/feedburner/ext/1.0"] = Vocabulary.Feedburner,
        ["purl.org/rss/1.0/modules/syndication"] = Vocabulary.Syndication,
        ["www.w3.org/1999/02/22-rdf-syntax-ns"] = Vocabulary.Rdf,
        ["www.w3.org/1999/xhtml"] = Vocabulary.Xhtml,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, Vocabulary> ByPrefix = new Dictionary<string, Vocabulary>
    {
        ["rss"] = Vocabulary.Core,
        ["atom"] = Vocabulary.Atom,
        ["atom10"] = Vocabulary.Atom,
        ["atom03"] = Vocabulary.Atom,
        ["a10"] = Vocabulary.Atom,
        ["content"] = Vocabulary.Content,
        ["dc"] = Vocabulary.DublinCore,
        ["dcterms"] = Vocabulary.DublinCore,
        ["media"] = Vocabulary.Media,
        ["itunes"] = Vocabulary.Itunes,
        ["yt"] = Vocabulary.Youtube,
        ["wfw"] = Vocabulary.CommentApi,
        ["podcast"] = Vocabulary.Podcast,
        ["googleplay"] = Vocabulary.Itunes,
        ["psc"] = Vocabulary.Chapters,
        ["georss"] = Vocabulary.GeoRss,
        ["gml"] = Vocabulary.Gml,
        ["geo"] = Vocabulary.BasicGeo,
        ["slash"] = Vocabulary.Slash,
        ["thr"] = Vocabulary.Threading,
        ["creativecommons"] = Vocabulary.CreativeCommons,
        ["cc"] = Vocabulary.CreativeCommons,
        ["feedburner"] = Vocabulary.Feedburner,
        ["sy"] = Vocabulary.Syndication,
        ["syn"] = Vocabulary.Syndication,
        ["rdf"] = Vocabulary.Rdf,
        ["xhtml"] = Vocabulary.Xhtml,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The vocabulary that a namespace declaration binds its prefix to.</summary>
    public static Vocabulary Declared(ReadOnlySpan<char> prefix, ReadOnlySpan<char> address)
    {
        address = address.Trim();
        var scheme = address.IndexOf("://", StringComparison.Ordinal);
        if (scheme >= 0)
            address = address[(scheme + 3)..];
        address = address.TrimEnd("/#");
        if (ByAddress.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(address, out var known))
            return known;
        return prefix.IsEmpty ? Vocabulary.Core : Usual(prefix);
    }

    /// <summary>What a prefix that nobody declared usually means.</summary>
    public static Vocabulary Usual(ReadOnlySpan<char> prefix) =>
        ByPrefix.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(prefix, out var known) ? known : Vocabulary.Other;
}
