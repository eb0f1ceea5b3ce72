using Daybook.Core.Editions;

namespace Daybook.Engine.Editions;

/// <summary>Composes editions from what is stored and the editor's plan, and publishes, corrects and withdraws them.</summary>
public sealed class EditionDesk(Store.Store store, TimeProvider clock)
{
    /// <summary>
    /// Composes every closed day that has no edition yet, oldest first, and publishes those whose hour does so: by the review's rule
    /// or by the editor's word for that day.
    /// </summary>
    public IReadOnlyList<Edition> ComposeDue(Review review, DateOnly? since)
    {
        var states = store.Editions.States(review.Name);
        var told = store.Plans.DaysWith(review.Name, PlanAct.PublishAtCutOff).ToHashSet();
        var made = new List<Edition>();
        foreach (var day in ClosedDays(review, since).Where(day => states.GetValueOrDefault(day) == EditionState.Draft))
            if (review.Approval == Approval.Automatic || (told.Contains(day) && PlanOf(review, day).PublishAtCutOff))
                made.AddRange(PublishDue(review, day) is { Done: true, Edition: { } published } ? [published] : []);
            else if (!states.ContainsKey(day))
                made.Add(Keep(Draft(review, day).Edition));
        return made;
    }

    /// <summary>What readers see of a day; where they see nothing yet, the draft composed now and kept.</summary>
    public Edition Show(Review review, DateOnly day) =>
        store.Editions.Newest(review.Name, day) is { State: not EditionState.Draft } stored ? stored : Keep(Draft(review, day).Edition);

    /// <summary>
    /// The edition of a day as it would be published now, with all that asked for a place in it. Over a published day it is the correction
    /// that the decisions since amount to.
    /// </summary>
    public Draft Draft(Review review, DateOnly day) => Draft(review, day, PlanOf(review, day));

    /// <inheritdoc cref="Draft(Review, DateOnly)"/>
    /// <param name="plan">As <see cref="PlanOf"/> gives it.</param>
    public Draft Draft(Review review, DateOnly day, EditionPlan plan)
    {
        using var stage = Telemetry.Stage("compose");
        var facts = DayFacts.Read(store, review, day, plan.Stories.Keys.Concat(plan.Carried).Concat(plan.Pinned));
        return Composer.Draft(review, day, facts.Stories, facts.Feeds, facts.Yesterday, clock.GetUtcNow(), plan);
    }

    /// <summary>What the editor's decisions about a day add up to.</summary>
    public EditionPlan PlanOf(Review review, DateOnly day)
    {
        var published = store.Editions.Revisions(review.Name, day).LastOrDefault(edition => edition.State == EditionState.Published);
        var entries = store.Plans.Entries(review.Name, day);
        var pins = store.Plans.Pins(review.Name, day);
        var before = store.Plans.Entries(review.Name, LastDay(review, day));
        var named = entries.Concat(pins).Concat(before).Select(entry => entry.Story).OfType<long>().Concat(published?.Stories.Select(story => story.Id) ?? []);
        var now = store.Stories.Now(named.Distinct());
        long StoryOf(long id) => now.GetValueOrDefault(id, id);
        var carried = EditionPlan.Of(EditionPlan.None, before, [], null, StoryOf);
        // A correction stands on what readers saw; decisions before that are in it already.
        return published is null ? EditionPlan.Of(EditionPlan.None, entries, pins, carried, StoryOf)
            : EditionPlan.Of(EditionPlan.As(published, StoryOf), entries.Where(entry => entry.At > (published.Decided ?? published.Published)), [], null, StoryOf);
    }

    /// <summary>What somebody who looks at a day now has before the eyes.</summary>
    public EditionSight Sight(Review review, DateOnly day)
    {
        var shown = store.Editions.Newest(review.Name, day) is { State: not EditionState.Draft } newest ? newest.Revision : 0;
        var decided = store.Plans.Entries(review.Name, day).Select(entry => entry.Id).Concat(store.StoryEdits.Newest(1).Select(edit => edit.Id));
        return new EditionSight(shown, decided.DefaultIfEmpty().Max());
    }

    /// <summary>Publishes a day's draft by an editor's hand; a day published already is answered as it is, one without a story is refused.</summary>
    /// <param name="by">The editor's name; null on the command line.</param>
    public EditionOutcome Publish(Review review, DateOnly day, string? by = null) => Publish(review, day, by, _ => false);

    /// <summary>Publishes a day by its hour: one on which nothing happened too, unless it lies before the first news there is.</summary>
    private EditionOutcome PublishDue(Review review, DateOnly day) =>
        Publish(review, day, by: null, window => store.Items.Count(new Store.ItemFilter { Until = window.To, Withdrawn = true }, most: 1) > 0);

