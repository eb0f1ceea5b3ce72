using System.CommandLine;
using System.Reflection;
using Daybook.Api;
using Daybook.Store;

namespace Daybook.Cli;

internal static class VersionVerb
{
    /// <summary>Version of the program, <c>0.1.0</c>.</summary>
    public static string Version { get; } =
        typeof(VersionVerb).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    public static Command Create()
    {
        var verb = new Command("version", "Show the version of the program, of its answers and of its database");
        verb.SetAction(parsed =>
        {
            Console.Out.WriteLine(parsed.GetValue(GlobalOptions.Json)
                ? ContractJson.Write(new { Version, Contract = ContractJson.Version, Schema = Migrator.Newest })
                : $"Daybook {Version} (answers: contract {ContractJson.Version}; database: schema {Migrator.Newest})");
            return ExitCode.Done;
        });
        return verb;
    }
}
