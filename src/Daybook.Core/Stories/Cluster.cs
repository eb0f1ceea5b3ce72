namespace Daybook.Core.Stories;

/// <summary>A story in the making.</summary>
internal sealed class Cluster
{
    private readonly DateTimeOffset _earliest, _latest;

    /// <param name="fullText">Words from which a text counts as full.</param>
    /// <param name="bond">As <see cref="StoryConstraints.BondOf"/> gives it.</param>
    public Cluster(WindowItem item, int fullText, long bond)
    {
        Items = [item];
        Languages = [item.Item.Language ?? ""];
        Bonds = bond == 0 ? [] : [bond];
        Centroid = item.Vector;
        First = item.At;
        _earliest = _latest = item.Item.When;
        Fullness = Math.Min(1.0, (double)item.Sketch.TextWords / fullText);
    }

    /// <summary>Both in one; the two lead to it from now on.</summary>
    /// <param name="most">Terms kept of the centroid.</param>
    public Cluster(Cluster a, Cluster b, int most)
    {
        (a.Into, b.Into) = (this, this);
        Items = [.. a.Items, .. b.Items];
        Languages = a.Languages.IsSupersetOf(b.Languages) ? a.Languages : [.. a.Languages, .. b.Languages];
        Centroid = SparseVector.Sum(a.Centroid, b.Centroid, most);
        First = Math.Min(a.First, b.First);
        _earliest = a._earliest < b._earliest ? a._earliest : b._earliest;
        _latest = a._latest > b._latest ? a._latest : b._latest;
        Fullness = (a.Fullness * a.Items.Count + b.Fullness * b.Items.Count) / Items.Count;
        IsRow = a.IsRow || b.IsRow;
        Mask = a.Mask == 0 || b.Mask == 0 ? 0 : a.Mask | b.Mask;
        Bonds = b.Bonds.Count == 0 ? a.Bonds : a.Bonds.Count == 0 ? b.Bonds : [.. a.Bonds.Union(b.Bonds)];
        foreach (var neighbour in a.Neighbours.Concat(b.Neighbours))
            if (neighbour.Top() is var top && top != this)
                Neighbours.Add(top);
    }

    public IReadOnlyList<WindowItem> Items { get; }

    public HashSet<string> Languages { get; }

    /// <summary>The same as <see cref="KeyWindow.Mask"/>, once it was asked for; 0 before.</summary>
    public ulong Mask { get; set; }

    /// <summary>Sum of the members' vectors.</summary>
    public SparseVector Centroid { get; }

    /// <summary>Place of its first member in the window.</summary>
    public int First { get; }

    /// <summary>When its latest report came.</summary>
    public DateTimeOffset Latest => _latest;

    /// <summary>0 for headlines alone, 1 for full texts.</summary>
    public double Fullness { get; }

    /// <summary>What editors bound of it, each bond once; nearly always nothing.</summary>
    public IReadOnlyCollection<long> Bonds { get; }

    /// <summary>Holds a row of a template.</summary>
    public bool IsRow { get; set; }

    /// <summary>What it went up in; null while it stands.</summary>
    public Cluster? Into { get; private set; }

    /// <summary>Clusters alike enough to be compared; some may have gone up in others since.</summary>
    public HashSet<Cluster> Neighbours { get; } = [];

    /// <summary>The cluster that holds its members now.</summary>
    public Cluster Top()
    {
        var top = this;
        while (top.Into is { } next)
            top = next;
        // Later walks are short.
        for (var at = this; at.Into is { } next; at = next)
            at.Into = top;
        return top;
    }

    /// <summary>Time between the nearest ends; none where they overlap.</summary>
    public TimeSpan GapTo(Cluster other) =>
        other._earliest > _latest ? other._earliest - _latest : _earliest > other._latest ? _earliest - other._latest : TimeSpan.Zero;

    /// <summary>Time from the first report of the two to the last.</summary>
    public static TimeSpan Span(Cluster a, Cluster b) =>
        (a._latest > b._latest ? a._latest : b._latest) - (a._earliest < b._earliest ? a._earliest : b._earliest);
}
