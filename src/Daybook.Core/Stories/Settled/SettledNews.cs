namespace Daybook.Core.Stories.Settled;

/// <summary>
/// What was found of items that are days old, kept from one run of grouping to the next: how their words are written and how rare they are, their
/// copies and, once they were grouped, their stories. It says all of these items that open ones have to know.
/// </summary>
/// <param name="Print">Stands for the items it was found of (<see cref="WindowCut.Print"/>).</param>
/// <param name="Names">As <see cref="WindowNames.Settled"/> gives them.</param>
/// <param name="Keys">Terms that all languages share.</param>
/// <param name="Copies">Links among these items.</param>
internal sealed record SettledNews(ulong Print, IReadOnlyDictionary<string, SettledNames> Names, Lazy<SettledTerms> Keys, IReadOnlyList<CopyLink> Copies)
{
    /// <summary>Null until they were grouped.</summary>
    public SettledStories? Stories { get; set; }
}
