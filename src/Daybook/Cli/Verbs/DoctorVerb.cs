using System.CommandLine;
using System.Globalization;
using Daybook.Api;
using Daybook.Engine;
using Daybook.Engine.Health;
using Daybook.Settings;

namespace Daybook.Cli;

internal static class DoctorVerb
{
    private static readonly Option<bool> Quick = new("--quick") { Description = "Do not read every page of the database" };
    private static readonly Option<bool> Reindex = new("--reindex") { Description = "Make the full-text index anew first" };

    private static readonly Option<bool> Vacuum = new("--vacuum") { Description = "Write the SQLite file anew first, without what is unused in it: what an older program left of withdrawn items goes" };

    /// <summary>For one word; a model that is not in memory takes some seconds to come there.</summary>
    private static readonly TimeSpan LongestTry = TimeSpan.FromSeconds(10);

    public static Command Create()
    {
        var verb = new Command("doctor", "Look the instance over: database, full-text index, disk, feeds, jobs, clock, reviews; ends with 1 where something is wrong") { Quick, Reindex, Vacuum };
        verb.SetAction(RunAsync);
        return verb;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        var session = Session.Open(parsed);
        session.RefuseWithoutDatabase();
        if (parsed.GetValue(Vacuum))
            await RewriteAsync(session, cancel);
        using var store = session.OpenStore();
        if (parsed.GetValue(Reindex))
            store.Health.Reindex();
        IReadOnlyList<Finding> findings = [.. new Doctor(store, session.Data, session.Clock).Look(thorough: !parsed.GetValue(Quick)), OfReviews(session), .. await OfEmbeddingsAsync(session, store, cancel)];
        var (problems, notes) = (findings.Count(finding => finding.State == FindingState.Problem), findings.Count(finding => finding.State == FindingState.Note));
        if (session.Json)
            Console.Out.WriteLine(ContractJson.Write(new { Problems = problems, Notes = notes, Checks = findings }));
        else
            Print(findings, problems, notes);
        return problems > 0 ? ExitCode.Failed : ExitCode.Done;
    }

    private static async Task RewriteAsync(Session session, CancellationToken cancel)
    {
        if (session.Settings.Text(SettingsTable.Database) is not null)
            throw new CommandFailure("--vacuum is of a SQLite file, and the news of this folder is in PostgreSQL", "its server vacuums by itself", ExitCode.Usage);
        // To the newest schema, and the words that wait into the index.
        session.OpenStore().Dispose();
        var (before, after) = await CopyProgress.ShowStepsAsync("Writing anew", progress => Store.Store.RewriteFile(session.Data, progress), cancel);
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"The file was written anew: {before / 1e6:0.0} MB before, {after / 1e6:0.0} MB after."));
    }

    private static Finding OfReviews(Session session)
    {
        try
        {
            var reviews = Reviews.Load(session);
            return reviews.Count == 0 ? new("reviews", FindingState.Note, $"there is none in {session.Reviews}", "'daybook preset list' names some to start from")
                : new("reviews", FindingState.Good, string.Join(", ", reviews.Select(review => review.Name)));
        }
        catch (CommandFailure mistakes)
        {
            return new("reviews", FindingState.Problem, mistakes.Message, mistakes.Hint);
        }
    }

    /// <summary>Nothing where no model is set: then nothing is missing.</summary>
    private static async Task<IReadOnlyList<Finding>> OfEmbeddingsAsync(Session session, Store.Store store, CancellationToken cancel)
    {
        if (Embedders.Of(session.Settings, store, session.Clock) is not { } desk)
            return [];
        var (with, without, of) = store.Meanings.Count(desk.Model, (store.Items.NewestMoment() ?? session.Clock.GetUtcNow()) - Pipeline.GroupingWindow);
        var told = $"{with} of {of} items that are grouped have a vector of {desk.Model}{(without > 0 ? $", which has none for {without}" : "")}";
        var isWhole = with + without == of;
        return await desk.TryAsync(LongestTry, cancel) is { } wrong
            ? [new("embeddings", FindingState.Note, $"{told}; {wrong}", $"check {Embedders.Named(session.Settings)}; meanwhile words alone decide what is one story")]
            : [new("embeddings", isWhole ? FindingState.Good : FindingState.Note, told, isWhole ? null : "the rest is asked for round by round")];
    }

    private static void Print(IReadOnlyList<Finding> findings, int problems, int notes)
    {
        foreach (var finding in findings)
        {
            Console.Out.WriteLine($"{Mark(finding.State),-8} {finding.Check,-10} {finding.Detail}");
            if (finding.Hint is { } hint)
                Console.Out.WriteLine($"{"",-19} {hint}");
        }
        Console.Out.WriteLine(problems == 0 ? notes == 0 ? "Nothing is wrong." : $"No problem, {notes} to know." : $"{problems} to mend, {notes} to know.");
    }

    private static string Mark(FindingState state) => state switch
    {
        FindingState.Good => "good",
        FindingState.Note => "note",
        _ => "PROBLEM",
    };
}
