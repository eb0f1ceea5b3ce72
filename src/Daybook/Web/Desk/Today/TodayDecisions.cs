using System.Globalization;
using Daybook.Core.Editions;
using Daybook.Core.Text;
using Daybook.Pages.Desk;
using Daybook.Pages.Desk.Today;
using Daybook.Pages.Shell;
using Microsoft.AspNetCore.Http;

namespace Daybook.Web.Desk;

/// <summary>Decisions about one story in the edition of a day. Each is an entry of the plan.</summary>
internal static class TodayDecisions
{
    private const int LongestHeadline = 300, LongestNote = 1000;

    public static Task<DeskAnswer> Decide(DeskRequest request, CancellationToken cancel)
    {
        if (TodayReading.ReviewOf(request) is not { } review)
            return Task.FromResult(TodayPages.NoReview());
        // What somebody wrote is never cut behind their back.
        if (TooLong(request, "headline", LongestHeadline) is { } headline)
            return Task.FromResult(headline);
        if (TooLong(request, "note", LongestNote) is { } note)
            return Task.FromResult(note);
        var place = new TodayReading(request, review).Place();
        if (place.Story is not { } story || Read(request, review) is not { } decision)
            return Task.FromResult(DeskAnswer.Refused(DeskWords.NotFoundText, null, StatusCodes.Status400BadRequest));
        request.Store.Plans.Add(Entry(request, place, decision.Act) with { Story = story, Value = decision.Value });
        // A choice made, the next story is up; it was worked out when the page was written.
        var next = decision.Act is PlanAct.Take or PlanAct.Also or PlanAct.Leave ? DeskRequest.Number(request.Field("after")) ?? story : story;
        return Task.FromResult(TodayPages.Back(request, place.Chosen with { Story = next }, decision.Did));
    }

    public static Task<DeskAnswer> AtCutOff(DeskRequest request, CancellationToken cancel)
    {
        if (TodayReading.ReviewOf(request) is not { } review)
            return Task.FromResult(TodayPages.NoReview());
        var place = new TodayReading(request, review).Place();
        var off = request.Field("on") == EditionPlan.Off;
        request.Store.Plans.Add(Entry(request, place, PlanAct.PublishAtCutOff) with { Value = off ? EditionPlan.Off : null });
        return Task.FromResult(TodayPages.Back(request, place, off ? TodayWords.DidAtCutOffOff : TodayWords.DidAtCutOff));
    }

    private static PlanEntry Entry(DeskRequest request, TodayPlace place, PlanAct act) =>
        new() { Review = place.Review, Day = place.Day, At = request.Now, By = request.Editor.Name, Act = act };

    /// <summary>What the form says; null where it says nothing we know.</summary>
    private static (PlanAct Act, string? Value, string Did)? Read(DeskRequest request, Review review) => request.Field("act") switch
    {
        "take" => (PlanAct.Take, null, TodayWords.DidTake),
        "also" => (PlanAct.Also, null, TodayWords.DidAlso),
        "leave" => (PlanAct.Leave, null, TodayWords.DidLeave),
        "lead" => (PlanAct.Lead, null, TodayWords.DidLead),
        "up" => (PlanAct.Place, Moved(request, -1), TodayWords.DidPlace),
        "down" => (PlanAct.Place, Moved(request, 1), TodayWords.DidPlace),
        "carry" => (PlanAct.Carry, null, TodayWords.DidCarry),
        "carry-off" => (PlanAct.Carry, EditionPlan.Off, TodayWords.DidCarryOff),
        "pin" => (PlanAct.Pin, null, TodayWords.DidPin),
        "pin-off" => (PlanAct.Pin, EditionPlan.Off, TodayWords.DidPinOff),
        "headline" => (PlanAct.Headline, Text(request.Field("headline")), TodayWords.DidHeadline),
        "note" => (PlanAct.Note, Text(request.Field("note")), TodayWords.DidNote),
        { } act when act.StartsWith("take-", StringComparison.Ordinal) && int.TryParse(act.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture, out var section) && section < review.Headings.Count =>
            (PlanAct.Take, review.Headings[section], TodayWords.DidTake),
        _ => null,
    };

    private static string Moved(DeskRequest request, int step) =>
        Math.Max(1, (int)(DeskRequest.Number(request.Field("place")) ?? 1) + step).ToString(CultureInfo.InvariantCulture);

    /// <summary>One line; null where nothing is left.</summary>
    private static string? Text(string? written) =>
        OneLine.Of(written) is { Length: > 0 } line ? line : null;

    /// <summary>The refusal of a field whose line is longer than is printed; null where it is not.</summary>
    private static DeskAnswer? TooLong(DeskRequest request, string field, int longest) => Text(request.Field(field)) is { Length: var length } && length > longest
        ? DeskAnswer.Refused(Say.Filled(TodayWords.TooLong, length, longest), TodayWords.TooLongAdvice, StatusCodes.Status400BadRequest) : null;
}
