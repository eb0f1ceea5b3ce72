using System.CommandLine;
using Daybook.Api;
using Daybook.Core.Items.Clippings;

namespace Daybook.Cli;

internal static class ImportVerb
{
    private static readonly Argument<FileInfo> File = new("FILE") { Description = "OPML, or pasted text of posts, briefs and lists" };
    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Only tell what the file holds; save nothing" };

    public static Command Create()
    {
        var verb = new Command("import", "Take in a file: a list of feeds (OPML), or clipping text; what it is shows by its content") { File, DryRun };
        verb.SetAction(Import);
        return verb;
    }

    private static int Import(ParseResult parsed)
    {
        var session = Session.Open(parsed);
        var file = parsed.GetValue(File)!;
        var text = Clipping.TextOf(Input.Read(file));
        if (!text.Ok)
            throw new CommandFailure($"{file}: {text.Problem}", text.Hint ?? "nothing was changed");
        var clipping = Clipping.Read(text.Value);
        Console.Out.WriteLine(ContractJson.Write(ClippingJson.Of(clipping, clipping.Taken, clipping.Repeated)));
        return ExitCode.Done;
    }
}
