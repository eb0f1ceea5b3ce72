using Daybook.Core.Briefs;
using Daybook.Core.Text;
using Daybook.Pages.Desk;
using Daybook.Pages.Desk.Briefs;

namespace Daybook.Web.Desk;

/// <summary>Takes a brief back, or shows it to readers again. Its writings stay; readers see when and why.</summary>
internal static class BriefWithdrawal
{
    /// <summary>As the form has it.</summary>
    private const int LongestReason = 500;

    public static Task<DeskAnswer> Answer(DeskRequest request, CancellationToken cancel)
    {
        if (request.Id("id") is not { } id || request.Store.Briefs.Find(id) is not { } brief)
            return Task.FromResult(DeskAnswer.NotFound());
        request.Tell(request.Field("act") == "restore" ? Restore(request, brief) : Withdraw(request, brief));
        return Task.FromResult(DeskAnswer.To(BriefDeskPaths.Brief(id)));
    }

    private static string Withdraw(DeskRequest request, Brief brief)
    {
        var reason = OneLine.Of(request.Field("reason"));
        if (reason.Length is 0 or > LongestReason)
            return BriefDeskWords.WithdrawNoReason;
        if (EditedBrief.Of(brief, request.Store.Briefs.Edits(brief)).Withdrawn is null)
            request.Store.Briefs.Add(new BriefEdit { Brief = brief.Id, At = request.Now, By = request.Editor.Name, Act = BriefAct.Withdraw, Claim = "", Value = reason });
        // What readers no longer see is not kept up for them either.
        if (request.Store.Topics.Find(brief.Query) is { } topic && topic.Renews(brief))
            request.Store.Topics.Drop(brief.Query);
        return BriefDeskWords.DidWithdraw;
    }

    private static string Restore(DeskRequest request, Brief brief)
    {
        foreach (var edit in EditedBrief.Standing(request.Store.Briefs.Edits(brief)).Where(edit => edit.Act == BriefAct.Withdraw))
            request.Store.Briefs.Add(BriefEdit.Undo(edit, request.Editor.Name, request.Now));
        return BriefDeskWords.DidRestore;
    }
}
