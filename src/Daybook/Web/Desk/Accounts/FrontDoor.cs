using Daybook.Pages.Desk;

namespace Daybook.Web.Desk;

/// <summary>The desk's root: to the first place there is, and before that to signing in or the first account.</summary>
internal static class FrontDoor
{
    public static IReadOnlyList<DeskRoute> Routes { get; } =
    [
        DeskRoute.Get(DeskPaths.Root, OpenAsync) with { Access = DeskAccess.Anyone },
    ];

    private static Task<DeskAnswer> OpenAsync(DeskRequest request, CancellationToken cancel) => Task.FromResult(DeskAnswer.To(
        // An editor with nothing to read yet begins with adding.
        request.Account is not null ? request.Store.Feeds.All().Count == 0 ? DeskPaths.Add : Office.Places[0].Path
        : request.Store.Accounts.Any() ? DeskPaths.SignIn : DeskPaths.FirstRun));
}
