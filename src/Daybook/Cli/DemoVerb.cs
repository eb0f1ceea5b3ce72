using System.CommandLine;
using Daybook.Core.Editions;
using Daybook.Engine.Samples;

namespace Daybook.Cli;

internal static class DemoVerb
{
    private const string StandardSample = "samples/ukraine-azerbaijan-2025";

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
        var set = LoadSet(parsed.GetValue(Sample) ?? BundledSample());
        var later = parsed.GetValue(Later);
        if (later && set.Later is null)
            throw new CommandFailure($"{set.Folder} has no later state", "leave --later out");
        var session = Session.Open(parsed, Path.Combine("data", "demo"), later ? set.Later : set.Now);
        var review = await SampleReview.PrepareAsync(session, set, cancel);
        await using var publisher = await SamplePublisher.StartAsync(set, later, cancel);
        await using var workshop = Workshop.Open(session, publisher);
        SourcesVerb.Subscribe(workshop.Store, set.Sources, session.Clock.GetUtcNow());
        CollectVerb.Print(session, await CollectVerb.CollectAsync(workshop, all: true, cancel));
        foreach (var topic in review.Briefs)
            workshop.Pipeline.WriteBrief(topic, review.Language);
        var editions = workshop.Pipeline.ComposeDue(review, FirstDay(workshop.Store, review));
        if (!session.Json)
            Console.Out.WriteLine($"{editions.Count} editions composed, {review.Briefs.Count} briefs written.");
        using var site = ExportSiteVerb.SiteOf(session, workshop.Store, review, userAgent: null);
        if (parsed.GetValue(Out) is { } folder)
            await ExportSiteVerb.WriteAsync(site, folder, cancel);
        return parsed.GetValue(Once) ? ExitCode.Done : await ServeVerb.ServeAsync(session, site, beside: null, cancel);
    }

    /// <summary>The set brings its whole past: every day that has an item gets its edition.</summary>
    private static DateOnly? FirstDay(Store.Store store, Review review) =>
        store.Items.List(new Store.ItemFilter()).Where(item => item.Published is not null).Select(item => (DateOnly?)Core.Editions.Windows.DayOf(item.When, review)).Min();

    private static string BundledSample()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
            if (Directory.Exists(Path.Combine(folder, StandardSample)))
                return Path.Combine(folder, StandardSample);
        throw new CommandFailure("the bundled sample is not beside this program", "name a news set: --sample DIR");
    }
}
