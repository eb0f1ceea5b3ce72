using System.CommandLine;
using System.Globalization;
using Daybook.Api;
using Daybook.Settings;
using Daybook.Store;

namespace Daybook.Cli;

internal static class MoveVerb
{
    private const string File = "sqlite";

    private static readonly Option<string> To = new("--to") { Description = $"A PostgreSQL connection string, or '{File}' for the file of the data folder", HelpName = "DATABASE", Required = true };
    private static readonly Option<bool> Force = new("--force") { Description = "Erase what the target holds; back it up first" };

    public static Command Create()
    {
        var verb = new Command("move", "Move everything between the SQLite file and PostgreSQL, counted and compared; where it breaks off, nothing has happened and it can be run again") { To, Force };
        verb.SetAction(Run);
        return verb;
    }

    private static async Task<int> Run(ParseResult parsed, CancellationToken cancel)
    {
        var (session, to) = (Session.Open(parsed), parsed.GetValue(To)!);
        var target = to == File ? null : to;
        var source = session.Settings.Text(SettingsTable.Database);
        if (target == source)
            throw new CommandFailure("that is where everything is already", $"--to names the other database: a connection string, or '{File}'", ExitCode.Usage);
        session.RefuseWithoutDatabase();
        using var from = session.OpenStore();
        using (var into = Store.Store.Open(session.Data, session.Clock, target))
        {
            var rows = await CopyProgress.ShowAsync("Moving", progress => StoreCopy.Run(from, into, hold: true, parsed.GetValue(Force), progress), cancel);
            Console.Out.WriteLine(session.Json ? ContractJson.Write(new { Rows = rows })
                : string.Create(CultureInfo.InvariantCulture, $"{rows.Values.Sum()} rows in {rows.Count} tables moved and compared, {rows.GetValueOrDefault("item")} items among them."));
        }
        // Opening it makes the full-text index.
        Store.Store.Open(session.Data, session.Clock, target).Dispose();
        Console.Error.WriteLine(target is null
            ? $"Take 'database' out of {session.SettingsPath} now; the server's database stays as it is until you drop it."
            : $"Set database = \"…\" in {session.SettingsPath} now; {Store.Store.FileName} stays as it is until you delete it.");
        return ExitCode.Done;
    }
}
