using Daybook.Core.Stories.Names;
using Daybook.Engine.Stories;
using Daybook.Pages.Desk;
using Daybook.Pages.Desk.Learning;
using Daybook.Pages.Shell;
using Daybook.Store;

namespace Daybook.Web.Desk;

/// <summary>What stories and decisions teach: names taken and refused, weights learned and forgotten. Nothing is used before an editor says so.</summary>
internal static class LearningPages
{
    public static IReadOnlyList<DeskRoute> Routes { get; } =
    [
        DeskRoute.Get(DeskPaths.Learning, Show),
        DeskRoute.Post(LearningPaths.Names, Say),
        DeskRoute.Post(LearningPaths.Weights, Weigh),
    ];

    private static Task<DeskAnswer> Show(DeskRequest request, CancellationToken cancel) => Task.FromResult(DeskAnswer.Of(new LearningReading(request).Model(request.Asked("at"))));

    private static Task<DeskAnswer> Say(DeskRequest request, CancellationToken cancel)
    {
        var (learning, office) = (new NameLearning(request.Store, request.Office.Clock), request.Office);
        var (key, by) = (request.Field("name") ?? "", request.Editor.Name);
        var proposal = LearningReading.Found(request)?.FirstOrDefault(one => one.Key == key);
        var standing = learning.Decided.FirstOrDefault(edit => edit.Name == key);
        var edit = request.Field("act") switch
        {
            "take" when proposal is not null => learning.Take(proposal, by),
            "refuse" when proposal is not null => learning.Refuse(proposal, by),
            "undo" when standing is not null => learning.Undo(key, by),
            _ => null,
        };
        if (edit is null || (proposal ?? standing?.Proposal) is not { } of)
        {
            request.Tell(LearningWords.GoneName);
            return Task.FromResult(DeskAnswer.To(DeskPaths.Learning));
        }
        // What is proposed again stands in the list at once; the stories are read anew when the page is shown.
        if (edit.Act == NameAct.Undo)
            office.NameStudy.Amend(found => found.Any(one => one.Key == key) ? found : [of, .. found]);
        if (edit.Act != NameAct.Refuse)
            office.Errands.Send(stop => office.Pipeline.GroupAsync(edited: false, stop));
        var did = Pages.Shell.Say.Filled(edit.Act switch
        {
            NameAct.Take => LearningWords.DidTakeName,
            NameAct.Refuse => LearningWords.DidRefuseName,
            _ => LearningWords.DidUndoName,
        }, of.One.Form, of.Other.Form);
        request.Tell(did, edit.Act == NameAct.Undo ? null : new DeskUndo(LearningPaths.Names, [("act", "undo"), ("name", key)]));
        return Task.FromResult(DeskAnswer.To(edit.Act == NameAct.Undo ? LearningPaths.WithRow(key) : request.Field("after") is { Length: > 0 } next ? LearningPaths.WithRow(next) : DeskPaths.Learning));
    }

    private static Task<DeskAnswer> Weigh(DeskRequest request, CancellationToken cancel)
    {
        var office = request.Office;
        switch (request.Field("act"))
        {
            case "see":
                office.JoinStudy.Ask(office);
                break;
            case "use" when office.JoinStudy.Now.Found is { Lesson.Learned.Learns: true } seen && seen.Lesson.Name == request.Field("lesson") && seen.Holds(request.Store):
                Use(request, seen);
                break;
            case "use":
                request.Tell(LearningWords.GoneLesson);
                break;
            case "back":
                Put(request, office.Joins.Forget, LearningWords.DidBack, null);
                break;
            default:
                return Task.FromResult(DeskAnswer.NotFound());
        }
        return Task.FromResult(DeskAnswer.To(LearningPaths.Joining));
    }

    private static void Use(DeskRequest request, JoinStudy seen)
    {
        // A key takes back to what was in force; learned weights of before are learned anew instead, from the answers of now.
        var undo = request.Office.Joins.LearnedAt() is null ? new DeskUndo(LearningPaths.Weights, [("act", "back")]) : null;
        Put(request, () => request.Office.Joins.WriteLearned(seen.Lesson.Learned.Weights, $"at the desk by {request.Editor.Name}", seen.Lesson.Answers, request.Now), LearningWords.DidUse, undo);
    }

    private static void Put(DeskRequest request, Action write, string did, DeskUndo? undo)
    {
        try
        {
            write();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            request.Tell(Pages.Shell.Say.Filled(LearningWords.WeightsUnwritten, problem.Message));
            return;
        }
        request.Office.Errands.Send(stop => request.Office.Pipeline.GroupAsync(edited: true, stop));
        request.Tell(did, undo);
    }
}
