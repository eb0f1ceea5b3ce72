using System.Text.Json;

namespace Daybook.Eval;

/// <summary>Reads the arguments, runs the scorer of the kind, prints its score as the last line.</summary>
internal static class CommandLine
{
    private const int Done = 0;
    private const int WrongUsage = 2;

    public static int Run(string[] args, IReadOnlyDictionary<string, IScorer> kinds, TextWriter output, TextWriter errors)
    {
        if (Read(args, kinds) is not { } command || Complaint(command, kinds) is not null)
        {
            errors.WriteLine(Read(args, kinds) is { } read ? Complaint(read, kinds) : Usage(kinds));
            return WrongUsage;
        }
        using var answers = command.Answers is null ? null : new AnswerFile(new StreamWriter(command.Answers));
        var score = kinds[command.Kind].Run(command.Folder, answers, output);
        var set = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(command.Folder)));
        output.WriteLine(JsonSerializer.Serialize(new { kind = command.Kind, set, cases = score.Cases, score = score.Values }, AnswerFile.Json));
        return Done;
    }

    private sealed record Command(string Kind, string Folder, string? Answers);

    private static Command? Read(string[] args, IReadOnlyDictionary<string, IScorer> kinds) => args switch
    {
        [var kind, var folder] => new Command(kind, folder, null),
        [var kind, var folder, "--answers", var file] => new Command(kind, folder, file),
        ["--answers", var file, var kind, var folder] => new Command(kind, folder, file),
        _ => null,
    };

    /// <summary>What is wrong with the command, and what to do; null where nothing is.</summary>
    private static string? Complaint(Command command, IReadOnlyDictionary<string, IScorer> kinds)
    {
        if (!kinds.TryGetValue(command.Kind, out var scorer))
            return $"There is no kind \"{command.Kind}\". {Usage(kinds)}";
        if (!Directory.Exists(command.Folder))
            return $"There is no folder {command.Folder}. Give the folder that holds {scorer.Needs[0]}.";
        if (scorer.Needs.FirstOrDefault(need => !Path.Exists(Path.Combine(command.Folder, need))) is { } missing)
            return $"{command.Folder} holds no {missing}, which {command.Kind} needs. Is it a folder of another kind?";
        if (command.Answers is { } file && Path.GetDirectoryName(Path.GetFullPath(file)) is { } home && !Directory.Exists(home))
            return $"There is no folder {home} to write the answers to.";
        return null;
    }

    private static string Usage(IReadOnlyDictionary<string, IScorer> kinds) =>
        $"Usage: Daybook.Eval KIND DIR [--answers FILE]. Kinds: {string.Join(", ", kinds.Keys.Order(StringComparer.Ordinal))}.";
}
