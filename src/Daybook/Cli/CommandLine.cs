using System.CommandLine;
using System.CommandLine.Parsing;
using Daybook.Engine.Archives;
using Daybook.Store;

namespace Daybook.Cli;

/// <summary>The verbs of <c>daybook</c>: reads the arguments, runs one verb, turns every outcome into an exit code.</summary>
internal static class CommandLine
{
    /// <summary>No files of arguments: what begins with @ is a name of Mastodon or YouTube.</summary>
    private static readonly ParserConfiguration Reading = new() { ResponseFileTokenReplacer = null };

    public static async Task<int> RunAsync(string[] args)
    {
        Console.OutputEncoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var parsed = Root().Parse(args is ["help", .. var verb] ? [.. verb, "--help"] : args, Reading);
        if (parsed.Errors.Count > 0 || Mistyped(parsed).Any())
            return Misused(parsed);
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (CommandFailure failure)
        {
            return Failed(failure.Message, failure.Hint, failure.Code);
        }
        catch (StoreException failure)
        {
            return Failed(failure.Message, failure.Hint, ExitCode.Failed);
        }
        catch (ArchiveException failure)
        {
            return Failed(failure.Message, failure.Hint, ExitCode.Failed);
        }
        catch (Exception defect) when (defect is not OperationCanceledException)
        {
            return Failed($"an error of Daybook itself: {defect.Message}", $"please report it with these lines:\n{defect}", ExitCode.Failed);
        }
        catch (OperationCanceledException)
        {
            return Failed("stopped before it was done", "what was saved so far stays; run it again to go on", ExitCode.Failed);
        }
    }

    private static RootCommand Root()
    {
        var root = new RootCommand("Daybook: a self-hosted news review. Collects feeds, sees which items tell of the same event, "
            + "writes cited briefs and publishes a dated review.");
        foreach (var option in GlobalOptions.All)
            root.Options.Add(option);
        foreach (var verb in Verbs())
            root.Subcommands.Add(verb);
        return root;
    }

    private static IEnumerable<Command> Verbs() =>
    [
        ServeVerb.Create(),
        DemoVerb.Create(),
        PresetVerb.Create(),
        FeedsVerb.Create(),
        SourcesVerb.Create(),
        CollectVerb.Create(),
        ItemsVerb.Create(),
        SearchVerb.Create(),
        StoriesVerb.Create(),
        LearnVerb.Create(),
        BriefVerb.Create(),
        EditionVerb.Create(),
        ExportSiteVerb.Create(),
        ImportVerb.Create(),
        UserVerb.Create(),
        PlacesVerb.Create(),
        LinksVerb.Create(),
        DoctorVerb.Create(),
        ExportVerb.Create(),
        BackupVerb.Create(),
        RestoreVerb.Create(),
        MoveVerb.Create(),
        ConfigVerb.Create(),
        VersionVerb.Create(),
    ];

    /// <summary>An option that does not exist is no topic and no file's name, though the parser would take it for one: such words stand behind <c>--</c>.</summary>
    private static IEnumerable<string> Mistyped(ParseResult parsed) => parsed.Tokens.TakeWhile(token => token.Type != TokenType.DoubleDash)
        .Where(token => token.Type == TokenType.Argument && token.Value.StartsWith("--", StringComparison.Ordinal)).Select(token => token.Value).Except(parsed.UnmatchedTokens);

    private static int Misused(ParseResult parsed)
    {
        // What nobody knows explains the rest: "required command was not provided" beside it would be noise. One line is mended at a time.
        string[] unknown = [.. Mistyped(parsed), .. parsed.UnmatchedTokens];
        var problem = unknown.Length > 0
            ? $"{string.Join(' ', unknown.Select(token => $"'{token}'"))} is no command or option here.".ReplaceLineEndings(" ")
            : Values.Plain(parsed.Errors[0]);
        Console.Error.WriteLine($"daybook: {problem}");
        Console.Error.WriteLine($"  'daybook {string.Concat(Verbs(parsed.CommandResult).Reverse().Select(verb => verb + " "))}--help' shows how it is used.");
        return ExitCode.Usage;
    }

    /// <summary>The verb and those it stands under, inmost first: <c>withdraw items</c>.</summary>
    private static IEnumerable<string> Verbs(SymbolResult? result)
    {
        for (; result is CommandResult { Command: not RootCommand } command; result = command.Parent)
            yield return command.Command.Name;
    }

    private static int Failed(string problem, string? hint, int code)
    {
        Console.Error.WriteLine($"daybook: {problem}");
        if (hint is not null)
            Console.Error.WriteLine($"  {hint}");
        return code;
    }
}
