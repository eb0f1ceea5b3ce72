using System.Globalization;
using Daybook.Core.Feeds;
using Daybook.Core.Items;

namespace Daybook.Tests.Feeds;

/// <summary>
/// Each document of <c>tests/corpus/feeds</c> stands for one rule; the file beside it, <c>NAME.expected</c>, lists what
/// must be read in it, a line a fact: <c>0.title = …</c> for the first item, <c>title = …</c> for the feed, a dash for nothing.
/// </summary>
public sealed class FeedCorpusTests
{
    [Theory]
    [MemberData(nameof(Documents))]
    public void The_document_reads_as_its_rule_says(string file)
    {
        var read = FeedParser.Parse(File.ReadAllBytes(Corpus.Path(file)), null, FeedText.Url);
        Assert.True(read.Ok, read.Ok ? "" : read.Problem);
        var facts = File.ReadAllLines(Corpus.Path(file + ".expected")).Where(line => line.Length > 0).ToList();
        Assert.NotEmpty(facts);
        foreach (var fact in facts)
        {
            var (name, expected) = (fact[..fact.IndexOf(" =", StringComparison.Ordinal)], fact[(fact.IndexOf(" =", StringComparison.Ordinal) + 3)..]);
            Assert.Equal($"{name} = {expected}", $"{name} = {Fact(read.Value, name)}");
        }
    }

    public static TheoryData<string> Documents() =>
        [.. Directory.EnumerateFiles(Corpus.Path()).Select(Path.GetFileName).OfType<string>().Where(name => !name.EndsWith(".expected", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    private static string Fact(ParsedFeed feed, string name)
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        var value = dot < 0 ? OfFeed(feed, name) : OfItem(feed.Items[int.Parse(name[..dot], CultureInfo.InvariantCulture)], name[(dot + 1)..]);
        return value switch
        {
            null or "" => "–",
            DateTimeOffset time => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            TimeSpan span => span.TotalMinutes.ToString(CultureInfo.InvariantCulture),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        };
    }

    private static object? OfFeed(ParsedFeed feed, string name) => name switch
    {
        "format" => feed.Format,
        "version" => feed.Version,
        "title" => feed.Title,
        "description" => feed.Description,
        "site" => feed.Site,
        "self" => feed.Self,
        "hub" => feed.Hub,
        "language" => feed.Language,
        "author" => feed.Author,
        "image" => feed.Image,
        "ttl" => feed.Hints.TimeToLive,
        "updatePeriod" => feed.Hints.UpdatePeriod,
        "skipHours" => string.Join(' ', feed.Hints.SkipHours),
        "skipDays" => string.Join(' ', feed.Hints.SkipDays),
        "items" => feed.Items.Count,
        "warnings" => feed.Warnings.Count,
        "truncated" => feed.Truncated,
        _ => ModuleFacts.OfFeed(feed, name),
    };

    private static object? OfItem(ParsedItem item, string name) => name switch
    {
        "guid" => item.Guid,
        "link" => item.Link,
        "title" => item.Title,
        "summary" => item.SummaryHtml,
        "content" => item.ContentHtml,
        "base" => item.BaseUrl,
        "author" => item.Author,
        "published" => item.Published,
        "updated" => item.Updated,
        "language" => item.Language,
        "source" => item.SourceName,
        "sourceUrl" => item.SourceUrl,
        "categories" => string.Join(", ", item.Categories),
        "enclosures" => string.Join(", ", item.Enclosures.Select(file => $"{file.Url} {file.Type ?? "–"} {ModuleFacts.Shown(file.Bytes)} {ModuleFacts.Shown(file.Seconds)}")),
        "image" => item.Image,
        "comments" => item.CommentsUrl,
        "isVideo" => item.IsVideo,
        "seconds" => item.Seconds,
        _ => ModuleFacts.OfItem(item, name),
    };
}
