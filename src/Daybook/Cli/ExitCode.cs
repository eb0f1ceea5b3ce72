namespace Daybook.Cli;

/// <summary>The exit codes of every verb.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>Failed: one line of reason and a hint on standard error.</summary>
    public const int Failed = 1;

    /// <summary>Wrong usage, or something that this version does not do yet.</summary>
    public const int Usage = 2;

    /// <summary>Done in part: some feeds failed.</summary>
    public const int Partly = 3;
}

/// <summary>Ends a verb with one line of reason and a hint. Thrown only by the command line's own code.</summary>
internal sealed class CommandFailure(string problem, string? hint = null, int exitCode = ExitCode.Failed) : Exception(problem)
{
    public string? Hint { get; } = hint;

    public int Code { get; } = exitCode;
}
