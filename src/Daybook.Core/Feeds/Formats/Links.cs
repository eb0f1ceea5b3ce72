using Daybook.Core.Feeds.Xml;
using Daybook.Core.Items;

namespace Daybook.Core.Feeds;

/// <summary>Link elements with attributes, as Atom has them and RSS borrows them.</summary>
internal static class Links
{
    private const string IanaPrefix = "http://www.iana.org/assignments/relation/";

    /// <summary>The link; null where it leads nowhere.</summary>
    public static ParsedLink? Read(XmlElement element, string? document)
    {
        var address = Address.Resolve(element.Attribute("href") ?? element.Value(), element.Base(document));
        return address is null ? null : new ParsedLink(address, Relation(element.Attribute("rel")), element.Attribute("type"))
        {
            Title = ItemModules.AttributeLine(element, "title"),
            Language = element.Attribute("hreflang"),
            Bytes = MediaParts.Positive(element.Attribute("length")),
        };
    }

    /// <summary>RFC 4287 §4.2.7.2: none means <c>alternate</c>; registered names may be written as addresses.</summary>
    private static string Relation(string? written)
    {
        if (written is null)
            return "alternate";
        var relation = written.ToLowerInvariant();
        return relation.StartsWith(IanaPrefix, StringComparison.Ordinal) ? relation[IanaPrefix.Length..] : relation;
    }
}
