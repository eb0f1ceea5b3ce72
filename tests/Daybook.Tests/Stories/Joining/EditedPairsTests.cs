using Daybook.Core.Stories;
using Daybook.Core.Stories.Joining;

namespace Daybook.Tests.Stories.Joining;

public sealed class EditedPairsTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 4, 12, 0, 0, TimeSpan.Zero);
    private static readonly Story Bridge = Story(100, 1, 2), Berries = Story(200, 3, 4);

    [Fact]
    public void A_merge_says_same_and_a_split_says_not_and_a_move_says_both()
    {
        Assert.Equal(["3 4 + 1 2"], Said(StoryEdit.Merge(Bridge, Berries, "ana", Noon)));
        Assert.Equal(["1 | 2"], Said(StoryEdit.Split(Bridge, [1], "Bridge", "en", "ana", Noon)));
        Assert.Equal(["1 | 2", "1 + 3 4"], Said(StoryEdit.Move(Bridge, [1], Berries, "Bridge", "en", "ana", Noon)));
        Assert.Equal(["1 2 | 3 4"], Said(StoryEdit.NotTheSame(Bridge, Berries, "ana", Noon)));
    }

    [Fact]
    public void What_was_taken_back_says_nothing_and_a_newer_word_silences_an_older_one()
    {
        var merge = StoryEdit.Merge(Bridge, Berries, "ana", Noon) with { Id = 1 };
        Assert.Empty(Said(merge, StoryEdit.Undo(merge, "ben", Noon) with { Id = 2 }));
        Assert.Equal(["1 2 | 3 4"], Said(merge, StoryEdit.NotTheSame(Bridge, Berries, "ben", Noon) with { Id = 2 }));
        Assert.Equal(["3 4 + 1 2"], Said(StoryEdit.NotTheSame(Bridge, Berries, "ben", Noon), merge));
    }

    [Fact]
    public void A_pair_is_seen_with_its_features_in_its_own_language_or_across()
    {
        StoryItem[] items =
        [
            Some.Item(1, "Bridge over the Kura closed in Tbilisi", "The bridge over the Kura in Tbilisi was closed on Tuesday after 14 cracks were found.", language: "en"),
            Some.Item(2, "Kura bridge in Tbilisi shut", "Engineers shut the bridge over the Kura in Tbilisi because of 14 cracks.", language: "en"),
            Some.Item(3, "Мост через Куру в Тбилиси закрыт", "Мост через Куру в Тбилиси закрыли во вторник: нашли 14 трещин.", language: "ru"),
        ];
        var scene = new JoinScene(new ItemWindow(items), [], GroupingPolicy.Default);
        Assert.Equal(JoinKind.Teaser, scene.Of([1], [2], same: true)!.Kind);
        var across = scene.Of([1, 2], [3], same: true)!;
        Assert.Equal((JoinKind.Across, true), (across.Kind, across.Same));
        Assert.Equal(JoinWeights.Features.Count, across.Features.Count);
        Assert.True(across.Features[JoinWeights.Features.ToList().IndexOf("numbers")] > 0);
        Assert.Null(scene.Of([1], [9], same: true));
    }

    private static string[] Said(params StoryEdit[] edits) =>
        [.. EditedPairs.Of(edits).Select(pair => $"{string.Join(' ', pair.One)} {(pair.Same ? "+" : "|")} {string.Join(' ', pair.Other)}")];

    private static Story Story(long id, params long[] items) => new() { Id = id, Title = "T", FirstSeen = Noon, LastSeen = Noon, Items = items, Why = [] };
}
