using System.Text.RegularExpressions;

namespace Daybook.SystemTests.Docs;

/// <summary>Every command that the documents show is run, in a folder with the sample's data, and ends as it should.</summary>
public sealed partial class CommandsInDocsTests
{
    private static readonly string[] Documents = ["README.md", "CONTRIBUTING.md", Path.Combine("docs", "operating.md")];

    [Fact]
    public async Task Every_command_of_the_documents_runs()
    {
        using var folder = new TemporaryFolder();
        await MadeSample.PutAsync(folder.Path);
        var commands = Commands().Distinct().ToList();
        Assert.True(commands.Count >= 12);
        foreach (var command in commands)
            await RunAsync(command, folder);
    }

    [Fact]
    public void Every_file_that_the_documents_link_to_is_there()
    {
        foreach (var document in Documents.Append("ARCHITECTURE.md"))
            foreach (Match link in LinkPattern().Matches(File.ReadAllText(Path.Combine(Repository.Root, document))))
                Assert.True(Path.Exists(Path.Combine(Repository.Root, Path.GetDirectoryName(document)!, link.Groups["to"].Value)), $"{document} links to {link.Groups["to"].Value}");
    }

    private static async Task RunAsync(string command, TemporaryFolder folder)
    {
        var arguments = ArgumentPattern().Matches(command).Select(match => match.Value.Trim('"')).ToArray();
        if (arguments is ["serve"] or ["demo"] or ["VERB", ..])
            return; // The first two are run by the browser's tests, as servers; the third is a pattern.
        for (var at = 0; at < arguments.Length; at++)
            if (arguments[at] == "--out")
                arguments[at + 1] = folder[arguments[at + 1]];
            else if (arguments[at].EndsWith(".zip", StringComparison.Ordinal))
                arguments[at] = folder[arguments[at]];
            else if (arguments[at].EndsWith(".txt", StringComparison.Ordinal))
                arguments[at] = Path.Combine(Repository.Root, "tests", "corpus", "clippings", "sample.txt");
        // A second review beside the sample's would make the other commands ask which one is meant.
        var data = arguments is ["preset", ..] ? folder["new"] : folder.Path;
        // Only these ask for anything: a password.
        var answer = await DaybookProcess.RunWithAsync(arguments is ["user", "add" or "password", ..] ? "seven bridges over the Kura\n" : "", [.. arguments, "--data", data, "--now", "2025-09-04T18:30:00Z"]);
        // The address of the README stands for the reader's own; no network is reached here.
        var expected = arguments is ["feeds", "add", ..] ? 1 : 0;
        Assert.True(answer.Code == expected, $"{command} ended with {answer.Code}: {answer.Error}");
    }

    private static IEnumerable<string> Commands() =>
        Documents.SelectMany(document => CommandPattern().Matches(File.ReadAllText(Path.Combine(Repository.Root, document))))
            .Select(match => match.Groups["command"].Value.Trim());

    [GeneratedRegex(@"\./daybook (?<command>[a-zA-Z][^`#\n]*)")]
    private static partial Regex CommandPattern();

    [GeneratedRegex("\"[^\"]*\"|\\S+")]
    private static partial Regex ArgumentPattern();

    [GeneratedRegex(@"\]\((?<to>[^)#:]+)\)")]
    private static partial Regex LinkPattern();
}
