using Daybook.Core.Stories;

namespace Daybook.Tests.Stories;

public sealed class NearStoriesTests
{
    /// <summary>Strict enough that the first two stay apart.</summary>
    private static readonly GroupingPolicy Strict = GroupingPolicy.Default with { TextThreshold = 0.30, HeadlineThreshold = 0.30, Joining = Core.Stories.Joining.JoinWeights.ByHand };

    private static readonly StoryItem[] Items =
    [
        Some.Item(1, "Bridge over the Prut closed to lorries", Some.Bridge),
        Some.Item(2, "Lorries queue at the next bridge", "Lorries that may not use the bridge at Sculeni stood in a queue of nine kilometres at the next crossing on Tuesday. Drivers waited for half a day and were given water.", hours: 26),
        Some.Item(3, "Choir returns with harvest songs", Some.Choir, hours: 2),
    ];

    [Fact]
    public void Two_stories_that_are_nearly_alike_enough_are_named_with_what_they_share()
    {
        var grouping = Group();
        Assert.Equal(3, grouping.Stories.Count);
        var near = Assert.Single(grouping.Near);
        Assert.Equal([1L, 2L], new[] { near.Item, near.With }.Order());
        Assert.InRange(near.Score, GroupingPolicy.Default.NearShare, 0.99);
        Assert.Contains(near.Told().Reasons, reason => reason.Terms.Any(term => ReasonTerm.Read(term).Said == "Sculeni"));
    }

    [Fact]
    public void What_an_editor_answered_is_not_asked_again()
    {
        Assert.Empty(Group(StoryEdit.NotTheSame(Story(10, 1), Story(11, 2), "ana", Some.Noon) with { Id = 1 }).Near);
        Assert.Empty(Group(StoryEdit.Merge(Story(10, 1), Story(11, 2), "ana", Some.Noon) with { Id = 1 }).Near);
    }

    [Fact]
    public void Old_stories_are_not_asked_about() =>
        Assert.Empty(Grouper.Group([.. Items, Some.Item(4, "Something else", Some.Choir[..120], source: "late", hours: 24 * 9)], [], Strict).Near);

    private static Grouping Group(params StoryEdit[] edits) => Grouper.Group(Items, [], Strict, StoryConstraints.Of(edits, []));

    private static Story Story(long id, params long[] items) => new() { Id = id, Title = $"Story {id}", FirstSeen = Some.Noon, LastSeen = Some.Noon, Items = items };
}
