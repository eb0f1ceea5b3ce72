using System.Xml;
using System.Xml.Linq;

namespace Daybook.Eval.Feeds;

/// <summary>How many items a well-formed feed document holds, counted by another XML reader.</summary>
internal static class ItemCount
{
    /// <summary>Null where the document is not well-formed, or no feed by its root.</summary>
    public static int? In(byte[] body)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(body), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, MaxCharactersInDocument = 50_000_000 });
            return Count(XDocument.Load(reader).Root!);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static int? Count(XElement root)
    {
        var name = root.Name.LocalName;
        if (name == "entry")
            return 1;
        if (name == "feed")
            return root.Elements(root.Name.Namespace + "entry").Count();
        if (name == "RDF")
            return root.Elements().Concat(root.Elements().Where(element => element.Name.LocalName == "channel").Elements()).Count(element => element.Name.LocalName == "item");
        return name == "rss" ? root.Elements().Where(element => element.Name.LocalName == "channel").Sum(channel => channel.Elements().Count(element => element.Name.LocalName == "item" && element.Name.Namespace == channel.Name.Namespace)) : null;
    }
}
