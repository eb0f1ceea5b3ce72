using Daybook.Core.Editions;
using Daybook.Core.Stories;
using Daybook.Core.Items;

namespace Daybook.Tests.Editions;

public sealed class ComposerTests
{
    private static readonly DateOnly Day = new(2025, 9, 4);

    [Fact]
    public void Story_without_anything_inside_the_window_is_not_in_the_edition()
    {
        var edition = Compose([Some.Story(1, Some.Member(10, "2025-09-02T10:00Z")), Some.Story(2, Some.Member(20, "2025-09-04T10:00Z"))]);

        Assert.Equal([2], edition.Stories.Select(story => story.Id));
    }

    [Fact]
    public void Moment_of_the_cut_off_belongs_to_the_next_day()
    {
        var story = Some.Story(1, Some.Member(10, "2025-09-04T18:00Z"));

        Assert.Empty(Compose([story]).Stories);
        Assert.Single(Composer.Compose(Some.Review(), Day.AddDays(1), [story], [], null, Some.Moment("2025-09-05T18:00Z")).Stories);
    }

    [Fact]
    public void Unchanged_story_and_one_with_only_new_copies_are_not_repeated()
    {
        var root = Some.Member(10, "2025-09-03T10:00Z");
        var yesterday = Composer.Compose(Some.Review(), Day.AddDays(-1), [Some.Story(1, root)], [], null, Some.Moment("2025-09-03T18:00Z"));
        var copied = Some.Story(1, root, Some.Member(11, "2025-09-04T09:00Z", "b", copyOf: 10));

        Assert.Empty(Compose([copied], yesterday).Stories);
    }

    [Fact]
    public void Story_with_a_new_report_comes_again_as_its_second_day()
    {
        var root = Some.Member(10, "2025-09-03T10:00Z");
        var yesterday = Composer.Compose(Some.Review(), Day.AddDays(-1), [Some.Story(1, root)], [], null, Some.Moment("2025-09-03T18:00Z"));

        var story = Assert.Single(Compose([Some.Story(1, root, Some.Member(11, "2025-09-04T09:00Z", "b"))], yesterday).Stories);

        Assert.Equal(2, story.DayOfStory);
        Assert.Equal([10, 11], story.Items);
        Assert.Equal([11], story.NewItems);
    }

    [Fact]
    public void Item_that_reached_us_after_the_cut_off_is_news_of_the_next_day()
    {
        var late = Some.Member(10, "2025-09-03T17:50Z") with { FirstSeen = Some.Moment("2025-09-03T18:20Z") };

        Assert.Equal([10], Assert.Single(Compose([Some.Story(1, late)]).Stories).NewItems);
        Assert.Empty(Compose([Some.Story(1, late with { Backlog = true })]).Stories);
    }

    [Fact]
    public void More_independent_origins_rank_higher_and_copies_do_not_count()
    {
        var copied = Some.Story(1, [Some.Member(10, "2025-09-04T08:00Z", "a"), .. Enumerable.Range(11, 6).Select(id => Some.Member(id, "2025-09-04T09:00Z", $"s{id}", copyOf: 10) with { Voice = "a" })]);
        var told = Some.Story(2, Some.Member(20, "2025-09-04T08:00Z", "b", "Bridge opens"), Some.Member(21, "2025-09-04T08:30Z", "c"), Some.Member(22, "2025-09-04T08:40Z", "d"));

        var edition = Compose([copied, told]);

        Assert.Equal([2, 1], edition.Stories.Select(story => story.Id));
        Assert.Equal(2, edition.Lead);
        Assert.Equal((1, 7), (edition.Stories[1].Origins, edition.Stories[1].Outlets));
        Assert.Equal(Reason.Counted(ReasonKind.Origins, 3), edition.Stories[0].Reasons[0]);
    }

    [Fact]
    public void Lead_rests_on_articles_of_two_owners_where_there_is_such_a_story()
    {
        var video = Some.Story(1, [.. Enumerable.Range(10, 8).Select(id => Some.Member(id, "2025-09-04T08:00Z", $"v{id}") with { Kind = ItemKind.Video })]);
        var single = Some.Story(2, Some.Member(30, "2025-09-04T08:00Z", "x", "One outlet tells it"));
        var firm = Some.Story(3, Some.Member(40, "2025-09-04T08:00Z", "y", "Two tell it"), Some.Member(41, "2025-09-04T08:10Z", "z"));

        var edition = Compose([video, single, firm]);

        Assert.Equal(3, edition.Lead);
        Assert.Equal(3, edition.Stories[0].Id);
        Assert.True(edition.Stories[1].Score > edition.Stories[0].Score);
        Assert.Equal(1, Compose([video]).Lead);
        Assert.Null(Compose([]).Lead);
    }

