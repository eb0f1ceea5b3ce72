using Daybook.Core.Accounts;
using Daybook.Pages.Desk;
using Daybook.Pages.Desk.Accounts;
using Daybook.Pages.Shell;
using Microsoft.AspNetCore.Http;

namespace Daybook.Web.Desk;

/// <summary>Signing in and out.</summary>
internal static class SignInPages
{
    public static IReadOnlyList<DeskRoute> Routes { get; } =
    [
        DeskRoute.Get(DeskPaths.SignIn, Show) with { Access = DeskAccess.Anyone },
        DeskRoute.Post(DeskPaths.SignIn, SignInAsync) with { Access = DeskAccess.Anyone, MostBytes = 16 * 1024 },
        DeskRoute.Post(DeskPaths.SignOut, SignOut) with { Access = DeskAccess.Anyone },
    ];

    private static Task<DeskAnswer> Show(DeskRequest request, CancellationToken cancel) => Task.FromResult(
        request.Account is not null ? DeskAnswer.To(DeskPaths.Root)
        : !request.Store.Accounts.Any() ? DeskAnswer.To(DeskPaths.FirstRun)
        : DeskAnswer.Of(new SignInModel { Next = OwnPath.Under(DeskPaths.Root, request.Asked("next")) }));

    private static async Task<DeskAnswer> SignInAsync(DeskRequest request, CancellationToken cancel)
    {
        var typed = request.Field("name") ?? "";
        var password = request.Field("password") ?? "";
        var name = AccountName.Read(typed);
        var limits = Limits(request, name ?? "?");
        if (request.Store.Accounts.Try(limits, request.Now) is { } free)
            return Again(request, typed, Say.Filled(DeskWords.SignInWait, Say.Length(free - request.Now + TimeSpan.FromSeconds(30))), StatusCodes.Status429TooManyRequests);
        var found = name is null ? null : request.Store.Accounts.Find(name);
        if (!await IsRightAsync(request.Office, password, found?.Password, cancel) || found is null)
            return Again(request, typed, DeskWords.SignInWrong, StatusCodes.Status422UnprocessableEntity);
        request.Store.Accounts.Forgive(limits);
        Enter(request, found.Value.Account.Id);
        return DeskAnswer.To(request.Next(DeskPaths.Root));
    }

    private static Task<DeskAnswer> SignOut(DeskRequest request, CancellationToken cancel)
    {
        if (request.Account is not null)
        {
            request.Office.Notices.Forget(request.Cookies.Session!);
            request.Store.Accounts.End(request.Cookies.Session!);
        }
        request.Cookies.EndSession();
        return Task.FromResult(DeskAnswer.To(DeskPaths.SignIn));
    }

    /// <summary>Begins a session with a new secret, whatever the browser brought along (no fixation), and ends the one it had.</summary>
    public static void Enter(DeskRequest request, long account)
    {
        var replaced = request.Cookies.Session;
        request.Store.Accounts.Begin(account, request.Cookies.BeginSession(), replaced, request.Now);
    }

    public static IReadOnlyList<(string, AttemptLimit)> Limits(DeskRequest request, string name) =>
    [
        (Daybook.Store.Accounts.AttemptKeyOf(name), AttemptLimit.OfAccount),
        ("address " + Callers.NetOf(request.Caller.Address), AttemptLimit.OfAddress),
    ];

    /// <summary>The same work and time whether the account exists or not.</summary>
    private static async Task<bool> IsRightAsync(Office office, string password, string? kept, CancellationToken cancel)
    {
        // The longest password is bounded at its making; a longer guess is wrong, but takes its time all the same.
        var guess = password.Length <= PasswordHash.Longest ? password : "";
        await office.PasswordTurns.WaitAsync(cancel);
        try
        {
            return await Task.Run(() =>
            {
                if (kept is not null)
                    return PasswordHash.Matches(guess, kept) && guess.Length == password.Length;
                PasswordHash.PretendToMatch(guess);
                return false;
            }, cancel);
        }
        finally
        {
            office.PasswordTurns.Release();
        }
    }

    private static DeskAnswer Again(DeskRequest request, string name, string problem, int status) => DeskAnswer.Of(new SignInModel
    {
        Name = name.Length <= AccountName.Longest ? name : null,
        Next = OwnPath.Under(DeskPaths.Root, request.Field("next")),
        Problem = problem,
    }, status);
}
