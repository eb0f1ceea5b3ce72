namespace Daybook.Core.Items.Clippings;

/// <summary>Reads a pasted text passage by passage and keeps what stands twice once.</summary>
internal sealed class ClippingReader
{
    private readonly List<ClippedBrief> _briefs = [];
    private readonly List<ClippedItem> _items = [];
    private readonly List<ClippedFeed> _feeds = [];
    private readonly List<string> _tags = [];
    private readonly List<ClippedEntry> _directory = [];
    private int _repeated;

    public Clipping Read(string text)
    {
        var passages = ClippingPassages.Of(text);
        foreach (var passage in passages.Passages)
            Take(passage, passages.Lines);
        return new Clipping
        {
            Briefs = _briefs,
            Items = _items,
            Feeds = _feeds,
            Tags = _tags,
            Directory = _directory,
            Notes = [.. passages.Lines.Where(line => line.Role == ClippedRole.Note).Select(line => line.Text)],
            Lines = [.. passages.Lines.Select(line => new ClippedLine(line.Text, line.Role))],
            Repeated = _repeated,
        };
    }

    private void Take(ClippedPassage passage, List<(string Text, ClippedRole Role)> lines)
    {
        var rest = passage;
        while (new ClippingBriefs(rest).Find() is var (brief, taken))
        {
            var role = Keep(brief) ? ClippedRole.Brief : ClippedRole.Repeated;
            foreach (var line in taken)
                lines[line.At] = (line.Raw, role);
            var gone = taken.Select(line => line.At).ToHashSet();
            rest = rest with { Lines = [.. rest.Lines.Where(line => !gone.Contains(line.At))] };
        }
        var lists = new ClippingLists(rest, rest.Lines);
        lists.Read();
        foreach (var (line, role) in lists.Roles)
            lines[line.At] = (line.Raw, role);
        Add(lists.Items, _items, item => (item.Title, item.Text, item.Link, item.Signature.Handle));
        Add(lists.Feeds, _feeds, feed => feed.Link);
        Add(lists.Directory, _directory, entry => entry);
        // A tag under every post is no news.
        foreach (var tag in lists.Tags.Where(tag => !_tags.Contains(tag, StringComparer.OrdinalIgnoreCase)))
            _tags.Add(tag);
    }

    private void Add<T, TKey>(List<T> found, List<T> kept, Func<T, TKey> key)
    {
        foreach (var one in found)
        {
            if (kept.Exists(other => EqualityComparer<TKey>.Default.Equals(key(other), key(one))))
                _repeated++;
            else
                kept.Add(one);
        }
    }

    /// <summary>False where the brief stood before; what only the second one has is added to the first.</summary>
    private bool Keep(ClippedBrief brief)
    {
        var at = _briefs.FindIndex(other => IsSame(other, brief));
        if (at < 0)
        {
            _briefs.Add(brief);
            return true;
        }
        _repeated++;
        _briefs[at] = Merge(_briefs[at], brief);
        return false;
    }

    /// <summary>The same title, and of the shorter one's points at least half in the longer.</summary>
    private static bool IsSame(ClippedBrief one, ClippedBrief other)
    {
        if (!string.Equals(one.Title, other.Title, StringComparison.OrdinalIgnoreCase))
            return false;
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