    [Fact]
    public void Claim_that_its_reporters_question_does_not_lead()
    {
        var asked = Some.Story(1, [.. Enumerable.Range(10, 6).Select(id => Some.Member(id, "2025-09-04T08:00Z", $"s{id}", id % 2 == 0 ? "Did it happen?" : "Ի՞նչ է պատահել"))]);
        var firm = Some.Story(2, Some.Member(40, "2025-09-04T08:00Z", "y", "Two tell it"), Some.Member(41, "2025-09-04T08:10Z", "z"));

        Assert.Equal(2, Compose([asked, firm]).Lead);
    }

    [Fact]
    public void Headline_is_in_the_language_of_the_review_where_any_member_has_it()
    {
        var story = Some.Story(
            1,
            Some.Member(10, "2025-09-04T06:00Z", "a", "Дорога открыта") with { Language = "ru", Lead = "Дорога снова открыта." },
            Some.Member(11, "2025-09-04T07:00Z", "b", "Watch: the road") with { Kind = ItemKind.Video },
            Some.Member(12, "2025-09-04T08:00Z", "c", "Road open again") with { Lead = "BAKU, 4 September (Wire) - The road is open again, the road service said on Thursday morning." });

        var told = Assert.Single(Compose([story]).Stories);

        Assert.Equal(("Road open again", "en"), (told.Title, told.Language));
        Assert.Equal("The road is open again, the road service said on Thursday morning.", told.Excerpt);
        var russian = Assert.Single(Compose([story with { Members = [story.Members[0]] }]).Stories);
        Assert.Equal(("Дорога открыта", "ru"), (russian.Title, russian.Language));
    }

    [Fact]
    public void What_nobody_dates_heads_a_story_only_where_nothing_dated_does()
    {
        var dated = Some.Member(10, "2025-09-02T06:00Z", "a", "Border crossing to open");
        var undated = Some.Member(11, "2025-09-04T06:00Z", "b", "Services to merge in 2031") with { Published = null };
        var heap = Some.Member(12, "2025-09-04T05:00Z", "c", string.Join(' ', Enumerable.Repeat("border crossing", 20)));

        Assert.Equal(dated.Title, Title(dated, undated));
        Assert.Equal(undated.Title, Title(undated, Some.Member(9, "2025-09-04T05:00Z", "c", "To merge?") with { Published = null }));
        Assert.Equal("Crossing opens", Title(heap, Some.Member(13, "2025-09-04T07:00Z", "d", "Crossing opens")));

        static string Title(params StoryMember[] members) => Assert.Single(Compose([Some.Story(1, members)]).Stories).Title;
    }

    [Fact]
    public void Report_of_the_day_speaks_for_the_story_before_one_of_an_earlier_day_in_the_language_of_the_review()
    {
        var before = Some.Member(10, "2025-09-02T06:00Z", "a", "Landslide shuts the road");
        var story = Some.Story(1, before, Some.Member(11, "2025-09-04T06:00Z", "b", "Дорога открыта") with { Language = "ru" });
        Assert.Equal(("Дорога открыта", "ru"), Face(story));
        Assert.Equal(("Road open again", "en"), Face(story with { Members = [.. story.Members, Some.Member(12, "2025-09-04T08:00Z", "c", "Road open again")] }));
        Assert.Equal(("Landslide shuts the road", "en"), Face(story with { Members = [before, story.Members[1] with { Kind = ItemKind.Post, Title = null, Lead = "Дорога открыта." }] }));
        Assert.Equal(("Дорога открыта", "ru"), Face(story with { Members = [.. story.Members, Some.Member(12, "2025-09-04T05:00Z", "c", "Landslide shuts road", copyOf: 10)] }));
        var video = Some.Member(12, "2025-09-04T08:00Z", "c", "Watch: first cars on the road") with { Kind = ItemKind.Video };
        Assert.Equal(("Watch: first cars on the road", "en"), Face(story with { Members = [.. story.Members, video] }));
        Assert.Equal(("Landslide shuts the road", "en"), Face(story with { Members = [before, video] }));

        static (string, string?) Face(StoryFacts story) => Assert.Single(Compose([story]).Stories) is var told ? (told.Title, told.Language) : default;
    }

    [Fact]
    public void Post_without_a_title_stands_under_its_first_words()
    {
        var post = Some.Member(10, "2025-09-04T06:00Z") with { Title = null, Kind = ItemKind.Post, Lead = "Gas flows through the Trans-Balkan route rose again on Thursday. More in the thread." };

        Assert.StartsWith("Gas flows through", Assert.Single(Compose([Some.Story(1, post)]).Stories).Title, StringComparison.Ordinal);
    }

