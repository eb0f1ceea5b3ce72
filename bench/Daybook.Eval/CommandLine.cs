using System.Text.Json;
using Daybook.Eval.Sets;

namespace Daybook.Eval;

/// <summary>Reads the arguments, runs the scorer of the kind on each folder, prints its score as the last line of each.</summary>
internal static class CommandLine
{
    private const int Done = 0;
    private const int WrongUsage = 2;

    public static int Run(string[] args, IReadOnlyDictionary<string, IScorer> kinds, TextWriter output, TextWriter errors)
    {
        var command = Read(args);
        if (command is null || Complaint(command, kinds) is not null)
        {
            errors.WriteLine(command is null ? Usage(kinds) : Complaint(command, kinds));
            return WrongUsage;
        }
        using var answers = command.Answers is null ? null : new AnswerFile(new StreamWriter(command.Answers));
        var scorer = command.Languages ? new LanguagesScorer(command.Folders.Count) : command.Query is null ? kinds[command.Kind] : new SetScorer(new SetQuery(command.Query, command.Language));
        foreach (var folder in command.Folders)
        {
            var score = scorer.Run(folder, answers, output);
            var set = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
            output.WriteLine(JsonSerializer.Serialize(new { kind = command.Kind, set, cases = score.Cases, score = score.Values }, AnswerFile.Json));
        }
        return Done;
    }

    private sealed record Command(string Kind, IReadOnlyList<string> Folders, string? Answers = null, string? Query = null, string? Language = null, bool Languages = false)
    {
        public bool Asks => Languages || Query is not null || Language is not null;
    }

    /// <summary>The command; null where an option is unknown or lacks its value, or no folder is given.</summary>
    private static Command? Read(string[] args)
    {
        var (command, words) = (new Command("", []), new List<string>());
        for (var at = 0; at < args.Length; at++)
        {
            var value = at + 1 < args.Length ? args[at + 1] : null;
            switch (args[at])
            {
                case "--languages":
                    command = command with { Languages = true };
                    continue;
                case "--answers" or "--query" or "--language" when value is not null:
                    command = args[at++] switch
                    {
                        "--answers" => command with { Answers = value },
                        "--query" => command with { Query = value },
                        _ => command with { Language = value },
                    };
                    continue;
                case var word when word.StartsWith("--", StringComparison.Ordinal):
                    return null;
                default:
                    words.Add(args[at]);
                    break;
            }
        }
        return words.Count < 2 ? null : command with { Kind = words[0], Folders = words[1..] };
    }

    /// <summary>What is wrong with the command, and what to do; null where nothing is.</summary>
    private static string? Complaint(Command command, IReadOnlyDictionary<string, IScorer> kinds)
    {
        if (!kinds.TryGetValue(command.Kind, out var scorer))
            return $"There is no kind \"{command.Kind}\". {Usage(kinds)}";
        if (command.Asks && scorer is not SetScorer)
            return $"Only the kind \"set\" takes --query, --language and --languages. {Usage(kinds)}";
        if (command.Language is not null && command.Query is null || command.Languages && command.Query is not null)
            return $"--language goes with --query, and --languages without it. {Usage(kinds)}";
        if (command.Answers is { } file && Path.GetDirectoryName(Path.GetFullPath(file)) is { } home && !Directory.Exists(home))
            return $"There is no folder {home} to write the answers to.";
        return command.Folders.Select(folder => Complaint(folder, command.Kind, scorer)).FirstOrDefault(complaint => complaint is not null);
    }

    private static string? Complaint(string folder, string kind, IScorer scorer) =>
        !Directory.Exists(folder) ? $"There is no folder {folder}. Give the folder that holds {scorer.Needs[0]}."
        : scorer.Needs.FirstOrDefault(need => !Path.Exists(Path.Combine(folder, need))) is { } missing ? $"{folder} holds no {missing}, which {kind} needs. Is it a folder of another kind?"
        : null;

    private static string Usage(IReadOnlyDictionary<string, IScorer> kinds) => $"""
        Usage: Daybook.Eval KIND DIR... [--answers FILE]. Kinds: {string.Join(", ", kinds.Keys.Order(StringComparer.Ordinal))}.
               Daybook.Eval set DIR... --query TEXT [--language CODE]   asks TEXT instead of the set's query; CODE is the language to write in, else that of TEXT
               Daybook.Eval set DIR... --languages                      asks the set's query in English and in the languages of queries.tsv
        """;
}
