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
    private static readonly Option<long?> Story = new("--story") { Description = "Only items of this story", HelpName = "ID", CustomParser = Values.Number<long>("--story") };
    private static readonly Option<int?> Limit = new("--limit") { Description = "At most this many, the oldest first", HelpName = "N", CustomParser = Values.Number<int>("--limit") };
    private static readonly Option<int?> Revision = new("--revision") { Description = "Each item as it stood in this revision; items that have none are left out", HelpName = "N", CustomParser = Values.Number<int>("--revision") };

    public static Command Create()
    {
        var verb = new Command("items", "List items, oldest first") { Since, Until, Feed, Source, Story, Limit, Revision };
        verb.SetAction(List);
        verb.Subcommands.Add(ItemsWithdrawVerb.Create());
        return verb;
    }

    private static int List(ParseResult parsed)
    {
        parsed.CheckTime(Since, Until);
        var session = Session.Open(parsed);
        using var store = session.OpenStore();
        var items = store.Items.Each(new ItemFilter
        {
            Since = parsed.GetValue(Since),
            Until = parsed.GetValue(Until),
            Feed = parsed.GetValue(Feed),
            Source = parsed.GetValue(Source),
            Story = parsed.GetValue(Story),
            Limit = parsed.GetValue(Limit),
            Revision = parsed.GetValue(Revision),
            Withdrawn = true,
        });
        var any = false;
        foreach (var (item, origin) in ItemOrigins.Of(store, items))
        {
            any = true;
            Console.Out.WriteLine(session.Json ? ContractJson.Write(ContractJson.Of(item, origin)) : Line(item));
        }
        if (!any && !session.Json)
            Console.Error.WriteLine("No item is stored that fits. 'daybook collect' fetches the feeds that are due.");
        return ExitCode.Done;
    }

    private static string Line(Item item) =>
        $"{item.When:yyyy-MM-dd HH:mm}  {item.Language ?? "--",-3} {item.Source,-18} {(item.Withdrawn is { } gone ? $"(withdrawn {gone.At:yyyy-MM-dd}: {gone.Reason})" : item.Title ?? Shortened(item.Text))}";

    private static string Shortened(string text) =>
        text.Length <= 80 ? text.ReplaceLineEndings(" ") : text[..80].ReplaceLineEndings(" ") + "…";
}
