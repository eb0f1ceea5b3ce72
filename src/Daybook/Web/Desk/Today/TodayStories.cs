using Daybook.Core.Items;
using Daybook.Core.Stories;
using Daybook.Pages.Desk;
using Daybook.Pages.Desk.Today;

namespace Daybook.Web.Desk;

/// <summary>What an editor says of stories at the day's desk: merge, split, move, not the same. Seen at once, and obeyed by every later grouping.</summary>
internal static class TodayStories
{
    public static Task<DeskAnswer> Change(DeskRequest request, CancellationToken cancel)
    {
        if (TodayReading.ReviewOf(request) is not { } review)
            return Task.FromResult(TodayPages.NoReview());
        var place = new TodayReading(request, review).Place();
        var here = place.Story is { } id ? request.Store.Stories.Find(id) : null;
        if (here is null)
            return Task.FromResult(Refused(request, place.Chosen, TodayWords.Stale));
        var ticked = request.Form["item"].Select(DeskRequest.Number).OfType<long>().Where(here.Items.Contains).ToList();
        if (request.Field("act") == "choose")
            return Task.FromResult(DeskAnswer.To((place with { Story = DeskRequest.Number(request.Field("after")) ?? here.Id, With = here.Id, Look = null, Items = ticked.Count < here.Items.Count ? ticked : [] }).ToString()));
        var with = place.With is { } other ? request.Store.Stories.Find(other) : null;
        return Task.FromResult((request.Field("act"), with) switch
        {
            ("split", _) when ticked.Count == 0 || ticked.Count == here.Items.Count => Refused(request, place, TodayWords.NoPart),
            ("split", _) => Apply(request, place, Split(request, here, ticked), TodayWords.DidSplit),
            ("merge", { } from) when from.Id != here.Id => Merge(request, place, here, from),
            // A story of another day is no candidate: the editor goes on with the one that was held against it.
            ("apart", { } from) when from.Id != here.Id => Apply(request, place.Look is null ? place : place with { Story = from.Id }, StoryEdit.NotTheSame(here, from, request.Editor.Name, request.Now), TodayWords.DidApart),
            ("move", { } from) when from.Id != here.Id && place.Items.Any(from.Items.Contains) && !from.Items.All(place.Items.Contains) => Apply(request, place, Move(request, from, here, place.Items), TodayWords.DidMove),
            _ => Refused(request, place.Chosen, TodayWords.Stale),
        });
    }

    private static DeskAnswer Apply(DeskRequest request, TodayPlace place, StoryEdit edit, string did) =>
        request.Store.StoryEdits.Apply(edit) is null ? Refused(request, place.Chosen, TodayWords.Stale) : TodayPages.Back(request, place.Chosen, did);

    /// <summary>The larger story goes on, of equals the older: more addresses lead to it.</summary>
    private static DeskAnswer Merge(DeskRequest request, TodayPlace place, Story one, Story other)
    {
        var (into, from) = (one.Items.Count, -one.Id).CompareTo((other.Items.Count, -other.Id)) >= 0 ? (one, other) : (other, one);
        return Apply(request, place with { Story = into.Id }, StoryEdit.Merge(into, from, request.Editor.Name, request.Now), TodayWords.DidMerge);
    }

    private static StoryEdit Split(DeskRequest request, Story from, List<long> items)
    {
        var (title, language) = Headline(request, items[0]);
        return StoryEdit.Split(from, items, title, language, request.Editor.Name, request.Now);
    }

    private static StoryEdit Move(DeskRequest request, Story from, Story to, IReadOnlyList<long> items)
    {
        var (title, language) = Headline(request, items[0]);
        return StoryEdit.Move(from, [.. items], to, title, language, request.Editor.Name, request.Now);
    }

    private static (string Title, string? Language) Headline(DeskRequest request, long item) => request.Store.Items.Find(item) is { } first
        ? (ItemHeadline.Of(first.Title, first.Text, first.Language), first.Language) : ("", null);

    /// <summary>Nothing was done: told in the key line of the same place, where a second click or a key too early costs nothing.</summary>
    private static DeskAnswer Refused(DeskRequest request, TodayPlace place, string why)
    {
        request.Tell(why);
        return DeskAnswer.To(place.WithRow());
    }
}
