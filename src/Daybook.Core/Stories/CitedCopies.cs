namespace Daybook.Core.Stories;

/// <summary>Copies retold in other words of the same language: an item that names an outlet and says what a report of that outlet says.</summary>
internal static class CitedCopies
{
    public static IEnumerable<CopyLink> Find(IReadOnlyList<CopyText> texts, HashSet<long> copies, GroupingPolicy policy)
    {
        var outlets = texts.Where(text => text.Item.SourceName is { Length: >= 3 }).GroupBy(text => (text.Item.Source, Name: text.Item.SourceName!)).ToList();
        foreach (var text in texts.Where(text => !copies.Contains(text.Item.Id)))
        {
            var original = outlets.Where(outlet => outlet.Key.Source != text.Item.Source && text.Names(outlet.Key.Name))
                .SelectMany(outlet => outlet)
                .Where(other => other.Item.Language == text.Item.Language && other.Item.When <= text.Item.When && text.Item.When - other.Item.When <= policy.LongestCopyDelay)
                .Select(other => (Other: other, Containment: Containment(text, other)))
                .Where(pair => pair.Containment >= policy.CitedContainment)
                .OrderByDescending(pair => pair.Containment).ThenBy(pair => pair.Other.Item.Id).FirstOrDefault();
            if (original.Other is { } root)
                yield return new CopyLink(text.Item.Id, root.Item.Id, Math.Round(original.Containment, 2), $"retells {root.Item.SourceName}, which it names");
        }
    }

    private static double Containment(CopyText a, CopyText b)
    {
        var smaller = Math.Min(a.Stems.Count, b.Stems.Count);
        return smaller == 0 ? 0 : (double)a.Stems.Count(b.Stems.Contains) / smaller;
    }
}
