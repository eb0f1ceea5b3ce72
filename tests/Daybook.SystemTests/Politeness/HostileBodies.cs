using System.IO.Compression;
using System.Text;

namespace Daybook.SystemTests.Politeness;

/// <summary>Documents and packings made to hurt who reads them.</summary>
internal static class HostileBodies
{
    private const string Head = "<?xml version=\"1.0\"?>";

    /// <summary>One good item, which must survive what stands around it.</summary>
    public const string Item = "<item><title>The good one</title><link>https://hostile.example/1</link><guid>1</guid><description>Short.</description></item>";

    public static byte[] Feed(string before = "", string after = "", string doctype = "") =>
        Encoding.UTF8.GetBytes($"{Head}{doctype}<rss version=\"2.0\"><channel><title>t</title>{before}{Item}{after}</channel></rss>");

    public static byte[] Laughs() => Feed(doctype: "<!DOCTYPE rss [<!ENTITY a0 \"ha\">" + string.Concat(Enumerable.Range(1, 40).Select(level =>
        $"<!ENTITY a{level} \"{string.Concat(Enumerable.Repeat($"&a{level - 1};", 10))}\">")) + "]>", after: "<item><title>&a40;</title><link>https://hostile.example/2</link></item>");

    public static byte[] Quadratic() => Feed(doctype: $"<!DOCTYPE rss [<!ENTITY a \"{new string('a', 100_000)}\">]>",
        after: $"<item><title>{string.Concat(Enumerable.Repeat("&a;", 100_000))}</title><link>https://hostile.example/2</link></item>");

    public static byte[] External(string target) => Feed(
        doctype: $"<?xml-stylesheet href=\"{target}/style\" type=\"text/xsl\"?><!DOCTYPE rss PUBLIC \"x\" \"{target}/dtd\" [<!ENTITY file SYSTEM \"file:///etc/passwd\">"
            + $"<!ENTITY web SYSTEM \"{target}/entity\"><!ENTITY % parameter SYSTEM \"{target}/parameter\">%parameter;]>",
        after: $"<item><title>&file;&web;</title><link>https://hostile.example/2</link></item><xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"{target}/include\"/>");

    public static byte[] Deep(int depth) => Feed(after: string.Concat(Enumerable.Repeat("<a>", depth)));

    public static byte[] Attributes(int count) => Feed(after: "<item " + string.Concat(Enumerable.Range(0, count).Select(at => $"a{at}=\"\" ")) + "><title>x</title></item>");

    public static byte[] Namespaces(int count) => Feed(after: "<item " + string.Concat(Enumerable.Range(0, count).Select(at => $"xmlns:n{at}=\"u:{at}\" ")) + "><title>x</title></item>");

    public static byte[] ManyItems(int count) => Feed(after: string.Concat(Enumerable.Range(2, count).Select(at => $"<item><title>{at}</title></item>")));

    public static byte[] HugeItem(int bytes) => Feed(after: $"<item><title>big</title><link>https://hostile.example/2</link><description>{new string('x', bytes)}</description></item>");

    public static byte[] DeepHtml(int depth) => Feed(after: $"<item><title>deep</title><link>https://hostile.example/2</link><description><![CDATA[{string.Concat(Enumerable.Repeat("<div><table><tr><td>", depth))}]]></description></item>");

    public static byte[] DeepJson(int depth) => Encoding.UTF8.GetBytes("{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"t\",\"items\":" + new string('[', depth));

    /// <summary>A document that says one encoding and is written in another.</summary>
    public static byte[] Lying(string said, Encoding written) => written.GetBytes($"<?xml version=\"1.0\" encoding=\"{said}\"?><rss version=\"2.0\"><channel><title>t</title>{Item}</channel></rss>");

    /// <param name="packings">In the order in which they are put on, as in Content-Encoding.</param>
    public static byte[] Bomb(int zeros, params string[] packings) => packings.Aggregate(new byte[zeros], Pack);

    private static byte[] Pack(byte[] bytes, string packing)
    {
        using var packed = new MemoryStream();
        using (Stream packer = packing switch
        {
            "gzip" => new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true),
            "deflate" => new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true),
            _ => new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true),
        })
        {
            packer.Write(bytes);
        }
        return packed.ToArray();
    }
}
