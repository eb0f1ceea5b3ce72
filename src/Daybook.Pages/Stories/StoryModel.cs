using Daybook.Core.Editions;
using Daybook.Core.Items;
using Daybook.Core.Stories;
using Daybook.Pages.Briefs;
using Daybook.Pages.Shell;

namespace Daybook.Pages.Stories;

/// <summary>A story with all its tellings.</summary>
public sealed record StoryModel : IPageModel
{
    public static Type Component => typeof(StoryPage);

    public required Story Story { get; init; }

    /// <summary>What it is called on this page: as in the newest edition that has it.</summary>
    public required Phrase Headline { get; init; }

    /// <summary>Roots (items that copy nothing), and copies that are to be seen by themselves, in any order; the page groups them by day.</summary>
    public required IReadOnlyList<Telling> Tellings { get; init; }

    /// <summary>Distinct voices behind the copy roots.</summary>
    public required int Origins { get; init; }

    /// <summary>Distinct outlets, copies included.</summary>
    public required int Outlets { get; init; }

    /// <summary>The outlet whose headline stands for the story, or null.</summary>
    public Source? HeadlineFrom { get; init; }

    /// <summary>Latest edition that has the story, or null.</summary>
    public DateOnly? Edition { get; init; }

    /// <summary>True where the story leads that edition.</summary>
    public bool Leads { get; init; }

    /// <summary>The story as that edition has it; null where there is none.</summary>
    public EditionStory? Standing { get; init; }

    /// <summary>How it measures; null for a story without items.</summary>
    public StoryGauges? Gauges { get; init; }

    /// <summary>Briefs that cite the story.</summary>
    public IReadOnlyList<BriefLine> Briefs { get; init; } = [];
}

/// <summary>An item of the story and those that repeat its text.</summary>
public sealed record Telling
{
    public required Item Item { get; init; }

    public required Source Source { get; init; }

    /// <summary>The outlet whose text it repeats, where it is a copy that is to be seen by itself; else null.</summary>
    public Source? Repeats { get; init; }

    /// <summary>Items with <see cref="Item.CopyOf"/> equal to this one, oldest first.</summary>
    public IReadOnlyList<Copy> Copies { get; init; } = [];
}

/// <summary>An item that repeats a root.</summary>
/// <param name="Share">Share of the root's words it has, 0 to 1; null where not measured.</param>
/// <param name="NamesRoot">True where its text names the root's outlet.</param>
public sealed record Copy(Item Item, Source Source, double? Share = null, bool NamesRoot = false);
