using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Daybook.Core.Publishing;

namespace Daybook.Tests.Publishing;

public sealed class EditionFeedTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";

    [Fact]
    public void Rss_has_what_the_specification_asks_for()
    {
        var channel = XDocument.Parse(Encoding.UTF8.GetString(RssWriter.Write(Feed()))).Root!.Element("channel")!;
        var item = channel.Element("item")!;

        Assert.Equal("Caucasus Review", channel.Element("title")!.Value);
        Assert.Equal("https://news.example/", channel.Element("link")!.Value);
        Assert.Equal("Balanced. Invented sample text.", channel.Element("description")!.Value);
        Assert.Equal(("self", "https://news.example/feed"), ((string)channel.Element(Atom + "link")!.Attribute("rel")!, (string)channel.Element(Atom + "link")!.Attribute("href")!));
        Assert.Equal("tag:news.example,2025-09-04:daybook/caucasus/edition", item.Element("guid")!.Value);
        Assert.Equal("false", (string)item.Element("guid")!.Attribute("isPermaLink")!);
        Assert.Equal("Thu, 04 Sep 2025 18:00:00 +0000", item.Element("pubDate")!.Value);
        Assert.Equal("Road open & dry <again> · Дорога", item.Element("description")!.Value);
        Assert.Contains("<a href=\"https://news.example/story/1?a=1&amp;b=2\" lang=\"en\">Road open &amp; dry &lt;again&gt;</a>", item.Element(Content + "encoded")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Atom_has_what_the_specification_asks_for()
    {
        var feed = XDocument.Parse(Encoding.UTF8.GetString(AtomWriter.Write(Feed()))).Root!;
        var entry = feed.Element(Atom + "entry")!;

        Assert.Equal(Atom + "feed", feed.Name);
        Assert.Equal("en", (string)feed.Attribute(XNamespace.Xml + "lang")!);
        Assert.All(["id", "title", "updated", "author"], name => Assert.NotNull(feed.Element(Atom + name)));
        Assert.All(["id", "title", "updated", "published", "summary"], name => Assert.NotEmpty(entry.Element(Atom + name)!.Value));
        Assert.Equal("2025-09-05T06:30:00Z", feed.Element(Atom + "updated")!.Value);
        Assert.Equal("html", (string)entry.Element(Atom + "content")!.Attribute("type")!);
        Assert.StartsWith("<p>Invented sample text.</p><h2>Georgia</h2><ul><li>", entry.Element(Atom + "content")!.Value.Replace(" text</p>", " text.</p>", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal("https://news.example/2025/09/04", (string)entry.Element(Atom + "link")!.Attribute("href")!);
    }

    [Fact]
    public void Json_feed_has_what_the_specification_asks_for()
    {
        var bytes = JsonFeedWriter.Write(Feed());
        var feed = JsonDocument.Parse(bytes).RootElement;
        var item = feed.GetProperty("items")[0];

        Assert.Equal("https://jsonfeed.org/version/1.1", feed.GetProperty("version").GetString());
        Assert.Equal("https://news.example/feed", feed.GetProperty("feed_url").GetString());
        Assert.Equal("tag:news.example,2025-09-04:daybook/caucasus/edition", item.GetProperty("id").GetString());
        Assert.Equal("2025-09-04T18:00:00Z", item.GetProperty("date_published").GetString());
        Assert.Contains("Дорога", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
        Assert.DoesNotContain("<", item.GetProperty("summary").GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Excerpts_are_never_longer_than_fifty_words()
    {
        var words = string.Join(' ', Enumerable.Repeat("word", 300));
        var feed = Feed(new EntryStory("Long", "https://news.example/story/3", "en", words, null));

        foreach (var text in new[] { RssWriter.Write(feed), AtomWriter.Write(feed), JsonFeedWriter.Write(feed) }.Select(Encoding.UTF8.GetString))
            Assert.Equal(50, text.Split("word").Length - 1);
    }

    [Fact]
    public void Forbidden_characters_are_left_out_and_markup_stays_text()
    {
        var feed = Feed(new EntryStory("a\u0000\u0008b\uD800c\uFFFEd 😀 <script>alert(1)</script> ]]>", "https://news.example/story/4", null, "x\u001Fy", null));

        var rss = XDocument.Parse(Encoding.UTF8.GetString(RssWriter.Write(feed)));
        var html = rss.Descendants(Content + "encoded").Single().Value;

        Assert.Contains("abcd 😀 &lt;script&gt;alert(1)&lt;/script&gt; ]]&gt;</a>", html, StringComparison.Ordinal);
        Assert.Contains("<p>xy</p>", html, StringComparison.Ordinal);
        XDocument.Parse(Encoding.UTF8.GetString(AtomWriter.Write(feed)));
        JsonDocument.Parse(JsonFeedWriter.Write(feed));
    }

    [Fact]
    public void Feed_without_editions_is_still_a_valid_document()
    {
        var feed = Feed() with { Entries = [], Notice = null, Description = null };

        Assert.Empty(XDocument.Parse(Encoding.UTF8.GetString(RssWriter.Write(feed))).Descendants("item"));
        Assert.Equal("1970-01-01T00:00:00Z", XDocument.Parse(Encoding.UTF8.GetString(AtomWriter.Write(feed))).Root!.Element(Atom + "updated")!.Value);
        Assert.Equal(0, JsonDocument.Parse(JsonFeedWriter.Write(feed)).RootElement.GetProperty("items").GetArrayLength());
    }

    internal static EditionFeed Feed(params EntryStory[] stories) => new()
    {
        Title = "Caucasus Review",
        Description = "Balanced",
        Home = "https://news.example/",
        Self = "https://news.example/feed",
        Language = "en",
        Author = "Caucasus Review",
        Notice = "Invented sample text.",
        Entries =
        [
            new EditionEntry
            {
                Id = TagUri.OfEdition("news.example", "caucasus", new DateOnly(2025, 9, 4)),
                Title = "Caucasus Review, 4 September 2025",
                Url = "https://news.example/2025/09/04",
                Published = new DateTimeOffset(2025, 9, 4, 22, 0, 0, TimeSpan.FromHours(4)),
                Updated = new DateTimeOffset(2025, 9, 5, 6, 30, 0, TimeSpan.Zero),
                Tags = ["Georgia"],
                Sections =
                [
                    new EntrySection("Georgia", stories.Length > 0 ? stories :
                    [
                        new EntryStory("Road open & dry <again>", "https://news.example/story/1?a=1&b=2", "en", "The road is open.", "3 independent of 5 outlets"),
                        new EntryStory("Дорога", "https://news.example/story/2", "ru", null, null),
                    ]),
                ],
            },
        ],
    };
}
