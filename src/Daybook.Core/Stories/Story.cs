namespace Daybook.Core.Stories;

/// <summary>Items on one event.</summary>
public sealed record Story
{
    /// <summary>Positive, rising with time; stays with the story while items come and go.</summary>
    public required long Id { get; init; }

    /// <summary>Headline of the member that stands for it.</summary>
    public required string Title { get; init; }

    public string? Language { get; init; }

    public required DateTimeOffset FirstSeen { get; init; }

    public required DateTimeOffset LastSeen { get; init; }

    /// <summary>Ids of the members, oldest first by (published, id).</summary>
    public required IReadOnlyList<long> Items { get; init; }

    /// <summary>Why each member stands here.</summary>
    public IReadOnlyList<StoryMatch> Why { get; init; } = [];
}

/// <summary>Why an item belongs to its story: with which member, how strongly, by what.</summary>
/// <param name="Score">0 to 1.</param>
/// <param name="Reasons">Strongest first.</param>
public sealed record StoryMatch(long Item, long With, double Score, IReadOnlyList<Reason> Reasons)
{
    /// <summary>
    /// Those of the members of a story, each once, rising by item. A member that none explains is explained by the strongest that names it: why
    /// one stands with the other is why the other stands with the one.
    /// </summary>
    /// <param name="representative">The member that needs no reason.</param>
    /// <param name="known">What was said, the lists that hold before others first; also of items that stand elsewhere.</param>
    public static IReadOnlyList<StoryMatch> Of(IReadOnlyCollection<long> members, long representative, params IReadOnlyList<IEnumerable<StoryMatch>> known)
    {
        var here = members.ToHashSet();
        var of = new Dictionary<long, StoryMatch>();
        foreach (var list in known)
        {
            var matches = list.Where(match => here.Contains(match.Item) && here.Contains(match.With)).ToList();
            foreach (var match in matches)
                of.TryAdd(match.Item, match);
            foreach (var match in matches.OrderByDescending(match => match.Score).ThenBy(match => match.Item))
                of.TryAdd(match.With, match with { Item = match.With, With = match.Item });
        }
        of.Remove(representative);
        return [.. of.Values.OrderBy(match => match.Item)];
    }
}
