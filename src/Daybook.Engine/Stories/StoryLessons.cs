using Daybook.Core.Stories;
using Daybook.Core.Stories.Joining;
using Daybook.Engine.Meanings;
using Daybook.Store;

namespace Daybook.Engine.Stories;

/// <summary>What an editor said of two groups of items, and what the decision to join them looks at.</summary>
/// <param name="Row">Null where the items lie outside the window, or are copies alone.</param>
public sealed record StoryAnswer(EditedPair Pair, JoinRow? Row);

/// <summary>What editors said of stories, to learn from; seen in the window that grouping looks at.</summary>
public sealed class StoryLessons
{
    private readonly ItemWindow _window;
    private readonly StoryConstraints _constraints;

    private StoryLessons(ItemWindow window, StoryConstraints constraints, IReadOnlyList<StoryAnswer> answers) =>
        (_window, _constraints, Answers) = (window, constraints, answers);

    /// <summary>Newest first.</summary>
    public IReadOnlyList<StoryAnswer> Answers { get; }

    /// <summary>Items of the window.</summary>
    public int Items => _window.Items.Count;

    public IReadOnlyList<JoinRow> Rows => [.. Answers.Select(answer => answer.Row).OfType<JoinRow>()];

    /// <param name="meanings">What knows the items' vectors; null = nobody does.</param>
    public static StoryLessons Read(Store.Store store, GroupingPolicy policy, MeaningDesk? meanings = null)
    {
        var edits = store.StoryEdits.All();
        var pairs = EditedPairs.Of(edits);
        // Without answers nothing is to be seen, and nothing is read.
        var items = pairs.Count == 0 || store.Items.NewestMoment() is not { } newest ? [] : store.Items.Outlines(new ItemFilter { Since = newest - Pipeline.GroupingWindow });
        var names = store.Sources.All().ToDictionary(source => source.Id, source => source.Name);
        var vectors = meanings?.Of(items);
        var window = new ItemWindow([.. items.Select(item => GroupStories.Of(item, names, vectors))], texts: store.Items.TextsOf);
        var constraints = StoryConstraints.Of(edits, CopyGroups.Find(window, policy));
        var scene = new JoinScene(window, constraints.Copies, policy);
        return new StoryLessons(window, constraints, [.. pairs.Select(pair => new StoryAnswer(pair, scene.Of(pair.One, pair.Other, pair.Same)))]);
    }

    /// <summary>What the answers teach. Always from the built-in weights: every answer counts once, however often it is trained.</summary>
    public JoinLearning Learn() => JoinLearning.From(Rows, JoinWeights.BuiltIn);

    /// <summary>How many items stand with others than before when stories are found with other weights; what editors said holds either way.</summary>
    public int Moved(GroupingPolicy before, GroupingPolicy after)
    {
        var (old, now) = (Mates(before), Mates(after));
        return _window.Items.Count(item => old[item.Id] != now[item.Id]);
    }

    /// <summary>Of each item the items of its story, in a form to compare.</summary>
    private Dictionary<long, string> Mates(GroupingPolicy policy) => Grouper.Group(_window, _constraints.Copies, policy, _constraints).Stories
        .SelectMany(story => string.Join(' ', story.Items.Order()) is var mates ? story.Items.Select(item => (item, mates)) : []).ToDictionary(pair => pair.item, pair => pair.mates);
}
