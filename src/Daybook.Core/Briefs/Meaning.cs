using Daybook.Core.Text;

namespace Daybook.Core.Briefs;

/// <summary>A word, name or place of a sentence. Any of its keys stands for it: a word may mean several things.</summary>
/// <param name="Known">It is in the lexicon or the gazetteer or a name, so other languages have a word for it that would be found.</param>
/// <param name="Named">It is a name, place or organisation, which languages without a lexicon have too.</param>
/// <param name="Concepts">Numbers of what it may mean by the lexicon.</param>
internal readonly record struct Notion(IReadOnlyList<string> Keys, double Weight, bool Known, bool Named, IReadOnlyList<int> Concepts)
{
    /// <summary>A place or country; an office of one is none.</summary>
    public bool Place => Keys[0][0] == MeaningReader.Entity && char.IsAsciiLetterUpper(Keys[0][1]) && !Keys[0].Contains('/', StringComparison.Ordinal);

    /// <summary>A sentence of that language that says it would be seen to: it is a name, or the language has a word for it in the lexicon.</summary>
    public bool Has(string language) => Named || Concepts.Any(concept => Lexicon.Has(concept, language));
}

/// <summary>What a sentence says, in terms that all languages share.</summary>
/// <param name="Figures">Without those of dates, and without "one" and "two", which are often no more than articles.</param>
/// <param name="Negated">A word such as "not" stands in it.</param>
/// <param name="Denies">It says that something was denied.</param>
internal sealed record Meaning(IReadOnlyList<Notion> Notions, IReadOnlyList<Quantity> Figures, IReadOnlyList<DateMention> Dates, bool Negated, bool Denies)
{
    private readonly Lazy<HashSet<string>> keys = new(() => [.. Notions.SelectMany(notion => notion.Keys)]);
    private readonly Lazy<ulong> sides = new(() => Opposites.Sides(Notions.SelectMany(notion => notion.Keys).ToHashSet(StringComparer.Ordinal)));

    public HashSet<string> Keys => keys.Value;

    /// <summary>As <see cref="Opposites.Sides"/>.</summary>
    public ulong Sides => sides.Value;
}
