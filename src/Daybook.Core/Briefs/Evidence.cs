using Daybook.Core.Items;
using Daybook.Core.Text;

namespace Daybook.Core.Briefs;

/// <summary>An item as a brief may cite it.</summary>
public sealed record Evidence
{
    public required long Item { get; init; }

    public required int Revision { get; init; }

    public string? Url { get; init; }

    /// <summary>Id of the outlet.</summary>
    public required string Source { get; init; }

    public string? Title { get; init; }

    /// <summary>The stored text of that revision; offsets of citations count in it.</summary>
    public required string Text { get; init; }

    public string? Language { get; init; }

    public ItemKind Kind { get; init; }

    /// <summary>Published, else first seen.</summary>
    public required DateTimeOffset When { get; init; }

    /// <summary>By how much the clocks of its publisher are ahead of UTC, in winter and in summer; null where that is not known.</summary>
    internal (TimeSpan Least, TimeSpan Most)? Clocks { get; private init; }

    /// <summary>With the clocks of its publisher's country, by which "today" counts.</summary>
    internal Evidence ByClocksOf(IReadOnlyDictionary<string, Source> sources) => this with { Clocks = CountryClocks.Of(sources.GetValueOrDefault(Source)?.Country) };

    /// <summary>The day it was published, where its publisher was; in UTC where that is not known.</summary>
    internal DateOnly Day => DateOnly.FromDateTime(When.UtcDateTime + (Clocks?.Least ?? TimeSpan.Zero));

    /// <summary>The publisher's day is known. Without its clocks it is from 05:00 to 20:00 UTC, the same day from New York to Baku; outside, the outlet's day may be the one beside.</summary>
    internal bool DayCertain => Clocks is { } clocks ? DateOnly.FromDateTime(When.UtcDateTime + clocks.Most) == Day : When.UtcDateTime.Hour is >= 5 and < 20;

    /// <summary>True where the publisher's date is unknown and <see cref="When"/> is only when we saw it.</summary>
    public bool Undated { get; init; }

    /// <summary>When Daybook first had this revision.</summary>
    public required DateTimeOffset Seen { get; init; }

    public long? Story { get; init; }

    /// <summary>Root of its copy group; null for originals.</summary>
    public long? CopyOf { get; init; }

    public IReadOnlyList<string> Places { get; init; } = [];
}
