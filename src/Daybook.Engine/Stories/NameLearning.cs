using Daybook.Core.Stories;
using Daybook.Core.Stories.Names;
using Daybook.Core.Text;
using Daybook.Store;

namespace Daybook.Engine.Stories;

/// <summary>Names that the stories of several languages teach: proposed with their evidence, used only where an editor took them.</summary>
public sealed class NameLearning(Store.Store store, TimeProvider clock)
{
    /// <summary>Likeness across languages from which a story is sure without an editor: twice what it takes to join (<see cref="GroupingPolicy.AcrossThreshold"/>).</summary>
    private const double Sure = 0.36;

    /// <summary>Stories that are read, the newest: some seconds of reading.</summary>
    private const int MostStories = 2000;

    /// <summary>Reports of a story in one language.</summary>
    private const int MostReports = 3;

    /// <summary>What editors said that holds, newest first.</summary>
    public IReadOnlyList<NameEdit> Decided => NameEdit.Standing(store.NameEdits.All());

    /// <summary>What is used.</summary>
    public IReadOnlyList<LearnedName> Taken => [.. Decided.Where(edit => edit.Act == NameAct.Take).Select(edit => edit.Learned).OfType<LearnedName>().Reverse()];

    /// <summary>What the stories of the window teach that no editor has spoken of.</summary>
    public IReadOnlyList<NameProposal> Proposals()
    {
        // Outlets name each other all the time: that is no news.
        var outlets = store.Sources.All().Select(source => Tokens.Words(source.Name).ToHashSet(StringComparer.Ordinal)).ToList();
        bool NamesOutlet(NameSide side) => Tokens.Words(side.Form).ToList() is var words && outlets.Exists(outlet => words.TrueForAll(outlet.Contains));
        return [.. NamePairs.Find(Stories(), Decided.Select(edit => edit.Name).ToHashSet(StringComparer.Ordinal)).Where(proposal => !NamesOutlet(proposal.One) && !NamesOutlet(proposal.Other))];
    }

    /// <summary>Uses a proposed name from the next grouping on. Null where it is not proposed, or nothing of it is unknown by now.</summary>
    public NameEdit? Take(string key, string by) =>
        Proposals().FirstOrDefault(one => one.Key == key) is { } proposal ? Take(proposal, by) : null;

    /// <summary>The same for one that was found before. Null where it was spoken of since, or nothing of it is unknown by now.</summary>
    public NameEdit? Take(NameProposal proposal, string by) =>
        IsOpen(proposal) && LearnedName.Of(proposal) is { } learned ? store.NameEdits.Add(Said(NameAct.Take, proposal, by) with { Learned = learned }) : null;

    /// <summary>Proposes a name no more. Null where it is not proposed.</summary>
    public NameEdit? Refuse(string key, string by) =>
        Proposals().FirstOrDefault(one => one.Key == key) is { } proposal ? Refuse(proposal, by) : null;

    /// <summary>The same for one that was found before. Null where it was spoken of since.</summary>
    public NameEdit? Refuse(NameProposal proposal, string by) => IsOpen(proposal) ? store.NameEdits.Add(Said(NameAct.Refuse, proposal, by)) : null;

    /// <summary>Takes back what was said of a name. Null where nothing holds.</summary>
    public NameEdit? Undo(string key, string by) =>
        Decided.FirstOrDefault(edit => edit.Name == key) is { } edit ? store.NameEdits.Add(NameEdit.Undo(edit, by, clock.GetUtcNow())) : null;

    private bool IsOpen(NameProposal proposal) => !Decided.Any(edit => edit.Name == proposal.Key);

    private NameEdit Said(NameAct act, NameProposal proposal, string by) => new() { At = clock.GetUtcNow(), By = by, Act = act, Name = proposal.Key, Proposal = proposal };

    /// <summary>The stories of the window that are told in several languages, put together by an editor or by much that they share.</summary>
    private List<NameStory> Stories()
    {
        if (store.Items.NewestMoment() is not { } newest)
            return [];
        var items = store.Items.Outlines(new ItemFilter { Since = newest - Pipeline.GroupingWindow }).Where(item => item is { Language: not null, Story: not null }).ToDictionary(item => item.Id);
        var bound = Bound(items);
        var sure = store.Stories.List(newest - Pipeline.GroupingWindow).Select(story => (Story: story, Items: story.Items.Where(items.ContainsKey).Select(id => items[id]).ToList()))
            .Where(told => told.Items.Select(item => item.Language).Distinct().Skip(1).Any())
            .Select(told => (told.Story, told.Items, Confirmed: told.Items.Exists(item => bound.Contains(item.Id))))
            .Where(told => told.Confirmed || told.Story.Why.Any(match => match.Score >= Sure && items.TryGetValue(match.Item, out var item) && items.TryGetValue(match.With, out var with) && item.Language != with.Language))
            .TakeLast(MostStories).ToList();
        return sure.ConvertAll(told => new NameStory(told.Story.Id, told.Story.Title, told.Confirmed, Texts(told.Items)));
    }

    private List<NameText> Texts(List<ItemOutline> items)
    {
        var read = items.GroupBy(item => item.Language!, StringComparer.Ordinal).SelectMany(language => language.Take(MostReports)).ToList();
        var texts = store.Items.TextsOf(read.Select(item => item.Id));
        return [.. read.Where(item => texts.ContainsKey(item.Id)).Select(item => new NameText(item.Language!, texts[item.Id].Length > 0 ? texts[item.Id] : item.Summary))];
    }

    /// <summary>Items that an editor put with reports of another language.</summary>
    private HashSet<long> Bound(Dictionary<long, ItemOutline> items) =>
    [
        .. Core.Stories.Joining.EditedPairs.Of(store.StoryEdits.All()).Where(pair => pair.Same)
            .Select(pair => pair.One.Concat(pair.Other).Where(items.ContainsKey).ToList())
            .Where(both => both.Select(item => items[item].Language).Distinct().Skip(1).Any()).SelectMany(both => both),
    ];
}
