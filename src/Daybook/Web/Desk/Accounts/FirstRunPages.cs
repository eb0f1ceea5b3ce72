using System.Security.Cryptography;
using System.Text;
using Daybook.Core.Accounts;
using Daybook.Pages.Desk;
using Daybook.Pages.Desk.Accounts;
using Daybook.Pages.Shell;
using Microsoft.AspNetCore.Http;

namespace Daybook.Web.Desk;

/// <summary>The first account: once, from this machine, or from elsewhere with the token that was printed at the start.</summary>
internal static class FirstRunPages
{
    private const string AttemptKey = "first run";

    public static IReadOnlyList<DeskRoute> Routes { get; } =
    [
        DeskRoute.Get(DeskPaths.FirstRun, Show) with { Access = DeskAccess.Anyone },
        DeskRoute.Post(DeskPaths.FirstRun, MakeAsync) with { Access = DeskAccess.Anyone, MostBytes = 16 * 1024 },
    ];

    private static Task<DeskAnswer> Show(DeskRequest request, CancellationToken cancel) => Task.FromResult(
        request.Store.Accounts.Any() ? DeskAnswer.To(DeskPaths.Root) : DeskAnswer.Of(new FirstRunModel { NeedsToken = !request.Caller.Direct }));

    private static async Task<DeskAnswer> MakeAsync(DeskRequest request, CancellationToken cancel)
    {
        if (request.Store.Accounts.Any())
            return DeskAnswer.To(DeskPaths.SignIn);
        var typed = request.Field("name");
        if (!request.Caller.Direct)
        {
            if (request.Store.Accounts.Try([(AttemptKey, AttemptLimit.OfAccount)], request.Now) is { } free)
                return Again(request, typed, Say.Filled(DeskWords.SignInWait, Say.Length(free - request.Now + TimeSpan.FromSeconds(30))), StatusCodes.Status429TooManyRequests);
            if (!IsStartToken(request))
                return Again(request, typed, DeskWords.TokenWrong, StatusCodes.Status422UnprocessableEntity);
        }
        var password = request.Field("password") ?? "";
        if (Problem(typed, password, request.Field("again")) is { } problem)
            return Again(request, typed, problem, StatusCodes.Status422UnprocessableEntity);
        var kept = await Task.Run(() => PasswordHash.Make(password, RandomNumberGenerator.GetBytes(PasswordHash.SaltBytes)), cancel);
        if (request.Store.Accounts.Add(AccountName.Read(typed)!, kept, onlyFirst: true, request.Now) is not { } account)
            return DeskAnswer.To(DeskPaths.SignIn);
        SignInPages.Enter(request, account.Id);
        return DeskAnswer.To(DeskPaths.Root);
    }

    private static bool IsStartToken(DeskRequest request) => CryptographicOperations.FixedTimeEquals(
        Encoding.UTF8.GetBytes(request.Field("token")?.Trim() ?? ""), Encoding.UTF8.GetBytes(request.Office.StartToken));

    private static string? Problem(string? typed, string password, string? again) => AccountName.Read(typed) is not { } name ? DeskWords.NameBad
        : PasswordHash.Problem(password, name) is { } problem ? problem switch
        {
            PasswordProblem.TooShort => DeskWords.PasswordShort,
            PasswordProblem.TooLong => DeskWords.PasswordLong,
            _ => DeskWords.PasswordPlain,
        }
        : password != again ? DeskWords.PasswordsDiffer
        : null;

    private static DeskAnswer Again(DeskRequest request, string? name, string problem, int status) => DeskAnswer.Of(new FirstRunModel
    {
        NeedsToken = !request.Caller.Direct,
        Name = name is { Length: <= AccountName.Longest } ? name : null,
        Problem = problem,
    }, status);
}
