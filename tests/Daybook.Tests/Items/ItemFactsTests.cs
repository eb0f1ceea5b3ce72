using Daybook.Core.Feeds;
using Daybook.Core.Items;
using Daybook.Tests.Feeds;

namespace Daybook.Tests.Items;

public sealed class ItemFactsTests
{
    [Fact]
    public void Of_a_podcast_the_episode_its_people_chapters_and_transcripts_are_kept()
    {
        var items = FeedParser.Parse(File.ReadAllBytes(Corpus.Path("rss-podcast-modules.xml")), null, "https://harbour.example/feed").Value.Items;
        var podcast = ItemFacts.Of(items[0])!.Podcast!;
        Assert.Equal((2, "Summer at sea", 3.5m, "Part three and a half", "Baku Bay"), (podcast.Season, podcast.SeasonName, podcast.Episode, podcast.EpisodeName, podcast.Location));
        Assert.Equal([new GeoPosition(40.4, 49.8)], ItemFacts.Of(items[0])!.Place!.Positions);
        Assert.Equal(("Harbour terms", "https://harbour.example/terms"), (ItemFacts.Of(items[0])!.LicenseName, ItemFacts.Of(items[0])!.License));
        Assert.Equal(("cc-by-4.0", null), (ItemFacts.Of(items[1])!.LicenseName, ItemFacts.Of(items[1])!.License));
        Assert.Equal(["Ada Quay", "Bo Pier"], podcast.People.Select(person => person.Name));
        Assert.Equal(["Intro", "The quay"], podcast.InlineChapters.Select(chapter => chapter.Title));
        Assert.Equal(["text/vtt", "text/html"], podcast.Transcripts.Select(one => one.Type));
    }

    [Fact]
    public void An_entry_that_says_nothing_beyond_its_words_has_no_facts() => Assert.Null(ItemFacts.Of(new ParsedItem { Title = "T", Podcast = new PodcastFacts(), Media = new MediaFacts() }));

    [Fact]
    public void Only_addresses_of_the_web_are_kept()
    {
        var facts = ItemFacts.Of(new ParsedItem
        {
            CommentsUrl = "javascript:alert(1)",
            License = "https://creativecommons.org/licenses/by/4.0/",
            Podcast = new PodcastFacts { Chapters = "file:///etc/passwd", Transcripts = [new Transcript("data:text/html,x", "text/html", null, false)], People = [new PodcastPerson("Ada", null, null, "javascript:x", null)] },
        })!;
        Assert.Equal((null, "https://creativecommons.org/licenses/by/4.0/", null), (facts.CommentsUrl, facts.License, facts.Podcast!.Chapters));
        Assert.Empty(facts.Podcast.Transcripts);
        Assert.Equal(("Ada", null), (facts.Podcast.People[0].Name, facts.Podcast.People[0].Url));
    }

    [Fact]
    public void A_shape_with_very_many_corners_is_kept_as_its_frame()
    {
        var corners = Enumerable.Range(0, 500).Select(at => new GeoPosition(40 + (at % 10), 45 + (at % 7))).ToList();
        var place = ItemFacts.Of(new ParsedItem { Place = new GeoPlace(GeoShape.Polygon, corners, "Coast") })!.Place!;
        Assert.Equal((GeoShape.Box, "Coast"), (place.Shape, place.Name));
        Assert.Equal([new GeoPosition(40, 45), new GeoPosition(49, 51)], place.Positions);
    }

    [Fact]
    public void What_is_said_without_end_is_bounded()
    {
        var facts = ItemFacts.Of(new ParsedItem
        {
            Podcast = new PodcastFacts { Season = 1, SeasonName = new string('a', 100_000), People = [.. Enumerable.Range(0, 1000).Select(at => new PodcastPerson($"P{at}", null, null, null, null))] },
        })!;
        Assert.Null(facts.Podcast!.SeasonName);
        Assert.Equal(200, facts.Podcast.People.Count);
    }
}
