using Daybook.Core.Editions;
using Daybook.Core.Stories;
using Daybook.Pages.Desk;
using Daybook.Pages.Desk.Today;
using Daybook.Pages.Shell;
using Microsoft.AspNetCore.Http;

namespace Daybook.Web.Desk;

/// <summary>What was decided about a day and about stories, and taking it back. An undo is a decision itself.</summary>
internal static class TodayHistory
{
    /// <summary>Edits of stories looked through; the day's are among the newest.</summary>
    private const int MostEdits = 500;

    public static Task<DeskAnswer> Show(DeskRequest request, CancellationToken cancel)
    {
        if (TodayReading.ReviewOf(request) is not { } review)
            return Task.FromResult(TodayPages.NoReview());
        var place = new TodayReading(request, review).Place();
        var (entries, since) = Read(request, review, place.Day);
        var edits = OfDay(request, EditionWindows.Of(place.Day, review), since);
        var standing = EditionPlan.InForce(entries).Select(entry => entry.Id).Concat(StoryConstraints.InForce(since).Select(edit => edit.Id)).ToHashSet();
        var titles = request.Store.Stories.Titles(entries.Select(entry => entry.Story).OfType<long>().Distinct());
        var lines = entries.Where(entry => entry.Undoes is null).Select(entry => new HistoryLine(entry.Id, entry.At, entry.By, Did(entry.Act, entry.Value),
                entry.Story is { } story && titles.TryGetValue(story, out var title) ? new Phrase(title.Title, title.Language) : null, More(entry), !standing.Contains(entry.Id)))
            .Concat(edits.Where(edit => edit.Undoes is null).Select(edit => new HistoryLine(edit.Id, edit.At, edit.By, Did(edit.Kind),
                new Phrase(edit.Parts[0].Title, edit.Parts[0].Language), edit.Kind == StoryEditKind.Split ? Say.Filled(TodayWords.Reports, edit.Parts[0].Items.Count) : null, !standing.Contains(edit.Id)) { Other = Other(edit) }))
            .Concat(request.Store.Editions.Revisions(review.Name, place.Day).Select(edition => Line(request, edition)));
        var items = request.Store.Stories.Tellings(entries.Select(entry => entry.Story).OfType<long>().Distinct()).SelectMany(story => story.Select(telling => telling.Item))
            .Concat(edits.SelectMany(edit => edit.Parts).SelectMany(part => part.Items)).Distinct();
        return Task.FromResult(TodayPages.In(review, new HistoryModel(place, [.. lines.OrderByDescending(line => line.At).ThenByDescending(line => line.Id ?? long.MaxValue)]), request.Store.TitleTranslations.Of(items, review.Language)));
    }

    /// <summary>Takes back the entry a form names; without one, the newest this editor made that still stands.</summary>
    public static Task<DeskAnswer> Undo(DeskRequest request, CancellationToken cancel)
    {
        if (TodayReading.ReviewOf(request) is not { } review)
            return Task.FromResult(TodayPages.NoReview());
        var place = new TodayReading(request, review).Place();
        var (entries, edits) = Read(request, review, place.Day);
        var named = DeskRequest.Number(request.Field("entry"));
        bool Wanted(long id, string by) => named is null ? by == request.Editor.Name : id == named;
        var published = request.Store.Editions.Newest(review.Name, place.Day)?.Published;
        // What is published stands in that revision: only what was decided since can be taken back.
        var entry = EditionPlan.InForce(entries).LastOrDefault(entry => Wanted(entry.Id, entry.By) && !(entry.At <= published));
        var edit = StoryConstraints.InForce(edits).FirstOrDefault(edit => Wanted(edit.Id, edit.By));
        if (entry is null && edit is null)
        {
            request.Tell(TodayWords.NothingToUndo);
            return Task.FromResult(DeskAnswer.To(request.Next(place.ToString())));
        }
        if (edit is not null && edit.Id > (entry?.Id ?? 0))
        {
            request.Store.StoryEdits.Apply(StoryEdit.Undo(edit, request.Editor.Name, request.Now));
            return Task.FromResult(TodayPages.Back(request, place.Chosen, Say.Filled(TodayWords.DidUndo, Did(edit.Kind))));
        }
        request.Store.Plans.Add(PlanEntry.Undo(entry!, request.Editor.Name, request.Now));
        return Task.FromResult(TodayPages.Back(request, place.Chosen with { Story = entry!.Story ?? place.Story }, Say.Filled(TodayWords.DidUndo, Did(entry.Act, entry.Value))));
    }

