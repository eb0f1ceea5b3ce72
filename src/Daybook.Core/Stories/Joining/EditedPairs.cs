namespace Daybook.Core.Stories.Joining;

/// <summary>Two groups of items of which an editor said whether they are of one story.</summary>
public sealed record EditedPair(StoryEdit Edit, IReadOnlyList<long> One, IReadOnlyList<long> Other, bool Same);

/// <summary>Reads what editors said as answers to "are these two one?".</summary>
public static class EditedPairs
{
    /// <summary>Newest first. Of an answer that a newer one contradicts nothing is left; what was taken back is none.</summary>
    public static IReadOnlyList<EditedPair> Of(IReadOnlyList<StoryEdit> edits)
    {
        var said = new Dictionary<(long, long), bool>();
        var pairs = new List<EditedPair>();
        foreach (var pair in StoryConstraints.InForce(edits).SelectMany(Answers))
        {
            var couples = pair.One.SelectMany(one => pair.Other.Select(other => (Math.Min(one, other), Math.Max(one, other)))).ToList();
            if (couples.Exists(couple => said.TryGetValue(couple, out var newer) && newer != pair.Same))
                continue;
            foreach (var couple in couples)
                said.TryAdd(couple, pair.Same);
            pairs.Add(pair);
        }
        return pairs;
    }

    /// <summary>A part that goes off is not of the story it leaves; where it goes to it belongs.</summary>
    private static IEnumerable<EditedPair> Answers(StoryEdit edit)
    {
        EditedPair Pair(int other, bool same) => new(edit, edit.Parts[0].Items, edit.Parts[other].Items, same);
        return edit.Kind switch
        {
            StoryEditKind.Merge => [Pair(1, same: true)],
            StoryEditKind.Split or StoryEditKind.Apart => [Pair(1, same: false)],
            StoryEditKind.Move => [Pair(1, same: false), Pair(2, same: true)],
            _ => [],
        };
    }
}
