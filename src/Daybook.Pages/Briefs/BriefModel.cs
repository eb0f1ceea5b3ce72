using Daybook.Core.Briefs;
using Daybook.Core.Editions;
using Daybook.Core.Items;
using Daybook.Pages.Shell;

namespace Daybook.Pages.Briefs;

/// <summary>A brief with the facts behind its citations.</summary>
public sealed record BriefModel : IPageModel
{
    public static Type Component => typeof(BriefPage);

    public required Brief Brief { get; init; }

    /// <summary>By source id; an outlet that is missing is shown by its id, its facts as unknown.</summary>
    public required IReadOnlyDictionary<string, Source> Sources { get; init; }

    /// <summary>By item id: what the slips say about the cited items.</summary>
    public required IReadOnlyDictionary<long, CitedItem> Cited { get; init; }

    /// <summary>What was read to write it; null where not recorded.</summary>
    public BriefReading? Reading { get; init; }

    /// <summary>1 for the first version of the brief on its topic; null where not recorded.</summary>
    public int? Version { get; init; }

    /// <summary>The version before it, or null.</summary>
    public long? Before { get; init; }

    /// <summary>Path of the feed that tells what each writing of its topic adds; null where the topic is not saved.</summary>
    public string? Feed { get; init; }

    /// <summary>Machine translations of cited spans in other languages than the brief's.</summary>
    public IReadOnlyList<Translated> Translations { get; init; } = [];

    /// <summary>Claims that the editor hid.</summary>
    public int Hidden { get; init; }

    /// <summary>How the outlets it cites lie to the mix aimed at or at work; null where it was not measured.</summary>
    public Balanced? Balance { get; init; }

    /// <summary>When and why the brief was taken back: nothing else of it is shown. Null where it was not.</summary>
    public Tombstone? Withdrawn { get; init; }
}

/// <summary>A cited item.</summary>
/// <param name="Language">ISO 639-1, or null.</param>
/// <param name="Published">Null where nobody says.</param>
/// <param name="Repeats">The outlet whose text it repeats, or null for originals.</param>
/// <param name="Revisions">Number of revisions stored today: more than the cited one means it was edited since.</param>
/// <param name="Story">Its story, or null.</param>
/// <param name="Title">Its headline, or null.</param>
public sealed record CitedItem(string? Language, DateTimeOffset? Published, Source? Repeats = null, int Revisions = 1, long? Story = null, string? Title = null);

/// <summary>The evidence a brief was written from.</summary>
public sealed record BriefReading(int Items, int Outlets, int Languages, DateTimeOffset From, DateTimeOffset To);

/// <summary>A brief in a list.</summary>
/// <param name="Claims">Number of distinct claims.</param>
/// <param name="Outlets">Number of outlets cited.</param>
public sealed record BriefLine(long Id, Phrase Title, int Claims, int Outlets, DateTimeOffset Written);

/// <summary>The list of briefs, most recently written first.</summary>
public sealed record BriefsModel(IReadOnlyList<BriefLine> Briefs) : IPageModel
{
    public static Type Component => typeof(BriefsPage);
}
