using Daybook.Core.Stories.Settled;
using Daybook.Core.Text;

namespace Daybook.Core.Stories;

/// <summary>
/// Keeps what was read of items from one run of grouping to the next, so that a round of fifty new items reads fifty. Not for several runs at
/// once. It holds the items of the last window and no more, some 2.5 KB each.
/// </summary>
public sealed class SketchShelf
{
    private Dictionary<long, (ulong Print, ItemSketch Sketch)> _kept = [];
    private long[] _fresh = [];
    private (ulong, ulong)? _keptNews;

    /// <summary>Sketches that stand here.</summary>
    public int Count => _kept.Count;

    /// <summary>What was found of the settled items of the last window.</summary>
    internal SettledNews? Settled { get; set; }

    /// <summary>
    /// To be told when a run was saved: reasons for the stories of settled items, and all that they were found in, are let go. From then on such a
    /// story gives no reasons but for what is new of it.
    /// </summary>
    public void Saved()
    {
        if (Settled?.Stories is { } stories)
            Settled.Stories = stories.WithoutReasons();
    }

    /// <summary>What was found of settled items since this was last asked, as bytes to be kept on a disk; null where nothing is new.</summary>
    public byte[]? TakeSettled()
    {
        if (Settled is not { Stories: { } stories } || (Settled.Print, stories.Print) == _keptNews)
            return null;
        _keptNews = (Settled.Print, stories.Print);
        return KeptNews.Write(Settled);
    }

    /// <summary>Takes what <see cref="TakeSettled"/> gave. What was found of other items, or by another build, will not be used.</summary>
    public void FillSettled(byte[] bytes)
    {
        if (KeptNews.Read(bytes) is { } news)
            (Settled, _keptNews) = (news, (news.Print, news.Stories!.Print));
    }

    /// <summary>What was read for the last window and stood nowhere before: to be kept on a disk. Each is given once.</summary>
    public IEnumerable<KeptSketch> TakeFresh()
    {
        var fresh = _fresh;
        _fresh = [];
        return fresh.Select(item => new KeptSketch(item, (long)_kept[item].Print, _kept[item].Sketch.Bytes));
    }

    /// <summary>Stands for how this build of the program reads texts: what another build read is read anew.</summary>
    private static ulong Build { get; } = TermCode.Hash($"{typeof(SketchShelf).Module.ModuleVersionId:N} {ItemSketch.Form}");

    /// <summary>Takes what was kept on a disk. What was kept of another text, or by another build, will not be found.</summary>
    public void Fill(IReadOnlyCollection<KeptSketch> kept)
    {
        _kept.EnsureCapacity(_kept.Count + kept.Count);
        foreach (var sketch in kept)
            if (ItemSketch.IsWhole(sketch.Bytes))
                _kept.TryAdd(sketch.Item, ((ulong)sketch.Print, new ItemSketch(sketch.Bytes)));
    }

    /// <summary>The sketch of an item as it is now; null where it was not read, or reads otherwise by now.</summary>
    internal ItemSketch? Find(long item, ulong print) => _kept.TryGetValue(item, out var kept) && kept.Print == print ? kept.Sketch : null;

    /// <summary>Takes the sketches of a window in the place of those of the window before.</summary>
    /// <param name="fresh">Ids of those that did not stand here.</param>
    internal void Keep(Dictionary<long, (ulong Print, ItemSketch Sketch)> window, long[] fresh) => (_kept, _fresh) = (window, fresh);

    /// <summary>Stands for all that a sketch is made of: two items of one print are read alike.</summary>
    /// <param name="outlets">As <see cref="OutletNames.PrintFor"/> of its language.</param>
    internal static ulong PrintOf(StoryItem item, ulong outlets)
    {
        var print = outlets + Build + Entities.Print;
        foreach (var part in (ReadOnlySpan<string?>)[item.Title, item.Text, item.Summary, item.Language, item.Source])
            print = TermCode.Chained(print, TermCode.Print(part));
        print = TermCode.Chained(print, (ulong)item.Revision);
        return TermCode.Chained(print, (ulong)DateOnly.FromDateTime(item.When.UtcDateTime).DayNumber);
    }
}