    /// <param name="mayBeEmpty">Whether an edition of this window is published without any story.</param>
    private EditionOutcome Publish(Review review, DateOnly day, string? by, Func<EditionWindow, bool> mayBeEmpty)
    {
        var now = clock.GetUtcNow();
        var stored = store.Editions.Newest(review.Name, day);
        if (stored is { State: EditionState.Published })
            return new EditionOutcome(stored, null);
        if (stored is { State: EditionState.Withdrawn })
            return new EditionOutcome(stored, EditionRefusal.Withdrawn);
        var draft = Draft(review, day).Edition;
        if (now <= draft.Window.From)
            return new EditionOutcome(null, EditionRefusal.NotBegun);
        if (draft.Stories.Count == 0 && !mayBeEmpty(draft.Window))
            return new EditionOutcome(null, EditionRefusal.NoStory);
        // Before its hour it closes now, and what comes until then goes to the next day.
        var window = draft.Window with { To = now < draft.Window.To ? now : draft.Window.To };
        return Keep(draft with { State = EditionState.Published, Published = now, FirstPublished = now, Window = window, By = by }, stored);
    }

    /// <summary>Publishes the next revision of a published day: what was decided since, and nothing else. A withdrawn day is refused.</summary>
    /// <param name="reason">What is corrected, a sentence for readers.</param>
    /// <param name="by">The editor's name; null on the command line.</param>
    public EditionOutcome Correct(Review review, DateOnly day, string reason, string? by = null) => Revise(review, day, reason, by, withdrawn: false);

    /// <summary>Brings a withdrawn day back as its next revision; any other day is refused.</summary>
    /// <param name="reason">Why it is back, a sentence for readers.</param>
    /// <param name="by">The editor's name; null on the command line.</param>
    public EditionOutcome PublishAgain(Review review, DateOnly day, string reason, string? by = null) => Revise(review, day, reason, by, withdrawn: true);

    private EditionOutcome Revise(Review review, DateOnly day, string reason, string? by, bool withdrawn)
    {
        var revisions = store.Editions.Revisions(review.Name, day);
        if (revisions.LastOrDefault(edition => edition.State == EditionState.Published) is not { } published)
            return new EditionOutcome(null, EditionRefusal.NotPublished);
        if (revisions[^1].State == EditionState.Withdrawn != withdrawn)
            return new EditionOutcome(revisions[^1], withdrawn ? EditionRefusal.NotWithdrawn : EditionRefusal.Withdrawn);
        var now = store.Stories.Now(published.Stories.Select(story => story.Id));
        var items = published.Stories.SelectMany(story => story.Items).ToHashSet();
        var gone = items.Except(store.Drafting.Stored(items)).ToHashSet();
        var corrected = Correcting.Of(published, Draft(review, day).Edition, gone, id => now.GetValueOrDefault(id, id), revisions[^1].Revision + 1, reason, clock.GetUtcNow());
        return withdrawn || EditionDifference.Any(published, corrected) ? Keep(corrected with { By = by }, published) : new EditionOutcome(published, EditionRefusal.Same);
    }

    /// <summary>Takes a published day from the readers and leaves a dated tombstone. The revisions stay in the store.</summary>
    /// <param name="reason">Why, a sentence for readers.</param>
    /// <param name="by">The editor's name; null on the command line.</param>
    public EditionOutcome Withdraw(Review review, DateOnly day, string reason, string? by = null)
    {
        var revisions = store.Editions.Revisions(review.Name, day);
        if (revisions.Count == 0)
            return new EditionOutcome(null, EditionRefusal.NotPublished);
        var newest = revisions[^1];
        if (newest.State == EditionState.Withdrawn)
            return new EditionOutcome(newest, EditionRefusal.Withdrawn);
        return Keep(newest with
        {
            State = EditionState.Withdrawn,
            Revision = newest.Revision + 1,
            Published = null,
            Withdrawn = clock.GetUtcNow(),
            By = by,
            Reason = reason,
            Sections = [],
            Lead = null,
            AlsoReported = [],
            Stories = [],
        }, newest);
    }

    private Edition Keep(Edition draft)
    {
        store.Editions.Save(draft);
        return draft;
    }

    private EditionOutcome Keep(Edition edition, Edition? before) =>
        store.Editions.Save(edition) ? new EditionOutcome(edition, null) : new EditionOutcome(before, EditionRefusal.Overtaken);

    private IEnumerable<DateOnly> ClosedDays(Review review, DateOnly? since)
    {
        var today = EditionWindows.DayOf(clock.GetUtcNow(), review);
        var first = since ?? (store.Feeds.All().Min(entry => entry.FirstCollected) is { } began ? EditionWindows.DayOf(began, review) : today);
        for (var day = first; day < today; day = day.AddDays(1))
            if (EditionWindows.Exists(day, review))
                yield return day;
    }

    /// <summary>The day of the edition before: a review may close on some days of the week only.</summary>
    private static DateOnly LastDay(Review review, DateOnly day) =>
        Enumerable.Range(1, 7).Select(back => day.AddDays(-back)).FirstOrDefault(before => EditionWindows.Exists(before, review), day.AddDays(-1));
}
