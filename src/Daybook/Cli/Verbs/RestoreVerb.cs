using System.CommandLine;
using System.Globalization;
using Daybook.Api;
using Daybook.Engine.Archives;
using Daybook.Settings;

namespace Daybook.Cli;

internal static class RestoreVerb
{
    private static readonly Argument<FileInfo> Source = new("file") { Description = "A backup", HelpName = "FILE" };
    private static readonly Option<bool> Force = new("--force") { Description = "Replace what the data folder or the database holds; back it up first" };
    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Prove that it can be restored, and replace nothing" };

    public static Command Create()
    {
        var verb = new Command("restore", "Put a backup back into an empty data folder (and the PostgreSQL database of --database); it is checked before anything is replaced")
            { Source, Force, DryRun };
        verb.SetAction(Run);
        return verb;
    }

    private static async Task<int> Run(ParseResult parsed, CancellationToken cancel)
    {
        var (session, file, dry) = (Session.Open(parsed), parsed.GetValue(Source)!, parsed.GetValue(DryRun));
        Input.RefuseFolder(file);
        var order = new RestoreOrder(file.FullName, session.Data, session.Settings.Text(SettingsTable.Database), parsed.GetValue(Force));
        var manifest = await CopyProgress.ShowAsync(dry ? "Checking" : "Restoring", progress => Restore.Run(order, dry, session.Clock, progress), cancel);
        Console.Out.WriteLine(session.Json ? ContractJson.Write(new { Restored = !dry, manifest.Version, manifest.Schema, manifest.Made, manifest.Rows })
            : string.Create(CultureInfo.InvariantCulture, $"{(dry ? "It can be restored" : $"Restored into {session.Data}")}: made {manifest.Made:yyyy-MM-dd HH:mm}Z by Daybook {manifest.Version}, {manifest.Rows.GetValueOrDefault("item")} items."));
        return ExitCode.Done;
    }
}
