using System.CommandLine;
using Daybook.Api;
using Daybook.Core.Search;
using Daybook.Store;

namespace Daybook.Cli;

internal static class SearchVerb
{
    /// <summary>Hits shown where <c>--limit</c> does not say: a screen of a terminal.</summary>
    private const int Standard = 20;

    private static readonly Argument<string> Query = new("query") { Description = "Words that must all be there, in any form; \"an exact phrase\"; begin*; -without", HelpName = "QUERY" };
    private static readonly Option<DateTimeOffset?> Since = GlobalOptions.InstantOption("--since", "Only items published (else first seen) from here on");
    private static readonly Option<DateTimeOffset?> Until = GlobalOptions.InstantOption("--until", "Only items published (else first seen) before");
    private static readonly Option<bool> Stories = new("--stories") { Description = "Answer with the stories in which items were found" };
    private static readonly Option<int?> Limit = new("--limit") { Description = $"At most this many, the best first (default {Standard})", HelpName = "N", CustomParser = Values.Number<int>("--limit") };

    public static Command Create()
    {
        var verb = new Command("search", "Search items and stories by their words, in every script, the best first") { Query, Since, Until, Stories, Limit };
        Query.Validators.Add(result =>
        {
            if (SearchQuery.Parse(result.GetValueOrDefault<string>() ?? "").Empty)
                result.AddError("QUERY holds no word to look for.");
        });
        verb.SetAction(Run);
        return verb;
    }

    private static int Run(ParseResult parsed)
    {
        parsed.CheckTime(Since, Until);
        var (session, query) = (Session.Open(parsed), parsed.GetValue(Query)!);
        using var store = session.OpenStore();
        var found = parsed.GetValue(Stories) ? ShowStories(session, store, parsed, query) : ShowItems(session, store, parsed, query);
        if (found == 0 && !session.Json)
            Console.Error.WriteLine("Nothing stored has all of that.");
        return ExitCode.Done;
    }

    private static int ShowItems(Session session, Store.Store store, ParseResult parsed, string query)
    {
        var hits = store.Search.Items(query, parsed.GetValue(Since), parsed.GetValue(Until), parsed.GetValue(Limit) ?? Standard);
        var byId = hits.ToDictionary(hit => hit.Item.Id);
        foreach (var (item, origin) in ItemOrigins.Of(store, hits.Select(hit => hit.Item)))
            Console.Out.WriteLine(session.Json ? ContractJson.Write(ContractJson.Of(byId[item.Id], origin)) : Lines(byId[item.Id]));
        return hits.Count;
    }

    private static int ShowStories(Session session, Store.Store store, ParseResult parsed, string query)
    {
        var hits = store.Search.Stories(query, parsed.GetValue(Since), parsed.GetValue(Until), parsed.GetValue(Limit) ?? Standard);
        foreach (var hit in hits)
            Console.Out.WriteLine(session.Json ? ContractJson.Write(ContractJson.Of(hit))
                : $"{hit.Story.LastSeen:yyyy-MM-dd HH:mm}  {hit.Found,3} of {hit.Story.Items.Count} items  {hit.Story.Language ?? "--",-3} {hit.Story.Title}\n    {hit.Best.Snippet.Text}");
        return hits.Count;
    }

    private static string Lines(ItemHit hit) =>
        $"{hit.Item.When:yyyy-MM-dd HH:mm}  {hit.Item.Language ?? "--",-3} {hit.Item.Source,-18} {hit.Item.Title}\n    {hit.Snippet.Text}";
}
