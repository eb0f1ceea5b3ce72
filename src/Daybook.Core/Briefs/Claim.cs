using Daybook.Core.Items;

namespace Daybook.Core.Briefs;

/// <summary>One checked sentence. It cannot be built without a citation.</summary>
public sealed record Claim
{
    public Claim(string text, string language, IReadOnlyList<Citation> citations)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        if (citations.Count == 0)
            throw new ArgumentException("A claim needs a citation.", nameof(citations));
        Text = text;
        Language = language;
        Citations = citations;
    }

    /// <summary>At most 45 words; extractive: the first citation's quote with words deleted, nothing added.</summary>
    public string Text { get; }

    public string Language { get; }

    /// <summary>At least one; the first is the span the text rests on.</summary>
    public IReadOnlyList<Citation> Citations { get; }

    /// <summary>Noun phrase that names the point, at most four words; null in overview and timeline.</summary>
    public string? Label { get; init; }

    /// <summary>Distinct voices (owners) of the copy roots of the citations.</summary>
    public required int Origins { get; init; }

    /// <summary>Distinct outlets cited, copies included.</summary>
    public required int Outlets { get; init; }

    /// <summary>
    /// Which claim it was, as <see cref="BriefEdit.KeyOf"/> gave it, where the item it rested on was withdrawn and it lives on from another; null else.
    /// What an editor did to it goes by this.
    /// </summary>
    public string? RestedOn { get; init; }

    /// <summary>Set where everything the text could rest on was withdrawn: the text is only a mark then.</summary>
    public Tombstone? Withdrawn => Citations[0].Withdrawn;

    /// <summary>The citations that still say something; all where none does.</summary>
    public IEnumerable<Citation> Standing => Withdrawn is null ? Citations.Where(citation => citation.Withdrawn is null) : Citations;

    /// <summary>True where words of the quote were left out.</summary>
    public bool Omitted { get; init; }

    /// <summary>Dates made absolute, to be shown in brackets beside the text.</summary>
    public IReadOnlyList<Insertion> Insertions { get; init; } = [];
}

/// <param name="At">UTF-16 offset in <see cref="Claim.Text"/>.</param>
public sealed record Insertion(int At, string Text);

/// <summary>An exact span of a stored revision.</summary>
/// <param name="Start">UTF-16 offset in the text of that revision, inclusive.</param>
/// <param name="End">UTF-16 offset, exclusive.</param>
/// <param name="Quote">Exactly <c>text[Start..End)</c>, at most 60 words.</param>
/// <param name="Seen">When Daybook first had that revision.</param>
public sealed record Citation(long Item, int Revision, string? Url, string Source, int Start, int End, string Quote, DateTimeOffset Seen)
{
    /// <summary>When and why the item was withdrawn: the quote is empty then. Null unless it was.</summary>
    public Tombstone? Withdrawn { get; init; }
}
