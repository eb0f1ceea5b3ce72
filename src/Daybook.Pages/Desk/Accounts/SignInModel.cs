using Daybook.Pages.Shell;

namespace Daybook.Pages.Desk.Accounts;

/// <summary>The form for signing in.</summary>
public sealed record SignInModel : IPageModel
{
    public static Type Component => typeof(SignInPage);

    /// <summary>Where to go then; a path of the desk, or null.</summary>
    public string? Next { get; init; }

    /// <summary>The name as typed before.</summary>
    public string? Name { get; init; }

    /// <summary>What went wrong, a sentence or two; null at the first look.</summary>
    public string? Problem { get; init; }
}
