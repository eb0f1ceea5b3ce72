namespace Daybook.Core.Search;

/// <summary>One thing that a search asks for, or asks not to see.</summary>
/// <param name="words">Folded; several stand one after another in the text. At least one.</param>
/// <param name="stems">For a single word that may stand in any form: its stems. Empty = exactly these words.</param>
/// <param name="prefix">The last word may go on.</param>
/// <param name="excluded">What has it is left out.</param>
public sealed class SearchTerm(IReadOnlyList<string> words, IReadOnlyList<string> stems, bool prefix, bool excluded)
{
    public IReadOnlyList<string> Words => words;

    public IReadOnlyList<string> Stems => stems;

    public bool Prefix => prefix;

    public bool Excluded => excluded;

    public bool Exact => stems.Count == 0;

    /// <summary>Every form of a single word that is searched for: its stems and itself.</summary>
    public IReadOnlyList<string> Forms { get; } = [.. stems.Append(words[0]).Distinct()];
}
