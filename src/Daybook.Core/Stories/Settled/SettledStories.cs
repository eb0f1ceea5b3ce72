namespace Daybook.Core.Stories.Settled;

/// <summary>The stories of settled items: open items may join them and bring two of them together, but take none apart.</summary>
internal sealed class SettledStories
{
    /// <summary>Ids of the items, rising, and for each the place of its story: a third of what a table of open places takes, and it is kept from round to round.</summary>
    private readonly long[] _items;
    private readonly int[] _storyOf;

    /// <param name="print">Stands for what editors said of the items, and for their copies.</param>
    public SettledStories(ulong print, SettledLanguages languages, IReadOnlyList<GroupedStory> stories)
    {
        (Print, Languages, Stories) = (print, languages, stories);
        _items = [.. stories.SelectMany(story => story.Items)];
        _storyOf = [.. stories.Index().SelectMany(story => story.Item.Items.Select(_ => story.Index))];
        Array.Sort(_items, _storyOf);
    }

    public ulong Print { get; }

    public SettledLanguages Languages { get; }

    public IReadOnlyList<GroupedStory> Stories { get; }

    public bool Has(long item) => Array.BinarySearch(_items, item) >= 0;

    /// <summary>The story of one of these items.</summary>
    public GroupedStory this[long item] => Stories[_storyOf[Array.BinarySearch(_items, item)]];

    /// <summary>The same without the reasons, which hold on to all that they were found in.</summary>
    public SettledStories WithoutReasons() => Stories.All(story => story.SaidBefore) ? this : new(Print, Languages, [.. Stories.Select(story => new GroupedStory(story.Items, story.Representative, []) { SaidBefore = true })]);
}
