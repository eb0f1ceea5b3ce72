using System.CommandLine;
using Daybook.Core.Editions;
using Daybook.Engine.Samples;

namespace Daybook.Cli;

internal static class DemoVerb
{
    private static readonly Option<string?> Sample = new("--sample") { Description = "A news set (default: the bundled one)", HelpName = "DIR" };
    private static readonly Option<bool> Later = new("--later") { Description = "A further round with the set's later feeds" };
    private static readonly Option<bool> Once = new("--once") { Description = "Write and stop; only ephemeral ports of this machine are bound" };
    private static readonly Option<string?> Out = new("--out") { Description = "Also write the site as static files into this folder", HelpName = "DIR" };

    public static Command Create()
    {
        var verb = new Command("demo", "Run the whole main job on a bundled set of invented news: collect over HTTP, group, write, publish, serve")
            { Sample, Later, Once, Out };
        verb.SetAction(RunAsync);
        return verb;
    }

    /// <exception cref="CommandFailure">The folder is no news set.</exception>
    public static NewsSet LoadSet(string folder)
    {
        var set = NewsSet.Load(folder);
        return set.Ok ? set.Value : throw new CommandFailure(set.Problem, set.Hint);
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        var set = LoadSet(parsed.GetValue(Sample) ?? SampleBeginning.Find() ?? throw new CommandFailure("the bundled sample is not beside this program", "name a news set: --sample DIR"));
        var later = parsed.GetValue(Later);
        if (later && set.Later is null)
            throw new CommandFailure($"{set.Folder} has no later state", "leave --later out");
        var session = Session.Open(parsed, Path.Combine("data", "demo"), later ? set.Later : set.Now);
        var review = Prepare(session, set);
        await using var publisher = await SamplePublisher.StartAsync(set, later, cancel);
        await using var workshop = Workshop.Open(session, publisher);
        using var reviews = new OpenReviews(() => [review], all => ExportSiteVerb.SitesOf(session, workshop.Store, all, userAgent: null));
        async Task WorkAsync(CancellationToken stop)
        {
            var report = await CountsProgress.ShowAsync("Collecting", progress =>
                SampleRun.RunAsync(workshop.Store, workshop.Pipeline, set, review, session.Clock, progress, stop));
            CollectVerb.Print(session, report.Collected);
            if (!session.Json)
                Console.Out.WriteLine($"{report.Editions} editions composed, {report.Briefs} {(report.Briefs == 1 ? "brief" : "briefs")} written.");
            if (parsed.GetValue(Out) is { } folder)
                await ExportSiteVerb.WriteAsync(reviews.Sites, folder, stop);
        }
        if (!parsed.GetValue(Once))
            return await ServeVerb.ServeAsync(session, reviews, workshop.OfficeOf(session, reviews, mayAdd: false), async (address, stop) =>
            {
                await WorkAsync(stop);
                ServeVerb.Announce(address);
                await Task.Delay(Timeout.Infinite, stop);
            }, cancel);
        await WorkAsync(cancel);
        return ExitCode.Done;
    }

    /// <summary>Puts the set's review into the data folder, where none is yet, and reads it.</summary>
    private static Review Prepare(Session session, NewsSet set)
    {
        try
        {
            Directory.CreateDirectory(session.Reviews);
            if (!Directory.EnumerateFiles(session.Reviews, "*.toml").Any())
                File.WriteAllText(Path.Combine(session.Reviews, "sample.toml"), SampleReview.Toml(set));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure($"the data folder {session.Data} cannot be written: {problem.Message}", "check the path, its permissions and the free space");
        }
        return Reviews.Load(session)[0];
    }
}
