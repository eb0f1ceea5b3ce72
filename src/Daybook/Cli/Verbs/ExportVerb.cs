using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using Daybook.Api;
using Daybook.Core.Stories;
using Daybook.Engine.Stories;
using Daybook.Pages.Shell;
using Daybook.Store;

namespace Daybook.Cli;

internal static class ExportVerb
{
    private static readonly Option<FileInfo?> Out = new("--out") { Description = "Write into this file (default: standard output)", HelpName = "FILE" };

    /// <summary>Tables that the lines of <see cref="WriteAll"/> say in the shapes of the contract.</summary>
    private static readonly HashSet<string> Shaped = ["source", "feed", "feed_state", "feed_folder", "item", "item_feed", "story", "brief", "brief_citation", "edition"];

    public static Command Create()
    {
        var verb = new Command("export", "Write everything that is kept as JSON Lines, a record a line with its type (docs/export.md); no passwords") { Out };
        verb.SetAction(Run);
        return verb;
    }

    private static int Run(ParseResult parsed)
    {
        var session = Session.Open(parsed);
        session.RefuseWithoutDatabase();
        using var store = session.OpenStore();
        var file = parsed.GetValue(Out);
        try
        {
            using var output = file is null ? Console.Out : new StreamWriter(file.FullName);
            var lines = WriteAll(store, output);
            Console.Error.WriteLine($"{lines} records.");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure($"{file?.FullName ?? "standard output"} cannot be written: {problem.Message}", "check the path, its permissions and the free space");
        }
        return ExitCode.Done;
    }

    private static long WriteAll(Store.Store store, TextWriter output)
    {
        var lines = 0L;
        void Write(string type, object record)
        {
            var line = ContractJson.Node(record);
            line.Insert(0, "type", type);
            output.WriteLine(ContractJson.Write(line));
            lines++;
        }
        foreach (var source in store.Sources.All())
            Write("source", source);
        foreach (var entry in store.Feeds.All())
            Write("feed", new { entry.Feed, entry.State, entry.FirstCollected });
        foreach (var (item, origin) in ItemOrigins.Of(store, store.Items.Each(new ItemFilter { Withdrawn = true })))
            Write("item", ContractJson.Of(item, origin));
        foreach (var story in store.Stories.List())
            Write("story", story);
        foreach (var answer in StoryLessons.Read(store, GroupingPolicy.Default).Answers)
            Write("story_pair", StoryPairs.Of(answer));
        foreach (var brief in store.Briefs.Ids().Select(store.Briefs.Find))
            Write("brief", ContractJson.Of(brief!, SitePaths.Brief(brief!.Id)));
        foreach (var edition in store.Editions.All())
            Write("edition", ContractJson.Of(edition, SitePaths.Edition(edition.Day)));
        RawRows.Each(store, Shaped, row => Write(row.Table, row.Values.ToDictionary(value => value.Key, value => value.Value is string text ? Read(text) : value.Value)));
        return lines;
    }

    /// <summary>Documents and lists are kept as JSON: in the export they are part of it.</summary>
    private static object Read(string text)
    {
        if (text is not (['{', .., '}'] or ['[', .., ']']))
            return text;
        try
        {
            return JsonNode.Parse(text)!;
        }
        catch (JsonException)
        {
            return text;
        }
    }
}
