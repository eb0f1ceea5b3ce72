using Daybook.Pages.Front;
using Daybook.Pages.Shell;
using Daybook.Pages.Sources;

namespace Daybook.Pages.About;

/// <summary>"How this was made": sources and owners, who or what wrote, the corrections, a contact.</summary>
public sealed record AboutModel : IPageModel
{
    public static Type Component => typeof(AboutPage);

    public required IReadOnlyList<SourceLine> Sources { get; init; }

    /// <summary>Items stored.</summary>
    public required int Items { get; init; }

    public required int Stories { get; init; }

    public required int Editions { get; init; }

    public required int Briefs { get; init; }

    /// <summary>Who or what drafted the briefs: <c>extractive</c> or names of models. Distinct.</summary>
    public required IReadOnlyList<string> Writers { get; init; }

    /// <summary>Newest first.</summary>
    public IReadOnlyList<Correction> Corrections { get; init; } = [];

    /// <summary>The name with which publishers see us, or null where nothing was collected over the network.</summary>
    public string? UserAgent { get; init; }
}
