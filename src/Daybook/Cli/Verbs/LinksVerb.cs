using System.CommandLine;
using System.Text;
using Daybook.Api;
using Daybook.Core.Feeds;
using Daybook.Core.Items;
using Daybook.Engine.Feeds;

namespace Daybook.Cli;

internal static class LinksVerb
{
    private static readonly Argument<string> Source = new("LIST") { Description = "A file, or the address of a published list (rules $removeparam=… that hold everywhere, or lines of name, tab, whose)" };
    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Only tell what would be kept" };

    public static Command Create()
    {
        var refresh = new Command("refresh", "Take further tracking parameters from a list; they are kept in " + TrackingList.FileName + " of the data folder") { Source, DryRun };
        refresh.SetAction(RefreshAsync);
        return new Command("links", "Rules by which addresses are made plain") { refresh };
    }

    private static async Task<int> RefreshAsync(ParseResult parsed, CancellationToken cancel)
    {
        var session = Session.Open(parsed);
        var given = parsed.GetValue(Source)!;
        var read = TrackingList.Read(await TextAsync(session, given, cancel));
        if (!read.Ok)
            throw new CommandFailure($"{given}: {read.Problem}", read.Hint ?? "nothing was changed");
        var added = read.Value.Where(name => !TrackingParameters.IsBuiltIn(name)).ToList();
        if (!parsed.GetValue(DryRun))
        {
            var path = Path.Combine(session.Data, TrackingList.FileName);
            Directory.CreateDirectory(session.Data);
            var whose = WebAddress.Read(given)?.IdnHost ?? Path.GetFileName(given);
            await File.WriteAllLinesAsync(path + ".partial", added.Select(name => $"{name}\t{whose}").Prepend("# parameter (* = any ending); the list it was taken from. Written by 'daybook links refresh'."), new UTF8Encoding(false), cancel);
            File.Move(path + ".partial", path, overwrite: true);
        }
        Console.Out.WriteLine(session.Json ? ContractJson.Write(new { Read = read.Value.Count, Added = added.Count, Names = added })
            : $"{read.Value.Count} rules read; {added.Count} are not built in{(parsed.GetValue(DryRun) ? "; nothing was saved." : $" and hold from the next start on ({TrackingList.FileName}).")}");
        return ExitCode.Done;
    }

    private static async Task<string> TextAsync(Session session, string given, CancellationToken cancel)
    {
        if (WebAddress.Read(given) is null)
            return Encoding.UTF8.GetString(Input.Read(new FileInfo(given)));
        await using var workshop = Workshop.Open(session);
        return await workshop.Fetcher.GetAsync(new FetchRequest(given, null, null, FetchPurpose.Feed), cancel) is FetchResult.Fetched fetched
            ? PageBytes.Decode(fetched.Body, fetched.ContentType) : throw new CommandFailure($"{given} gave no list", "look at it in a browser, or save it and give the file; nothing was changed");
    }
}
