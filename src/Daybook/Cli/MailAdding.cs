using Daybook.Api;
using Daybook.Core.Feeds;
using Daybook.Engine.Feeds;
using Daybook.Engine.Mail;
using Daybook.Settings;

namespace Daybook.Cli;

/// <summary><c>feeds add imaps://…</c>: asks for the password where none is known, looks into the folder and subscribes to it.</summary>
internal static class MailAdding
{
    /// <summary>Letters read before anything is subscribed.</summary>
    private const int LettersLookedAt = 10;

    /// <returns>False where it could not be read; why was said.</returns>
    public static async Task<bool> RunAsync(Session session, Workshop workshop, string given, string? folder, bool preview, CancellationToken cancel)
    {
        // What was given may hold a password: it is not shown again.
        var read = MailboxFolder.Read(given);
        if (!read.Ok)
            return Refused(read.Problem, read.Hint);
        var (mail, mailboxes) = (read.Value, workshop.Mail!);
        var looked = mailboxes.Passwords.Of(mail).Ok ? await mailboxes.LookAsync(mail, LettersLookedAt, cancel) : null;
        if (looked is null or { Kind: FetchFailure.SignIn })
        {
            if ((session.Settings.Text(SettingsTable.MailPassword) ?? SecretInput.Read($"Password of {mail.User} at {mail.Host}: ")) is not { Length: > 0 } password)
                return Refused($"{mail.Address}: {looked?.Problem ?? mailboxes.Passwords.Of(mail).Problem}", looked is null ? "type it, or set DAYBOOK_MAIL_PASSWORD; nothing was subscribed" : "give the right one; nothing was subscribed");
            if (mailboxes.Passwords.Keep(mail, password) is { } obstacle)
                return Refused(obstacle, "nothing was subscribed");
            looked = await mailboxes.LookAsync(mail, LettersLookedAt, cancel);
            if (looked.Kind == FetchFailure.SignIn)
                mailboxes.Passwords.Forget(mail);
        }
        if (!looked.Ok)
            return Refused($"{mail.Address}: {looked.Problem}", "nothing was subscribed");
        if (preview)
            FeedsVerb.Show(session, mail.Address, looked.Document!);
        else
            await SubscribeAsync(session, workshop, mail, folder, cancel);
        return true;
    }

    private static async Task SubscribeAsync(Session session, Workshop workshop, MailboxFolder mail, string? folder, CancellationToken cancel)
    {
        var feeds = workshop.Store.Feeds;
        var isNew = feeds.Add(mail.Address, mail.Folder, source: null, mixed: true, folder, session.Clock.GetUtcNow());
        var items = isNew ? (await workshop.Pipeline.CollectAsync(feeds.Find(mail.Address)!, cancel)).ItemsNew : 0;
        var state = feeds.Find(mail.Address)!.State;
        Console.Out.WriteLine(session.Json ? ContractJson.Write(new { Feed = mail.Address, Title = mail.Folder, New = isNew, ItemsNew = items, state.Questions })
            : $"{(isNew ? "Subscribed to" : "Already subscribed:")} {mail.Address}{(isNew ? $": {items} letters" : "")}");
        if (!session.Json)
            Show(state);
        if (state.LeftOut > 0)
            Console.Error.WriteLine($"daybook: {mail.Address} holds older letters too: {state.LeftOut} were left out");
    }

    /// <summary>What asks to be confirmed, with the address that does it.</summary>
    public static void Show(FeedState state)
    {
        foreach (var question in state.Questions)
            Console.Out.WriteLine($"    {question.Name} asks to confirm, {question.Came:yyyy-MM-dd HH:mm}Z: {question.Subject}\n        {question.Link}");
    }

    private static bool Refused(string problem, string? hint)
    {
        Console.Error.WriteLine($"daybook: {problem}{(hint is null ? "" : $"\n  {hint}")}");
        return false;
    }
}
