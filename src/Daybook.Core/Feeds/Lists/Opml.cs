using System.Globalization;
using System.Text;
using System.Xml;
using Daybook.Core.Text;

namespace Daybook.Core.Feeds;

/// <summary>Reads and writes OPML 1.0 and 2.0 subscription lists.</summary>
public static class Opml
{
    private const int MostBytes = 20_000_000;
    private const int MostOutlines = 20_000;
    private const int DeepestOutline = 64;
    private const int LongestText = 500;
    private const int MostNotes = 200;

    /// <summary>Of attributes that only Daybook understands; OPML 2.0 leaves others' namespaces alone ("Extending OPML").</summary>
    private const string Own = "urn:daybook:opml";

    static Opml() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>True where the bytes begin like OPML: its root element stands near the start, after a prolog and comments.</summary>
    public static bool IsOpml(ReadOnlySpan<byte> bytes) =>
        Encoding.Latin1.GetString(bytes[..Math.Min(4096, bytes.Length)]).Replace("\0", "", StringComparison.Ordinal).Contains("<opml", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads a file. No entity of its own making is expanded and nothing outside it is opened.</summary>
    public static ParseResult<OpmlDocument> Read(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length > MostBytes)
            return ParseResult<OpmlDocument>.Failed($"the file is larger than {MostBytes / 1_000_000} MB");
        var settings = new XmlReaderSettings
        {
            // Some exports carry a harmless DOCTYPE; ignored, its entities are unknown and fail as such.
            DtdProcessing = DtdProcessing.Ignore,
            XmlResolver = null,
            MaxCharactersInDocument = MostBytes,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        };
        try
        {
            using var stream = new MemoryStream(bytes.ToArray(), writable: false);
            using var xml = XmlReader.Create(stream, settings);
            return new Reading().Through(xml);
        }
        catch (XmlException e)
        {
            return ParseResult<OpmlDocument>.Failed(
                string.Create(CultureInfo.InvariantCulture, $"not well-formed XML in line {e.LineNumber}, column {e.LinePosition}"),
                "export the list again from the program it comes from");
        }
    }

