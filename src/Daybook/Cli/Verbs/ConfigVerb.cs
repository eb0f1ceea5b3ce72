using System.CommandLine;
using Daybook.Api;
using Daybook.Settings;

namespace Daybook.Cli;

internal static class ConfigVerb
{
    public static Command Create()
    {
        var verb = new Command("config", "Show every setting in force and where it comes from: default, daybook.toml, variable or flag");
        verb.SetAction(parsed =>
        {
            var session = Session.Open(parsed);
            if (session.Json)
                Console.Out.WriteLine(ContractJson.Write(SettingsTable.All.ToDictionary(setting => setting.Key, setting =>
                    (object)new { Value = Shown(session, setting), From = session.Settings.Find(setting)?.From })));
            else
                Print(session);
            return ExitCode.Done;
        });
        return verb;
    }

    private static void Print(Session session)
    {
        Console.Out.WriteLine($"# {session.SettingsPath} ({(File.Exists(session.SettingsPath) ? "read" : "not there: defaults hold")})");
        foreach (var setting in SettingsTable.All)
        {
            var found = session.Settings.Find(setting);
            Console.Out.WriteLine($"{setting.Key} = {Shown(session, setting) ?? "(not set)"}");
            Console.Out.WriteLine($"    {setting.Help}. From: {found?.From ?? "nowhere"}. Variable: {setting.Variable}");
        }
    }

    private static string? Shown(Session session, Setting setting) =>
        session.Settings.Text(setting) is { } text ? setting.Secret ? "********" : text : null;
}
