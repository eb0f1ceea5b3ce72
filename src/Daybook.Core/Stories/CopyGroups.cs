using Daybook.Core.Text;

namespace Daybook.Core.Stories;

/// <summary>Finds items that repeat another's text in one language: whole, trimmed, or retold with the outlet named as source.</summary>
public static class CopyGroups
{
    /// <summary>A 5-gram in more texts than this is boilerplate and leads nowhere.</summary>
    private const int CommonShingle = 40;

    private const int ShingleWords = 5;

    /// <summary>Each copy with its root, which is never a copy itself.</summary>
    public static IReadOnlyList<CopyLink> Find(IReadOnlyList<StoryItem> items, GroupingPolicy policy)
    {
        CopyText[] texts = [.. items.OrderBy(item => item.When).ThenBy(item => item.Id).Select(item => new CopyText(item, ShingleWords)).Where(text => text.Words >= policy.ShortestCopy)];
        var pairs = Shared(texts)
            .Select(pair => (pair.A, pair.B, Containment: (double)pair.Shared / Math.Min(pair.A.Shingles.Count, pair.B.Shingles.Count)))
            .Where(pair => pair.Containment >= policy.CopyContainment && MayCopy(pair.A, pair.B, policy)).ToList();
        var links = Linked(texts, pairs);
        links.AddRange(CitedCopies.Find(texts, [.. links.Select(link => link.Item)], policy));
        return [.. Flat(links).OrderBy(link => link.Item)];
    }

    private static bool MayCopy(CopyText a, CopyText b, GroupingPolicy policy) =>
        a.Item.Language == b.Item.Language
        && (a.Item.When - b.Item.When).Duration() <= policy.LongestCopyDelay
        // One outlet's own near-equal texts are rows of a template unless they are the same to the word.
        && (a.Item.Source != b.Item.Source || a.Shingles.SetEquals(b.Shingles));

    private static IEnumerable<(CopyText A, CopyText B, int Shared)> Shared(CopyText[] texts)
    {
        var postings = new Dictionary<ulong, List<int>>();
        for (var at = 0; at < texts.Length; at++)
            foreach (var shingle in texts[at].Shingles)
                (postings.TryGetValue(shingle, out var list) ? list : postings[shingle] = []).Add(at);
        var shared = new Dictionary<(int, int), int>();
        foreach (var list in postings.Values.Where(list => list.Count is > 1 and <= CommonShingle))
            for (var i = 0; i < list.Count; i++)
                for (var j = i + 1; j < list.Count; j++)
                    shared[(list[i], list[j])] = shared.GetValueOrDefault((list[i], list[j])) + 1;
        return shared.Select(pair => (texts[pair.Key.Item1], texts[pair.Key.Item2], pair.Value));
    }

    private static List<CopyLink> Linked(CopyText[] texts, List<(CopyText A, CopyText B, double Containment)> pairs)
    {
        var group = texts.ToDictionary(text => text, text => text);
        CopyText Top(CopyText text) => group[text] == text ? text : group[text] = Top(group[text]);
        foreach (var (a, b, _) in pairs)
            group[Top(a)] = Top(b);
        var best = pairs.SelectMany(pair => new[] { (Item: pair.A, Other: pair.B, pair.Containment), (Item: pair.B, Other: pair.A, pair.Containment) })
            .ToLookup(pair => pair.Item);
        return [.. pairs.SelectMany(pair => new[] { pair.A, pair.B }).Distinct().GroupBy(Top).SelectMany(members =>
        {
            var root = Root([.. members]);
            return members.Where(text => text != root).Select(text =>
                new CopyLink(text.Item.Id, root.Item.Id, Math.Round(best[text].Max(pair => pair.Containment), 2), Reason(text, root)));
        })];
    }

    /// <summary>Who wrote it: the outlet that the texts name as source, else the longest of the earliest day, else the earliest.</summary>
    private static CopyText Root(CopyText[] members)
    {
        var named = members.Where(member => member.Item.SourceName is { } name && members.Any(other => other.Names(name))).ToList();
        return (named.Count > 0 ? named : [.. members]).OrderBy(member => member.Item.When).ThenBy(member => member.Item.Id).First();
    }

    private static string Reason(CopyText copy, CopyText root) =>
        copy.Words >= root.Words * 0.9 ? "same text" : "same text, trimmed";

    /// <summary>Chains lead to their end.</summary>
    private static IEnumerable<CopyLink> Flat(List<CopyLink> links)
    {
        var byItem = links.ToDictionary(link => link.Item);
        foreach (var link in links)
        {
            var root = link.Root;
            for (var steps = 0; byItem.TryGetValue(root, out var next) && steps < links.Count; steps++)
                root = next.Root;
            if (root != link.Item)
                yield return link with { Root = root };
        }
    }
}
