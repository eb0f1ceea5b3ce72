namespace Daybook.Core.Stories;

/// <summary>
/// Finds items that repeat another's text: whole, trimmed, lightly edited, or told in other words or another language with the outlet named
/// as source.
/// </summary>
public static class CopyGroups
{
    /// <summary>Share of the shorter text's numbers that may be missing in the longer: above it the two are rows of a template.</summary>
    private const double MostOtherNumbers = 0.34;

    /// <inheritdoc cref="Find(ItemWindow, GroupingPolicy)"/>
    public static IReadOnlyList<CopyLink> Find(IReadOnlyList<StoryItem> items, GroupingPolicy policy) => Find(new ItemWindow(items), policy);

    /// <summary>Each copy with its root, which is never a copy itself; rising by item. Independent of the order of the items.</summary>
    public static IReadOnlyList<CopyLink> Find(ItemWindow window, GroupingPolicy policy)
    {
        CopyText[] texts =
        [
            .. window.Items.OrderBy(item => item.When).ThenBy(item => item.Id)
                .Select(item => new CopyText(item, window.Sketch(item))).Where(text => text.Words >= policy.ShortestCopy),
        ];
        var links = Linked(Pairs(texts, policy));
        links.AddRange(CitedCopies.Find(texts, [.. links.Select(link => link.Item)], policy));
        links.AddRange(TranslatedCopies.Find(window, texts, [.. links.Select(link => link.Item)], policy));
        return [.. Flat(links).OrderBy(link => link.Item)];
    }

    private static List<(CopyText A, CopyText B, double Containment)> Pairs(CopyText[] texts, GroupingPolicy policy)
    {
        var pairs = new List<(CopyText, CopyText, double)>();
        foreach (var (a, b) in CopyPairs.Find(texts))
        {
            if (!MayCopy(texts[a], texts[b], policy))
                continue;
            var containment = CopyRuns.Containment(texts[a].Runs, texts[b].Runs);
            if (containment >= policy.CopyContainment)
                pairs.Add((texts[a], texts[b], containment));
        }
        return pairs;
    }

    private static bool MayCopy(CopyText a, CopyText b, GroupingPolicy policy) =>
        a.Item.Language == b.Item.Language
        && (a.Item.When - b.Item.When).Duration() <= policy.LongestCopyDelay
        // One outlet's own near-equal texts are rows of a template unless they are the same to the word.
        && (a.Item.Source == b.Item.Source ? a.Runs.AsSpan().SequenceEqual(b.Runs) : !OtherNumbers(a, b));

    /// <summary>Who reprints keeps the figures; the same words with other figures are the table of another day.</summary>
    private static bool OtherNumbers(CopyText a, CopyText b)
    {
        var (shorter, longer) = a.Words <= b.Words ? (a.Sketch.TextNumbers, b.Sketch.TextNumbers) : (b.Sketch.TextNumbers, a.Sketch.TextNumbers);
        var missing = shorter.Length - CopyRuns.Shared(shorter, longer);
        return missing >= 2 && missing > shorter.Length * MostOtherNumbers;
    }

    private static List<CopyLink> Linked(List<(CopyText A, CopyText B, double Containment)> pairs)
    {
        var above = new Dictionary<CopyText, CopyText>();
        CopyText Top(CopyText text)
        {
            while (above.TryGetValue(text, out var next) && next != text)
                text = next;
            return text;
        }
        var best = new Dictionary<CopyText, double>();
        foreach (var (a, b, containment) in pairs)
        {
            // The earlier of two tops stays, and paths are short: every text points straight at the top it had.
            var (one, other) = (Top(a), Top(b));
            (above[a], above[b], above[other]) = (one, one, one);
            best[a] = Math.Max(best.GetValueOrDefault(a), containment);
            best[b] = Math.Max(best.GetValueOrDefault(b), containment);
        }
        return [.. best.Keys.GroupBy(Top).SelectMany(members =>
        {
            var root = Root([.. members]);
            return members.Where(text => text != root).Select(text => new CopyLink(text.Item.Id, root.Item.Id, Math.Round(best[text], 2), How(text, root)));
        })];
    }

    /// <summary>Who wrote it: the outlet that the texts name as their source, else who names none, else the earliest.</summary>
    private static CopyText Root(CopyText[] members)
    {
        var named = members.SelectMany(member => member.Cited).GroupBy(cited => cited.Source).ToDictionary(group => group.Key, group => group.Any(cited => cited.AsSource) ? 0 : 1);
        return members.OrderBy(member => named.GetValueOrDefault(member.Item.Source, 2)).ThenBy(member => member.Cited.Count > 0)
            .ThenBy(member => member.Item.When).ThenBy(member => member.Item.Id).First();
    }

    private static Reason How(CopyText copy, CopyText root) =>
        Reason.Of(copy.Words >= root.Words * 0.9 ? ReasonKind.SameText : ReasonKind.SameTextTrimmed);

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
