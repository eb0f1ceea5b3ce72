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
public sealed record StoryMatch(long Item, long With, double Score, IReadOnlyList<Reason> Reasons);
