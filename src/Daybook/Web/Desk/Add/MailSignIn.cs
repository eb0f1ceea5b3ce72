using System.Globalization;
using Daybook.Core.Feeds;
using Daybook.Engine.Feeds;
using Daybook.Pages.Desk;
using Daybook.Pages.Desk.Add;

namespace Daybook.Web.Desk;

/// <summary>Takes the password of a mailbox that was looked for, and looks into its folder with it. One that is refused is forgotten.</summary>
internal static class MailSignIn
{
    /// <summary>True where nobody on the way can read what is sent: at this machine, or by https.</summary>
    public static bool MaySend(DeskRequest request) => request.Caller.Direct || request.Caller.Https;

    public static async Task<DeskAnswer> AnswerAsync(DeskRequest request, CancellationToken cancel)
    {
        if (request.Office.Lookups.Find(request.Field("look"), request.Cookies.Session!) is not { } lookup)
            return DeskAnswer.Of(AddPages.Model(request, "", new Found("", []) { Problem = DeskWords.LookGone }));
        var findings = lookup.Findings.ToList();
        // Only of a folder that was looked for: the form names none.
        if (!MaySend(request) || request.Office.Mail is not { } mail || request.Field("password") is not { Length: > 0 and <= 1024 } password
            || !int.TryParse(request.Field("at"), CultureInfo.InvariantCulture, out var at) || at < 0 || at >= findings.Count
            || findings[at] is not Finding.Nothing { SignIn: true } locked || MailboxFolder.Of(locked.At.Url) is not { } folder)
            return DeskAnswer.NotFound();
        if (mail.Passwords.Keep(folder, password) is { } obstacle)
            findings[at] = new Finding.Nothing(locked.At, obstacle, null);
        else
            findings[at] = (await Looking.AtAsync(request.Office.Fetcher, mail, [locked.At], AddPages.Patience, cancel))[0];
        if (findings[at] is Finding.Nothing { SignIn: true })
            mail.Passwords.Forget(folder);
        return DeskAnswer.To(DeskPaths.Add + "?look=" + request.Office.Lookups.Keep(request.Cookies.Session!, lookup.Box, lookup.Pasted, findings));
    }
}
