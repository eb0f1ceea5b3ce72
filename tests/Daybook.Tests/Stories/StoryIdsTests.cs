using Daybook.Core.Stories;

namespace Daybook.Tests.Stories;

public sealed class StoryIdsTests
{
    [Fact]
    public void A_story_that_grows_keeps_its_id() =>
        Assert.Equal(70, Carry(new() { [1] = 70, [2] = 70 }, [1, 2, 3]).Stories[0].Id);

    [Fact]
    public void A_new_story_has_none_yet() =>
        Assert.Equal(0, Carry([], [1]).Stories[0].Id);

    [Fact]
    public void Where_two_merge_the_larger_goes_on_and_the_other_becomes_an_alias()
    {
        var carried = Carry(new() { [1] = 70, [2] = 80, [3] = 80 }, [1, 2, 3]);
        Assert.Equal(80, carried.Stories[0].Id);
        Assert.Equal(80, carried.Aliases[70]);
    }

    [Fact]
    public void Of_two_equals_the_older_id_goes_on() =>
        Assert.Equal(70, Carry(new() { [1] = 80, [2] = 70 }, [1, 2]).Stories[0].Id);

    [Fact]
    public void Where_one_splits_the_larger_part_keeps_the_id()
    {
        var carried = Carry(new() { [1] = 70, [2] = 70, [3] = 70 }, [1], [2, 3]);
        Assert.Equal([0, 70], carried.Stories.Select(story => story.Id));
        Assert.Empty(carried.Aliases);
    }

    private static CarriedStories Carry(Dictionary<long, long> before, params long[][] stories) =>
        StoryIds.Carry(before, new Grouping([.. stories.Select(items => new GroupedStory(items, items[0], []))]));
}
