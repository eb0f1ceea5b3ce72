using System.Globalization;
using Daybook.Core.Editions;
using Daybook.Core.Items;
using Daybook.Core.Publishing;
using Daybook.Core.Stories;
using Daybook.Engine;
using Daybook.Engine.Editions;
using Daybook.Pages.Desk.Today;
using Daybook.Pages.Pieces;
using Daybook.Pages.Shell;

namespace Daybook.Web.Desk;

/// <summary>Reads what the day's desk shows: where the editor is, and all that stands there.</summary>
internal sealed class TodayReading(DeskRequest request, Review review)
{
    private const int MostReasons = 3;

    /// <summary>So long after a cut-off the desk still opens on the day that closed, while it waits to be published.</summary>
    private static readonly TimeSpan Overhang = TimeSpan.FromHours(12);

    private readonly EditionDesk _desk = new(request.Store, request.Office.Clock);

    /// <summary>The review a request names, else the first; null before there is one.</summary>
    public static Review? ReviewOf(DeskRequest request)
    {
        var name = request.Field("review") ?? request.Asked("review");
        return request.Office.Reviews.FirstOrDefault(review => review.Name == name) ?? (request.Office.Reviews.Count > 0 ? request.Office.Reviews[0] : null);
    }

    /// <summary>The place a request names, by form or by address.</summary>
    public TodayPlace Place()
    {
        string? Said(string name) => request.Field(name) ?? request.Asked(name);
        var day = DateOnly.TryParseExact(Said("day"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var named) && EditionWindows.Exists(named, review) ? named : Standard();
        return new TodayPlace(review.Name, day, Enum.TryParse<CandidateOrder>(Said("order"), ignoreCase: true, out var order) ? order : CandidateOrder.Newest, DeskRequest.Number(Said("at")))
        {
            With = DeskRequest.Number(Said("with")),
            Items = [.. (Said("items") ?? "").Split('.').Select(DeskRequest.Number).OfType<long>()],
            Look = StoriesToChoose.Words(Said(TodayPlace.LookField)),
        };
    }

    public TodayModel Model(TodayPlace place)
    {
        // Before all else: what changes while the rest is read is not counted as seen.
        var sight = _desk.Sight(review, place.Day);
        var plan = _desk.PlanOf(review, place.Day);
        var draft = _desk.Draft(review, place.Day, plan);
        var candidates = Ordered(draft.Candidates, place.Order);
        var shown = request.Store.Editions.Newest(review.Name, place.Day) is { State: not EditionState.Draft } stored ? stored : null;
        var at = place.Story is { } story && request.Store.Stories.Now([story]).TryGetValue(story, out var now) ? now : place.Story;
        var open = candidates.Find(candidate => candidate.Story.Id == at) ?? candidates.Find(candidate => candidate.Waits) ?? candidates.FirstOrDefault();
        var with = candidates.Find(candidate => candidate.Story.Id == place.With);
        var found = with is not null && place.Look is { } words ? StoriesToChoose.Of(request, words, with.Story.Id) : null;
        return new TodayModel
        {
            Review = review,
            Reviews = [.. request.Office.Reviews.Select(one => one.Name)],
            Place = with is null ? place.Chosen : place with { With = with.Story.Id },
            Draft = draft,
            Candidates = candidates,
            Shown = shown,
            Sight = sight,
            Number = request.Store.Editions.Number(review.Name, place.Day),
            Plan = plan,
            Editor = request.Editor.Name,
            CutOff = EditionWindows.Of(place.Day, review).To,
            Saved = request.Store.Plans.Entries(review.Name, place.Day) is { Count: > 0 } entries ? entries[^1].At : null,
            Open = open is null || found is not null ? null : Opened(open),
            With = with,
            Found = found,
            WindowDays = (int)Pipeline.GroupingWindow.TotalDays,
            OpenFound = found?.FirstOrDefault(one => one.Id == at) ?? found?.FirstOrDefault(),
            Near = Near(candidates),
            LeadHeadlines = draft.Edition.Stories.FirstOrDefault(told => told.Id == draft.Edition.Lead) is { } lead ? Headlines(lead) : [],
            Before = Neighbour(place.Day, -1),
            After = place.Day < Today() ? Neighbour(place.Day, 1) : null,
        };
    }

    /// <summary>What a machine made of the headlines that the page shows, by the original.</summary>
    public IReadOnlyDictionary<string, TranslatedTitle> Titles(TodayModel model)
    {
        var others = request.Store.Stories.Tellings((model.Found ?? []).Select(story => story.Id).Concat(model.Near.Values.Select(near => near.Story)).Distinct());
        return request.Store.TitleTranslations.Of(model.Candidates.SelectMany(candidate => candidate.Story.Items).Concat(others.SelectMany(story => story.Select(telling => telling.Item))).Distinct(), review.Language);
    }

    /// <summary>The open day, or the one that closed a while ago and waits to be published.</summary>
    private DateOnly Standard()
    {
        var today = Today();
        return review.Approval == Approval.Required && Neighbour(today, -1) is { } before && request.Now - EditionWindows.Of(before, review).To < Overhang
            && request.Store.Editions.Newest(review.Name, before) is null or { State: EditionState.Draft } && request.Store.Items.Count() > 0 ? before : today;
    }

    private DateOnly Today() => EditionWindows.DayOf(request.Now, review);

    private DateOnly? Neighbour(DateOnly day, int step) =>
        Enumerable.Range(1, 7).Select(steps => (DateOnly?)day.AddDays(step * steps)).FirstOrDefault(one => EditionWindows.Exists(one!.Value, review));

    private List<Candidate> Ordered(IReadOnlyList<Candidate> candidates, CandidateOrder order)
    {
        var headings = review.Headings.ToList();
        return order switch
        {
            CandidateOrder.Weight => [.. candidates],
            CandidateOrder.Place => [.. candidates.OrderBy(candidate => headings.IndexOf(candidate.Section))],
            _ => [.. candidates.OrderByDescending(candidate => candidate.Latest).ThenBy(candidate => candidate.Story.Id)],
        };
    }

    private Dictionary<long, NearLine> Near(List<Candidate> candidates)
    {
        var near = request.Store.Stories.Near(candidates.Select(candidate => candidate.Story.Id));
        var titles = request.Store.Stories.Titles(near.Values.Select(other => other.Story));
        return near.Where(pair => titles.ContainsKey(pair.Value.Story)).ToDictionary(pair => pair.Key, pair => new NearLine(pair.Value.Story,
            new Phrase(titles[pair.Value.Story].Title, titles[pair.Value.Story].Language), pair.Value.Score, pair.Value.Reasons));
    }

    private OpenStory Opened(Candidate candidate)
    {
        var items = request.Store.Items.Find(candidate.Story.Items);
        var sources = request.Store.Sources.All().ToDictionary(source => source.Id);
        var story = request.Store.Stories.Find(candidate.Story.Id);
        // That a copy is the same text explains nothing of the others.
        var match = story?.Why.OrderBy(one => one.Reasons.Any(reason => reason.SaysCopy)).ThenByDescending(one => one.Score).FirstOrDefault();
        string? LanguageOf(long? item) => item is { } id && items.TryGetValue(id, out var known) ? known.Language : null;
        return new OpenStory
        {
            Candidate = candidate,
            Items = [.. candidate.Story.Items.Where(items.ContainsKey).Select(id => Shown(items[id], sources)).OrderBy(item => item.When)],
            Why = [.. match?.Reasons.Take(MostReasons) ?? []],
            WhyLanguage = LanguageOf(match?.Item) is { } language && language == LanguageOf(match?.With) ? language : null,
        };
    }

    private List<HeadlineChoice> Headlines(EditionStory story)
    {
        var items = request.Store.Items.Find(story.Items);
        var sources = request.Store.Sources.All().ToDictionary(source => source.Id);
        return [.. items.Values.Where(item => item.CopyOf is null && !string.IsNullOrWhiteSpace(item.Title)).OrderBy(item => item.Title != story.Title).ThenBy(item => item.When)
            .DistinctBy(item => item.Source).Select(item => new HeadlineChoice(NameOf(item, sources), new Phrase(item.Title!, item.Language)))];
    }

    private static OpenItem Shown(Item item, Dictionary<string, Source> sources) => new(item.Id, item.When, item.Language, NameOf(item, sources),
        new Phrase(ItemHeadline.Of(item.Title, item.Text, item.Language), item.Language), item.Url, item.CopyOf is not null);

    private static Phrase NameOf(Item item, Dictionary<string, Source> sources) => sources.TryGetValue(item.Source, out var source) ? source.Name() : new Phrase(item.Source, null);
}
