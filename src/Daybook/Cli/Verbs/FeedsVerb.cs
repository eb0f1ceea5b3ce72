using System.CommandLine;
using Daybook.Api;
using Daybook.Core.Feeds;
using Daybook.Engine.Feeds;
using Daybook.Store;

namespace Daybook.Cli;

internal static class FeedsVerb
{
    private static readonly Argument<string[]> Urls = new("URL") { Description = "Addresses of feeds, or of pages that name theirs", Arity = ArgumentArity.OneOrMore };
    private static readonly Argument<FileInfo> OpmlFile = new("FILE.opml") { Description = "A list of feeds in OPML" };
    private static readonly Option<bool> Mixed = new("--mixed") { Description = "The feed carries several outlets: whose an item is, its link says" };
    private static readonly Option<string?> Folder = new("--folder") { Description = "Folder to put it into", HelpName = "NAME" };

    private static readonly Option<bool> Watch = new("--watch") { Description = "Read the list of links of a page that has no feed; its entries are found by what repeats on it" };
    private static readonly Option<string?> Select = new("--select") { Description = "With --watch: the entries, as a CSS selector names them", HelpName = "CSS" };
    private static readonly Option<bool> Preview = new("--preview") { Description = "Show what would be read and subscribe to nothing" };

    private static readonly Option<VideoChoice?> Only = new("--only") { Description = "Of a channel of YouTube: Videos (neither Shorts nor live streams), Shorts, or Live", HelpName = "KIND" };

    public static Command Create()
    {
        var add = new Command("add", "Subscribe to feeds; a page's own feed is found") { Urls, Mixed, Folder, Watch, Select, Only, Preview };
        add.Validators.Add(result =>
        {
            if (!result.GetValue(Watch) && result.GetValue(Select) is not null)
                result.AddError("--select goes with --watch");
        });
        add.SetAction(AddAsync);
        var list = new Command("list", "List the feeds with their state: last answer, next check and why");
        list.SetAction(List);
        var remove = new Command("remove", "Unsubscribe; the items stay") { Urls };
        remove.SetAction(Remove);
        var import = new Command("import", "Subscribe to every feed of an OPML file; folders are kept") { OpmlFile };
        import.SetAction(Import);
        var export = new Command("export", "Print all subscriptions as OPML");
        export.SetAction(Export);
        return new Command("feeds", "Subscriptions") { add, list, FeedsSetVerb.Create(), remove, import, export };
    }

    private static async Task<int> AddAsync(ParseResult parsed, CancellationToken cancel)
    {
        var session = Session.Open(parsed);
        await using var workshop = Workshop.Open(session);
        var failed = 0;
        var urls = parsed.GetValue(Urls)!;
        foreach (var (at, url) in urls.Index())
        {
            if (urls.Length > 1)
                Console.Error.WriteLine($"Asking {at + 1} of {urls.Length}: {url}".ReplaceLineEndings(" "));
            if (MailboxFolder.Looks(url))
            {
                failed += await MailAdding.RunAsync(session, workshop, url, parsed.GetValue(Folder), parsed.GetValue(Preview), cancel) ? 0 : 1;
                continue;
            }
            var found = await FindAsync(parsed, session, workshop, url, cancel);
            if (!found.Ok)
            {
                failed++;
                Console.Error.WriteLine($"daybook: {url}: {found.Problem}\n  {found.Hint}");
                continue;
            }
            if (parsed.GetValue(Preview))
                continue;
            var isNew = workshop.Store.Feeds.Add(found.Value.Url, found.Value.Title, source: null, parsed.GetValue(Mixed) || found.Value.Mixed, parsed.GetValue(Folder), session.Clock.GetUtcNow());
            var items = isNew ? (await workshop.Pipeline.TakeAsync(found.Value, cancel)).ItemsNew : 0;
            Console.Out.WriteLine(session.Json ? ContractJson.Write(new { Feed = found.Value.Url, found.Value.Title, New = isNew, ItemsNew = items })
                : $"{(isNew ? "Subscribed to" : "Already subscribed:")} {found.Value.Url}{(found.Value.Title is { } title ? $" ({title})" : "")}{(isNew ? $": {items} items" : "")}");
            if (workshop.Store.Feeds.Find(found.Value.Url)?.State.LeftOut is > 0 and var left)
                Console.Error.WriteLine($"daybook: {found.Value.Url} lists more entries than are read of one document: the last {left} were left out");
        }
        await workshop.Pipeline.GroupAsync(edited: false, cancel);
        return failed == 0 ? ExitCode.Done : failed == urls.Length ? ExitCode.Failed : ExitCode.Partly;
    }

