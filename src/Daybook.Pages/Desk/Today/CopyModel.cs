using Daybook.Pages.Shell;

namespace Daybook.Pages.Desk.Today;

/// <summary>An edition, a story or a brief in every form in which it can be carried out by hand.</summary>
public sealed record CopyModel : IPageModel
{
    public static Type Component => typeof(CopyPage);

    public required Phrase Title { get; init; }

    /// <summary>Path of the page it was come from.</summary>
    public required string Back { get; init; }

    /// <summary>This page without its network, for the links between networks.</summary>
    public required string Here { get; init; }

    /// <summary>The network whose limits hold, and all there are.</summary>
    public required string Network { get; init; }

    public required IReadOnlyList<string> Networks { get; init; }

    public required IReadOnlyList<CopyText> Texts { get; init; }
}

/// <param name="Form">What it is for, in words.</param>
/// <param name="Facts">How long it is; null where that does not matter.</param>
/// <param name="Texts">One, or the posts of a thread.</param>
/// <param name="Subject">Of a mail; null otherwise.</param>
public sealed record CopyText(string Form, string? Facts, IReadOnlyList<string> Texts, string? Subject);
