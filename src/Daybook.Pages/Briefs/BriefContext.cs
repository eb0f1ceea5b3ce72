using Daybook.Core.Briefs;
using Daybook.Core.Items;

namespace Daybook.Pages.Briefs;

/// <summary>What every part of a brief's page looks up: numbers of citations, outlets, cited items.</summary>
public sealed class BriefContext(BriefModel model)
{
    public CitationIndex Index { get; } = new(model.Brief);

    /// <summary>The claim is in another language than the brief.</summary>
    public bool IsForeign(Claim claim) => claim.Language != model.Brief.Language;

    /// <summary>What a machine made of the claim in the brief's language; null where none did, or where the claim is shortened.</summary>
    public Translated? TranslationOf(Claim claim) => TranslationOf(claim, model.Translations);

    /// <inheritdoc cref="TranslationOf(Claim)"/>
    public static Translated? TranslationOf(Claim claim, IReadOnlyList<Translated> translations) => claim.Withdrawn is null && !claim.Omitted && claim.Citations[0] is var span
        ? translations.FirstOrDefault(one => (one.Item, one.Revision, one.Start, one.End) == (span.Item, span.Revision, span.Start, span.End)) : null;

    /// <summary>The outlet; one we know nothing of is called by its id.</summary>
    public Source SourceOf(string id) => model.Sources.GetValueOrDefault(id) ?? new Source { Id = id, Name = id };

    /// <summary>The cited item; nothing known where it is gone.</summary>
    public CitedItem Cited(Citation citation) => model.Cited.GetValueOrDefault(citation.Item) ?? new CitedItem(null, null);
}
