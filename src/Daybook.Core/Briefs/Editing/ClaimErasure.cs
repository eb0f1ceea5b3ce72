using Daybook.Core.Items;
using Daybook.Core.Text;

namespace Daybook.Core.Briefs;

/// <summary>
/// Takes a withdrawn item out of a claim. A claim that rests on it lives on from the next citation that supports it, in that citation's words; where
/// none is left it is a mark, so that readers see that something was there.
/// </summary>
/// <param name="leads">Spans that claims of the brief rest on.</param>
/// <param name="language">Of the brief: preferred where any citation is in it.</param>
/// <param name="items">What is known of the cited items and of the roots of copies; their texts are not looked at.</param>
internal sealed class ClaimErasure(
    long item, Tombstone tombstone, IReadOnlySet<string> leads, string language, IReadOnlyDictionary<long, Evidence> items, IReadOnlyDictionary<string, Source> sources)
{
    public static bool Cites(Claim claim, long item) => claim.Citations.Any(citation => citation.Item == item);

    /// <param name="value">Of a conflict, which the words that are left should rather give than not; null = none.</param>
    public Claim Of(Claim claim, string? value = null)
    {
        if (!Cites(claim, item))
            return claim;
        // Where the words stood says nothing of them.
        IReadOnlyList<Citation> citations = [.. claim.Citations.Select(citation => citation.Item != item ? citation : citation with { Quote = "", Withdrawn = tombstone })];
        if (citations[0].Withdrawn is null)
            return Counted(new Claim(claim.Text, claim.Language, citations) { Label = claim.Label, Origins = 0, Outlets = 0, Omitted = claim.Omitted, Insertions = claim.Insertions, RestedOn = claim.RestedOn });
        return Next(claim, citations, value) is { } next ? Counted(From(next, claim, citations))
            : new Claim(BriefErasure.Gone, claim.Language, citations) { Origins = claim.Origins, Outlets = claim.Outlets, Omitted = true, RestedOn = claim.RestedOn };
    }

    /// <summary>A value of a conflict in the words of the claim as it is now.</summary>
    public static string ValueOf(string value, Claim before, Claim now) =>
        ReferenceEquals(before, now) || now.Text == before.Text ? value : ValueIn(value, before.Language, now.Text, now.Language) ?? BriefErasure.Gone;

    private static string? ValueIn(string value, string language, string text, string said)
    {
        if (LentWords.Has(text, value))
            return value;
        return NumbersInText.Find(value, language) is [var figure, ..]
            && NumbersInText.Find(text, said).FirstOrDefault(other => other.Value == figure.Value && other.Unit == figure.Unit) is { End: > 0 } same
            ? text[same.Start..same.End] : null;
    }

    /// <summary>Its text is the whole quote, which is nothing but the source's words.</summary>
    private Claim From(Citation next, Claim claim, IReadOnlyList<Citation> citations)
    {
        var said = LanguageOf(next) ?? claim.Language;
        return new Claim(next.Quote, said, [next, .. citations.Where(citation => citation != next).OrderBy(citation => citation.Withdrawn is not null)])
        {
            Label = claim.Label is { } label && said == claim.Language && DraftWords.IsRun(label, next.Quote) ? label : null,
            Origins = 0,
            Outlets = 0,
            Insertions = items.TryGetValue(next.Item, out var known) ? Timeline.Insertions(next.Quote, said, known.ByClocksOf(sources)) : [],
            RestedOn = BriefEdit.KeyOf(claim),
        };
    }

    /// <summary>The first that may stand for itself: rather one that gives the value, in the brief's language than in another, and rather one that leans on no sentence before it.</summary>
    private Citation? Next(Claim claim, IReadOnlyList<Citation> citations, string? value) => citations
        .Where(citation => citation.Withdrawn is null && CitationCheck.CountWords(citation.Quote) is > 0 and <= CitationCheck.MaxTextWords)
        .OrderBy(citation => value is not null && ValueIn(value, claim.Language, citation.Quote, LanguageOf(citation) ?? claim.Language) is null)
        .ThenBy(citation => leads.Contains(BriefEdit.KeyOf(citation)))
        .ThenBy(citation => (LanguageOf(citation) ?? claim.Language) != language)
        .ThenBy(citation => !ReadSentence.StandsAlone(citation.Quote, LanguageOf(citation) ?? claim.Language))
        .FirstOrDefault();

    private string? LanguageOf(Citation citation) => items.GetValueOrDefault(citation.Item)?.Language;

    /// <summary>What was withdrawn supports nothing any more.</summary>
    private Claim Counted(Claim claim)
    {
        var counts = Corroboration.Count([.. claim.Standing], items.GetValueOrDefault, sources);
        return claim with { Origins = counts.Origins, Outlets = counts.Outlets };
    }
}