    /// <summary>The entries of the day, and the edits made since its window began.</summary>
    private static (IReadOnlyList<PlanEntry> Entries, IReadOnlyList<StoryEdit> Edits) Read(DeskRequest request, Review review, DateOnly day)
    {
        var from = EditionWindows.Of(day, review).From;
        return (request.Store.Plans.Entries(review.Name, day), [.. request.Store.StoryEdits.Newest(MostEdits).Where(edit => edit.At >= from)]);
    }

    /// <summary>Edits that speak of an item of the day's window, whenever they were made, and those made in it.</summary>
    private static IReadOnlyList<StoryEdit> OfDay(DeskRequest request, EditionWindow window, IReadOnlyList<StoryEdit> edits)
    {
        var items = request.Store.Drafting.Within(edits.SelectMany(edit => edit.Parts).SelectMany(part => part.Items).Distinct(), window.From, window.To);
        return [.. edits.Where(edit => edit.At < window.To || edit.Parts.Any(part => part.Items.Any(items.Contains)))];
    }

    /// <summary>What readers got to see is told too, and not taken back from here.</summary>
    private static HistoryLine Line(DeskRequest request, Edition edition) => new(Id: null, (edition.Withdrawn ?? edition.Published)!.Value, edition.By ?? TodayWords.HistoryNobody, edition switch
    {
        { State: EditionState.Withdrawn } => TodayWords.DidWithdraw,
        { Revision: 1 } => Say.Filled(TodayWords.DidPublish, request.Store.Editions.Number(edition.Review, edition.Day)),
        _ => Say.Filled(TodayWords.DidCorrect, edition.Revision),
    }, Story: null, edition.Reason is { } reason ? $"“{reason}”" : null, Undone: false);

    private static string Did(PlanAct act, string? value) => act switch
    {
        PlanAct.Take => TodayWords.DidTake,
        PlanAct.Also => TodayWords.DidAlso,
        PlanAct.Leave => TodayWords.DidLeave,
        PlanAct.Lead => TodayWords.DidLead,
        PlanAct.Place => TodayWords.DidPlace,
        PlanAct.Headline => TodayWords.DidHeadline,
        PlanAct.Note => TodayWords.DidNote,
        PlanAct.Carry => value == EditionPlan.Off ? TodayWords.DidCarryOff : TodayWords.DidCarry,
        PlanAct.Pin => value == EditionPlan.Off ? TodayWords.DidPinOff : TodayWords.DidPin,
        _ => value == EditionPlan.Off ? TodayWords.DidAtCutOffOff : TodayWords.DidAtCutOff,
    };

    private static string Did(StoryEditKind kind) => kind switch
    {
        StoryEditKind.Merge => TodayWords.DidMerge,
        StoryEditKind.Split => TodayWords.DidSplit,
        StoryEditKind.Move => TodayWords.DidMove,
        _ => TodayWords.DidApart,
    };

    private static string? More(PlanEntry entry) => entry.Act is PlanAct.Take or PlanAct.Headline or PlanAct.Note or PlanAct.Place ? entry.Value : null;

    /// <summary>The story that it was put with, held apart from or moved to.</summary>
    private static (string Word, Phrase Story)? Other(StoryEdit edit) => edit.Kind switch
    {
        StoryEditKind.Merge or StoryEditKind.Apart => (TodayWords.HistoryAnd, new Phrase(edit.Parts[1].Title, edit.Parts[1].Language)),
        StoryEditKind.Move => (TodayWords.HistoryTo, new Phrase(edit.Parts[2].Title, edit.Parts[2].Language)),
        _ => null,
    };
}
