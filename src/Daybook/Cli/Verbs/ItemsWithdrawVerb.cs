using System.CommandLine;
using Daybook.Api;

namespace Daybook.Cli;

internal static class ItemsWithdrawVerb
{
    private static readonly Argument<long?> Id = new("id") { Description = "Id of the item, as 'daybook items --json' gives it", HelpName = "ID", CustomParser = Values.Number<long>("ID") };
    private static readonly Option<string> Reason = new("--reason") { Description = "Why, a sentence that readers see", HelpName = "TEXT", Required = true };

    public static Command Create()
    {
        Reason.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && string.IsNullOrWhiteSpace(result.Tokens[0].Value))
                result.AddError("--reason takes a sentence that readers see.");
        });
        var verb = new Command("withdraw", "Erase the words of an item wherever they stand (text, revisions, index, briefs, editions, pasted texts) and leave a dated tombstone; this cannot be undone") { Id, Reason };
        verb.SetAction(Run);
        return verb;
    }

    private static int Run(ParseResult parsed)
    {
        var (session, id) = (Session.Open(parsed), parsed.GetValue(Id)!.Value);
        session.RefuseWithoutDatabase();
        using var store = session.OpenStore();
        var report = store.Withdrawals.Withdraw(id, parsed.GetValue(Reason)!.Trim(), session.Clock.GetUtcNow())
            ?? throw new CommandFailure($"there is no item {id}", "'daybook search' and 'daybook items --json' tell the ids");
        Console.Out.WriteLine(session.Json ? ContractJson.Write(new { Id = ContractJson.Id(id), Withdrawn = report.Tombstone, report.Revisions, report.Briefs, report.Editions, report.Clippings })
            : report.Revisions == 0 ? $"It was withdrawn on {report.Tombstone.At:yyyy-MM-dd} already: {report.Tombstone.Reason}"
            : $"Withdrawn: {report.Revisions} revision(s) erased, {report.Briefs} brief(s), {report.Editions} edition(s) and {report.Clippings} pasted text(s) marked. Backups made before still hold it.");
        return ExitCode.Done;
    }
}
