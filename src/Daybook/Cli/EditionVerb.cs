using System.CommandLine;
using System.Globalization;
using Daybook.Api;
using Daybook.Core.Editions;
using Daybook.Engine.Editions;
using Daybook.Pages.Shell;

namespace Daybook.Cli;

internal static class EditionVerb
{
    private static readonly Option<DateOnly?> Day = new("--day") { Description = "The day, e.g. 2025-09-04 (default: today's, still open)", HelpName = "DAY", Recursive = true, CustomParser = GlobalOptions.DayOf };
    private static readonly Option<string?> ReviewName = new("--review") { Description = "The review, where there are several", HelpName = "NAME", Recursive = true };

    public static Command Create()
    {
        var verb = new Command("edition", "Show the edition of a day, composing a draft where there is none") { Day, ReviewName };
        verb.SetAction(parsed => Run(parsed, publish: false));
        var publish = new Command("publish", "Publish the draft of a day; what is published never changes");
        publish.SetAction(parsed => Run(parsed, publish: true));
        verb.Subcommands.Add(publish);
        verb.Subcommands.Add(LaterVerbs.NotYet("withdraw", "Withdraw an edition and leave a dated tombstone (not in this version)"));
        return verb;
    }

    private static int Run(ParseResult parsed, bool publish)
    {
        var session = Session.Open(parsed);
        var review = Reviews.Choose(session, parsed.GetValue(ReviewName));
        var day = parsed.GetValue(Day) ?? EditionWindows.DayOf(session.Clock.GetUtcNow(), review);
        if (!EditionWindows.Exists(day, review))
            throw new CommandFailure($"{day:yyyy-MM-dd} has no edition: {review.Name} closes on no such day, or {review.TimeZone} left it out of its calendar", "take the day before or after");
        using var store = session.OpenStore();
        var desk = new EditionDesk(store, session.Clock);
        var edition = publish ? desk.Publish(review, day) : desk.Show(review, day);
        if (session.Json)
            Console.Out.WriteLine(ContractJson.Write(ContractJson.Of(edition, Url(session, review, day))));
        else
            Print(edition);
        return ExitCode.Done;
    }

    private static string Url(Session session, Review review, DateOnly day) =>
        ReviewAddress.Of(session, review, Reviews.Load(session)[0].Name == review.Name)?.TrimEnd('/') + SitePaths.Edition(day);

    private static void Print(Edition edition)
    {
        Console.Out.WriteLine($"{edition.Title} ({edition.State.ToString().ToLowerInvariant()}, revision {edition.Revision})");
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"News from {edition.Window.From:yyyy-MM-dd HH:mm}Z to {edition.Window.To:yyyy-MM-dd HH:mm}Z"));
        var stories = edition.Stories.ToDictionary(story => story.Id);
        foreach (var section in edition.Sections)
        {
            Console.Out.WriteLine($"\n{section.Heading}");
            foreach (var id in section.Stories)
                Console.Out.WriteLine($"  {(id == edition.Lead ? "* " : "  ")}{stories[id].Title} ({stories[id].Origins} independent of {stories[id].Outlets})");
        }
        if (edition.AlsoReported.Count > 0)
            Console.Out.WriteLine($"\nAlso reported: {edition.AlsoReported.Count} stories");
        if (edition.Stories.Count == 0)
            Console.Out.WriteLine("No story of this day yet.");
    }
}
