using System.CommandLine;
using System.Globalization;
using Daybook.Api;
using Daybook.Core.Stories;
using Daybook.Core.Stories.Joining;
using Daybook.Engine.Stories;
using Daybook.Settings;

namespace Daybook.Cli;

internal static class LearnVerb
{
    private static readonly Option<bool> Write = new("--write") { Description = "Use the new weights from now on, and group anew" };
    private static readonly Option<bool> Force = new("--force") { Description = "With --write: use them even where nothing is gained" };
    private static readonly Option<bool> Forget = new("--forget") { Description = "Go back to the weights that the program comes with, and group anew" };
    private static readonly Option<bool> Pairs = new("--pairs") { Description = "Only print the answers with what is looked at, tab-separated (with --json a line each)" };

    public static Command Create()
    {
        var verb = new Command("learn", "Train which stories are one from what editors merged, split, moved and held apart; shows before and after") { Write, Force, Forget, Pairs, LearnNamesVerb.Create() };
        verb.Validators.Add(result =>
        {
            if (((Option<bool>[])[Write, Forget, Pairs]).Count(result.GetValue) > 1)
                result.AddError("--write, --forget and --pairs exclude one another");
            if (result.GetValue(Force) && !result.GetValue(Write))
                result.AddError("--force goes with --write");
        });
        verb.SetAction(RunAsync);
        return verb;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        var session = Session.Open(parsed);
        session.RefuseWithoutDatabase();
        var file = new JoinFile(session.Data);
        if (parsed.GetValue(Forget))
        {
            file.Forget();
            await GroupAsync(session, cancel);
            Console.Error.WriteLine("The weights that the program comes with are in force again.");
            return ExitCode.Done;
        }
        // Open until all is told: texts are read when a likeness is put into words.
        var written = false;
        using (var store = session.OpenStore())
        {
            var lessons = StoryLessons.Read(store, GroupingPolicy.Default, Embedders.Of(session.Settings, store, session.Clock));
            if (parsed.GetValue(Pairs))
                return Show(session, lessons);
            written = Learn(session, file, lessons, parsed.GetValue(Write), parsed.GetValue(Force));
        }

        if (written)
            await GroupAsync(session, cancel);
        return ExitCode.Done;
    }

    /// <summary>True where the weights were written: those that gain nothing are not, unless somebody insists.</summary>
    private static bool Learn(Session session, JoinFile file, StoryLessons lessons, bool write, bool force)
    {
        var rows = lessons.Rows;
        if (rows.Count == 0)
            throw new CommandFailure("there is nothing to learn from yet: no editor's merge, split, move or \"not the same\" of the last 120 days is in force", "decide some stories at the desk (/desk/today) and run it again");
        var learned = lessons.Learn();
        var (before, after) = (file.Policy(), GroupingPolicy.Default with { Joining = learned.Weights });
        var written = write && learned.Learns && (learned.Gains || force);
        Tell(session, lessons, learned, lessons.Moved(before, after), written);
        if (written)
            file.WriteLearned(learned.Weights, "by 'daybook learn --write'", rows.Count, session.Clock.GetUtcNow());
        return written;
    }

    private static async Task GroupAsync(Session session, CancellationToken cancel)
    {
        await using var workshop = Workshop.Open(session);
        await workshop.Pipeline.GroupAsync(edited: true, cancel);
    }

    private static void Tell(Session session, StoryLessons lessons, JoinLearning learned, int moved, bool written)
    {
        var left = lessons.Answers.Count - lessons.Rows.Count;
        if (session.Json)
        {
            Console.Out.WriteLine(ContractJson.Write(new { Answers = lessons.Rows.Count, LeftOut = left, Together = lessons.Rows.Count(row => row.Same), learned.Lessons, learned.Learns, learned.Gains, lessons.Items, ItemsMoved = moved, Written = written }));
            return;
        }
        Console.Out.WriteLine($"{lessons.Rows.Count} answers of editors: {lessons.Rows.Count(row => row.Same)} together, {lessons.Rows.Count(row => !row.Same)} apart{(left > 0 ? $" ({left} more are of older items)" : "")}.");
        foreach (var lesson in learned.Lessons)
            Console.Out.WriteLine($"  {Named(lesson.Kind),-22} {lesson.Rows,4} answers: {lesson.Before} right before, {lesson.After} right after (each by weights trained without it)");
        if (Warning(learned) is { } warning)
            Console.Out.WriteLine(warning);
        Console.Out.WriteLine(written ? $"Of {lessons.Items} items {moved} stand with others from now on." : $"Of {lessons.Items} items {moved} would stand with others than now.");
        Console.Out.WriteLine(written ? $"Written to {JoinFile.Name} in {session.Data}." : $"Nothing was changed{(!learned.Learns ? "" : learned.Gains ? "; --write uses the new weights" : "; --write --force uses them all the same")}.");
    }

    /// <summary>What is to be known before the weights are used; null where more answers are right with them.</summary>
    private static string? Warning(JoinLearning learned) => !learned.Learns ? "Nothing is learned from them yet: a kind of reports learns only from answers of both sorts, together and apart."
        : !learned.Gains ? "Nothing is gained yet: no more answers are right after than before." : null;

    private static int Show(Session session, StoryLessons lessons)
    {
        if (!session.Json)
            Console.Out.WriteLine(string.Join('\t', ["edit", "said", "one", "other", "kind", "same", .. JoinWeights.Features]));
        foreach (var answer in lessons.Answers)
            Console.Out.WriteLine(session.Json ? ContractJson.Write(StoryPairs.Of(answer)) : Line(answer));
        return ExitCode.Done;
    }

    private static string Line(StoryAnswer answer) => string.Join('\t',
    [
        answer.Pair.Edit.Id.ToString(CultureInfo.InvariantCulture), answer.Pair.Edit.Kind.ToString(), string.Join(' ', answer.Pair.One), string.Join(' ', answer.Pair.Other),
        answer.Row?.Kind.ToString() ?? "", answer.Pair.Same ? "1" : "0", .. JoinWeights.Features.Select((_, at) => answer.Row?.Features[at].ToString("0.####", CultureInfo.InvariantCulture) ?? ""),
    ]);

    private static string Named(JoinKind kind) => kind switch
    {
        JoinKind.Headline => "headlines",
        JoinKind.Teaser => "short texts",
        JoinKind.Text => "full texts",
        _ => "in several languages",
    };
}
