using Daybook.Core.Search;
using Daybook.Pages.Shell;

namespace Daybook.Pages.Search;

/// <summary>The page on which readers look for stories by their words.</summary>
public sealed record SearchModel : IPageModel
{
    public static Type Component => typeof(SearchPage);

    /// <summary>What was asked; empty before anything was.</summary>
    public string Query { get; init; } = "";

    /// <summary>False where what was asked holds no word to look for.</summary>
    public bool HasWords { get; init; }

    /// <summary>The best first.</summary>
    public IReadOnlyList<FoundStory> Stories { get; init; } = [];

    /// <summary>True where there may be more than are shown.</summary>
    public bool More { get; init; }
}

/// <summary>A story in which something was found.</summary>
/// <param name="When">Its latest report.</param>
/// <param name="Snippet">Words of its best report round what was looked for: fewer than an excerpt has.</param>
/// <param name="Language">Of the snippet.</param>
public sealed record FoundStory(long Id, Phrase Title, DateTimeOffset When, int Origins, int Outlets, Snippet Snippet, string? Language);
