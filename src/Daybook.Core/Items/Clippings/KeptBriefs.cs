namespace Daybook.Core.Items.Clippings;

/// <summary>The briefs of a text, each once. Those that may be the same are found by their points, so that a long text takes no longer a line than a short one.</summary>
internal sealed class KeptBriefs
{
    private readonly List<ClippedBrief> _briefs = [];
    private readonly Dictionary<(string Title, ClippedPoint Point), List<int>> _having = [];

    public IReadOnlyList<ClippedBrief> All => _briefs;

    /// <summary>False where the brief stood before; what only the second one has is added to the first.</summary>
    public bool Keep(ClippedBrief brief)
    {
        var alike = PointsOf(brief).SelectMany(point => _having.GetValueOrDefault(KeyOf(brief, point)) ?? []).Distinct().Order();
        if (alike.Where(at => IsSame(_briefs[at], brief)).Select(at => (int?)at).FirstOrDefault() is not { } known)
        {
            _briefs.Add(brief);
            Note(_briefs.Count - 1);
            return true;
        }
        _briefs[known] = Merge(_briefs[known], brief);
        Note(known);
        return false;
    }

    private void Note(int at)
    {
        foreach (var key in PointsOf(_briefs[at]).Select(point => KeyOf(_briefs[at], point)))
        {
            if (!_having.TryGetValue(key, out var having))
                _having[key] = having = [];
            if (!having.Contains(at))
                having.Add(at);
        }
    }

    private static (string, ClippedPoint) KeyOf(ClippedBrief brief, ClippedPoint point) => (brief.Title?.ToUpperInvariant() ?? "", point);

    /// <summary>Under the same title, of the shorter one's points at least half stand in the longer.</summary>
    private static bool IsSame(ClippedBrief one, ClippedBrief other)
    {
        var (few, many) = (PointsOf(one).ToHashSet(), PointsOf(other).ToHashSet());
        return 2 * few.Intersect(many).Count() >= Math.Min(few.Count, many.Count);
    }

    private static ClippedBrief Merge(ClippedBrief first, ClippedBrief second)
    {
        var known = PointsOf(first).ToHashSet();
        var sections = first.Sections.ToList();
        foreach (var section in second.Sections)
        {
            ClippedPoint[] news = [.. section.Points.Where(point => !known.Contains(point))];
            var at = sections.FindIndex(other => other.Heading == section.Heading);
            if (news.Length > 0 && at >= 0)
                sections[at] = sections[at] with { Points = [.. sections[at].Points, .. news] };
            else if (news.Length > 0)
                sections.Add(section with { Points = news });
        }
        return first with
        {
            Overview = [.. first.Overview, .. second.Overview.Except(first.Overview)],
            Sections = sections,
            Signature = first.Signature.Or(second.Signature),
            Day = first.Day ?? second.Day,
            Link = first.Link ?? second.Link,
        };
    }

    private static IEnumerable<ClippedPoint> PointsOf(ClippedBrief brief) => brief.Sections.SelectMany(section => section.Points);
}
