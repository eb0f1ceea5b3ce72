using System.Globalization;
using Daybook.Core.Editions;
using Daybook.Core.Items;
using Daybook.Engine.Editions;
using Daybook.Engine.Publishing;
using Daybook.Pages.Desk;
using Daybook.Pages.Desk.Today;
using Daybook.Pages.Shell;
using Microsoft.AspNetCore.Http;

namespace Daybook.Web.Desk;

/// <summary>The day's desk: its page, its proof, and what is done with the edition as a whole.</summary>
internal static class TodayPages
{
    public static IReadOnlyList<DeskRoute> Routes { get; } =
    [
        DeskRoute.Get(DeskPaths.Today, Show),
        DeskRoute.Get(TodayPaths.Proof, Proof),
        DeskRoute.Get(TodayPaths.History, TodayHistory.Show),
        DeskRoute.Post(TodayPaths.Decide, TodayDecisions.Decide),
        DeskRoute.Post(TodayPaths.Stories, TodayStories.Change),
        DeskRoute.Post(TodayPaths.Undo, TodayHistory.Undo),
        DeskRoute.Post(TodayPaths.AtCutOff, TodayDecisions.AtCutOff),
        DeskRoute.Post(TodayPaths.Publish, Publish),
        DeskRoute.Post(TodayPaths.Correct, Correct),
        DeskRoute.Post(TodayPaths.Again, Again),
        DeskRoute.Post(TodayPaths.Withdraw, Withdraw),
    ];

    /// <summary>A page in the frame of a review: its language, its zone.</summary>
    /// <param name="titles">Headlines of the page in the review's language, by a machine; null = none.</param>
    public static DeskAnswer In<TModel>(Review review, TModel model, IReadOnlyDictionary<string, TranslatedTitle>? titles = null) where TModel : IPageModel =>
        new DeskAnswer.Page((pages, _, links, desk) => pages.WriteAsync(new Site { Review = review, Titles = titles ?? new Dictionary<string, TranslatedTitle>() }, links, model, desk), StatusCodes.Status200OK);

    public static DeskAnswer NoReview() => DeskAnswer.Of(new DeskNoticeModel(TodayWords.NoReviewTitle, TodayWords.NoReviewText, TodayWords.NoReviewAdvice));

    /// <summary>Where forms of the day's desk lead back to, with what was done told in the key line.</summary>
    public static DeskAnswer Back(DeskRequest request, TodayPlace place, string did)
    {
        request.Tell(did, new DeskUndo(TodayPaths.Undo, place.Fields));
        return DeskAnswer.To(request.Next(place.WithRow()));
    }

    private static Task<DeskAnswer> Show(DeskRequest request, CancellationToken cancel)
    {
        if (TodayReading.ReviewOf(request) is not { } review)
            return Task.FromResult(FirstReviewPages.Show(request));
        var reading = new TodayReading(request, review);
        var model = reading.Model(reading.Place());
        return Task.FromResult(In(review, model, reading.Titles(model)));
    }

    private static Task<DeskAnswer> Proof(DeskRequest request, CancellationToken cancel)
    {
        if (TodayReading.ReviewOf(request) is not { } review)
            return Task.FromResult(NoReview());
        var draft = new EditionDesk(request.Store, request.Office.Clock).Draft(review, new TodayReading(request, review).Place().Day);
        return Task.FromResult(In(review, Proofs.Of(request.Store, review, draft.Edition)));
    }

    private static Task<DeskAnswer> Publish(DeskRequest request, CancellationToken cancel) => Act(request, (desk, review, day) => desk.Publish(review, day, request.Editor.Name),
        (edition, number) => edition.Revision == 1 ? Say.Filled(TodayWords.DidPublish, number) : Say.Filled(TodayWords.DidCorrect, edition.Revision));

    private static Task<DeskAnswer> Correct(DeskRequest request, CancellationToken cancel) => Reasoned(request, (desk, review, day, reason) => desk.Correct(review, day, reason, request.Editor.Name),
        (edition, _) => Say.Filled(TodayWords.DidCorrect, edition.Revision));

    private static Task<DeskAnswer> Again(DeskRequest request, CancellationToken cancel) => Reasoned(request, (desk, review, day, reason) => desk.PublishAgain(review, day, reason, request.Editor.Name),
        (edition, _) => Say.Filled(TodayWords.DidCorrect, edition.Revision));

    private static Task<DeskAnswer> Withdraw(DeskRequest request, CancellationToken cancel) => Reasoned(request, (desk, review, day, reason) => desk.Withdraw(review, day, reason, request.Editor.Name),
        (_, _) => TodayWords.DidWithdraw);

    private static Task<DeskAnswer> Reasoned(DeskRequest request, Func<EditionDesk, Review, DateOnly, string, EditionOutcome> work, Func<Edition, int, string> did) =>
        string.IsNullOrWhiteSpace(request.Field("reason"))
            ? Task.FromResult(DeskAnswer.Refused(TodayWords.NoReason, TodayWords.RefusedAdvice, StatusCodes.Status400BadRequest))
            : Act(request, (desk, review, day) => work(desk, review, day, request.Field("reason")!.Trim()), did);

    private static Task<DeskAnswer> Act(DeskRequest request, Func<EditionDesk, Review, DateOnly, EditionOutcome> work, Func<Edition, int, string> did)
    {
        if (TodayReading.ReviewOf(request) is not { } review)
            return Task.FromResult(NoReview());
        var place = new TodayReading(request, review).Place();
        var desk = new EditionDesk(request.Store, request.Office.Clock);
        if (Unseen(request, desk.Sight(review, place.Day), place) is { } unseen)
            return Task.FromResult(unseen);
        var outcome = work(desk, review, place.Day);
        if (outcome.Refusal is { } refusal)
            return Task.FromResult(DeskAnswer.Refused(Words(refusal), TodayWords.RefusedAdvice, StatusCodes.Status409Conflict));
        var number = request.Store.Editions.Number(review.Name, place.Day);
        // What readers have seen is not taken back by a key.
        request.Tell(did(outcome.Edition!, number));
        return Task.FromResult(DeskAnswer.To(place.ToString()));
    }

    /// <summary>The answer to a form whose page shows something else than there is now; null where the editor saw what is there.</summary>
    private static DeskAnswer? Unseen(DeskRequest request, EditionSight now, TodayPlace place)
    {
        if (request.Field(TodayPaths.SeenRevision) is { } revision && revision != now.Revision.ToString(CultureInfo.InvariantCulture))
            return DeskAnswer.Refused(TodayWords.RefusedUnseen, TodayWords.RefusedAdvice, StatusCodes.Status409Conflict);
        if (request.Field(TodayPaths.SeenDecision) is not { } decision || decision == now.Decision.ToString(CultureInfo.InvariantCulture))
            return null;
        request.Tell(request.Field("reason") is { } reason ? Say.Filled(TodayWords.DraftChangedReason, reason.Trim()) : TodayWords.DraftChanged);
        return DeskAnswer.To(place.ToString());
    }

    private static string Words(EditionRefusal refusal) => refusal switch
    {
        EditionRefusal.NotBegun => TodayWords.RefusedNotBegun,
        EditionRefusal.NoStory => TodayWords.RefusedNoStory,
        EditionRefusal.NotPublished => TodayWords.RefusedNotPublished,
        EditionRefusal.Withdrawn => TodayWords.RefusedWithdrawn,
        EditionRefusal.NotWithdrawn => TodayWords.RefusedNotWithdrawn,
        EditionRefusal.Same => TodayWords.RefusedSame,
        _ => TodayWords.RefusedOvertaken,
    };
}