    private static async Task<Core.Text.ParseResult<FoundFeed>> FindAsync(ParseResult parsed, Session session, Workshop workshop, string url, CancellationToken cancel)
    {
        var given = WatchedPage.Of(url);
        if (given is null && !parsed.GetValue(Watch))
        {
            var found = await FeedFinder.FindAsync(workshop.Fetcher, url, cancel);
            if (found.Ok && parsed.GetValue(Only) is { } choice)
                found = await FeedFinder.OnlyAsync(workshop.Fetcher, found.Value, choice, cancel);
            if (parsed.GetValue(Preview) && found is { Ok: true, Value: { Answer: { } answer } feed } && FeedParser.Parse(answer.Body, answer.ContentType, answer.FinalUrl) is { Ok: true } document)
                Show(session, feed.Url, document.Value);
            return found;
        }
        var looked = await Watching.LookAsync(workshop.Fetcher, given ?? new WatchedPage(url, parsed.GetValue(Select)), cancel);
        if (!looked.Ok)
            return Core.Text.ParseResult<FoundFeed>.Failed(looked.Problem, looked.Hint);
        if (parsed.GetValue(Preview))
            Show(session, looked.Value.Found.Url, looked.Value.Document);
        return Core.Text.ParseResult<FoundFeed>.Of(looked.Value.Found);
    }

    internal static void Show(Session session, string address, ParsedFeed document)
    {
        if (session.Json)
        {
            Console.Out.WriteLine(ContractJson.Write(new { Feed = address, document.Title, New = false, Entries = document.Items.Select(item => new { item.Title, Url = item.Link, item.Published }), document.Warnings }));
            return;
        }
        Console.Out.WriteLine($"{address}{(document.Title is { } title ? $" ({title})" : "")}: {document.Items.Count} entries; nothing was subscribed.");
        foreach (var item in document.Items)
            Console.Out.WriteLine($"  {item.Published?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "no date   "}  {item.Title}\n              {item.Link}");
        foreach (var warning in document.Warnings)
            Console.Error.WriteLine($"  {warning}");
    }

    private static int List(ParseResult parsed)
    {
        var session = Session.Open(parsed);
        using var store = session.OpenStore();
        var feeds = store.Feeds.All();
        foreach (var entry in feeds)
        {
            Console.Out.WriteLine(session.Json ? ContractJson.Write(Json(entry)) : Line(entry));
            if (!session.Json)
                MailAdding.Show(entry.State);
        }
        if (feeds.Count == 0 && !session.Json)
            Console.Error.WriteLine("No feed is subscribed. 'daybook feeds add URL' subscribes to one.");
        return ExitCode.Done;
    }

    private static int Remove(ParseResult parsed)
    {
        var session = Session.Open(parsed);
        using var store = session.OpenStore();
        var missing = parsed.GetValue(Urls)!.Where(url => !store.Feeds.Remove(MailboxFolder.Of(url)?.Address ?? url)).ToList();
        foreach (var url in missing)
            Console.Error.WriteLine($"daybook: {url} is not subscribed\n  'daybook feeds list' shows the addresses");
        return missing.Count == 0 ? ExitCode.Done : ExitCode.Failed;
    }

