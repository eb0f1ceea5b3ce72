using System.CommandLine;
using Daybook.Api;
using Daybook.Core.Editions;
using Daybook.Core.Publishing;
using Daybook.Engine.Editions;
using Daybook.Engine.Publishing;

namespace Daybook.Cli;

/// <summary><c>edition copy</c>: the edition as text to paste elsewhere, with no account of any network.</summary>
internal static class EditionCopyVerb
{
    private static readonly Option<string> As = new("--as") { Description = "post, thread, mail, markdown or html", HelpName = "FORM", DefaultValueFactory = _ => "post" };
    private static readonly Option<string> Network = new("--network") { Description = "Whose limits hold for posts and threads: mastodon, bluesky, x or telegram", HelpName = "NAME", DefaultValueFactory = _ => "mastodon" };

    /// <param name="dayOf">The review and the day asked for.</param>
    public static Command Create(Func<ParseResult, Session, (Review Review, DateOnly Day)> dayOf)
    {
        As.TakesOneOf([.. Enum.GetNames<CopyForm>().Select(name => name.ToLowerInvariant())]);
        Network.TakesOneOf([.. SocialNetwork.All.Select(network => network.Name)]);
        var verb = new Command("copy", "Print an edition as a post, a thread, a mail, Markdown or HTML, to paste where you like") { As, Network };
        verb.SetAction((parsed, cancel) => RunAsync(parsed, dayOf, cancel));
        return verb;
    }

    private static async Task<int> RunAsync(ParseResult parsed, Func<ParseResult, Session, (Review Review, DateOnly Day)> dayOf, CancellationToken cancel)
    {
        var session = Session.Open(parsed);
        var (review, day) = dayOf(parsed, session);
        using var store = session.OpenStore();
        await Workshop.GroupLeftAsync(session, store, cancel);
        var edition = new EditionDesk(store, session.Clock).Show(review, day);
        if (edition.State == EditionState.Withdrawn)
            throw new CommandFailure($"the edition of {day:yyyy-MM-dd} is withdrawn", "there is nothing left to copy; take another day");
        var network = SocialNetwork.All.First(one => one.Name == parsed.GetValue(Network));
        var address = ReviewAddress.Of(session, review, Reviews.Load(session)[0].Name == review.Name);
        var copied = CopiedText.Of(new CopyOut(store, review, address).Of(edition), Enum.Parse<CopyForm>(parsed.GetValue(As)!, ignoreCase: true), network);
        if (session.Json)
            Console.Out.WriteLine(ContractJson.Write(new { Review = review.Name, Day = day, As = copied.Form, Network = network.Name, copied.Subject, Texts = copied.Texts }));
        else
            Console.Out.WriteLine((copied.Subject is { } subject ? $"Subject: {subject}\n\n" : "") + string.Join("\n\n", copied.Texts).TrimEnd('\n'));
        return ExitCode.Done;
    }
}
