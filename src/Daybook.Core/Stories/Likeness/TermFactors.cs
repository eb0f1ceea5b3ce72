namespace Daybook.Core.Stories;

/// <summary>What terms weigh beside how often they stand and how rare they are; 0 leaves them out.</summary>
/// <param name="Among">By the texts of the space: where a term stands as a word, and where it stands as a name.</param>
/// <param name="Of">The place among those of a term of a space, by its number.</param>
internal sealed record TermFactors(Func<int, (double AsWord, double AsName)[]> Among, Func<TermSpace, int, byte> Of)
{
    /// <summary>All weigh the same.</summary>
    public static readonly TermFactors None = new(_ => [(1, 1)], (_, _) => 0);
}
