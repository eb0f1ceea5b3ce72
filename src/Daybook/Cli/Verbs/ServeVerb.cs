using System.CommandLine;
using Daybook.Core.Editions;
using Daybook.Engine.Publishing;
using Daybook.Pages.Desk;
using Daybook.Engine.Briefs;
using Daybook.Settings;
using Daybook.Web;
using Daybook.Web.Desk;

namespace Daybook.Cli;

internal static class ServeVerb
{
    private static readonly Option<string?> ReviewName = new("--review") { Description = "Only this review (default: all, each on its own hosts or under its name)", HelpName = "NAME" };

    /// <summary>How often feeds are looked at for being due; each keeps its own hour.</summary>
    private static readonly TimeSpan Tick = TimeSpan.FromMinutes(1);

    public static Command Create()
    {
        var verb = new Command("serve", "Run the whole service: collect on schedule, group, compose, publish at the cut-off, serve the site") { ReviewName };
        verb.SetAction(RunAsync);
        return verb;
    }

    /// <summary>Serves the site while <paramref name="work"/> runs, until it is told to stop. A taken port shows before any work is done.</summary>
    /// <param name="work">Gets the address to tell and the token that ends it.</param>
    public static async Task<int> ServeAsync(Session session, OpenReviews reviews, Office office, Func<string, CancellationToken, Task> work, CancellationToken cancel)
    {
        await using var open = office;
        using var only = FolderHold.Take(session.Data);
        await using var server = await SiteServer.StartAsync(() => reviews.Sites, office, session.Listening, cancel);
        try
        {
            ToldAddress(session, reviews, server.Urls.First());
            TellFirstRun(office, server.Urls.First());
            await work(server.Urls.First(), cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            await server.StopAsync(CancellationToken.None);
        }
        return ExitCode.Done;
    }

    /// <summary>With port 0 the system chose one, and only the server knows which: the sites were made before.</summary>
    private static void ToldAddress(Session session, OpenReviews reviews, string address)
    {
        if (session.Listening == address)
            return;
        session.Listening = address;
        reviews.Reload();
    }

    /// <summary>Before there is an account: where it is made, and the token for making it from another machine.</summary>
    private static void TellFirstRun(Office office, string address)
    {
        if (!office.Store.Accounts.Any())
            Console.Error.WriteLine($"No account of the desk yet: make it on {address}{DeskPaths.Root}; from another machine with this token: {office.StartToken}");
    }

    /// <summary>Tells where the site is.</summary>
    public static void Announce(string address) => Console.Error.WriteLine($"The review is on {address} (Ctrl+C stops it).");

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        var session = Session.Open(parsed);
        var name = parsed.GetValue(ReviewName);
        await using var workshop = Workshop.Open(session);
        // Without any review the desk offers some to begin with.
        using var reviews = new OpenReviews(() => name is null ? Reviews.Load(session) : Reviews.All(session, name),
            all => ExportSiteVerb.SitesOf(session, workshop.Store, all, new Engine.Feeds.FetchOptions().UserAgent));
        if (workshop.Store.Feeds.All().Count == 0)
            Console.Error.WriteLine("No feed is subscribed yet: the desk (under /desk/) offers presets and takes addresses and OPML; so do 'daybook preset list', 'daybook feeds add URL' and 'daybook feeds import FILE.opml'.");
        return await ServeAsync(session, reviews, workshop.OfficeOf(session, reviews, mayAdd: name is null), (address, stop) =>
        {
            Announce(address);
            return WorkAsync(session, workshop, reviews, stop);
        }, cancel);
    }

    private static async Task WorkAsync(Session session, Workshop workshop, OpenReviews reviews, CancellationToken cancel)
    {
        var asked = new HashSet<string>(StringComparer.Ordinal);
        using var timer = new PeriodicTimer(Tick);
        do
        {
            try
            {
                await RoundAsync(session, workshop, reviews.All, asked, cancel);
            }
            catch (Exception problem) when (problem is not OperationCanceledException)
            {
                // A full disk passes, and a defect in one stage must not take the site down: the next round tries again.
                Console.Error.WriteLine($"daybook: this round ended early: {problem.Message}\n  {(problem as Store.StoreException)?.Hint ?? $"please report it: {problem}"}");
            }
        }
        while (await timer.WaitForNextTickAsync(cancel));
    }

    /// <param name="asked">Topics that a brief was asked for since the start: one on which there is nothing is asked again with the next news only.</param>
    private static async Task RoundAsync(Session session, Workshop workshop, IReadOnlyList<Review> reviews, HashSet<string> asked, CancellationToken cancel)
    {
        var report = await CollectVerb.CollectAsync(workshop, all: false, cancel);
        if (session.Settings.Text(SettingsTable.BaseUrl) is { } site)
            await workshop.Pipeline.AskHubsAsync(site, cancel);
        if (report.Feeds > 0)
            CollectVerb.Print(session, report);
        foreach (var edition in reviews.SelectMany(review => workshop.Pipeline.ComposeDue(review, since: null)))
            Console.Error.WriteLine($"{edition.Title}: {edition.State.ToString().ToLowerInvariant()}, {edition.Stories.Count} stories");
        var topics = reviews.SelectMany(review => review.Briefs.Select(topic => (Topic: topic, review.Language))).DistinctBy(one => one.Topic);
        foreach (var (topic, language) in topics.Where(one => report.ItemsNew + report.ItemsChanged > 0 || (asked.Add(one.Topic) && workshop.Store.Briefs.Newest(one.Topic, one.Language) is null)))
            workshop.Pipeline.WriteBrief(topic, language);
        foreach (var brief in await TopicRenewal.RunAsync(workshop.Store, session.Clock, Models.Of(session.Settings), Translators.Of(session.Settings, workshop.Store, session.Clock), cancel))
            Console.Error.WriteLine($"{brief.Title}: written anew, {brief.Claims().DistinctBy(claim => claim.Text).Count()} claims");
        await Translators.TitlesAsync(session, workshop.Store, () => reviews, cancel);
    }
}
