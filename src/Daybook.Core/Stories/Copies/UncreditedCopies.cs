using Daybook.Core.Text;

namespace Daybook.Core.Stories;

/// <summary>
/// Reports of an agency that others tell in another language without saying whose they are: nearly the same in all that languages share, soon after it, and next to
/// nothing in them that the report has not.
/// </summary>
internal static class UncreditedCopies
{
    /// <summary>
    /// Shares of what a copy says that its report says too. On twelve labelled sets no report of an outlet's own, among some 1,800 pairs, has both at the likeness
    /// asked for; of translations that give their source a fifth have, and of four that give none two.
    /// </summary>
    private const double LeastNotions = 0.5, LeastParticular = 0.6;

    /// <summary>Notions by which a text can be judged.</summary>
    private const int FewestNotions = 8;

    /// <summary>Outlets that credit an agency.</summary>
    private const int LeastCustomers = 2;

    /// <summary>Heaviest terms of a text that lead to its report, and terms by which a report is found: two so alike share nearly all of the heaviest.</summary>
    private const int LeadingTerms = 6, ReportTerms = 24;

    private static readonly TimeSpan Longest = TimeSpan.FromDays(2);

    /// <param name="copies">Items known as copies, left out.</param>
    public static IEnumerable<CopyLink> Find(ItemWindow window, CopyText[] texts, HashSet<long> copies, GroupingPolicy policy)
    {
        var agencies = Agencies(texts);
        if (agencies.Count == 0)
            yield break;
        var keys = window.Keys;
        var postings = keys.Items.Where(item => agencies.Contains(item.Item.Source)).SelectMany(item => Heaviest(item, ReportTerms).Select(term => (term, item))).ToLookup(pair => pair.term, pair => pair.item);
        var found = new List<(StoryItem Item, WindowItem Root, double Likeness)>();
        foreach (var item in texts.Where(text => text.Cited.Count == 0 && !copies.Contains(text.Item.Id)).Select(text => keys[text.Item.Id]))
        {
            var best = Heaviest(item, LeadingTerms).SelectMany(term => postings[term]).Where(other => Follows(item.Item, other.Item)).Distinct()
                .Select(other => (Other: other, Likeness: TranslatedCopies.Likeness(keys, item, other)))
                .Where(pair => pair.Likeness >= policy.UncreditedLikeness && SaysNoMore(item.Terms, pair.Other))
                .OrderByDescending(pair => pair.Likeness).ThenBy(pair => pair.Other.Item.When).ThenBy(pair => pair.Other.Item.Id)
                .FirstOrDefault();
            if (best.Other is { } root)
                found.Add((item.Item, root, best.Likeness));
        }
        foreach (var ((item, root, likeness), paragraphs) in found.Zip(window.Paragraphs([.. found.Select(pair => pair.Item)])))
            if (!TranslatedCopies.HasOwnMatter(paragraphs, root))
                yield return new CopyLink(item.Id, root.Item.Id, Math.Round(likeness, 2), Reason.Of(ReasonKind.PassesOn, root.Item.SourceName ?? root.Item.Source));
    }

    /// <summary>Outlets that several others give as the source of a report.</summary>
    private static HashSet<string> Agencies(CopyText[] texts) =>
    [
        .. texts.SelectMany(text => text.Cited.Where(cited => cited.AsSource).Select(cited => (cited.Source, By: text.Item.Source))).Distinct()
            .CountBy(credit => credit.Source).Where(agency => agency.Value >= LeastCustomers).Select(agency => agency.Key),
    ];

    private static IEnumerable<int> Heaviest(WindowItem item, int most)
    {
        var terms = new int[most];
        return terms.Take(item.Vector.Leading(terms, new float[most]));
    }

    private static bool Follows(StoryItem item, StoryItem report) =>
        report.Source != item.Source && report.Language != item.Language && item.When > report.When && item.When - report.When <= Longest;

    /// <summary>True where the report has most names, places and figures of the item, and half of its notions, as far as the language of the report has words for them.</summary>
    private static bool SaysNoMore(ItemTerms terms, WindowItem report)
    {
        var (notions, told, particular, kept) = (0, 0, 0, 0);
        for (var at = 0; at < terms.Count; at++)
        {
            var (code, kind) = (terms.Codes[at], TermCode.KindOf(terms.Codes[at]));
            var shared = Array.BinarySearch(report.Terms.Codes, code) >= 0 ? 1 : 0;
            if (kind != TermKind.Concept && (kind != TermKind.Name || terms.Uses[at].Name))
                (particular, kept) = (particular + 1, kept + shared);
            else if (kind == TermKind.Concept && Lexicon.Has(TermCode.ConceptOf(code), report.Item.Language))
                (notions, told) = (notions + 1, told + shared);
        }
        return notions >= FewestNotions && told >= notions * LeastNotions && particular > 0 && kept >= particular * LeastParticular;
    }
}
