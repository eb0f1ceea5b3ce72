using System.CommandLine;
using System.Globalization;
using Daybook.Api;
using Daybook.Engine.Archives;

namespace Daybook.Cli;

internal static class BackupVerb
{
    private static readonly Argument<FileInfo> Target = new("file") { Description = "Where the backup is to be, e.g. daybook-2026-03-04.zip", HelpName = "FILE" };
    private static readonly Option<bool> Force = new("--force") { Description = "Replace the file where it is there already" };

    public static Command Create()
    {
        var verb = new Command("backup", "Back up the database, settings and reviews into one file, beside the program at work; the file is checked before it counts") { Target, Force };
        verb.SetAction(Run);
        return verb;
    }

    private static async Task<int> Run(ParseResult parsed, CancellationToken cancel)
    {
        var (session, file) = (Session.Open(parsed), parsed.GetValue(Target)!);
        if (file.Exists && !parsed.GetValue(Force))
            throw new CommandFailure($"{file} is there already", "name another file, or replace it with --force");
        if (file.Directory is not { Exists: true } || Directory.Exists(file.FullName))
            throw new CommandFailure($"{file} cannot be made: {(Directory.Exists(file.FullName) ? "a folder has that name" : $"there is no folder {file.DirectoryName}")}", "check the path");
        session.RefuseWithoutDatabase();
        using var store = session.OpenStore();
        var manifest = await CopyProgress.ShowAsync("Backing up", progress => Backup.Write(store, session.Data, file.FullName, VersionVerb.Version, session.Clock, progress), cancel);
        file.Refresh();
        Console.Out.WriteLine(session.Json ? ContractJson.Write(new { File = file.FullName, Bytes = file.Length, manifest.Version, manifest.Schema, manifest.Made, manifest.Rows })
            : string.Create(CultureInfo.InvariantCulture, $"{file.FullName}: {file.Length / 1e6:0.0} MB, {manifest.Rows.GetValueOrDefault("item")} items, {manifest.Files.Count - 1} files of settings and reviews, checked."));
        return ExitCode.Done;
    }
}
