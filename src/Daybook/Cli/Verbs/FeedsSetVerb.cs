using System.CommandLine;
using Daybook.Api;
using Daybook.Core.Feeds;
using Daybook.Core.Text;

namespace Daybook.Cli;

/// <summary>What the desk's page of a feed sets, for scripts.</summary>
internal static class FeedsSetVerb
{
    private const string On = "on", Off = "off", Shown = "shown", Folded = "folded";

    private static readonly Argument<string[]> Urls = new("URL") { Description = "Addresses of subscribed feeds", Arity = ArgumentArity.OneOrMore };
    private static readonly Option<string?> Title = new("--title") { Description = "Its name here; empty: it is called as it calls itself", HelpName = "TEXT" };
    private static readonly Option<string?> Copies = Choice("--copies", "shown: its items are seen in stories and editions even where they repeat another outlet's text; they count once either way", Shown, Folded);
    private static readonly Option<string?> Mixed = Choice("--mixed", "on: it carries several outlets", On, Off);
    private static readonly Option<string?> Breaking = Choice("--breaking", "on: ask as often as its server's cache time allows", On, Off);

    public static Command Create()
    {
        var set = new Command("set", "Change what is decided of a feed; what is not named stays as it is") { Urls, Title, Copies, Mixed, Breaking };
        set.Validators.Add(result =>
        {
            if (((Option[])[Title, Copies, Mixed, Breaking]).All(option => result.GetResult(option) is null))
                result.AddError("say what to change: --copies, --mixed, --breaking or --title");
            if (result.GetResult(Title) is not null && result.GetValue(Urls) is { Length: > 1 })
                result.AddError("--title names one feed");
        });
        set.SetAction(Run);
        return set;
    }

    private static int Run(ParseResult parsed)
    {
        var session = Session.Open(parsed);
        using var store = session.OpenStore();
        var missing = 0;
        foreach (var url in parsed.GetValue(Urls)!)
        {
            if ((store.Feeds.Find(url) ?? store.Feeds.Find(WebAddress.Read(url)?.AbsoluteUri ?? url)) is not { } entry)
            {
                missing++;
                Console.Error.WriteLine($"daybook: {url} is not subscribed\n  'daybook feeds list' shows the addresses");
                continue;
            }
            var feed = Changed(entry.Feed, parsed);
            store.Feeds.Change(feed);
            Console.Out.WriteLine(session.Json ? ContractJson.Write(new { Feed = feed.Url, feed.Title, feed.Mixed, feed.Breaking, feed.ShowsCopies })
                : $"{feed.Url}: copies {(feed.ShowsCopies ? Shown : Folded)}, mixed {(feed.Mixed ? On : Off)}, breaking {(feed.Breaking ? On : Off)}{(feed.Title is { } title ? $", called \"{title}\"" : "")}");
        }
        return missing == 0 ? ExitCode.Done : missing == parsed.GetValue(Urls)!.Length ? ExitCode.Failed : ExitCode.Partly;
    }

    private static Feed Changed(Feed feed, ParseResult parsed) => feed with
    {
        Title = parsed.GetValue(Title) is { } title ? Named(title) : feed.Title,
        ShowsCopies = parsed.GetValue(Copies) is { } copies ? copies == Shown : feed.ShowsCopies,
        Mixed = parsed.GetValue(Mixed) is { } mixed ? mixed == On : feed.Mixed,
        Breaking = parsed.GetValue(Breaking) is { } breaking ? breaking == On : feed.Breaking,
    };

    /// <summary>White space, line breaks among it, is one space; null where nothing is left.</summary>
    private static string? Named(string title) => OneLine.Of(title) is { Length: > 0 } line ? line : null;

    private static Option<string?> Choice(string name, string what, string one, string other)
    {
        var option = new Option<string?>(name) { Description = what, HelpName = $"{one}|{other}" };
        option.AcceptOnlyFromAmong(one, other);
        return option;
    }
}
