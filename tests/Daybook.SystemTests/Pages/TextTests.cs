using AngleSharp.Html.Parser;
using Daybook.Core.Items;
using Daybook.Core.Stories;
using Daybook.Pages.Shell;
using Daybook.Pages.Stories;

namespace Daybook.SystemTests.Pages;

public sealed class TextTests
{
    private const string Hostile = "</title><script>alert(1)</script><img src=x onerror=alert(2)>\"' &amp; {{x}}";

    private static async Task<string> Write<T>(T model, string path = "/") where T : IPageModel
    {
        using var writer = new PageWriter();
        return await writer.WriteAsync(Sample.Site(), new SiteLinks(path), model);
    }

    [Fact]
    public async Task Hostile_words_stay_words()
    {
        var source = Sample.Wire with { Name = Hostile, Owner = Hostile };
        var telling = new Telling { Item = Sample.Item(1, source, Hostile, Hostile), Source = source };
        var story = Sample.StoryPage(telling);
        string[] pages =
        [
            await Write(Sample.Edition(Sample.Story(12, Hostile, "en", Hostile))),
            await Write(story with { Story = story.Story with { Title = Hostile }, HeadlineFrom = source }),
            await Write(Sample.Brief(Sample.Claim(Hostile, "en", Sample.Cite(2, source, Hostile)))),
        ];
        foreach (var html in pages)
        {
            var page = new HtmlParser().ParseDocument(html);
            Assert.Empty(page.QuerySelectorAll("script, img, [onerror]"));
            Assert.Contains("alert(1)", page.Body!.TextContent, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("//evil.example/")]
    [InlineData("not an address")]
    public async Task An_address_that_is_no_web_address_is_never_a_link(string address)
    {
        var item = Sample.Item(1, Sample.Wire, "Title", "Text") with { Url = address };
        var page = new HtmlParser().ParseDocument(await Write(Sample.StoryPage(new Telling { Item = item, Source = Sample.Wire })));
        Assert.DoesNotContain(page.QuerySelectorAll("a"), link => link.GetAttribute("href") == address);
        Assert.Contains("Title", page.QuerySelector(".tell h3")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_story_says_with_whom_how_strongly_and_by_what_a_report_stands_in_it()
    {
        var page = new HtmlParser().ParseDocument(await Write(Sample.StoryPage(
            new Telling { Item = Sample.Item(1, Sample.Wire, "Road", "Text"), Source = Sample.Wire },
            new Telling { Item = Sample.Item(2, Sample.Unknown, "Дорога", "Text"), Source = Sample.Unknown })));
        Assert.EndsWith($"{Sample.Unknown.Name} + {Sample.Wire.Name}, likeness 0.70: both name Mestia", page.QuerySelector(".reasons li")!.TextContent.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reasons_lead_to_the_reports_they_speak_of_and_name_the_hour_where_an_outlet_has_several()
    {
        var model = Sample.StoryPage(
            new Telling { Item = Sample.Item(1, Sample.Wire, "Road", "Text", hour: 8), Source = Sample.Wire },
            new Telling { Item = Sample.Item(2, Sample.Wire, "Road again", "Text", hour: 9), Source = Sample.Wire });
        var page = new HtmlParser().ParseDocument(await Write(model));
        var links = page.QuerySelectorAll(".reasons a").ToList();
        Assert.Equal(["#i2", "#i1"], links.Select(link => link.GetAttribute("href")));
        Assert.Equal([$"{Sample.Wire.Name} 4 Sep 13:00", $"{Sample.Wire.Name} 4 Sep 12:00"], links.Select(link => link.TextContent.Trim()));
        Assert.All(links, link => Assert.NotNull(page.QuerySelector(link.GetAttribute("href")!)));
        page = new HtmlParser().ParseDocument(await Write(model with { Story = model.Story with { Why = [.. model.Story.Why, new StoryMatch(1, 2, .7, [Reason.Of(ReasonKind.BothName, "Mestia")])] } }));
        Assert.Single(page.QuerySelectorAll(".reasons li"));
        Assert.DoesNotContain("Joined to by others", page.Body!.TextContent, StringComparison.Ordinal);
        page = new HtmlParser().ParseDocument(await Write(model));
        Assert.Contains($"Joined to by others: {Sample.Wire.Name} 4 Sep 12:00.", page.QuerySelector("section[aria-labelledby=why] .meta")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_story_that_goes_on_tells_its_day_and_marks_what_is_new()
    {
        var model = Sample.StoryPage(
            new Telling { Item = Sample.Item(1, Sample.Wire, "Road", "Text", hour: 8), Source = Sample.Wire },
            new Telling { Item = Sample.Item(2, Sample.Unknown, "Дорога", "Text", hour: 9), Source = Sample.Unknown });
        var page = new HtmlParser().ParseDocument(await Write(model with { Standing = Sample.Story(12) with { DayOfStory = 3, NewReports = 1, NewItems = [2] } }));
        Assert.Contains("Day 3: 1 new report since the last edition", page.QuerySelector(".under")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["i2"], page.QuerySelectorAll(".tell .t b").Select(mark => mark.Closest("li")!.Id));
        page = new HtmlParser().ParseDocument(await Write(model with { Standing = Sample.Story(12) with { DayOfStory = 3, NewReports = 2, NewItems = [1, 2] } }));
        Assert.Empty(page.QuerySelectorAll(".tell .t b"));
        Assert.Contains("new today", page.QuerySelector("#tellings h2")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_story_shows_at_most_fifty_words_of_an_item_however_long_its_text()
    {
        var text = string.Join(' ', Enumerable.Range(1, 400).Select(n => $"word{n}"));
        foreach (var title in (string?[])["A title", null])
        {
            var html = await Write(Sample.StoryPage(new Telling { Item = Sample.Item(1, Sample.Wire, title, text), Source = Sample.Wire }));
            Assert.Contains("word30", html, StringComparison.Ordinal);
            Assert.DoesNotContain("word51", html, StringComparison.Ordinal);
            Assert.Contains("[…]", html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void An_excerpt_stops_at_a_sentence_and_says_where_it_cuts_one()
    {
        var sentence = string.Join(' ', Enumerable.Repeat("word", 20)) + ".";
        Assert.Equal(sentence + " " + sentence, PublicText.Of(string.Join(' ', sentence, sentence, sentence)));
        Assert.Equal("One two.", PublicText.Of("  One\n\ntwo.  "));
        Assert.EndsWith(" […]", PublicText.Of(string.Join(' ', Enumerable.Repeat("word", 80))), StringComparison.Ordinal);
        Assert.Equal("", PublicText.Of(""));
    }

    [Fact]
    public void An_excerpt_of_a_text_without_spaces_is_bounded_and_breaks_no_pair()
    {
        var excerpt = PublicText.Of(string.Concat(Enumerable.Repeat("𝒳", 4000)));
        Assert.True(excerpt.Length < 600);
        Assert.DoesNotContain(excerpt.Where((c, i) => char.IsHighSurrogate(c) && (i + 1 == excerpt.Length || !char.IsLowSurrogate(excerpt[i + 1]))), _ => true);
    }

    [Fact]
    public async Task Tokens_such_as_MiG_29_stay_whole_and_times_stand_in_the_reviews_zone()
    {
        var html = await Write(Sample.Edition(Sample.Story(12, "Photographs point to MiG-29s and Су-27")));
        var page = new HtmlParser().ParseDocument(html);
        Assert.Equal(["MiG-29s", "Су-27"], page.QuerySelectorAll("h2 .nb").Select(token => token.TextContent));
        Assert.Contains("News from 22:00 on Wednesday to 22:00 on Thursday, Baku time", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_unknown_is_said_so()
    {
        var page = new HtmlParser().ParseDocument(await Write(Sample.StoryPage(new Telling { Item = Sample.Item(1, Sample.Unknown, "Дорога", "") with { Published = null }, Source = Sample.Unknown })));
        var who = page.QuerySelector(".who")!.TextContent;
        Assert.Contains("country unknown, owner unknown", who, StringComparison.Ordinal);
        Assert.Contains("date unknown", who, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Empty_days_and_young_gauges_say_so()
    {
        var model = Sample.Edition();
        var edition = model.Edition with { Gauges = new(new(null, 1, 1, [], [], "2 of 7 days collected"), new(null, 0, model.Edition.Gauges.Balanced.Edition, model.Edition.Gauges.Balanced.Target, [], 0, null), new(null, null, 0, [], null)) };
        var page = new HtmlParser().ParseDocument(await Write(model with { Edition = edition, Media = [], FirstRoundEnds = Sample.At(3, 20) }));
        Assert.Contains("No story of this day yet. The first round ends at 07:20.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(3, page.QuerySelectorAll(".gauge .value").Count(value => value.TextContent == "not enough yet"));
        Assert.Contains("2 of 7 days collected", page.Body.TextContent, StringComparison.Ordinal);
    }
}
