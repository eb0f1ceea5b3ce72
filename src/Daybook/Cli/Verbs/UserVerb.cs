using System.CommandLine;
using System.Security.Cryptography;
using Daybook.Api;
using Daybook.Core.Accounts;

namespace Daybook.Cli;

internal static class UserVerb
{
    private static readonly Argument<string> Name = new("NAME") { Description = "Name of the account" };

    public static Command Create()
    {
        var add = new Command("add", "Make an account; the password is asked for, or read from standard input") { Name };
        add.SetAction(Add);
        var list = new Command("list", "List the accounts");
        list.SetAction(List);
        var password = new Command("password", "Set a new password and end every session of the account") { Name };
        password.SetAction(SetPassword);
        var remove = new Command("remove", "Remove an account with its sessions and marks") { Name };
        remove.SetAction(Remove);
        var signOut = new Command("sign-out", "End every session of an account") { Name };
        signOut.SetAction(SignOut);
        return new Command("user", "Accounts of the desk") { add, list, password, remove, signOut };
    }

    private static int Add(ParseResult parsed)
    {
        var session = Session.Open(parsed);
        var name = NameOf(parsed);
        using var store = session.OpenStore();
        if (store.Accounts.Find(name) is not null)
            throw Taken(name);
        var kept = NewPassword(name);
        if (store.Accounts.Add(name, kept, onlyFirst: false, session.Clock.GetUtcNow()) is null)
            throw Taken(name);
        Console.Out.WriteLine(session.Json ? ContractJson.Write(new { Name = name }) : $"{name} may sign in at the desk now.");
        return ExitCode.Done;
    }

    private static int List(ParseResult parsed)
    {
        var session = Session.Open(parsed);
        using var store = session.OpenStore();
        var accounts = store.Accounts.All();
        foreach (var account in accounts)
            Console.Out.WriteLine(session.Json ? ContractJson.Write(new { account.Name, account.Created }) : $"{account.Name}  (since {account.Created:yyyy-MM-dd})");
        if (accounts.Count == 0 && !session.Json)
            Console.Error.WriteLine("There is no account yet. The first is made at /desk/ of the running service, or with 'daybook user add NAME'.");
        return ExitCode.Done;
    }

    private static int SetPassword(ParseResult parsed)
    {
        var session = Session.Open(parsed);
        var name = NameOf(parsed);
        using var store = session.OpenStore();
        if (store.Accounts.Find(name) is null)
            throw Missing(name);
        store.Accounts.SetPassword(name, NewPassword(name));
        Console.Out.WriteLine(session.Json ? ContractJson.Write(new { Name = name }) : $"{name} has a new password; every session of it has ended.");
        return ExitCode.Done;
    }

    private static int Remove(ParseResult parsed)
    {
        var session = Session.Open(parsed);
        var name = NameOf(parsed);
        using var store = session.OpenStore();
        if (!store.Accounts.Remove(name))
            throw Missing(name);
        Console.Out.WriteLine(session.Json ? ContractJson.Write(new { Name = name }) : $"{name} is removed.");
        return ExitCode.Done;
    }

    private static int SignOut(ParseResult parsed)
    {
        var session = Session.Open(parsed);
        var name = NameOf(parsed);
        using var store = session.OpenStore();
        if (store.Accounts.Find(name) is null)
            throw Missing(name);
        var ended = store.Accounts.EndAll(name);
        Console.Out.WriteLine(session.Json ? ContractJson.Write(new { Name = name, Ended = ended }) : $"{name}: {ended} sessions ended.");
        return ExitCode.Done;
    }

    private static string NameOf(ParseResult parsed) => AccountName.Read(parsed.GetValue(Name))
        ?? throw new CommandFailure($"'{parsed.GetValue(Name)}' cannot be the name of an account", $"a name has 1 to {AccountName.Longest} characters", ExitCode.Usage);

    private static CommandFailure Missing(string name) => new($"there is no account '{name}'", "'daybook user list' shows those there are");

    private static CommandFailure Taken(string name) => new($"there is an account '{name}' already", "'daybook user password NAME' gives it a new password");

    /// <summary>A new password as it is kept. It never stands among the arguments, where every user of the machine could read it.</summary>
    private static string NewPassword(string name)
    {
        var password = SecretInput.Read("Password: ");
        if (PasswordHash.Problem(password, name) is { } problem)
            throw new CommandFailure(problem switch
            {
                PasswordProblem.TooShort => $"a password has at least {PasswordHash.Shortest} characters",
                PasswordProblem.TooLong => $"a password has at most {PasswordHash.Longest} characters",
                _ => "this password is too easy to guess",
            }, "nothing was changed; type it when asked, or give it as the first line of standard input", ExitCode.Usage);
        if (!Console.IsInputRedirected && SecretInput.Read("Once more: ") != password)
            throw new CommandFailure("the two passwords differ", "nothing was changed");
        return PasswordHash.Make(password, RandomNumberGenerator.GetBytes(PasswordHash.SaltBytes));
    }
}
