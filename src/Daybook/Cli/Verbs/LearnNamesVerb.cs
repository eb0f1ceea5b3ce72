using System.CommandLine;
using Daybook.Api;
using Daybook.Core.Stories.Names;
using Daybook.Engine.Stories;

namespace Daybook.Cli;

internal static class LearnNamesVerb
{
    private const string By = "command line";

    private static readonly Option<string[]> Take = Keys("--take", "Use these names from now on, and group anew");
    private static readonly Option<string[]> Refuse = Keys("--refuse", "Propose these names no more");
    private static readonly Option<string[]> Undo = Keys("--undo", "Take back what was said of these names, and group anew");
    private static readonly Option<bool> Decided = new("--decided") { Description = "Show what was taken and refused" };
    private static readonly Option<bool> Table = new("--table") { Description = "Print what is used as lines for places.tsv and organisations.tsv" };

    public static Command Create()
    {
        var verb = new Command("names", "Names in two languages that confirmed stories teach, with their evidence; taken or refused by you, never by itself") { Take, Refuse, Undo, Decided, Table };
        verb.Validators.Add(result =>
        {
            if (((Option[])[Take, Refuse, Undo, Decided, Table]).Count(option => result.GetResult(option) is { Implicit: false }) > 1)
                result.AddError("--take, --refuse, --undo, --decided and --table exclude one another");
            foreach (var option in ((Option[])[Take, Refuse, Undo]).Where(option => result.GetResult(option) is { Implicit: false, Tokens.Count: 0 }))
                result.AddError($"{option.Name} needs a KEY, as 'daybook learn names' shows them");
        });
        verb.SetAction(RunAsync);
        return verb;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        var session = Session.Open(parsed);
        session.RefuseWithoutDatabase();
        var (take, refuse, undo) = (KeysOf(parsed, Take), KeysOf(parsed, Refuse), KeysOf(parsed, Undo));
        using (var store = session.OpenStore())
        {
            var learning = new NameLearning(store, session.Clock);
            if (parsed.GetValue(Table))
                Console.Out.Write(string.Concat(learning.Taken.Select(name => name.Line + "\n")));
            else if (parsed.GetValue(Decided))
                Show(session, learning.Decided);
            else if (take.Length + refuse.Length + undo.Length == 0)
                Show(session, learning.Proposals());
            CheckAll(learning, take, refuse, undo);
            foreach (var key in take)
                Tell(learning.Take(key, By), key, "taken");
            foreach (var key in refuse)
                Tell(learning.Refuse(key, By), key, "refused");
            foreach (var key in undo)
                Tell(learning.Undo(key, By), key, "taken back");
        }
        if (take.Length + undo.Length > 0)
        {
            await using var workshop = Workshop.Open(session);
            await workshop.Pipeline.GroupAsync(edited: true, cancel);
        }
        return ExitCode.Done;
    }

    /// <summary>Without a key the parser would take the next option for one: that there is one is checked by the verb.</summary>
    private static Option<string[]> Keys(string name, string what) =>
        new(name) { Description = what, AllowMultipleArgumentsPerToken = true, HelpName = "KEY", Arity = ArgumentArity.ZeroOrMore };

    private static string[] KeysOf(ParseResult parsed, Option<string[]> option) => [.. (parsed.GetValue(option) ?? []).Distinct(StringComparer.Ordinal)];

    /// <summary>All keys, before anything is kept: one that is wrong leaves everything as it was.</summary>
    private static void CheckAll(NameLearning learning, string[] take, string[] refuse, string[] undo)
    {
        var proposed = take.Length + refuse.Length > 0 ? learning.Proposals() : [];
        Check(take, "taken", proposed.Where(one => LearnedName.Of(one) is not null).Select(one => one.Key));
        Check(refuse, "refused", proposed.Select(one => one.Key));
        Check(undo, "taken back", undo.Length > 0 ? learning.Decided.Select(edit => edit.Name) : []);
    }

    private static void Check(string[] keys, string done, IEnumerable<string> known)
    {
        if (keys.Except(known, StringComparer.Ordinal).FirstOrDefault() is { } strange)
            throw Nothing(strange, done);
    }

    private static CommandFailure Nothing(string key, string done) =>
        new($"there is nothing to be {done} under '{key}'", "'daybook learn names' shows what is proposed, and with --decided what was said");

    private static void Tell(NameEdit? edit, string key, string done)
    {
        if (edit is null)
            throw Nothing(key, done);
        Console.Error.WriteLine($"{key}: {done}{(edit.Learned is { } learned ? $" as {learned.Id} ({string.Join(", ", learned.Forms)})" : "")}");
    }

    private static void Show(Session session, IReadOnlyList<NameProposal> proposals)
    {
        foreach (var one in proposals)
            Console.Out.WriteLine(session.Json ? ContractJson.Write(one) : Line(one));
        if (proposals.Count == 0 && !session.Json)
            Console.Out.WriteLine("No name is proposed: three stories told in two languages must have it in both.");
    }

    private static void Show(Session session, IReadOnlyList<NameEdit> edits)
    {
        foreach (var edit in edits)
            Console.Out.WriteLine(session.Json ? ContractJson.Write(edit)
                : $"{edit.Name}  {(edit.Act == NameAct.Take ? "taken" : "refused")} by {edit.By} on {edit.At.UtcDateTime:yyyy-MM-dd}{(edit.Learned is { } learned ? $", as {learned.Id}" : "")}");
    }

    private static string Line(NameProposal one) => $"""
        {one.Key}
          {one.One.Language} "{one.One.Form}" and {one.Other.Language} "{one.Other.Form}": in {one.Together} stories together, of {one.OfOne} with the first and {one.OfOther} with the second{(one.SameSound ? ", the same consonants" : "")}{(one.Known is { } id ? $"; one is known as {id}" : "")}
          {string.Join("\n  ", one.Stories.Select(story => $"{(story.Confirmed ? "confirmed" : "alike    ")} {story.Story} {story.Title}"))}
        """;
}
