using System.CommandLine;

namespace Daybook.Cli;

/// <summary>Verbs of the contract that this version does not do yet: each says so and ends with 2.</summary>
internal static class LaterVerbs
{
    private static readonly (string Name, string Does)[] Verbs =
    [
        ("export", "Export everything as JSON Lines"),
        ("doctor", "Check health and integrity"),
    ];

    public static IEnumerable<Command> Create() => Verbs.Select(verb => NotYet(verb.Name, verb.Does + " (not in this version)"));

    /// <summary>A verb that takes anything and answers that it is not there yet.</summary>
    public static Command NotYet(string name, string description)
    {
        var verb = new Command(name, description) { TreatUnmatchedTokensAsErrors = false };
        verb.SetAction(int (ParseResult _) => throw new CommandFailure($"'{name}' is not in this version",
            "it comes with the editor's desk, the next part of Daybook", ExitCode.Usage));
        return verb;
    }
}
