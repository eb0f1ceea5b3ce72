using Daybook.Pages.Shell;

namespace Daybook.Pages.Desk.Accounts;

/// <summary>The form for the first account.</summary>
public sealed record FirstRunModel : IPageModel
{
    public static Type Component => typeof(FirstRunPage);

    /// <summary>True from another machine: the token printed at the start is asked for.</summary>
    public bool NeedsToken { get; init; }

    public string? Name { get; init; }

    /// <summary>What went wrong; null at the first look.</summary>
    public string? Problem { get; init; }
}
