using Daybook.Core.Editions;
using Daybook.Core.Feeds;
using Daybook.Core.Publishing;
using Daybook.Tests.Editions;

namespace Daybook.Tests.Publishing;

/// <summary>What we write, we read: no writer may produce what our own parser would have to mend.</summary>
public sealed class RoundTripTests
{
    public static TheoryData<FeedFormat> Formats => [FeedFormat.Rss, FeedFormat.Atom, FeedFormat.JsonFeed];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Every_writer_is_read_back_by_the_parser_without_a_warning(FeedFormat format)
    {
        var written = EditionFeedTests.Feed();

        var read = Read(format, written);

        var item = Assert.Single(read.Items);
        var entry = written.Entries[0];
        Assert.Equal(format, read.Format);
        Assert.Empty(read.Warnings);
        Assert.False(read.Truncated);
        Assert.Equal((written.Title, written.Home, written.Self, "en"), (read.Title, read.Site, read.Self, read.Language));
        Assert.Equal((entry.Id, entry.Url, entry.Title), (item.Guid, item.Link, item.Title));
        Assert.Equal(entry.Published, item.Published);
        Assert.Contains("Road open &amp; dry &lt;again&gt;", item.ContentHtml, StringComparison.Ordinal);
        Assert.Contains("Дорога", item.ContentHtml, StringComparison.Ordinal);
        Assert.Equal(["Georgia"], item.Categories);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Composed_edition_goes_through_each_form_with_all_its_stories(FeedFormat format)
    {
        var stories = Enumerable.Range(1, 9).Select(id => Some.Story(id, Some.Member(id * 10, "2025-09-04T06:00Z", $"s{id}", $"Tale {new string((char)('a' + id), 7)} «გზა» & <Ձոր>") with { Lead = "It happened." })).ToList();
        var edition = Composer.Compose(Some.Review(), new DateOnly(2025, 9, 4), stories, [], null, Some.Moment("2025-09-04T18:00Z"));
        edition = edition with { State = EditionState.Published, Published = Some.Moment("2025-09-04T18:00Z") };
        var entry = EditionEntry.Of(edition, "tag:x.example,2025-09-04:e", "https://x.example/e", null, id => $"https://x.example/story/{id}", story => $"{story.Origins} independent");

        var item = Assert.Single(Read(format, EditionFeedTests.Feed() with { Entries = [entry] }).Items);

        Assert.Equal("Caucasus Review, 4 September 2025", item.Title);
        Assert.All(Enumerable.Range(1, 9), id => Assert.Contains($"href=\"https://x.example/story/{id}\"", item.ContentHtml, StringComparison.Ordinal));
        Assert.Contains("(1 independent)", item.ContentHtml, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_withdrawn_edition_goes_through_each_form_as_its_tombstone(FeedFormat format)
    {
        var edition = Composer.Compose(Some.Review(), new DateOnly(2025, 9, 4), [], [], null, Some.Moment("2025-09-04T18:00Z")) with
        {
            State = EditionState.Withdrawn, FirstPublished = Some.Moment("2025-09-04T18:00Z"), Withdrawn = Some.Moment("2025-09-06T09:00Z"), Reason = "A source asked for it.",
        };
        var entry = EditionEntry.Of(edition, "tag:x.example,2025-09-04:e", "https://x.example/e", "Withdrawn: A source asked for it.", _ => "", _ => null);

        var item = Assert.Single(Read(format, EditionFeedTests.Feed() with { Entries = [entry] }).Items);

        Assert.Contains("A source asked for it.", item.ContentHtml, StringComparison.Ordinal);
        Assert.Equal(Some.Moment("2025-09-04T18:00Z"), item.Published);
    }

    [Fact]
    public void Draft_has_no_entry() =>
        Assert.Throws<ArgumentException>(() => EditionEntry.Of(
            Composer.Compose(Some.Review(), new DateOnly(2025, 9, 4), [], [], null, Some.Moment("2025-09-04T18:00Z")), "id", "https://x.example/", null, _ => "", _ => null));

    private static ParsedFeed Read(FeedFormat format, EditionFeed feed)
    {
        var bytes = format switch
        {
            FeedFormat.Rss => RssWriter.Write(feed),
            FeedFormat.Atom => AtomWriter.Write(feed),
            _ => JsonFeedWriter.Write(feed),
        };
        return FeedParser.Parse(bytes, null, feed.Self).Value;
    }
}
