using CsCheck;
using Daybook.Core.Items;
using Daybook.Core.Stories;

namespace Daybook.Tests.Stories;

public sealed class GrouperTests
{
    [Theory]
    [InlineData("Earthquake of magnitude 4.2 felt in Yerevan", "Earthquake of magnitude 5.1 felt in Baku", 2)]
    [InlineData("Earthquake of magnitude 4.2 felt in Yerevan", "Yerevan feels earthquake of magnitude 4.2", 1)]
    [InlineData("Earthquake of magnitude 4.2 felt in Yerevan", "Yerevan feels earthquake, magnitude put at 4.4", 1)]
    [InlineData("Court in Kyiv jails former official for 6 years", "Court in Baku jails former official for 8 years", 2)]
    public void Events_of_one_kind_in_another_place_with_another_figure_are_two_stories(string one, string other, int stories) =>
        Assert.Equal(stories, Grouper.Group([Some.Item(1, one, ""), Some.Item(2, other, "", hours: 3)], [], GroupingPolicy.Default).Stories.Count);

    [Fact]
    public void Reports_of_one_event_in_different_words_are_one_story_and_others_are_not()
    {
        var stories = Group(Some.Item(1, "Bridge over the Prut closed to lorries", Some.Bridge), Some.Item(2, "Cracks shut Sculeni bridge for lorries", Some.BridgeToldAnew, hours: 5), Some.Item(3, "Choir returns with harvest songs", Some.Choir, hours: 2));
        Assert.Equal([[1, 2], [3]], stories.Select(story => story.Items));
    }

    [Fact]
    public void Every_member_says_with_whom_and_why_it_stands()
    {
        var story = Group(Some.Item(1, "Bridge over the Prut closed to lorries", Some.Bridge), Some.Item(2, "Cracks shut Sculeni bridge for lorries", Some.BridgeToldAnew, hours: 5))[0];
        var match = Assert.Single(story.Why);
        Assert.NotEqual(match.Item, match.With);
        Assert.InRange(match.Score, 0.1, 1);
        Assert.Contains(match.Reasons, reason => reason.Kind == ReasonKind.BothName && reason.Terms.Contains("Prut"));
        Assert.Contains(match.Reasons, reason => reason.Terms.Any(term => term.Contains("3.4", StringComparison.Ordinal)));
        Assert.Contains(Reason.Counted(ReasonKind.HoursApart, 5), match.Reasons);
    }

    [Fact]
    public void Copies_stand_with_their_root()
    {
        StoryItem[] items = [Some.Item(1, "Bridge closed", Some.Bridge), Some.Item(2, "Something else entirely", Some.Bridge, hours: 30)];
        var story = Assert.Single(Grouper.Group(items, CopyGroups.Find(items, GroupingPolicy.Default), GroupingPolicy.Default).Stories);
        Assert.Equal([1, 2], story.Items);
        Assert.Equal(1, story.Representative);
        Assert.Equal([Reason.Of(ReasonKind.SameText)], Assert.Single(story.Why).Reasons);
    }

    [Fact]
    public void Rows_of_a_template_do_not_merge_across_days()
    {
        static StoryItem Row(long id, int day) => Some.Item(id, $"Weather in Chisinau for {day} March", $"On {day} March the forecasters expect {day + 3} degrees in Chisinau, wind from the north at {day * 2} metres a second and no rain.", "Weather Desk", hours: day * 24);
        Assert.Equal(3, Group(Row(1, 2), Row(2, 3), Row(3, 4)).Count);
    }

    [Fact]
    public void Rows_of_two_outlets_do_not_merge_across_days_and_do_within_one()
    {
        static StoryItem Row(long id, int day, string source, double hours) => Some.Item(id, $"Weather in Chisinau for {day} March", $"On {day} March the forecasters expect {day + 13} degrees in Chisinau, wind from the north at {day * 12} metres a second and no rain.", source, hours: hours);
        var stories = Group(Row(1, 2, "Weather Desk", 48), Row(2, 3, "Weather Desk", 72), Row(3, 3, "City Paper", 73), Row(4, 4, "City Paper", 97));
        Assert.Equal([[1], [2, 3], [4]], stories.Select(story => story.Items));
    }

    [Fact]
    public void Events_of_one_kind_in_different_places_stay_apart()
    {
        var here = Some.Bridge;
        var there = "A footbridge over the Mureş in Arad reopened on Monday with fresh oak planks. School classes helped to paint the railing, and the mayor cut a ribbon in green.";
        Assert.Equal(2, Group(Some.Item(1, "Bridge over the Prut closed", here), Some.Item(2, "Footbridge in Arad reopens", there, hours: 3)).Count);
    }

    [Fact]
    public void A_post_does_not_stand_for_a_story_that_has_an_article()
    {
        var story = Assert.Single(Group(Some.Item(1, "", Some.Bridge[..150], kind: ItemKind.Post), Some.Item(2, "Cracks shut Sculeni bridge", Some.BridgeToldAnew, hours: 1)));
        Assert.Equal(2, story.Representative);
    }

    [Fact]
    public void A_headline_that_asks_does_not_stand_for_a_story_that_has_one_that_tells()
    {
        var story = Assert.Single(Group(Some.Item(1, "Who closed the bridge over the Prut?", Some.Bridge), Some.Item(2, "Cracks shut Sculeni bridge for lorries", Some.BridgeToldAnew, hours: 1)));
        Assert.Equal(2, story.Representative);
    }

    [Fact]
    public void What_others_printed_as_their_own_stands_for_the_story()
    {
        StoryItem[] items = [Some.Item(1, "Cracks shut Sculeni bridge for lorries", Some.BridgeToldAnew), Some.Item(2, "Bridge over the Prut closed to lorries", Some.Bridge, hours: 1), Some.Item(3, "Lorries turned back", Some.Bridge, hours: 2)];
        var story = Assert.Single(Grouper.Group(items, CopyGroups.Find(items, GroupingPolicy.Default), GroupingPolicy.Default).Stories);
        Assert.Equal(2, story.Representative);
    }

    [Fact]
    public void Items_without_any_word_stand_alone() =>
        Assert.Equal(2, Group(Some.Item(1, ""), Some.Item(2, "")).Count);

    [Fact]
    public void The_order_of_arrival_makes_no_difference()
    {
        StoryItem[] items =
        [
            Some.Item(1, "Bridge over the Prut closed to lorries", Some.Bridge), Some.Item(2, "Cracks shut Sculeni bridge", Some.BridgeToldAnew, hours: 5),
            Some.Item(3, "Choir returns", Some.Choir, hours: 2), Some.Item(4, "Sculeni bridge: one lane left", Some.Bridge[..140], hours: 40), Some.Item(5, "Harvest songs again", Some.Choir[..160], hours: 9),
        ];
        var expected = Shape(items);
        Gen.Shuffle(items).Sample(shuffled => Shape(shuffled) == expected, iter: 100);
    }

    private static string Shape(StoryItem[] items) =>
        string.Join(" | ", Grouper.Group(items, CopyGroups.Find(items, GroupingPolicy.Default), GroupingPolicy.Default).Stories
            .Select(story => $"{string.Join(',', story.Items)} by {story.Representative}: {string.Join(';', story.Why.Select(match => $"{match.Item}-{match.With}"))}"));

    private static IReadOnlyList<GroupedStory> Group(params StoryItem[] items) => Grouper.Group(items, [], GroupingPolicy.Default).Stories;
}