    [Fact]
    public void Nearly_the_same_headline_stands_once_and_figures_tell_siblings_apart()
    {
        var edition = Compose([
            Some.Story(1, Some.Member(10, "2025-09-04T06:00Z", "a", "Road to Ushguli is open again"), Some.Member(11, "2025-09-04T06:30Z", "b")),
            Some.Story(2, Some.Member(20, "2025-09-04T06:00Z", "c", "Road to Ushguli open again")),
            Some.Story(3, Some.Member(30, "2025-09-04T06:00Z", "d", "Water fell by 59 centimetres")),
            Some.Story(4, Some.Member(40, "2025-09-04T06:00Z", "e", "Water fell by 70 centimetres"))]);

        Assert.Equal([2], edition.AlsoReported);
        Assert.Equal([1, 3, 4], edition.Sections.SelectMany(section => section.Stories).Order());
    }

    [Fact]
    public void Stories_over_the_limit_are_only_listed()
    {
        var stories = Enumerable.Range(1, 6).Select(id => Some.Story(id, Some.Member(id * 10, "2025-09-04T06:00Z", $"s{id}", $"{(char)('A' + id)} tells of {new string((char)('a' + id), 9)}"))).ToList();

        var edition = Composer.Compose(Some.Review() with { MaxStories = 4 }, Day, stories, [], null, Some.Moment("2025-09-04T18:05Z"));

        Assert.Equal(4, edition.Sections.Sum(section => section.Stories.Count));
        Assert.Equal([5, 6], edition.AlsoReported);
        Assert.Equal(6, edition.Stories.Count);
    }

    [Fact]
    public void Story_goes_under_the_place_it_is_most_about()
    {
        var review = Some.Review() with
        {
            Sections = [new("Georgia", ["GE"], []), new("Ukraine", ["UA"], []), new("Elsewhere", [], [])],
        };
        var both = Some.Story(1, Some.Member(10, "2025-09-04T06:00Z", "a", "Odesa") with { Places = ["UA-51", "GE"] });
        var georgian = Some.Story(2, Some.Member(20, "2025-09-04T06:00Z", "b", "Mestia") with { Places = ["GE"] });
        var other = Some.Story(3, Some.Member(30, "2025-09-04T06:00Z", "c", "Bonn") with { Places = ["DE"] });

        var sections = Composer.Compose(review, Day, [both, georgian, other], [], null, Some.Moment("2025-09-04T18:05Z")).Sections;

        Assert.Equal(["Georgia: 2", "Ukraine: 1", "Elsewhere: 3"], sections.Select(section => $"{section.Heading}: {string.Join(',', section.Stories)}"));
    }

    [Fact]
    public void What_no_section_takes_goes_under_the_title_and_not_under_the_last_country()
    {
        var review = Some.Review() with { Sections = [new("Georgia", ["GE"], []), new("Ireland", ["IE"], []), new("Listen", [], ["audio"])] };
        var nowhere = Some.Story(1, Some.Member(10, "2025-09-04T06:00Z", "a", "A cat sails"));
        var georgian = Some.Story(2, Some.Member(20, "2025-09-04T06:00Z", "b", "Mestia") with { Places = ["GE"] });

        var sections = Composer.Compose(review, Day, [nowhere, georgian], [], null, Some.Moment("2025-09-04T18:05Z")).Sections;

        Assert.Equal(["Georgia: 2", $"{review.Title}: 1"], sections.Select(section => $"{section.Heading}: {string.Join(',', section.Stories)}"));
        Assert.Equal(["Georgia", "Ireland", "Listen", review.Title], review.Headings);
    }

    [Fact]
    public void Same_stories_in_any_order_give_the_same_edition()
    {
        var stories = Enumerable.Range(1, 12).Select(id => Some.Story(id, Some.Member(id * 10, "2025-09-04T06:00Z", $"s{id % 5}", $"Story {new string((char)('a' + id), 9)}"))).ToList();

        var there = Compose(stories);
        var back = Compose([.. stories.AsEnumerable().Reverse()]);

        Assert.Equal(there.Stories.Select(story => story.Id), back.Stories.Select(story => story.Id));
    }

    private static Edition Compose(IReadOnlyList<StoryFacts> stories, Edition? yesterday = null) =>
        Composer.Compose(Some.Review(), Day, stories, [], yesterday, Some.Moment("2025-09-04T18:05Z"));
}
