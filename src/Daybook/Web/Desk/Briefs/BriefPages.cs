using System.Globalization;
using Daybook.Core.Briefs;
using Daybook.Core.Editions;
using Daybook.Core.Text;
using Daybook.Engine.Briefs;
using Daybook.Pages.Desk;
using Daybook.Pages.Desk.Briefs;
using Daybook.Pages.Shell;
using Daybook.Store;
using Microsoft.AspNetCore.Http;

namespace Daybook.Web.Desk;

/// <summary>The briefs desk: asking for a brief, watching it being written, editing its points, opening each claim on its span.</summary>
internal static class BriefPages
{
    public static IReadOnlyList<DeskRoute> Routes { get; } =
    [
        DeskRoute.Get(DeskPaths.Briefs, List),
        DeskRoute.Post(BriefDeskPaths.Ask, Ask),
        DeskRoute.Get(BriefDeskPaths.AskingRoute, Asking),
        DeskRoute.Get(BriefDeskPaths.BriefRoute, Show),
        DeskRoute.Get(BriefDeskPaths.SpanRoute, Span),
        DeskRoute.Post(BriefDeskPaths.EditRoute, Edit),
        DeskRoute.Post(BriefDeskPaths.KeepRoute, Keep),
        DeskRoute.Post(BriefDeskPaths.WithdrawRoute, BriefWithdrawal.Answer),
        DeskRoute.Post(BriefDeskPaths.UndoRoute, Undo),
    ];

    private static Task<DeskAnswer> List(DeskRequest request, CancellationToken cancel) => Task.FromResult(Listed(request, null));

    private static DeskAnswer Listed(DeskRequest request, string? problem) => DeskAnswer.Of(new DeskBriefsModel(
        [.. request.Store.Briefs.NewestOfEach().Select(brief => BriefReading.Line(request.Store, brief))],
        PastedBriefPages.Lines(request.Store),
        [.. request.Office.Reviews.SelectMany(review => review.Languages).Distinct()]) { Problem = problem },
        problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);

