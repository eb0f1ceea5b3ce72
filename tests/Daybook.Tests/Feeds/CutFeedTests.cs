using System.Text;
using Daybook.Core.Feeds;

namespace Daybook.Tests.Feeds;

/// <summary>A feed of fifty items that breaks off anywhere: the items complete before the cut are there, once each, and no other.</summary>
public sealed class CutFeedTests
{
    private const int Items = 50;

    [Theory]
    [InlineData("rss", "</item>")]
    [InlineData("rdf", "</item>")]
    [InlineData("atom", "</entry>")]
    [InlineData("json", "}")]
    public void Complete_items_before_the_cut_are_given_once(string format, string end)
    {
        var document = Encoding.UTF8.GetBytes(Document(format));
        var mark = Encoding.UTF8.GetBytes(end);
        var whole = FeedParser.Parse(document, null, FeedText.Url).Value;
        Assert.Equal(Items, whole.Items.Count);
        Assert.False(whole.Truncated);
        for (var length = 0; length < document.Length; length++)
        {
            var read = FeedParser.Parse(document.AsMemory(0, length), null, FeedText.Url);
            var ids = read.Ok ? read.Value.Items.Select(item => item.Guid).ToList() : [];
            var complete = Math.Min(Items, Ends(document.AsSpan(0, length), mark));
            Assert.Equal(Enumerable.Range(0, complete).Select(i => (string?)$"https://paper.example/{i}"), ids);
            Assert.True(!read.Ok || read.Value.Truncated || IsComplete(document.AsSpan(length)), $"{format} cut at {length} passes for whole");
        }
    }

    private static int Ends(ReadOnlySpan<byte> text, ReadOnlySpan<byte> mark) => text.Count(mark);

    /// <summary>What was cut off was nothing but white space.</summary>
    private static bool IsComplete(ReadOnlySpan<byte> rest) => rest.Trim(" \n"u8).IsEmpty;

    private static string Document(string format) => format switch
    {
        "atom" => $"<?xml version=\"1.0\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Gün</title>{All(i => $"<entry><id>https://paper.example/{i}</id><title>Xəbər {i}</title><content type=\"html\"><![CDATA[<p>{i}</p>]]></content></entry>\n")}</feed>\n",
        "rdf" => $"<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"http://purl.org/rss/1.0/\"><channel rdf:about=\"x\"><title>Gün</title></channel>{All(i => $"<item rdf:about=\"https://paper.example/{i}\"><title>Xəbər {i}</title></item>\n")}</rdf:RDF>\n",
        "json" => $"{{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"Gün\",\"items\":[{All(i => $"{(i == 0 ? "" : ",")}{{\"id\":\"https://paper.example/{i}\",\"title\":\"Xəbər {i}\"}}")}]}}\n",
        _ => $"<?xml version=\"1.0\"?>\n<rss version=\"2.0\"><channel><title>Gün</title>{All(i => $"<item><guid>https://paper.example/{i}</guid><title>Xəbər &amp; {i}</title><description><!-- x --><![CDATA[<p>{i}</p>]]></description></item>\n")}</channel></rss>\n",
    };

    private static string All(Func<int, string> item) => string.Concat(Enumerable.Range(0, Items).Select(item));
}
