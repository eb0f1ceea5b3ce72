namespace Daybook.Core.Stories.Settled;

/// <summary>The stories of settled items: open items may join them and bring two of them together, but take none apart.</summary>
internal sealed class SettledStories
{
    private readonly Dictionary<long, GroupedStory> _storyOf = [];

    /// <param name="print">Stands for what editors said of the items, and for their copies.</param>
    /// <param name="words">How rare the words of each language are.</param>
    /// <param name="within">Ids of items that their own language has put together.</param>
    /// <param name="rows">Ids of items that are rows of a template.</param>
    /// <param name="copies">Ids of items that repeat another of their language.</param>
    public SettledStories(ulong print, IReadOnlyDictionary<string, SettledTerms> words, IReadOnlyList<IReadOnlyList<long>> within, IReadOnlySet<long> rows,
        IReadOnlyList<long> copies, IReadOnlyList<GroupedStory> stories)
    {
        (Print, Words, Within, Rows, Copies, Stories) = (print, words, within, rows, copies, stories);
        foreach (var story in stories)
            foreach (var item in story.Items)
                _storyOf[item] = story;
    }

    public ulong Print { get; }

    public IReadOnlyDictionary<string, SettledTerms> Words { get; }

    public IReadOnlyList<IReadOnlyList<long>> Within { get; }

    public IReadOnlySet<long> Rows { get; }

    public IReadOnlyList<long> Copies { get; }

    public IReadOnlyList<GroupedStory> Stories { get; }

    public bool Has(long item) => _storyOf.ContainsKey(item);

    /// <summary>The story of one of these items.</summary>
    public GroupedStory this[long item] => _storyOf[item];

    /// <summary>The same without the reasons, which hold on to all that they were found in.</summary>
    public SettledStories WithoutReasons() => Stories.All(story => story.SaidBefore) ? this : new(Print, Words, Within, Rows, Copies, [.. Stories.Select(story => new GroupedStory(story.Items, story.Representative, []) { SaidBefore = true })]);
}
