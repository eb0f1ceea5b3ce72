using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;
using Daybook.Core.Feeds;

namespace Daybook.Benchmarks;

/// <summary>Ours and its peers, each reading one document from its bytes to its items.</summary>
internal static class FeedReaders
{
    public static readonly IReadOnlyDictionary<string, Func<byte[], int>> All = new Dictionary<string, Func<byte[], int>>
    {
        [nameof(Daybook)] = Daybook,
        [nameof(Syndication)] = Syndication,
        [nameof(CodeHollow)] = CodeHollow,
        [nameof(Xml)] = Xml,
    };

    /// <summary>Number of items; throws where the document is refused.</summary>
    public static int Daybook(byte[] body) => FeedParser.Parse(body, null, "https://paper.example/feed").Value.Items.Count;

    public static int Syndication(byte[] body)
    {
        using var reader = XmlReader.Create(new MemoryStream(body), Lenient);
        return SyndicationFeed.Load(reader).Items.Count();
    }

    public static int CodeHollow(byte[] body) => global::CodeHollow.FeedReader.FeedReader.ReadFromByteArray(body).Items.Count;

    /// <summary>No feed reader: the platform's XML reader asked for every name and value, which bounds those built on it.</summary>
    public static int Xml(byte[] body)
    {
        using var reader = XmlReader.Create(new MemoryStream(body), Lenient);
        var length = 0;
        while (reader.Read())
        {
            length += reader.LocalName.Length + reader.Value.Length;
            while (reader.MoveToNextAttribute())
                length += reader.LocalName.Length + reader.Value.Length;
        }
        return length;
    }

    /// <summary>The documents that a reader reads: it is timed on those only.</summary>
    public static byte[][] Readable(Func<byte[], int> read, byte[][] documents) => [.. documents.Where(body => Reads(read, body))];

    private static readonly XmlReaderSettings Lenient = new() { DtdProcessing = DtdProcessing.Ignore, CheckCharacters = false };

    private static bool Reads(Func<byte[], int> read, byte[] body)
    {
#pragma warning disable CA1031 // Peers throw what they like at documents they cannot read.
        try
        {
            return read(body) >= 0;
        }
        catch (Exception)
        {
            return false;
        }
#pragma warning restore CA1031
    }
}
