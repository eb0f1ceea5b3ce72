using System.Text;
using System.Xml;

namespace Daybook.Core.Publishing;

/// <summary>Runs an XML writer into UTF-8 bytes, so that declaration and bytes agree and nothing is written that is not well formed.</summary>
internal static class XmlDocumentBytes
{
    public const string AtomNamespace = "http://www.w3.org/2005/Atom";

    public static byte[] Of(Action<XmlWriter> write)
    {
        using var bytes = new MemoryStream();
        var settings = new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, NewLineChars = "\n" };
        using (var writer = XmlWriter.Create(bytes, settings)) write(writer);
        return bytes.ToArray();
    }

    /// <summary>An element with text, or nothing where there is no text.</summary>
    public static void Text(this XmlWriter writer, string name, string? text)
    {
        if (text is not null) writer.WriteElementString(name, XmlText.Clean(text));
    }
}
