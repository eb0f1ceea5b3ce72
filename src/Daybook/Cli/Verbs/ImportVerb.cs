using System.CommandLine;
using Daybook.Api;
using Daybook.Core.Feeds;
using Daybook.Core.Items.Clippings;
using Daybook.Engine.Clippings;

namespace Daybook.Cli;

internal static class ImportVerb
{
    private static readonly Argument<FileInfo> File = new("FILE") { Description = "OPML, or pasted text: posts, briefs, lists of feeds, a signature block" };
    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Only tell what the file holds; save nothing" };
    private static readonly Option<bool> Subscribe = new("--subscribe") { Description = "Subscribe to the feeds a text lists, those with whole addresses; else they are only offered" };

    public static Command Create()
    {
        var verb = new Command("import", "Take in a file; what it is shows by its content: OPML or clipping text") { File, DryRun, Subscribe };
        verb.SetAction(ImportAsync);
        return verb;
    }

    private static async Task<int> ImportAsync(ParseResult parsed, CancellationToken cancel)
    {
        var session = Session.Open(parsed);
        var file = parsed.GetValue(File)!;
        var bytes = Input.Read(file);
        if (ArchiveKinds.Of(bytes) is { } archive)
            throw new CommandFailure($"{file} is {archive}, which this version does not import", "it comes with a later part of Daybook; nothing was changed", ExitCode.Usage);
        if (Opml.IsOpml(bytes))
            return FeedsVerb.ImportOpml(session, file, bytes, parsed.GetValue(DryRun));
        var text = Clipping.TextOf(bytes);
        if (!text.Ok)
            throw new CommandFailure($"{file}: {text.Problem}", text.Hint ?? "nothing was changed");
        if (string.IsNullOrWhiteSpace(text.Value))
            throw new CommandFailure($"{file} is empty", "paste the text into it and import it again");
        if (MachineText.Check(text.Value) is { Ok: false } machine)
            throw new CommandFailure($"{file}: {machine.Problem}", machine.Hint ?? "nothing was changed");
        return await ImportTextAsync(session, text.Value, parsed, cancel);
    }

    private static async Task<int> ImportTextAsync(Session session, string text, ParseResult parsed, CancellationToken cancel)
    {
        var clipping = Clipping.Read(text);
        var (taken, repeated) = (clipping.Taken, clipping.Repeated);
        if (!parsed.GetValue(DryRun))
        {
            await using var workshop = Workshop.Open(session);
            (_, taken, repeated) = await new ClippingDesk(workshop.Store, session.Clock).SaveAsync(text, clipping, cancel);
            if (parsed.GetValue(Subscribe))
                foreach (var feed in clipping.Feeds.Where(feed => !feed.Link.Cut))
                    workshop.Store.Feeds.Add(WebAddress.WithScheme(feed.Link.Address), feed.Name, source: null, mixed: false, feed.List, session.Clock.GetUtcNow());
            await workshop.Pipeline.GroupAsync(edited: false, cancel);
        }
        Console.Out.WriteLine(session.Json ? ContractJson.Write(ClippingJson.Of(clipping, taken, repeated)) : ClippingText.Of(clipping, taken, repeated, parsed.GetValue(DryRun)));
        return ExitCode.Done;
    }
}
