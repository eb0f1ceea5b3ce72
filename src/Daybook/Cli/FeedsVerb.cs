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

    public static Command Create()
    {
        var add = new Command("add", "Subscribe to feeds; a page's own feed is found") { Urls, Mixed, Folder };
        add.SetAction(AddAsync);
        var list = new Command("list", "List the feeds with their state: last answer, next check and why");
        list.SetAction(List);
        var remove = new Command("remove", "Unsubscribe; the items stay") { Urls };
        remove.SetAction(Remove);
        var import = new Command("import", "Subscribe to every feed of an OPML file; folders are kept") { OpmlFile };
        import.SetAction(Import);
        var export = new Command("export", "Print all subscriptions as OPML");
        export.SetAction(Export);
        return new Command("feeds", "Subscriptions") { add, list, remove, import, export };
    }

    private static async Task<int> AddAsync(ParseResult parsed, CancellationToken cancel)
    {
        var session = Session.Open(parsed);
        await using var workshop = Workshop.Open(session);
        var failed = 0;
        foreach (var url in parsed.GetValue(Urls)!)
        {
            var found = await FeedFinder.FindAsync(workshop.Fetcher, url, cancel);
            if (!found.Ok)
            {
                failed++;
                Console.Error.WriteLine($"daybook: {url}: {found.Problem}\n  {found.Hint}");
                continue;
            }
            var isNew = workshop.Store.Feeds.Add(found.Value.Url, found.Value.Title, source: null, parsed.GetValue(Mixed), parsed.GetValue(Folder), session.Clock.GetUtcNow());
            var items = isNew ? (await workshop.Pipeline.TakeAsync(found.Value, cancel)).ItemsNew : 0;
            Console.Out.WriteLine(session.Json ? ContractJson.Write(new { Feed = found.Value.Url, found.Value.Title, New = isNew, ItemsNew = items })
                : $"{(isNew ? "Subscribed to" : "Already subscribed:")} {found.Value.Url}{(found.Value.Title is { } title ? $" ({title})" : "")}{(isNew ? $": {items} items" : "")}");
        }
        await workshop.Pipeline.GroupAsync(edited: false, cancel);
        return failed == 0 ? ExitCode.Done : failed == parsed.GetValue(Urls)!.Length ? ExitCode.Failed : ExitCode.Partly;
    }

    private static int List(ParseResult parsed)
    {
        var session = Session.Open(parsed);
        using var store = session.OpenStore();
        var feeds = store.Feeds.All();
        foreach (var entry in feeds)
            Console.Out.WriteLine(session.Json ? ContractJson.Write(Json(entry)) : Line(entry));
        if (feeds.Count == 0 && !session.Json)
            Console.Error.WriteLine("No feed is subscribed. 'daybook feeds add URL' subscribes to one.");
        return ExitCode.Done;
    }

    private static int Remove(ParseResult parsed)
    {
        var session = Session.Open(parsed);
        using var store = session.OpenStore();
        var missing = parsed.GetValue(Urls)!.Where(url => !store.Feeds.Remove(url)).ToList();
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
        var added = store is null ? taken : reading.Value.Feeds.Count(feed => store.Feeds.Add(feed.Url, feed.Title, source: null, mixed: false,
            feed.Folders.Count > 0 ? string.Join('/', feed.Folders) : null, session.Clock.GetUtcNow()));
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
            // OPML has no feed in two folders but by naming it twice.
            Feeds = [.. store.Feeds.All().SelectMany(entry => entry.Feed.Folders.DefaultIfEmpty().Select(folder => new OpmlFeed(entry.Feed.Url, entry.Feed.Title, null, folder?.Split('/') ?? [])))],
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
    };

    private static string Line(FeedEntry entry)
    {
        var state = entry.State;
        var now = state.Gone ? "gone" : state.Failure is not null ? $"failing: {state.FailureDetail}" : state.LastSuccess is { } read ? $"read {read:yyyy-MM-dd HH:mm}Z" : entry.Unverified ? $"unverified until first fetched here (from the preset {entry.Feed.Preset})" : "never read";
        var next = state is { Gone: false, NextCheck: { } check } ? $"; next {check:yyyy-MM-dd HH:mm}Z: {state.NextReason}" : "";
        return $"{entry.Feed.Url}{(entry.Feed.Title is { } title ? $"  {title}" : "")}{(entry.Feed.Mixed ? "  (mixed)" : "")}\n    {now}{next}";
    }
}
