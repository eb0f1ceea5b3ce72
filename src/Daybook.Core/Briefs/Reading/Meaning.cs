using Daybook.Core.Text;

namespace Daybook.Core.Briefs;

/// <summary>A word, name or place of a sentence. Any of its keys stands for it: a word may mean several things.</summary>
/// <param name="Known">It is in the lexicon or the gazetteer or a name, so other languages have a word for it that would be found.</param>
/// <param name="Named">It is a name, place or organisation, which languages without a lexicon have too.</param>
/// <param name="Languages">Languages of the lexicon that have a word for what it may mean, as <see cref="LexiconLanguages"/> numbers them.</param>
/// <param name="Ids">Numbers of its keys among those of a topic.</param>
internal sealed record Notion(IReadOnlyList<string> Keys, int[] Ids, bool Known, bool Named, uint Languages)
{
    /// <summary>How much it tells one text of the topic from others; not a number until it is known.</summary>
    public double Weight { get; set; } = double.NaN;

    /// <summary>As <see cref="Opposites.Held"/>; what is denied takes no side.</summary>
    public ulong Sides => Denied ? 0 : sides;

    private readonly ulong sides = Opposites.Held(Keys);

    /// <summary>A verb that its own form negates, the noun of such a verb, or a word behind "not": the sentence says that this did not happen.</summary>
    public bool Denied { get; init; }

    /// <summary>A place or country; an office of one is none.</summary>
    public bool Place => Keys[0][0] == MeaningReader.Entity && char.IsAsciiLetterUpper(Keys[0][1]) && !Keys[0].Contains('/', StringComparison.Ordinal);

    /// <summary>A sentence of that language that says it would be seen to: it is a name, or the language has a word for it in the lexicon.</summary>
    /// <param name="bit">Of the language.</param>
    public bool Has(uint bit) => Named || (Languages & bit) != 0;
}

/// <summary>What a sentence says, in terms that all languages share.</summary>
/// <param name="Figures">Without those of dates, and without "one" and "two", which are often no more than articles.</param>
/// <param name="Negated">A word such as "not" stands in it.</param>
/// <param name="Denies">It says that something was denied.</param>
/// <param name="Supposes">What it says holds only if something else does.</param>
internal sealed record Meaning(IReadOnlyList<Notion> Notions, IReadOnlyList<Quantity> Figures, IReadOnlyList<DateMention> Dates, bool Negated, bool Denies, bool Supposes)
{
    private HashSet<string>? keys;
    private IReadOnlyList<Notion>? denied;
    private ulong? sides;

    /// <summary>Hours of the day that it names.</summary>
    public IReadOnlyList<ClockTime> Hours { get; init; } = [];

    /// <summary>A finite verb is negated by its form.</summary>
    public bool VerbNegated { get; init; }

    /// <summary>Those of its figures that it denies.</summary>
    public IReadOnlyList<Quantity> DeniedFigures { get; init; } = [];

    /// <summary>On which it was published.</summary>
    public DateOnly Day { get; init; }

    /// <summary>What each figure counts.</summary>
    public required Counting[] Counted { get; init; }

    /// <summary>Numbers of its keys among those of a topic, rising, each once.</summary>
    public required int[] Ids { get; init; }

    /// <summary>A notion, or one that it may stand for, is in it.</summary>
    public bool Says(Notion notion)
    {
        foreach (var id in notion.Ids)
            if (Array.BinarySearch(Ids, id) >= 0)
                return true;
        return false;
    }

    /// <summary>It names a figure or a date.</summary>
    public bool HasValues => Figures.Count > 0 || Dates.Count > 0;

    /// <summary>Both say something.</summary>
    public bool Overlaps(Meaning other)
    {
        for (int i = 0, j = 0; i < Ids.Length && j < other.Ids.Length;)
            if (Ids[i] == other.Ids[j])
                return true;
            else if (Ids[i] < other.Ids[j])
                i++;
            else
                j++;
        return false;
    }

    public HashSet<string> Keys => keys ??= [.. Notions.SelectMany(notion => notion.Keys)];

    /// <summary>One denies what the other says, which has no "not" and no "forbids" to deny it in another way.</summary>
    public static bool Deny(Meaning one, Meaning other) => one.DeniesOf(other) || other.DeniesOf(one);

    private bool DeniesOf(Meaning other) => !other.Negated && Denied.Count > 0 && !Opposites.Withhold(other.Keys) && Denied.Any(notion => other.Notions.Any(said => !said.Denied && said.Ids.Any(id => notion.Ids.Contains(id))));

    /// <summary>A "not" stands in one of them and no denial in the other. What a verb denies by its form alone may be told as well without: "does not leave" is "keeps to".</summary>
    public static bool OneNot(Meaning one, Meaning other) => one.Negated && !other.Negated && !other.VerbNegated || other.Negated && !one.Negated && !one.VerbNegated;

    private IReadOnlyList<Notion> Denied => denied ??= [.. Notions.Where(notion => notion.Denied)];

    /// <summary>As <see cref="Opposites.Sides"/>.</summary>
    public ulong Sides => sides ??= Opposites.Sides(Notions);
}

/// <summary>What a bare figure counts.</summary>
internal enum Counting
{
    Unknown,
    Time,
    Things,
}

/// <summary>Numbers the languages of the lexicon, a bit each.</summary>
internal static class LexiconLanguages
{
    private static readonly Lazy<Dictionary<string, uint>> Bits = new(() => Lexicon.Languages.Index().ToDictionary(pair => pair.Item, pair => 1u << pair.Index, StringComparer.Ordinal));

    /// <summary>0 for a language without words.</summary>
    public static uint Bit(string language) => Bits.Value.GetValueOrDefault(language);

    private static readonly Lazy<uint[]> ByConcept = new(() =>
        [.. Enumerable.Range(0, Lexicon.Count).Select(concept => Bits.Value.Where(pair => Lexicon.Has(concept, pair.Key)).Aggregate(0u, (bits, pair) => bits | pair.Value))]);

    /// <summary>All that have a word for one of the concepts.</summary>
    public static uint Of(IEnumerable<int> concepts) => concepts.Aggregate(0u, (all, concept) => all | ByConcept.Value[concept]);
}
