using CsCheck;
using Daybook.Core.Stories;

namespace Daybook.Tests.Stories;

public sealed class StoryConstraintsTests
{
    private static readonly StoryItem[] Items =
    [
        Some.Item(1, "Bridge over the Prut closed to lorries", Some.Bridge),
        Some.Item(2, "Cracks shut Sculeni bridge for lorries", Some.BridgeToldAnew, hours: 5),
        Some.Item(3, "Choir returns with harvest songs", Some.Choir, hours: 2),
        Some.Item(4, "Снег в горах", "В горах Кавказа к выходным ожидают снег, туристам советуют отложить восхождения.", language: "ru", hours: 3),
        Some.Item(5, "The same, reprinted", Some.Bridge, hours: 7),
    ];

    [Fact]
    public void Without_a_word_of_an_editor_nothing_changes() =>
        Assert.Equal("1 2 5|3|4", Grouped());

    [Fact]
    public void Merged_stories_stay_one_and_say_who_put_them_together()
    {
        var merge = StoryEdit.Merge(Story(10, 1, 2, 5), Story(11, 3), "ana", Some.Noon) with { Id = 1 };
        Assert.Equal("1 2 3 5|4", Grouped(merge));
        Assert.Contains(Group(merge).Stories[0].Why, match => match.Item == 3 && match.Reasons[0] == Reason.Of(ReasonKind.PutTogether));
    }

    [Fact]
    public void Merged_stories_of_two_languages_are_one() =>
        Assert.Equal("1 2 4 5|3", Grouped(StoryEdit.Merge(Story(10, 1, 2, 5), Story(11, 4), "ana", Some.Noon) with { Id = 1 }));

    [Fact]
    public void What_was_split_off_stays_off_with_its_copies() =>
        Assert.Equal("1 5|3|4|2", Grouped(StoryEdit.Split(Story(10, 1, 2, 5), [2], "Cracks", "en", "ana", Some.Noon) with { Id = 1 }));

    [Fact]
    public void A_copy_taken_from_its_root_is_no_copy_any_more()
    {
        var split = StoryEdit.Split(Story(10, 1, 2, 5), [5], "The same, reprinted", "en", "ana", Some.Noon) with { Id = 1 };
        Assert.Equal("1 2|3|4|5", Grouped(split));
        Assert.Empty(StoryConstraints.Of([split], CopyGroups.Find(Items, GroupingPolicy.Default)).Copies);
    }

    [Fact]
    public void A_moved_item_stands_where_it_was_moved_to() =>
        Assert.Equal("1 5|2 3|4", Grouped(StoryEdit.Move(Story(10, 1, 2, 5), [2], Story(11, 3), "Cracks", "en", "ana", Some.Noon) with { Id = 1 }));

    [Fact]
    public void Not_the_same_keeps_apart_what_is_alike() =>
        Assert.Equal("1 5|3|4|2", Grouped(StoryEdit.NotTheSame(Story(10, 1, 5), Story(11, 2), "ana", Some.Noon) with { Id = 1 }));

    [Fact]
    public void The_newest_word_wins_and_the_older_holds_where_it_can()
    {
        var merge = StoryEdit.Merge(Story(10, 1, 2, 5), Story(11, 3, 4), "ana", Some.Noon) with { Id = 1 };
        var split = StoryEdit.Split(Story(10, 1, 2, 3, 4, 5), [3], "Choir", "en", "ben", Some.Noon.AddHours(1)) with { Id = 2 };
        Assert.Equal("1 2 4 5|3", Grouped(merge, split));
        Assert.Equal("1 2 3 4 5", Grouped(merge with { Id = 3 }, split));
    }

    [Fact]
    public void An_undo_takes_back_and_a_second_one_puts_it_there_again()
    {
        var merge = StoryEdit.Merge(Story(10, 1, 2, 5), Story(11, 3), "ana", Some.Noon) with { Id = 1 };
        var undo = StoryEdit.Undo(merge, "ben", Some.Noon) with { Id = 2 };
        Assert.Equal("1 2 5|3|4", Grouped(merge, undo));
        Assert.Equal("1 2 3 5|4", Grouped(merge, undo, StoryEdit.Undo(undo, "ana", Some.Noon) with { Id = 3 }));
    }

    [Fact]
    public void A_bond_across_languages_takes_only_its_own_items_where_the_rest_must_stay_apart()
    {
        var bond = StoryEdit.Merge(Story(10, 1), Story(11, 4), "ana", Some.Noon) with { Id = 1 };
        var apart = StoryEdit.NotTheSame(Story(12, 2), Story(11, 4), "ana", Some.Noon) with { Id = 2 };
        Assert.Equal("1 4 5|3|2", Grouped(bond, apart));
    }

    [Fact]
    public void The_order_of_arrival_and_of_the_edits_makes_no_difference()
    {
        StoryEdit[] edits =
        [
            StoryEdit.Merge(Story(10, 1, 5), Story(11, 4), "ana", Some.Noon) with { Id = 1 },
            StoryEdit.Split(Story(10, 1, 2, 5), [2], "Cracks", "en", "ben", Some.Noon) with { Id = 2 },
            StoryEdit.Move(Story(10, 1, 4, 5), [4], Story(12, 3), "Мост", "ru", "ana", Some.Noon) with { Id = 3 },
        ];
        var expected = Grouped(edits);
        Gen.Shuffle(Items).Select(Gen.Shuffle(edits)).Sample(shuffled =>
            Written(Grouped(shuffled.Item1, shuffled.Item2)) == expected, iter: 40);
    }

    [Fact]
    public void A_split_that_takes_all_or_nothing_is_refused()
    {
        Assert.Throws<ArgumentException>(() => StoryEdit.Split(Story(10, 1, 2), [1, 2], "t", "en", "ana", Some.Noon));
        Assert.Throws<ArgumentException>(() => StoryEdit.Split(Story(10, 1, 2), [9], "t", "en", "ana", Some.Noon));
    }

    private static string Grouped(params StoryEdit[] edits) => Written(Group(edits));

    private static Grouping Group(params StoryEdit[] edits) => Grouped(Items, edits);

    private static Grouping Grouped(StoryItem[] items, StoryEdit[] edits)
    {
        var constraints = StoryConstraints.Of(edits, CopyGroups.Find(items, GroupingPolicy.Default));
        return Grouper.Group(items, constraints.Copies, GroupingPolicy.Default, constraints);
    }

    private static string Written(Grouping grouping) => string.Join('|', grouping.Stories.Select(story => string.Join(' ', story.Items.Order())));

    private static Story Story(long id, params long[] items) =>
        new() { Id = id, Title = $"Story {id}", FirstSeen = Some.Noon, LastSeen = Some.Noon, Items = items };
}
