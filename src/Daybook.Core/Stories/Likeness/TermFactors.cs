namespace Daybook.Core.Stories;

/// <summary>What terms weigh beside how often they stand and how rare they are; 0 leaves them out.</summary>
/// <param name="All">Where a term stands as a word, and where it stands as a name.</param>
/// <param name="Of">The place among them of a term of a space, by its number.</param>
internal sealed record TermFactors(IReadOnlyList<(double AsWord, double AsName)> All, Func<TermSpace, int, byte> Of)
{
    /// <summary>All weigh the same.</summary>
    public static readonly TermFactors None = new([(1, 1)], (_, _) => 0);
}
