using System.CommandLine;
using Daybook.Api;
using Daybook.Core.Editions;
using Daybook.Core.Items;
using Daybook.Core.Stories;

namespace Daybook.Cli;

internal static class StoriesVerb
{
    private static readonly Option<DateOnly?> Day = GlobalOptions.DayOption("--day", "Only stories with an item published that day in the review's zone (first seen, where no date is known)");
    private static readonly Option<string?> ReviewName = new("--review") { Description = "The review whose zone counts, where there are several", HelpName = "NAME" };

    public static Command Create()
    {
        var verb = new Command("stories", "List stories, oldest first: items that tell of one event, and why they stand together") { Day, ReviewName };
        verb.SetAction(List);
        return verb;
    }

    private static int List(ParseResult parsed)
    {
        var session = Session.Open(parsed);
        using var store = session.OpenStore();
        DateTimeOffset? from = null, to = null;
        if (parsed.GetValue(Day) is { } day)
            (from, to) = CalendarDays.Of(day, Reviews.Choose(session, parsed.GetValue(ReviewName)).TimeZone);
        var stories = store.Stories.List(from, to);
        var items = store.Items.Find(stories.SelectMany(story => story.Items));
        var voices = store.Sources.All().ToDictionary(source => source.Id, source => source.Voice);
        foreach (var story in stories)
        {
            var members = story.Items.Where(items.ContainsKey).Select(id => items[id]).ToList();
            Console.Out.WriteLine(session.Json ? ContractJson.Write(ContractJson.Of(story, members, Origins(members, items, voices))) : Line(story, members));
        }
        if (stories.Count == 0 && !session.Json)
            Console.Error.WriteLine("No story of that time yet. 'daybook collect' fetches the feeds that are due.");
        return ExitCode.Done;
    }

    /// <summary>Voices behind the story: the owners of its copy roots.</summary>
    private static int Origins(List<Item> members, IReadOnlyDictionary<long, Item> items, Dictionary<string, string> voices) =>
        members.Select(item => item.CopyOf is { } root && items.TryGetValue(root, out var original) ? original.Source : item.Source)
            .Select(source => voices.GetValueOrDefault(source, source)).Distinct().Count();

    private static string Line(Story story, List<Item> members) =>
        $"{story.FirstSeen:yyyy-MM-dd HH:mm}  {members.Count,3} items  {members.Select(item => item.Source).Distinct().Count(),2} sources  {story.Language ?? "--",-3} {story.Title}";
}
