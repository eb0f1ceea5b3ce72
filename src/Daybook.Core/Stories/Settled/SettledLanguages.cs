namespace Daybook.Core.Stories.Settled;

/// <summary>What was found of settled items, each language by itself.</summary>
/// <param name="Words">How rare the words of each language are.</param>
/// <param name="Within">Ids of items that their own language has put together.</param>
/// <param name="Rows">Ids of items that are rows of a template.</param>
/// <param name="Copies">Ids of items that repeat another of their language.</param>
internal sealed record SettledLanguages(IReadOnlyDictionary<string, SettledTerms> Words, IReadOnlyList<IReadOnlyList<long>> Within, IReadOnlySet<long> Rows, IReadOnlyList<long> Copies);
