namespace Daybook.Core.Stories;

/// <summary>Copies retold in other words of the same language: an item that names an outlet and says what a report of that outlet says.</summary>
internal static class CitedCopies
{
    /// <summary>Rarest stems of a text that lead to what it retells.</summary>
    private const int LeadingStems = 16;

    /// <param name="asked">Those that may retell another.</param>
    /// <param name="copies">Items known as copies, left out.</param>
    public static IEnumerable<CopyLink> Find(CopyText[] asked, CopyText[] texts, HashSet<long> copies, GroupingPolicy policy)
    {
        CopyText[] citing = [.. asked.Where(text => text.Cited.Count > 0 && !copies.Contains(text.Item.Id))];
        if (citing.Length == 0)
            yield break;
        var wanted = citing.SelectMany(text => text.Cited).Select(cited => cited.Source).ToHashSet();
        var postings = Postings(texts.Where(text => wanted.Contains(text.Item.Source)));
        foreach (var text in citing)
        {
            var best = Candidates(text, postings)
                .Where(other => MayRetell(text, other, policy))
                .Select(other => (Other: other, Containment: Containment(text, other)))
                .Where(pair => pair.Containment >= Needed(text, pair.Other, policy))
                .OrderByDescending(pair => pair.Containment).ThenBy(pair => pair.Other.Item.When).ThenBy(pair => pair.Other.Item.Id)
                .FirstOrDefault();
            if (best.Other is { } root)
                yield return new CopyLink(text.Item.Id, root.Item.Id, Math.Round(best.Containment, 2), Reason.Of(ReasonKind.Retells, root.Item.SourceName ?? root.Item.Source));
        }
    }

    private static Dictionary<uint, List<CopyText>> Postings(IEnumerable<CopyText> texts)
    {
        var postings = new Dictionary<uint, List<CopyText>>();
        foreach (var text in texts)
            foreach (var stem in text.Stems)
                (postings.TryGetValue(stem, out var list) ? list : postings[stem] = []).Add(text);
        return postings;
    }

    private static IEnumerable<CopyText> Candidates(CopyText text, Dictionary<uint, List<CopyText>> postings) =>
        text.Stems.Where(postings.ContainsKey).OrderBy(stem => postings[stem].Count).ThenBy(stem => stem)
            .Take(LeadingStems).SelectMany(stem => postings[stem]).Distinct();

    private static bool MayRetell(CopyText text, CopyText other, GroupingPolicy policy) =>
        other.Item.Language == text.Item.Language && other.Item.When <= text.Item.When
        && text.Item.When - other.Item.When <= policy.LongestCopyDelay && text.Cited.Any(cited => cited.Source == other.Item.Source)
        // Two that name each other: only the earlier can be the root.
        && (other.Item.When < text.Item.When || other.Item.Id < text.Item.Id);

    private static double Needed(CopyText text, CopyText other, GroupingPolicy policy) =>
        text.Cited.Any(cited => cited.AsSource && cited.Source == other.Item.Source) ? policy.CitedContainment : policy.NamedContainment;

    private static double Containment(CopyText a, CopyText b)
    {
        var smaller = Math.Min(a.Stems.Length, b.Stems.Length);
        return smaller == 0 ? 0 : (double)CopyRuns.Shared(a.Stems, b.Stems) / smaller;
    }
}
