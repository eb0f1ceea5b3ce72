using System.Text.Json.Serialization;

namespace Daybook.Core.Stories;

/// <summary>An editor's word on which items belong together. It is kept for good: taking it back is a further edit.</summary>
public sealed record StoryEdit
{
    /// <summary>Positive, rising with time; 0 before it is saved.</summary>
    public long Id { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Who said so: a name at the desk, or the program a script uses.</summary>
    public required string By { get; init; }

    public required StoryEditKind Kind { get; init; }

    /// <summary>What it speaks of; for a split and a move the first part is what goes off.</summary>
    public required IReadOnlyList<StoryPart> Parts { get; init; }

    /// <summary>The edit this one takes back; null unless it is an <see cref="StoryEditKind.Undo"/>.</summary>
    public long? Undoes { get; init; }

    /// <summary>Both stories are one: every item of the one belongs with every item of the other.</summary>
    public static StoryEdit Merge(Story into, Story other, string by, DateTimeOffset at) => new()
    {
        At = at,
        By = by,
        Kind = StoryEditKind.Merge,
        Parts = [StoryPart.Whole(other) with { After = into.Id }, StoryPart.Whole(into)],
    };

    /// <summary>Some items are a story of their own.</summary>
    /// <param name="title">Headline under which they stand by themselves.</param>
    /// <exception cref="ArgumentException">None of the items stands in the story, or all do.</exception>
    public static StoryEdit Split(Story from, IReadOnlyCollection<long> items, string title, string? language, string by, DateTimeOffset at)
    {
        var off = StoryPart.Off(from, items, title, language);
        var rest = StoryPart.Rest(from, off);
        // The address stays with the larger part.
        return new StoryEdit { At = at, By = by, Kind = StoryEditKind.Split, Parts = off.Items.Count > rest.Items.Count ? [off, rest with { After = 0 }] : [off with { After = 0 }, rest] };
    }

    /// <summary>Some items belong to another story.</summary>
    /// <exception cref="ArgumentException">None of the items stands in the story, or all do: then the two are to be merged.</exception>
    public static StoryEdit Move(Story from, IReadOnlyCollection<long> items, Story to, string title, string? language, string by, DateTimeOffset at)
    {
        var off = StoryPart.Off(from, items, title, language);
        var rest = StoryPart.Rest(from, off);
        // The address goes along with the larger part.
        return new StoryEdit
        {
            At = at,
            By = by,
            Kind = StoryEditKind.Move,
            Parts = [off with { After = to.Id }, off.Items.Count > rest.Items.Count ? rest with { After = 0 } : rest, StoryPart.Whole(to)],
        };
    }

    /// <summary>The two are not the same, however alike they are or become.</summary>
    public static StoryEdit NotTheSame(Story one, Story other, string by, DateTimeOffset at) =>
        new() { At = at, By = by, Kind = StoryEditKind.Apart, Parts = [StoryPart.Whole(one), StoryPart.Whole(other)] };

    /// <summary>Takes an edit back, an undo too.</summary>
    public static StoryEdit Undo(StoryEdit edit, string by, DateTimeOffset at) => new()
    {
        At = at,
        By = by,
        Kind = StoryEditKind.Undo,
        Undoes = edit.Id,
        Parts = [.. edit.Parts.Select(part => part with { Story = part.After, After = part.Story })],
    };
}

public enum StoryEditKind
{
    Merge,
    Split,
    Move,

    /// <summary>"Not the same": nothing moves, and nothing may bring them together.</summary>
    Apart,
    Undo,
}

/// <summary>Items an edit speaks of.</summary>
/// <param name="Story">Where they stood.</param>
/// <param name="After">Where they stand after it; 0 = in a new story, until it is saved.</param>
/// <param name="Title">Headline under which the part stands by itself.</param>
/// <param name="Language">Of the headline; null where unknown.</param>
public sealed record StoryPart(long Story, long After, string Title, string? Language, IReadOnlyList<long> Items)
{
    /// <summary>What was said of members of both stories before the edit and holds no more after it: an undo says it again. Null where nothing was lost.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<StoryMatch>? Lost { get; init; }

    internal static StoryPart Whole(Story story) => new(story.Id, story.Id, story.Title, story.Language, story.Items);

    internal static StoryPart Off(Story from, IReadOnlyCollection<long> items, string title, string? language)
    {
        var off = from.Items.Where(items.Contains).ToList();
        if (off.Count == 0 || off.Count == from.Items.Count)
            throw new ArgumentException("Some items of the story must go and some stay.", nameof(items));
        return new StoryPart(from.Id, from.Id, title, language, off);
    }

    internal static StoryPart Rest(Story from, StoryPart off) => Whole(from) with { Items = [.. from.Items.Except(off.Items)] };
}
