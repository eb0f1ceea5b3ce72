using System.CommandLine;
using Daybook.Core.Editions;
using Daybook.Engine.Publishing;
using Daybook.Pages.Shell;

namespace Daybook.Cli;

internal static class ExportSiteVerb
{
    private static readonly Option<string> Out = new("--out") { Description = "Folder to write into; made when it is not there", HelpName = "DIR", Required = true };
    private static readonly Option<string?> ReviewName = new("--review") { Description = "Only this review (default: all, the first at the top and each other in a folder of its name)", HelpName = "NAME" };

    public static Command Create()
    {
        var verb = new Command("export-site", "Write the public site as static files whose links work from any folder") { Out, ReviewName };
        verb.SetAction(RunAsync);
        return verb;
    }

    /// <summary>The sites of reviews with what this session says about their addresses.</summary>
    public static ReviewSites SitesOf(Session session, Store.Store store, IReadOnlyList<Review> reviews, string? userAgent) =>
        new([.. reviews.Select(review => SiteOf(session, store, review, review == reviews[0], userAgent))]);

    private static PublicSite SiteOf(Session session, Store.Store store, Review review, bool first, string? userAgent) =>
        new(store, review with { BaseUrl = ReviewAddress.Of(session, review, first) }, session.Clock, ReviewAddress.OrListen(session, review, first), userAgent);

    /// <summary>Writes every site below one folder.</summary>
    public static async Task WriteAsync(ReviewSites sites, string folder, CancellationToken cancel)
    {
        foreach (var site in sites.All)
            await WriteAsync(site, Path.Combine(folder, sites.FolderOf(site)), cancel);
    }

    private static async Task WriteAsync(PublicSite site, string folder, CancellationToken cancel)
    {
        var root = Path.GetFullPath(folder);
        var paths = site.Paths();
        var written = await CountsProgress.ShowAsync("Writing", async progress =>
        {
            var done = 0;
            foreach (var path in paths)
            {
                if (await site.FindAsync(path, exported: true, cancel) is { } file)
                    await WriteFileAsync(root, SitePaths.FileOf(path), file, cancel);
                progress.Report((++done, paths.Count, path));
            }
            return done;
        });
        Console.Error.WriteLine($"{written} files written to {root}");
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        var session = Session.Open(parsed);
        var reviews = Reviews.All(session, parsed.GetValue(ReviewName));
        using var store = session.OpenStore();
        using var sites = SitesOf(session, store, reviews, userAgent: null);
        await WriteAsync(sites, parsed.GetValue(Out)!, cancel);
        return ExitCode.Done;
    }

    private static async Task WriteFileAsync(string root, string name, SiteFile file, CancellationToken cancel)
    {
        var target = Path.GetFullPath(Path.Combine(root, name));
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            // Written beside and renamed: a full disk or a stop leaves the old file, never half of the new one.
            await File.WriteAllBytesAsync(target + ".new", file.Bytes, cancel);
            File.Move(target + ".new", target, overwrite: true);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure($"{target} cannot be written: {problem.Message}", "check the folder, its permissions and the free space");
        }
    }
}
