namespace Daybook.Core.Editions;

/// <summary>Which stories stand in an edition, which are only listed, which stay out: the editor's word first, then the rank.</summary>
internal sealed class Choosing
{
    private readonly Dictionary<long, StoryChoice> _choices = [];

    /// <param name="ranked">The strongest first.</param>
    /// <param name="limit">Most stories of the edition; the editor's own may go beyond it.</param>
    public Choosing(IReadOnlyList<Standing> ranked, EditionPlan plan, int limit)
    {
        foreach (var story in ranked)
            if (Said(story, plan) is { } said)
                _choices[story.Id] = said;
        var taken = ranked.Where(story => _choices.TryGetValue(story.Id, out var said) && said == StoryChoice.In).ToList();
        foreach (var story in ranked.Where(story => !_choices.ContainsKey(story.Id)))
        {
            _choices[story.Id] = taken.Count < limit && !taken.Exists(story.Repeats) ? StoryChoice.In : StoryChoice.Also;
            if (_choices[story.Id] == StoryChoice.In)
                taken.Add(story);
        }
        Taken = With(ranked, StoryChoice.In);
        Also = With(ranked, StoryChoice.Also);
        Out = With(ranked, StoryChoice.Out);
    }

    public IReadOnlyList<Standing> Taken { get; }

    public IReadOnlyList<Standing> Also { get; }

    public IReadOnlyList<Standing> Out { get; }

    public StoryChoice Of(Standing story) => _choices[story.Id];

    /// <summary>What needs no weighing; null = the rank chooses.</summary>
    private static StoryChoice? Said(Standing story, EditionPlan plan)
    {
        if (story.Plan?.Choice is { } chosen)
            return chosen;
        if (plan.Closed)
            return StoryChoice.Out;
        if (story.Carried || (story.Pinned && !story.News.Unchanged))
            return StoryChoice.In;
        return story.News.Unchanged ? StoryChoice.Out : null;
    }

    private List<Standing> With(IReadOnlyList<Standing> ranked, StoryChoice choice) => [.. ranked.Where(story => _choices[story.Id] == choice)];
}
