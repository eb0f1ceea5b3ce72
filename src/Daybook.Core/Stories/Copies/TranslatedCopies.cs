using Daybook.Core.Text;

namespace Daybook.Core.Stories;

/// <summary>Copies in another language: an item that names an outlet as its source and says, in its own language, what a report of that outlet says.</summary>
internal static class TranslatedCopies
{
    /// <summary>Heaviest terms of a text that lead to what it passes on.</summary>
    private const int LeadingTerms = 24;

    /// <param name="copies">Items known as copies, left out.</param>
    public static IEnumerable<CopyLink> Find(ItemWindow window, CopyText[] texts, HashSet<long> copies, GroupingPolicy policy)
    {
        CopyText[] citing = [.. texts.Where(text => text.Cited.Count > 0 && !copies.Contains(text.Item.Id))];
        var wanted = citing.SelectMany(text => text.Cited).Select(cited => cited.Source).ToHashSet();
        if (!window.Items.Any(item => wanted.Contains(item.Source) && citing.Any(text => text.Item.Language != item.Language)))
            yield break;
        var keys = window.Keys;
        var postings = keys.Items.Where(item => wanted.Contains(item.Item.Source)).SelectMany(item => item.Vector.Terms.ToArray().Select(term => (term, item))).ToLookup(pair => pair.term, pair => pair.item);
        var found = new List<(StoryItem Item, StoryItem Root, double Likeness)>();
        foreach (var text in citing)
        {
            var item = keys[text.Item.Id];
            var leading = new int[LeadingTerms];
            var best = leading.Take(item.Vector.Leading(leading, new float[LeadingTerms])).SelectMany(term => postings[term]).Distinct().Where(other => MayTranslate(text, other.Item, policy))
                .Select(other => (Other: other.Item, Likeness: Likeness(keys, item, other)))
                .Where(pair => pair.Likeness >= Needed(text, pair.Other, policy))
                .OrderByDescending(pair => pair.Likeness).ThenBy(pair => pair.Other.When).ThenBy(pair => pair.Other.Id)
                .FirstOrDefault();
            if (best.Other is { } root)
                found.Add((text.Item, root, best.Likeness));
        }
        var paragraphs = window.Paragraphs([.. found.Select(pair => pair.Item)]);
        foreach (var ((item, root, likeness), parts) in found.Zip(paragraphs))
            if (!HasOwnMatter(parts, keys[root.Id]))
                yield return new CopyLink(item.Id, root.Id, Math.Round(likeness, 2), Reason.Of(ReasonKind.PassesOn, root.SourceName ?? root.Source));
    }

    /// <summary>True where a paragraph is of the teller's own.</summary>
    public static bool HasOwnMatter(List<ItemTerms> paragraphs, WindowItem report) =>
        paragraphs.Exists(part => OwnMatter.Stands(part, report.Terms, report.Item.Language, NameOf(report.Item)));

    private static HashSet<uint> NameOf(StoryItem item) =>
        [.. Tokens.Words(item.SourceName ?? "").Select(word => TermCode.Of(TermKind.Name, NameKey.Of(word, item.Language)))];

    /// <summary>The name of the outlet, which stands in all that cite it and often in what it writes, proves nothing.</summary>
    public static double Likeness(KeyWindow keys, WindowItem item, WindowItem other)
    {
        var name = NameOf(other.Item);
        bool OfName(int term) => name.Contains(keys.Space.Code(term));
        var (one, two) = (item.Vector.Without(OfName), other.Vector.Without(OfName));
        return keys.IsEvidence(one, two) ? keys.Likeness(one, keys.MaskOf(item), two, keys.MaskOf(other)) : 0;
    }

    private static bool MayTranslate(CopyText text, StoryItem other, GroupingPolicy policy) =>
        other.Language != text.Item.Language && text.Cited.Any(cited => cited.Source == other.Source)
        && text.Item.When - other.When <= policy.LongestCopyDelay
        // Two that name each other: only the earlier can be the root.
        && (other.When < text.Item.When || (other.When == text.Item.When && other.Id < text.Item.Id));

    private static double Needed(CopyText text, StoryItem other, GroupingPolicy policy) =>
        text.Cited.Any(cited => cited.AsSource && cited.Source == other.Source) ? policy.CitedLikeness : policy.NamedLikeness;
}
