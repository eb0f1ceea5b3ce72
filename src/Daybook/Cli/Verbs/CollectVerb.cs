using System.CommandLine;
using Daybook.Api;
using Daybook.Engine.Feeds;
using Daybook.Engine.Samples;

namespace Daybook.Cli;

internal static class CollectVerb
{
    private static readonly Option<bool> All = new("--all") { Description = "Ask every feed, due or not" };
    private static readonly Option<string?> Sample = new("--sample") { Description = "Start this news set's publisher for the round and ask every feed, due or not; no other host is asked", HelpName = "DIR" };
    private static readonly Option<bool> Later = new("--later") { Description = "With --sample: its later state" };

    public static Command Create()
    {
        var verb = new Command("collect", "Collect one round now: the feeds that are due, or all; then group the news into stories") { All, Sample, Later };
        verb.Validators.Add(result =>
        {
            if (result.GetValue(Later) && result.GetValue(Sample) is null)
                result.AddError("--later goes with --sample DIR.");
        });
        verb.SetAction(RunAsync);
        return verb;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        var session = Session.Open(parsed);
        await using var publisher = parsed.GetValue(Sample) is { } folder
            ? await SamplePublisher.StartAsync(DemoVerb.LoadSet(folder), parsed.GetValue(Later), cancel) : null;
        await using var workshop = Workshop.Open(session, publisher);
        // A sample's publisher is our own: it has no hours.
        var report = await CollectAsync(workshop, parsed.GetValue(All) || publisher is not null, cancel);
        Print(session, report);
        // Beside a sample no host but its own is asked.
        if (publisher is null)
            await Translators.TitlesAsync(session, workshop.Store, () => Reviews.Load(session), cancel);
        if (report.Feeds == 0 && !session.Json)
            Console.Error.WriteLine(workshop.Store.Feeds.All().Count == 0 ? "No feed is subscribed. 'daybook feeds add URL' subscribes to one." : "No feed is due. '--all' asks them all the same.");
        if (report.Feeds > 0 && report.Failed == report.Feeds)
            throw new CommandFailure(report.Feeds == 1 ? "the only feed asked could not be read" : $"none of the {report.Feeds} feeds could be read", "'daybook feeds list' tells what is wrong with each");
        return report.Failed == 0 ? ExitCode.Done : ExitCode.Partly;
    }

    /// <summary>A round with its grouping, drawn while a person watches.</summary>
    public static async Task<CollectReport> CollectAsync(Workshop workshop, bool all, CancellationToken cancel)
    {
        using var times = new StageTimes();
        var report = await CountsProgress.ShowAsync("Collecting", progress => workshop.Pipeline.CollectAsync(all, progress, cancel));
        var late = await CountsProgress.ShowAsync("Reading pages", progress => workshop.Pipeline.ReadLatePagesAsync(cancel, progress));
        await workshop.Pipeline.GroupAsync(report.ItemsChanged + late > 0, cancel);
        if (report.Feeds > 0)
            Console.Error.WriteLine(times.Words());
        return report;
    }

    public static void Print(Session session, CollectReport report)
    {
        if (session.Json)
        {
            Console.Out.WriteLine(ContractJson.Write(report));
            return;
        }
        Console.Out.WriteLine($"{report.Feeds} feeds: {report.Fetched} fetched, {report.NotModified} not modified, {report.Failed} failed, {report.Deferred} deferred. "
            + $"Items: {report.ItemsNew} new, {report.ItemsChanged} changed, {report.ItemsUnchanged} unchanged.");
        foreach (var error in report.Errors)
            Console.Error.WriteLine($"  {error.Feed}: {error.Detail}");
    }
}
