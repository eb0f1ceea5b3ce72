using Daybook.Core.Text;
using System.Text;
using CsCheck;
using Daybook.Core.Feeds;

namespace Daybook.Tests.Feeds;

/// <summary>Whatever the bytes, reading answers: with a feed or with a failure in words, never with an exception, and in linear time.</summary>
public sealed class FeedRobustnessTests
{
    /// <summary>For documents of up to some megabytes; a hundred times what they take, so that a busy machine passes and a quadratic reader does not.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>The bytes that mean something to a reader of markup, JSON or encodings.</summary>
    private static readonly byte[] Blows = [.. "<>&\"/!]{\\"u8, 0x00, 0xC3, 0xFF];

    [Theory]
    [InlineData("feedparser")]
    [InlineData("gofeed")]
    [InlineData("feed-rs")]
    [InlineData("rss-parser")]
    [InlineData("feedvalidator")]
    [InlineData("real-feeds")]
    public void Every_document_of_a_public_suite_gets_an_answer(string suite)
    {
        foreach (var file in Directory.EnumerateFiles(Shared.Path("suites", suite), "*", SearchOption.AllDirectories))
            Answers(File.ReadAllBytes(file));
    }

    [Theory]
    [InlineData("simplepie")]
    [InlineData("miniflux")]
    public void Every_text_inside_a_public_table_of_cases_gets_an_answer(string suite)
    {
        using var cases = System.Text.Json.JsonDocument.Parse(File.ReadAllBytes(Shared.Path("suites", suite, "cases.json")));
        foreach (var text in Strings(cases.RootElement))
        {
            Answers(Encoding.UTF8.GetBytes(text));
            FeedDate.Parse(text);
        }
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_document_cut_at_any_byte_keeps_the_items_before_the_cut(string file)
    {
        var whole = File.ReadAllBytes(Corpus.Path(file));
        var items = FeedParser.Parse(whole, null, FeedText.Url) is { Ok: true } read ? read.Value.Items : [];
        for (var length = 0; length < whole.Length; length++)
        {
            var cut = FeedParser.Parse(whole.AsMemory(0, length), null, FeedText.Url);
            if (!cut.Ok)
                continue;
            Assert.True(cut.Value.Items.Count <= items.Count, $"{file} cut at {length} gives more items than the whole");
            for (var i = 0; i < cut.Value.Items.Count; i++)
                Assert.Equal(items[i].Guid, cut.Value.Items[i].Guid);
        }
    }

    [Fact]
    public void Random_damage_to_documents_never_throws()
    {
        var documents = Documents().Select(row => File.ReadAllBytes(Corpus.Path(row.Data))).ToArray();
        var blow = Gen.Int[0, Blows.Length - 1].Select(i => Blows[i]);
        var damage = Gen.Select(Gen.Int[0, int.MaxValue], blow);
        Gen.Select(Gen.Int[0, documents.Length - 1], damage.List[1, 8]).Sample(
            (which, blows) =>
            {
                var document = (byte[])documents[which].Clone();
                foreach (var (place, value) in blows)
                    document[place % document.Length] = value;
                Answers(document);
            },
            iter: 2_000);
    }

    [Fact]
    public void Random_text_is_a_date_or_null() =>
        Gen.String[Gen.Char["0123456789:-+/.,TZ GMTSepжан年月日amp()"], 0, 40].Sample(text => FeedDate.Parse(text), iter: 5_000);

    [Theory]
    [MemberData(nameof(Bombs))]
    public void A_bomb_is_answered_fast(string name, string document)
    {
        var took = Worked.Time(() => FeedText.Try(document));
        Assert.True(took < Patience, $"{name} took {took}");
        var read = FeedText.Try(document);
        Assert.True(!read.Ok || read.Value.Items.All(item => (item.Title?.Length ?? 0) < document.Length));
    }

    public static TheoryData<string> Documents() => FeedCorpusTests.Documents();

    public static TheoryData<string, string> Bombs()
    {
        const int many = 50_000;
        static string Repeat(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();
        static string InItem(string inside) => $"<rss><channel><item><title>{inside}</title></item></channel></rss>";
        return new()
        {
            { "nested elements", Repeat("<a>", many) },
            { "nested elements in a feed", $"<rss><channel>{Repeat("<a>", many)}{Repeat("</a>", many)}</channel></rss>" },
            { "nested elements in a title", InItem(Repeat("<b>", many)) },
            { "nested items", $"<rss><channel>{Repeat("<item>", many)}" },
            { "nested JSON", "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":" + new string('[', many) },
            { "nested XHTML", $"<feed xmlns='http://www.w3.org/2005/Atom'><entry><content type='xhtml'>{Repeat("<div>", many)}</content></entry></feed>" },
            { "billion laughs", $"<!DOCTYPE rss [<!ENTITY a \"ha\">{Repeat("<!ENTITY b \"&a;&a;&a;&a;\">", 1000)}]>{InItem(Repeat("&b;", many))}" },
            { "document type without an end", "<!DOCTYPE rss [" + Repeat("<!ENTITY x 'y'>", many) },
            { "document types", Repeat("<!DOCTYPE a [ ", many) },
            { "attributes", InItem($"<a {Repeat("a='b' ", many * 4)}/>") },
            { "namespaces", InItem(Repeat("<p:a xmlns:p='urn:p'>", many)) },
            { "comments without an end", "<rss>" + Repeat("<!--", many) },
            { "instructions without an end", "<rss>" + Repeat("<?x", many) },
            { "CDATA without an end", InItem(Repeat("<![CDATA[", many)) },
            { "tags without an end", "<rss>" + Repeat("<a b=\"", many) },
            { "brackets", InItem(new string('<', many)) },
            { "ampersands", InItem(new string('&', many)) },
            { "half tags in a title", InItem(Repeat("&lt;b ", many)) },
            { "half quotes in a title", InItem(Repeat("&lt;b a='", many)) },
            { "half comments in a title", InItem(Repeat("&lt;!--", many)) },
            { "end tags", "<rss><channel>" + Repeat("</x>", many * 4) },
            { "comments before the root", Repeat("<x><!--", many) },
            { "text that nearly is HTML", $"<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>{Repeat("&lt;/b ", many)}</title></entry></feed>" },
            { "bases", $"<rss xml:base='http://a/'><channel>{Repeat("<a xml:base='b/'>", 250)}{Repeat("<item><link>c</link><enclosure url='d'/></item>", 2_000)}" },
            { "a channel full of junk", $"<rss><channel>{Repeat("<x/>", 49_000)}{Repeat("<item/>", 20_000)}</channel></rss>" },
            { "links that stand on a long address", $"<rss><channel><link>https://a.example/{new string('я', 1_900)}</link>{Repeat($"<item>{Repeat("<link>b</link>", 25)}</item>", 2_000)}</channel></rss>" },
            { "a channel whose link is a book", $"<rss><channel><link>{new string('x', 2_000_000)}</link>{Repeat("<item/>", 5_000)}</channel></rss>" },
            { "roots in text", "junk " + Repeat("<x rss", many) },
            { "categories", $"<rss><channel><item>{Repeat("<category>x</category><dc:creator>y</dc:creator>", many)}</item></channel></rss>" },
            { "enclosures", $"<rss><channel><item>{string.Concat(Enumerable.Range(0, 20_000).Select(i => $"<enclosure url='http://a/{i}' type='audio/mpeg'/>"))}</item></channel></rss>" },
            { "items", $"<rss><channel>{Repeat("<item/>", 100_000)}</channel></rss>" },
        };
    }

    private static void Answers(byte[] document)
    {
        ParseResult<ParsedFeed>? answer = null;
        var took = Worked.Time(() => answer = FeedParser.Parse(document, null, FeedText.Url));
        Assert.True(took < Patience, $"took {took}");
        var read = answer!;
        Assert.True(read.Ok ? read.Value.Items is not null : read.Problem.Length > 0);
    }

    private static IEnumerable<string> Strings(System.Text.Json.JsonElement element) => element.ValueKind switch
    {
        System.Text.Json.JsonValueKind.String => [element.GetString()!],
        System.Text.Json.JsonValueKind.Array => element.EnumerateArray().SelectMany(Strings),
        System.Text.Json.JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Strings(member.Value)),
        _ => [],
    };
}
