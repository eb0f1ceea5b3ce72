namespace Daybook.Core.Stories.Settled;

/// <summary>
/// A window cut in two by age, so that a round of fifty new items groups a few days and not months: what is settled is grouped once, open items
/// are grouped on top of it. The cut depends on the items alone, so rounds and one run over all say the same.
/// </summary>
internal sealed class WindowCut
{
    private readonly ItemWindow _window;
    private readonly SketchShelf? _shelf;
    private readonly GroupingPolicy _policy;
    private readonly ulong _print;

    private WindowCut(ItemWindow window, SketchShelf? shelf, GroupingPolicy policy, DateTimeOffset from, IReadOnlyList<StoryItem> settled)
    {
        (_window, _shelf, _policy, From) = (window, shelf, policy, from);
        Settled = new ItemWindow(window, settled);
        _print = shelf is null ? 0 : Print();
        News = Kept() ?? Found();
        var reach = From - (policy.LongestCopyDelay > policy.LongestGap ? policy.LongestCopyDelay : policy.LongestGap);
        Open = new ItemWindow(window, [.. window.Items.Where(item => item.When >= reach)], From, News);
    }

    /// <summary>When open items begin.</summary>
    public DateTimeOffset From { get; }

    /// <summary>The items before that.</summary>
    public ItemWindow Settled { get; }

    /// <summary>The items from there on, and before them the settled ones that they can reach.</summary>
    public ItemWindow Open { get; }

    public SettledNews News { get; }

    /// <summary>When the open items of a window begin.</summary>
    /// <param name="items">At least one.</param>
    public static DateTimeOffset OpenFrom(IReadOnlyCollection<StoryItem> items, GroupingPolicy policy) =>
        new DateTimeOffset(items.Max(item => item.When).UtcDateTime.Date, TimeSpan.Zero) - policy.OpenFor;

    /// <summary>Null where too little is settled: then all is grouped together.</summary>
    public static WindowCut? Of(ItemWindow window, SketchShelf? shelf, GroupingPolicy policy)
    {
        if (window.Items.Count < policy.LeastSettled)
            return null;
        var from = OpenFrom(window.Items, policy);
        List<StoryItem> settled = [.. window.Items.Where(item => item.When < from)];
        return settled.Count < policy.LeastSettled ? null : new WindowCut(window, shelf, policy, from, settled);
    }

    /// <summary>The stories of the settled items: as they were found before, else found now.</summary>
    /// <param name="copies">Links of the whole window.</param>
    /// <param name="find">Groups them.</param>
    public SettledStories Stories(IReadOnlyList<CopyLink> copies, StoryConstraints constraints, Func<ulong, IReadOnlyList<CopyLink>, SettledStories> find)
    {
        List<CopyLink> own = [.. copies.Where(copy => IsSettled(copy.Item))];
        var print = own.Aggregate(constraints.PrintOf(Settled.ById.ContainsKey), (print, copy) => TermCode.Chained(TermCode.Chained(print, (ulong)copy.Item), (ulong)copy.Root));
        if (News.Stories is not { } known || known.Print != print)
            News.Stories = known = find(print, own);
        return known;
    }

    public bool IsSettled(long item) => Settled.ById.ContainsKey(item);

    private SettledNews? Kept() => _shelf?.Settled is { } news && news.Print == _print ? news : null;

    private SettledNews Found()
    {
        var news = new SettledNews(_print, Settled.Names.Settled(), new Lazy<SettledTerms>(() => Settled.Keys.Space.Settled(least: 1)), CopyGroups.FindAmong(Settled, _policy));
        if (_shelf is not null)
            _shelf.Settled = news;
        return news;
    }

    /// <summary>Stands for the settled items and for how they are grouped.</summary>
    private ulong Print()
    {
        var print = _policy.Print;
        foreach (var item in Settled.Items)
        {
            print = TermCode.Chained(TermCode.Chained(TermCode.Chained(print, (ulong)item.Id), (ulong)item.When.UtcTicks), _window.PrintOf(item));
            print = TermCode.Chained(print, ((ulong)item.Kind << 32) | (item.Meaning?.Print ?? 0));
        }
        return print;
    }
}
