using System.CommandLine;
using Daybook.Api;
using Daybook.Core.Feeds;
using Daybook.Core.Items;
using Daybook.Engine.Feeds;

namespace Daybook.Cli;

internal static class SourcesVerb
{
    private static readonly Argument<FileInfo> File = new("FILE") { Description = "JSON: [{id,name,country,owner,ownerType,language,site,feed,mixed,folders}]" };

    public static Command Create()
    {
        var import = new Command("import", "Import facts of outlets, and subscribe to the feed of each that has one") { File };
        import.SetAction(Import);
        var list = new Command("list", "List the outlets known");
        list.SetAction(List);
        return new Command("sources", "Outlets: who they are, who owns them") { import, list };
    }

    private static int Import(ParseResult parsed)
    {
        var session = Session.Open(parsed);
        var file = parsed.GetValue(File)!;
        var reading = SourceList.Read(Input.Read(file));
        if (!reading.Ok)
            throw new CommandFailure($"{file}: {reading.Problem}", reading.Hint ?? "mend the file and import it again; nothing was changed");
        using var store = session.OpenStore();
        var added = Subscriptions.Take(store, reading.Value, session.Clock.GetUtcNow());
        Console.Out.WriteLine(session.Json ? ContractJson.Write(new { Sources = reading.Value.Count, FeedsNew = added })
            : $"{reading.Value.Count} sources imported, {added} feeds newly subscribed.");
        return ExitCode.Done;
    }

    private static int List(ParseResult parsed)
    {
        var session = Session.Open(parsed);
        using var store = session.OpenStore();
        foreach (var source in store.Sources.All())
            Console.Out.WriteLine(session.Json ? ContractJson.Write(source) : Line(source));
        return ExitCode.Done;
    }

    private static string Line(Source source) =>
        $"{source.Id,-22} {source.Country ?? "--"}  {source.Language ?? "--",-3} {source.Name} ({source.Owner ?? "owner unknown"})";
}