    private static int Import(ParseResult parsed)
    {
        var file = parsed.GetValue(OpmlFile)!;
        return ImportOpml(Session.Open(parsed), file, Input.Read(file), dryRun: false);
    }

    /// <summary>Subscribes to every feed of a list; <c>import</c> does the same for a file that turns out to be one.</summary>
    public static int ImportOpml(Session session, FileInfo file, byte[] bytes, bool dryRun)
    {
        var reading = Opml.Read(bytes);
        if (!reading.Ok)
            throw new CommandFailure($"{file}: {reading.Problem}", reading.Hint ?? "mend the file and import it again; nothing was changed");
        var taken = reading.Value.Feeds.Select(feed => feed.Url).Distinct().Count();
        using var store = dryRun ? null : session.OpenStore();
        var added = store is null ? taken : store.Feeds.Add(reading.Value.Feeds.Select(feed => new NewFeed(feed.Url, feed.Title)
        {
            Folders = feed.Folders.Count > 0 ? [string.Join('/', feed.Folders)] : [],
            ShowsCopies = feed.ShowsCopies,
        }), session.Clock.GetUtcNow());
        foreach (var note in reading.Value.Notes)
            Console.Error.WriteLine($"  {note}");
        Console.Out.WriteLine(session.Json ? ContractJson.Write(new { Kind = "opml", Taken = taken, Repeated = taken - added, reading.Value.Notes })
            : dryRun ? $"{taken} feeds in the file; nothing was saved." : $"{taken} feeds in the file, {added} newly subscribed.");
        return ExitCode.Done;
    }

    private static int Export(ParseResult parsed)
    {
        var session = Session.Open(parsed);
        using var store = session.OpenStore();
        using var output = Console.OpenStandardOutput();
        output.Write(Opml.Write(new OpmlDocument
        {
            Title = "Daybook",
            // Lists are given away: mail folders stay out. OPML has no feed in two folders but by naming it twice.
            Feeds = [.. store.Feeds.All().Where(entry => !entry.Feed.IsPrivate).SelectMany(entry => entry.Feed.Folders.DefaultIfEmpty().Select(folder => new OpmlFeed(entry.Feed.Url, entry.Feed.Title, null, folder?.Split('/') ?? [], entry.Feed.ShowsCopies)))],
        }));
        return ExitCode.Done;
    }

    private static object Json(FeedEntry entry) => new
    {
        entry.Feed.Url,
        entry.Feed.Title,
        entry.Feed.Source,
        entry.Feed.Mixed,
        entry.Feed.Breaking,
        entry.Feed.ShowsCopies,
        entry.Feed.Folders,
        entry.Feed.Preset,
        entry.Unverified,
        entry.Feed.Added,
        entry.State.LastChecked,
        entry.State.LastSuccess,
        entry.State.LastStatus,
        entry.State.NextCheck,
        entry.State.NextReason,
        entry.State.Failures,
        entry.State.Failure,
        entry.State.FailureDetail,
        entry.State.Gone,
        entry.State.LeftOut,
        entry.State.Warnings,
        entry.State.Questions,
    };

    private static string Line(FeedEntry entry)
    {
        var state = entry.State;
        var now = state.Gone ? "gone" : state.Failure is not null ? $"failing: {state.FailureDetail}" : state.LastSuccess is { } read ? $"read {read:yyyy-MM-dd HH:mm}Z" : entry.Unverified ? $"unverified until first fetched here (from the preset {entry.Feed.Preset})" : "never read";
        var next = state is { Gone: false, NextCheck: { } check } ? $"; next {check:yyyy-MM-dd HH:mm}Z: {state.NextReason}" : "";
        return $"{entry.Feed.Url}{(entry.Feed.Title is { } title ? $"  {title}" : "")}{(entry.Feed.Mixed ? "  (mixed)" : "")}{(entry.Feed.ShowsCopies ? "  (copies shown)" : "")}\n    {now}{(state.LeftOut > 0 ? $"; {state.LeftOut} entries left out" : "")}{next}";
    }
}