    /// <summary>Writes OPML 2.0, UTF-8; feeds with the same folders stand together, in the order given.</summary>
    public static byte[] Write(OpmlDocument document)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, CheckCharacters = false }))
        {
            xml.WriteStartElement("opml");
            xml.WriteAttributeString("version", "2.0");
            if (document.Feeds.Any(feed => feed.ShowsCopies))
                xml.WriteAttributeString("xmlns", "daybook", null, Own);
            xml.WriteStartElement("head");
            xml.WriteElementString("title", Clean(document.Title ?? "Feeds"));
            xml.WriteEndElement();
            xml.WriteStartElement("body");
            WriteLevel(xml, document.Feeds, 0);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        return stream.ToArray();
    }

    private static void WriteLevel(XmlWriter xml, IEnumerable<OpmlFeed> feeds, int level)
    {
        var byFolder = feeds.GroupBy(f => f.Folders.Count > level ? f.Folders[level] : null).ToList();
        foreach (var feed in byFolder.Where(g => g.Key is null).SelectMany(g => g))
            WriteFeed(xml, feed);
        foreach (var folder in byFolder.Where(g => g.Key is not null))
        {
            xml.WriteStartElement("outline");
            xml.WriteAttributeString("text", Clean(folder.Key!));
            WriteLevel(xml, folder, level + 1);
            xml.WriteEndElement();
        }
    }

    private static void WriteFeed(XmlWriter xml, OpmlFeed feed)
    {
        xml.WriteStartElement("outline");
        xml.WriteAttributeString("type", "rss");
        xml.WriteAttributeString("text", Clean(feed.Title ?? feed.Url));
        xml.WriteAttributeString("xmlUrl", Clean(feed.Url));
        if (feed.Site is not null)
            xml.WriteAttributeString("htmlUrl", Clean(feed.Site));
        if (feed.ShowsCopies)
            xml.WriteAttributeString("copies", Own, "shown");
        xml.WriteEndElement();
    }

    // XML 1.0 has no way to write most control characters, nor half a surrogate pair.
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i]))
                clean.Append(text[i]);
            else if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
                clean.Append(text[i]).Append(text[++i]);
        }

        return clean.ToString();
    }

    /// <summary>One pass over the outlines.</summary>
    private sealed class Reading
    {
        private readonly List<OpmlFeed> _feeds = [];
        private readonly HashSet<string> _known = [];
        private readonly List<string> _notes = [];

        // One entry an open outline: its name where it is a folder, else null.
        private readonly List<string?> _open = [];
        private int _outlines;
        private string? _title;

        public ParseResult<OpmlDocument> Through(XmlReader xml)
        {
            if (xml.MoveToContent() != XmlNodeType.Element || !Is(xml.LocalName, "opml"))
                return ParseResult<OpmlDocument>.Failed($"not OPML: the document is <{Short(xml.LocalName)}>", "a subscription list begins with <opml>");
            while (xml.Read())
            {
                if (xml.Depth > DeepestOutline + 2)
                    return ParseResult<OpmlDocument>.Failed(string.Create(CultureInfo.InvariantCulture, $"outlines are nested more than {DeepestOutline} deep (line {Line(xml)})"));
                if (xml.NodeType == XmlNodeType.EndElement && Is(xml.LocalName, "outline") && _open.Count > 0)
                    _open.RemoveAt(_open.Count - 1);
                if (xml.NodeType != XmlNodeType.Element)
                    continue;
                if (Is(xml.LocalName, "title") && _open.Count == 0 && _title is null)
                    _title = Short(TextOf(xml));
                else if (Is(xml.LocalName, "outline") && !Outline(xml))
                    break;
            }

            return ParseResult<OpmlDocument>.Of(new OpmlDocument { Title = _title, Feeds = _feeds, Notes = _notes });
        }

        /// <summary>False where there are too many to go on.</summary>
        private bool Outline(XmlReader xml)
        {
            if (++_outlines > MostOutlines)
            {
                _notes.Add($"Only the first {MostOutlines} rows were read.");
                return false;
            }

            var line = Line(xml);
            var empty = xml.IsEmptyElement;
            var (title, url, site, copies) = Attributes(xml);
            if (url is not null)
                Take(url, title, site, copies, line);
            else if (empty && title is not null)
                Note(string.Create(CultureInfo.InvariantCulture, $"Line {line}: “{title}” has no feed address."));
            if (!empty)
                _open.Add(url is null ? title : null);
            return true;
        }

        // Names of attributes are written in every case in the wild.
        private static (string? Title, string? Url, string? Site, bool Copies) Attributes(XmlReader xml)
        {
            string? title = null, text = null, url = null, site = null;
            var copies = false;
            while (xml.MoveToNextAttribute())
            {
                var value = xml.Value.Trim();
                if (value.Length == 0)
                    continue;
                if (xml.NamespaceURI == Own)
                    copies |= xml.LocalName == "copies" && value == "shown";
                else if (Is(xml.LocalName, "xmlUrl"))
                    url = value;
                else if (Is(xml.LocalName, "htmlUrl"))
                    site = value;
                else if (Is(xml.LocalName, "title"))
                    title = value;
                else if (Is(xml.LocalName, "text"))
                    text = value;
            }

            xml.MoveToElement();
            // The shown text is what the owner of the list calls it; "title" is what the feed calls itself. Its address, written where a text must stand, is no name.
            var name = (text == url ? null : text) ?? (title == url ? null : title);
            return (name is not null && Short(name) is { Length: > 0 } line ? line : null, url, site, copies);
        }

        private void Take(string url, string? title, string? site, bool copies, int line)
        {
            // Older exports write the scheme of feed readers for http.
            var address = url.StartsWith("feed://", StringComparison.OrdinalIgnoreCase) ? "http://" + url[7..]
                : url.StartsWith("feed:", StringComparison.OrdinalIgnoreCase) ? url[5..]
                : url;
            if (WebAddress.Read(address)?.AbsoluteUri is not { } good)
                Note(string.Create(CultureInfo.InvariantCulture, $"Line {line}: “{Short(url)}” is no http or https address."));
            else if (WebAddress.HasUser(good))
                Note(string.Create(CultureInfo.InvariantCulture, $"Line {line}: the address at {new Uri(good).Host} carries a user name or password; remove the part before the @."));
            // OPML has no other way to put a feed into two folders than to name it in both.
            else if (!_known.Add(string.Join('\n', _open.OfType<string>().Prepend(good))))
                Note(string.Create(CultureInfo.InvariantCulture, $"Line {line}: {Short(good)} stands in the list twice."));
            else
                _feeds.Add(new OpmlFeed(good, title, WebAddress.Read(site)?.AbsoluteUri, [.. _open.OfType<string>()], copies));
        }

        private void Note(string note)
        {
            if (_notes.Count < MostNotes)
                _notes.Add(note);
        }

        private static string TextOf(XmlReader xml) =>
            !xml.IsEmptyElement && xml.Read() && xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA ? xml.Value.Trim() : "";

        private static int Line(XmlReader xml) => xml is IXmlLineInfo info ? info.LineNumber : 0;

        /// <summary>One line that a terminal and a log can show: a list comes from anywhere.</summary>
        private static string Short(string said) => OneLine.Plain(said) is var text && text.Length <= LongestText ? text : text[..(char.IsHighSurrogate(text[LongestText - 1]) ? LongestText - 1 : LongestText)];

        private static bool Is(string name, string expected) => name.Equals(expected, StringComparison.OrdinalIgnoreCase);
    }
}
