using Daybook.Core.Text;

namespace Daybook.Core.Briefs;

/// <summary>A word, name or place of a sentence. Any of its keys stands for it: a word may mean several things.</summary>
/// <param name="Known">It is in the lexicon or the gazetteer or a name, so other languages have a word for it that would be found.</param>
/// <param name="Named">It is a name, place or organisation, which languages without a lexicon have too.</param>
internal readonly record struct Notion(IReadOnlyList<string> Keys, double Weight, bool Known, bool Named);

/// <summary>What a sentence says, in terms that all languages share.</summary>
/// <param name="Figures">Without those of dates, and without "one" and "two", which are often no more than articles.</param>
/// <param name="Negated">A word such as "not" or "without" stands in it.</param>
internal sealed record Meaning(IReadOnlyList<Notion> Notions, IReadOnlyList<Quantity> Figures, IReadOnlyList<DateMention> Dates, bool Negated)
{
    private readonly Lazy<HashSet<string>> keys = new(() => [.. Notions.SelectMany(notion => notion.Keys)]);
    private readonly Lazy<ulong> sides = new(() => Opposites.Sides(Notions.SelectMany(notion => notion.Keys).ToHashSet(StringComparer.Ordinal)));

    public HashSet<string> Keys => keys.Value;

    /// <summary>As <see cref="Opposites.Sides"/>.</summary>
    public ulong Sides => sides.Value;
}
