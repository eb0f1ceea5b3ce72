namespace Daybook.Core.Stories;

/// <summary>
/// Finds items that repeat another's text: whole, trimmed, lightly edited, or told in other words or another language with the outlet named
/// as source; or told in another language so closely that it can only be that report.
/// </summary>
public static class CopyGroups
{
    /// <summary>Share of the shorter text's numbers that may be missing in the longer: above it the two are rows of a template.</summary>
    private const double MostOtherNumbers = 0.34;

    /// <summary>Pairs that a thread looks at in one go.</summary>
    private const int AtOnce = 256;

    /// <inheritdoc cref="Find(ItemWindow, GroupingPolicy)"/>
    public static IReadOnlyList<CopyLink> Find(IReadOnlyList<StoryItem> items, GroupingPolicy policy) => Find(new ItemWindow(items), policy);

    /// <summary>Each copy with its root, which is never a copy itself; rising by item. Independent of the order of the items.</summary>
    public static IReadOnlyList<CopyLink> Find(ItemWindow window, GroupingPolicy policy)
    {
        if (window.Cut(policy) is not { } cut)
            return FindAmong(window, policy);
        var texts = Texts(cut.Open, policy);
        var rootOf = cut.News.Copies.ToDictionary(copy => copy.Item, copy => copy.Root);
        var known = texts.ToDictionary(text => text.Item.Id);
        CopyText Known(StoryItem item) => known.TryGetValue(item.Id, out var text) ? text : known[item.Id] = new CopyText(item, window.Sketch(item));
        // What repeats a settled copy repeats its root.
        CopyText Standing(CopyText text) => rootOf.TryGetValue(text.Item.Id, out var root) ? Known(window.ById[root]) : text;
        bool IsSettled(CopyText text) => cut.Open.IsSettled(text.Item);
        var pairs = Pairs(texts, policy, IsSettled).ConvertAll(pair => (Standing(pair.A), pair.B, pair.Containment));
        var links = Linked(pairs, IsSettled);
        CopyText[] open = [.. texts.Where(text => !IsSettled(text))];
        links.AddRange(CitedCopies.Find(open, texts, [.. links.Select(link => link.Item)], policy));
        links.AddRange(TranslatedCopies.Find(cut.Open, open, [.. links.Select(link => link.Item)], policy));
        links.AddRange(UncreditedCopies.Find(cut.Open, open, [.. links.Select(link => link.Item)], policy));
        return [.. cut.News.Copies.Concat(Flat([.. cut.News.Copies, .. links]).Where(link => !rootOf.ContainsKey(link.Item))).OrderBy(link => link.Item)];
    }

    /// <summary>The same of a window that is not cut in two.</summary>
    internal static IReadOnlyList<CopyLink> FindAmong(ItemWindow window, GroupingPolicy policy)
    {
        var texts = Texts(window, policy);
        var links = Linked(Pairs(texts, policy, _ => false), _ => false);
        links.AddRange(CitedCopies.Find(texts, texts, [.. links.Select(link => link.Item)], policy));
        links.AddRange(TranslatedCopies.Find(window, texts, [.. links.Select(link => link.Item)], policy));
        links.AddRange(UncreditedCopies.Find(window, texts, [.. links.Select(link => link.Item)], policy));
        return [.. Flat(links).OrderBy(link => link.Item)];
    }

    private static CopyText[] Texts(ItemWindow window, GroupingPolicy policy) =>
    [
        .. window.Items.Select(item => new CopyText(item, window.Sketch(item))).Where(text => text.Words >= policy.ShortestCopy),
    ];

    /// <summary>On all processors, in order.</summary>
    private static List<(CopyText A, CopyText B, double Containment)> Pairs(CopyText[] texts, GroupingPolicy policy, Func<CopyText, bool> settled)
    {
        (int A, int B)[] found = [.. CopyPairs.Find(texts)];
        var containments = new double[found.Length];
        Stretches.Each(found.Length, AtOnce, at =>
        {
            if (texts[found[at].A] is var a && texts[found[at].B] is var b && !settled(b) && MayCopy(a, b, policy))
                containments[at] = CopyRuns.Containment(a.Runs, b.Runs);
        });
        return [.. found.Zip(containments).Where(pair => pair.Second >= policy.CopyContainment).Select(pair => (texts[pair.First.A], texts[pair.First.B], pair.Second))];
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

    /// <param name="settled">Texts that stand as they are; of two that the same text repeats the earlier is its root.</param>
    private static List<CopyLink> Linked(List<(CopyText A, CopyText B, double Containment)> pairs, Func<CopyText, bool> settled)
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
            var root = members.Where(settled).OrderBy(text => text.Item.When).ThenBy(text => text.Item.Id).FirstOrDefault() ?? Root([.. members]);
            return members.Where(text => text != root && !settled(text)).Select(text => new CopyLink(text.Item.Id, root.Item.Id, Math.Round(best[text], 2), How(text, root)));
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
