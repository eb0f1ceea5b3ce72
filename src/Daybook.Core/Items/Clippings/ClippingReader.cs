namespace Daybook.Core.Items.Clippings;

/// <summary>Reads a pasted text passage by passage and keeps what stands twice once.</summary>
internal sealed class ClippingReader
{
    private readonly KeptBriefs _briefs = new();
    private readonly List<ClippedItem> _items = [];
    private readonly List<ClippedFeed> _feeds = [];
    private readonly List<string> _tags = [];
    private readonly List<ClippedEntry> _directory = [];
    private readonly HashSet<object> _known = [];
    private readonly HashSet<string> _knownTags = new(StringComparer.OrdinalIgnoreCase);
    private int _repeated;

    public Clipping Read(string text)
    {
        var passages = ClippingPassages.Of(text);
        foreach (var passage in passages.Passages)
            Take(passage, passages.Lines);
        if (IsOnlyWords())
            KeepAsNotes(passages.Lines);
        ClippedAgain.NoteLoneDays(passages.Lines, [.. _briefs.All.Select(brief => brief.Day), .. _items.Select(item => item.Day)]);
        _repeated += ClippedAgain.MarkPosts(passages.Lines, _items) + ClippedAgain.MarkNotes(passages.Lines);
        return new Clipping
        {
            Briefs = _briefs.All,
            Items = _items,
            Feeds = _feeds,
            Tags = _tags,
            Directory = _directory,
            Notes = [.. passages.Lines.Where(line => line.Role == ClippedRole.Note).Select(line => line.Text)],
            Lines = [.. passages.Lines.Select(line => new ClippedLine(line.Text, line.Role))],
            Repeated = _repeated,
        };
    }

    /// <summary>Nothing that makes a clipping: names of a directory need an address or something known beside them.</summary>
    private bool IsOnlyWords() => _directory.Count > 0 && _briefs.All.Count + _items.Count + _feeds.Count + _tags.Count == 0 && _directory.TrueForAll(entry => entry.Link is null);

    private void KeepAsNotes(List<(string Text, ClippedRole Role)> lines)
    {
        _directory.Clear();
        for (var at = 0; at < lines.Count; at++)
            if (lines[at].Role == ClippedRole.Directory)
                lines[at] = (lines[at].Text, ClippedRole.Note);
    }

    private void Take(ClippedPassage passage, List<(string Text, ClippedRole Role)> lines)
    {
        var rest = passage;
        while (new ClippingBriefs(rest).Find() is var (brief, taken))
        {
            var isNew = _briefs.Keep(brief);
            _repeated += isNew ? 0 : 1;
            var role = isNew ? ClippedRole.Brief : ClippedRole.Repeated;
            foreach (var line in taken)
                lines[line.At] = (line.Raw, role);
            var gone = taken.Select(line => line.At).ToHashSet();
            rest = rest with { Lines = [.. rest.Lines.Where(line => !gone.Contains(line.At))] };
        }
        var lists = new ClippingLists(rest, rest.Lines);
        lists.Read();
        _repeated += lists.Repeated;
        foreach (var (line, role) in lists.Roles)
            lines[line.At] = (line.Raw, role);
        Add(lists.Items, _items, item => (item.Title, item.Text, item.Link, item.Signature.Handle));
        Add(lists.Feeds, _feeds, feed => feed.Link);
        Add(lists.Directory, _directory, entry => entry);
        // A tag under every post is no news.
        _tags.AddRange(lists.Tags.Where(_knownTags.Add));
    }

    /// <param name="key">What makes two of a kind the same; of another type for every kind.</param>
    private void Add<T>(List<T> found, List<T> kept, Func<T, object> key)
    {
        foreach (var one in found)
        {
            if (_known.Add(key(one)))
                kept.Add(one);
            else
                _repeated++;
        }
    }
}
