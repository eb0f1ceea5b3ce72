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

    private static readonly Option<string> WithdrawReason = ReasonOption("Why, a sentence for readers; it stands on the tombstone");
    private static readonly Option<string> CorrectReason = ReasonOption("What is corrected, a sentence for readers");
    private static readonly Option<bool> Again = new("--again") { Description = "Publish a withdrawn day again" };

    public static Command Create()
    {
        var verb = new Command("edition", "Show the edition of a day, composing a draft where there is none") { Day, ReviewName };
        verb.SetAction((parsed, cancel) => RunAsync(parsed, (desk, review, day) => new EditionOutcome(desk.Show(review, day), null), cancel));
        verb.Subcommands.Add(Sub("publish", "Publish the draft of a day; what is published never changes", (desk, review, day, _) => desk.Publish(review, day)));
        verb.Subcommands.Add(Sub("correct", "Publish the next revision of a published day: what was decided at the desk since then", (desk, review, day, parsed) =>
            parsed.GetValue(Again) ? desk.PublishAgain(review, day, parsed.GetValue(CorrectReason)!) : desk.Correct(review, day, parsed.GetValue(CorrectReason)!), CorrectReason, Again));
        verb.Subcommands.Add(Sub("withdraw", "Withdraw a published day and leave a dated tombstone", (desk, review, day, parsed) =>
            desk.Withdraw(review, day, parsed.GetValue(WithdrawReason)!), WithdrawReason));
        verb.Subcommands.Add(EditionCopyVerb.Create(DayOf));
        return verb;
    }

    private static Command Sub(string name, string does, Func<EditionDesk, Review, DateOnly, ParseResult, EditionOutcome> work, params Option[] options)
    {
        var verb = new Command(name, does);
        foreach (var option in options)
            verb.Options.Add(option);
        verb.SetAction((parsed, cancel) => RunAsync(parsed, (desk, review, day) => work(desk, review, day, parsed), cancel));
        return verb;
    }

    private static Option<string> ReasonOption(string description)
    {
        var option = new Option<string>("--reason") { Description = description, HelpName = "TEXT", Required = true };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && string.IsNullOrWhiteSpace(result.Tokens[0].Value))
                result.AddError("The reason is empty: readers are owed a sentence.");
        });
        return option;
    }

    private static async Task<int> RunAsync(ParseResult parsed, Func<EditionDesk, Review, DateOnly, EditionOutcome> work, CancellationToken cancel)
    {
        var session = Session.Open(parsed);
        var (review, day) = DayOf(parsed, session);
        using var store = session.OpenStore();
        await Workshop.GroupLeftAsync(session, store, cancel);
        var outcome = work(new EditionDesk(store, session.Clock), review, day);
        if (outcome.Refusal is { } refusal)
            throw Refused(refusal, day);
        if (session.Json)
            Console.Out.WriteLine(ContractJson.Write(ContractJson.Of(outcome.Edition!, Url(session, review, day))));
        else
            Print(outcome.Edition!);
        return ExitCode.Done;
    }

    private static (Review Review, DateOnly Day) DayOf(ParseResult parsed, Session session)
    {
        var review = Reviews.Choose(session, parsed.GetValue(ReviewName));
        var day = parsed.GetValue(Day) ?? EditionWindows.DayOf(session.Clock.GetUtcNow(), review);
        return EditionWindows.Exists(day, review) ? (review, day)
            : throw new CommandFailure($"{day:yyyy-MM-dd} has no edition: {review.Name} closes on no such day, or {review.TimeZone} left it out of its calendar", "take the day before or after");
    }

    private static CommandFailure Refused(EditionRefusal refusal, DateOnly day) => refusal switch
    {
        EditionRefusal.NotBegun => new($"{day:yyyy-MM-dd} has not begun: there is nothing to publish yet", "take a day whose news has begun"),
        EditionRefusal.NoStory => new($"{day:yyyy-MM-dd} has no story: an empty edition is not published by hand", "'daybook stories --day DAY' lists the stories of a day; take one that has some"),
        EditionRefusal.NotPublished => new($"no edition of {day:yyyy-MM-dd} is published", $"'daybook edition publish --day {day:yyyy-MM-dd}' publishes it"),
        EditionRefusal.Withdrawn => new($"the edition of {day:yyyy-MM-dd} is withdrawn", $"'daybook edition correct --again --day {day:yyyy-MM-dd} --reason TEXT' publishes it again as a new revision"),
        EditionRefusal.NotWithdrawn => new($"the edition of {day:yyyy-MM-dd} is not withdrawn", "leave '--again' out to correct it"),
        EditionRefusal.Same => new($"nothing differs from what readers see of {day:yyyy-MM-dd}", "decide at the desk what is to be corrected, then run this again"),
        _ => new($"the edition of {day:yyyy-MM-dd} was published by another at this moment", "look at it and run this again where it is still wanted"),
    };

    private static string Url(Session session, Review review, DateOnly day) =>
        ReviewAddress.OrPath(session, review, Reviews.Load(session)[0].Name == review.Name) + SitePaths.Edition(day);

    private static void Print(Edition edition)
    {
        Console.Out.WriteLine($"{edition.Title} ({edition.State.ToString().ToLowerInvariant()}, revision {edition.Revision})");
        if (edition.Reason is { } reason)
            Console.Out.WriteLine($"{(edition.State == EditionState.Withdrawn ? "Withdrawn" : "Corrected")}: {reason}");
        if (edition.State == EditionState.Withdrawn)
            return;
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
