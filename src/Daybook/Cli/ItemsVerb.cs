using System.CommandLine;
using Daybook.Api;
using Daybook.Core.Items;
using Daybook.Store;

namespace Daybook.Cli;

internal static class ItemsVerb
{
    private static readonly Option<DateTimeOffset?> Since = GlobalOptions.InstantOption("--since", "Only items published (else first seen) from here on");
    private static readonly Option<DateTimeOffset?> Until = GlobalOptions.InstantOption("--until", "Only items published (else first seen) before");
    private static readonly Option<string?> Feed = new("--feed") { Description = "Only items of this feed", HelpName = "URL" };
    private static readonly Option<string?> Source = new("--source") { Description = "Only items of this source", HelpName = "ID" };
    private static readonly Option<long?> Story = new("--story") { Description = "Only items of this story", HelpName = "ID" };
    private static readonly Option<int?> Limit = new("--limit") { Description = "At most this many, the oldest first", HelpName = "N" };
    private static readonly Option<int?> Revision = new("--revision") { Description = "Each item as it stood in this revision; items that have none are left out", HelpName = "N" };

    public static Command Create()
    {
        Limit.Validators.Add(result => Positive(result, "--limit"));
        Revision.Validators.Add(result => Positive(result, "--revision"));
        var verb = new Command("items", "List items, oldest first") { Since, Until, Feed, Source, Story, Limit, Revision };
        verb.SetAction(List);
        verb.Subcommands.Add(LaterVerbs.NotYet("withdraw", "Erase an item and leave a dated tombstone (not in this version)"));
        return verb;
    }

    private static int List(ParseResult parsed)
    {
        var session = Session.Open(parsed);
        using var store = session.OpenStore();
        var items = store.Items.List(new ItemFilter
        {
            Since = parsed.GetValue(Since),
            Until = parsed.GetValue(Until),
            Feed = parsed.GetValue(Feed),
            Source = parsed.GetValue(Source),
            Story = parsed.GetValue(Story),
            Limit = parsed.GetValue(Limit),
            Revision = parsed.GetValue(Revision),
        });
        var sources = items.ToDictionary(item => item.Id, item => item.Source);
        foreach (var item in items)
            Console.Out.WriteLine(session.Json ? ContractJson.Write(ContractJson.Of(item, Origin(item, sources, store))) : Line(item));
        if (items.Count == 0 && !session.Json)
            Console.Error.WriteLine("No item is stored that fits. 'daybook collect' fetches the feeds that are due.");
        return ExitCode.Done;
    }

    /// <summary>The source of the copy root: who wrote it first.</summary>
    private static string Origin(Item item, Dictionary<long, string> sources, Store.Store store)
    {
        if (item.CopyOf is not { } root)
            return item.Source;
        if (!sources.TryGetValue(root, out var source))
            sources[root] = source = store.Items.Find(root)?.Source ?? item.Source;
        return source;
    }

    private static string Line(Item item) =>
        $"{item.When:yyyy-MM-dd HH:mm}  {item.Language ?? "--",-3} {item.Source,-18} {item.Title ?? Shortened(item.Text)}";

    private static string Shortened(string text) =>
        text.Length <= 80 ? text.ReplaceLineEndings(" ") : text[..80].ReplaceLineEndings(" ") + "…";

    private static void Positive(System.CommandLine.Parsing.OptionResult result, string name)
    {
        if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, out var number) && number < 1)
            result.AddError($"{name} takes a whole number from 1 up.");
    }
}