    private static Task<DeskAnswer> Ask(DeskRequest request, CancellationToken cancel)
    {
        var topic = OneLine.Plain(request.Field("topic"));
        var language = request.Field("language") is { Length: > 0 } named && request.Office.Reviews.Any(review => review.Languages.Contains(named)) ? named : null;
        if (BriefQuery.FaultOf(topic, language) is { } fault)
            return Task.FromResult(Listed(request, fault switch
            {
                BriefQueryFault.Blank => BriefDeskWords.AskEmpty,
                BriefQueryFault.TooLong => Say.Filled(BriefDeskWords.AskLong, BriefQuery.Longest),
                BriefQueryFault.LeavesOut => BriefDeskWords.AskLeavesOut,
                _ => BriefDeskWords.AskNothing,
            }));
        DateTimeOffset? since = DateOnly.TryParseExact(request.Field("since"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && CalendarDays.Reckoned(day)
            ? CalendarDays.Of(day, request.Office.Review.TimeZone).From : null;
        return Task.FromResult(DeskAnswer.To(BriefDeskPaths.Asking(request.Office.Writings.Ask(request.Office, topic, language, since))));
    }

    private static Task<DeskAnswer> Asking(DeskRequest request, CancellationToken cancel)
    {
        if (request.Office.Writings.Find(request.Values["name"]) is not { } writing)
            return Task.FromResult(DeskAnswer.Of(new AskingModel(null, [], null, null, null)));
        var stages = writing.Stages;
        var told = stages.Select((stage, at) => at < stages.Count - 1 ? Done(stage.Step, stages[at + 1]) : writing.Brief is null ? Doing(stage.Step) : BriefDeskWords.StageDone).ToList();
        DateTimeOffset? same = writing.Brief is { } brief && brief.Written < writing.Asked ? brief.Written : null;
        return Task.FromResult(DeskAnswer.Of(new AskingModel(writing.Topic, told.Count == 0 ? [BriefDeskWords.StageReading] : told, writing.Brief?.Id, same, writing.Problem)));
    }

    private static string Doing(BriefStep step) => step switch
    {
        BriefStep.Reading => BriefDeskWords.StageReading,
        BriefStep.Writing => BriefDeskWords.StageWriting,
        BriefStep.Drafting => BriefDeskWords.StageDrafting,
        BriefStep.Checking => BriefDeskWords.StageChecking,
        _ => BriefDeskWords.StageKeeping,
    };

    private static string Done(BriefStep step, BriefStage next) => Say.Filled(step switch
    {
        BriefStep.Reading => BriefDeskWords.StageReadingDone,
        BriefStep.Writing => BriefDeskWords.StageWritingDone,
        BriefStep.Drafting => Drafted(next.Draft),
        _ => BriefDeskWords.StageCheckingDone,
    }, next.Count);

    private static string Drafted(DraftEnd? end) => end switch
    {
        DraftEnd.Used => BriefDeskWords.StageDraftUsed,
        DraftEnd.Late => BriefDeskWords.StageDraftLate,
        DraftEnd.Failed => BriefDeskWords.StageDraftFailed,
        DraftEnd.NotAsked => BriefDeskWords.StageDraftNotAsked,
        _ => BriefDeskWords.StageDraftRefused,
    };

    private static Task<DeskAnswer> Show(DeskRequest request, CancellationToken cancel) => Task.FromResult(
        request.Id("id") is { } id && request.Store.Briefs.Find(id) is { } brief ? DeskAnswer.Of(BriefReading.Model(request, brief)) : DeskAnswer.NotFound());

    private static Task<DeskAnswer> Span(DeskRequest request, CancellationToken cancel) => Task.FromResult(
        request.Id("id") is { } id && request.Store.Briefs.Find(id) is { } brief && DeskRequest.Number(request.Asked("n") ?? "1") is { } number
        && BriefReading.Span(request, brief, (int)Math.Min(number, int.MaxValue)) is { } span ? DeskAnswer.Of(span) : DeskAnswer.NotFound());

    private static Task<DeskAnswer> Edit(DeskRequest request, CancellationToken cancel)
    {
        if (request.Id("id") is not { } id || request.Store.Briefs.Find(id) is not { } brief || request.Field("claim") is not { } key || brief.Claims().All(claim => BriefEdit.KeyOf(claim) != key))
            return Task.FromResult(DeskAnswer.NotFound());
        var edit = new BriefEdit { Brief = id, At = request.Now, By = request.Editor.Name, Act = BriefAct.Hide, Claim = key };
        switch (request.Field("act"))
        {
            case "hide":
                request.Store.Briefs.Add(edit);
                return Task.FromResult(Back(request, id, BriefDeskWords.DidHide));
            case "place" when DeskRequest.Number(request.Field("place")) is { } place:
                request.Store.Briefs.Add(edit with { Act = BriefAct.Place, Value = place.ToString(CultureInfo.InvariantCulture) });
                return Task.FromResult(Back(request, id, BriefDeskWords.DidPlace));
            case "show":
                // Every edit that hides it is taken back: whoever shows it means it.
                foreach (var hide in EditedBrief.Standing(request.Store.Briefs.Edits(brief)).Where(one => one.Act == BriefAct.Hide && one.Claim == key))
                    request.Store.Briefs.Add(BriefEdit.Undo(hide, request.Editor.Name, request.Now));
                return Task.FromResult(Back(request, id, Say.Filled(BriefDeskWords.DidUndo, BriefDeskWords.DidHide)));
            default:
                return Task.FromResult(DeskAnswer.NotFound());
        }
    }

    /// <summary>Has the topic renew itself daily, or no more.</summary>
    private static Task<DeskAnswer> Keep(DeskRequest request, CancellationToken cancel)
    {
        if (request.Id("id") is not { } id || request.Store.Briefs.Find(id) is not { } brief)
            return Task.FromResult(DeskAnswer.NotFound());
        var keep = request.Field("keep") == "daily";
        if (keep)
            request.Store.Topics.Save(new SavedTopic(brief.Query, brief.Language, request.Now, request.Editor.Name, brief.Written));
        else
            request.Store.Topics.Drop(brief.Query);
        request.Tell(keep ? BriefDeskWords.DidKeep : BriefDeskWords.DidLeave);
        return Task.FromResult(DeskAnswer.To(BriefDeskPaths.Brief(id)));
    }

    private static Task<DeskAnswer> Undo(DeskRequest request, CancellationToken cancel)
    {
        if (request.Id("id") is not { } id || request.Store.Briefs.Find(id) is not { } brief)
            return Task.FromResult(DeskAnswer.NotFound());
        if (EditedBrief.Standing(request.Store.Briefs.Edits(brief)).FirstOrDefault(edit => edit.By == request.Editor.Name) is not { } edit)
        {
            request.Tell(BriefDeskWords.NothingToUndo);
            return Task.FromResult(DeskAnswer.To(BriefDeskPaths.Brief(id)));
        }
        request.Store.Briefs.Add(BriefEdit.Undo(edit, request.Editor.Name, request.Now));
        return Task.FromResult(Back(request, id, Say.Filled(BriefDeskWords.DidUndo, edit.Act switch
        {
            BriefAct.Hide => BriefDeskWords.DidHide,
            BriefAct.Withdraw => BriefDeskWords.DidWithdraw,
            _ => BriefDeskWords.DidPlace,
        })));
    }

    private static DeskAnswer Back(DeskRequest request, long brief, string did)
    {
        request.Tell(did, new DeskUndo(BriefDeskPaths.Undo(brief), []));
        return DeskAnswer.To(request.Field("row") is { Length: > 0 and < 20 } row ? BriefDeskPaths.Brief(brief, row) : BriefDeskPaths.Brief(brief));
    }
}
