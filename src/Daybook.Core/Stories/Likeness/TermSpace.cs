using Daybook.Core.Stories.Settled;

namespace Daybook.Core.Stories;

/// <summary>The rarity of terms within a window, and items as vectors of length 1 in it. Terms are numbered by how many items have them, the frequent first.</summary>
internal sealed class TermSpace
{
    /// <summary>
    /// Texts taken to stand behind the window, none of which has the term: in a small window (two reports in a rare language) a word that both
    /// share is still rare in the language.
    /// </summary>
    private const int Background = 100;

    /// <summary>Uses of a term, about; in a large window there are more.</summary>
    private const int UsesOfTerm = 32;

    /// <summary>Terms that a thread weighs in one go.</summary>
    private const int AtOnce = 16_384;

    /// <summary>Where the highest eight bits of a code stand in code and number together.</summary>
    private const int HighestBits = 56;

    private readonly uint[] _codes;
    private readonly TermSeen[] _seen;
    private readonly int _texts;
    private readonly List<string> _languages = [];

    /// <param name="languages">Of the items, in any order.</param>
    /// <param name="read">Puts the terms of an item by its place behind those of a room; asked once, by several threads.</param>
    /// <param name="factors">What terms weigh besides in <paramref name="vectors"/>; null = all the same.</param>
    /// <param name="vectors">Of the items, in their order: (1 + ln count) · ln((N + background + 1) ÷ (df + ½)), scaled to length 1, terms rising by number.</param>
    /// <param name="before">Counts of settled items; null = there are none.</param>
    /// <param name="settled">How many of the items, the first ones, are counted there already: they weigh as they did among settled items alone.</param>
    public TermSpace(IReadOnlyList<string?> languages, Action<int, SketchRoom> read, TermFactors? factors, out SparseVector[] vectors, SettledTerms? before = null, int settled = 0)
    {
        var count = languages.Count;
        var sheets = new TermSheet[(count + TermSheet.Most - 1) / TermSheet.Most];
        var rooms = new Desks<SketchRoom>(() => new SketchRoom());
        Parallel.For(0, sheets.Length, rooms.Take, (sheet, _, room) =>
        {
            sheets[sheet] = new TermSheet(count, sheet, read, room);
            return room;
        }, rooms.Give);
        var (lower, upper) = See(sheets, languages, before, settled);
        _codes = [.. lower.Codes, .. upper.Codes];
        (_seen, var came) = Numbered(_codes, [.. lower.Seen, .. upper.Seen]);
        _texts = count - settled + (before?.Texts ?? 0);
        factors ??= TermFactors.None;
        var open = Rarity(came, factors, _texts, term => term.Documents);
        var old = settled == 0 ? open : Rarity(came, factors, before!.Texts, term => Math.Max(1, term.Settled));
        var (weighs, weighed) = (factors.Among(_texts), factors.Among(before?.Texts ?? _texts));
        var made = vectors = new SparseVector[count];
        Parallel.ForEach(sheets, sheet => sheet.Weigh(lower.Count, at => at < settled ? (old, weighed) : (open, weighs), made.AsSpan(sheet.First, sheet.Items)));
    }

    public int Count => _codes.Length;

    public uint Code(int term) => _codes[term];

    public TermKind Kind(int term) => TermCode.KindOf(_codes[term]);

    public int Documents(int term) => _seen[term].Documents;

    /// <summary>True for a term that items of more than one language have.</summary>
    public bool Across(int term) => _seen[term].Across;

    /// <summary>True for a term that some item has as a name.</summary>
    public bool Named(int term) => _seen[term].Named;

    /// <summary>What is to be known of the terms when all these items are settled.</summary>
    /// <param name="least">Terms that fewer items have are forgotten.</param>
    public SettledTerms Settled(int least) =>
        new(_texts, _codes.Select((code, term) => (code, _seen[term])).Where(term => term.Item2.Documents >= least), _languages);

    /// <summary>By the numbers that the terms had as they came.</summary>
    /// <param name="came">For each term that number.</param>
    private TermRarity[] Rarity(int[] came, TermFactors factors, int texts, Func<TermSeen, int> documents)
    {
        var rarity = new TermRarity[_codes.Length];
        Stretches.Each(rarity.Length, AtOnce, term => rarity[came[term]] = new TermRarity(Math.Max(0, Math.Log((texts + Background + 1) / (documents(_seen[term]) + 0.5))),
            term, (byte)TermSheet.ClassOf(_seen[term].Documents), factors.Of(this, term)));
        return rarity;
    }

    private int LanguageOf(string? language)
    {
        if (_languages.IndexOf(language ?? "") is >= 0 and var known)
            return known;
        _languages.Add(language ?? "");
        return _languages.Count - 1;
    }

    /// <summary>What is seen of the terms, those of the lower codes by one thread and those of the upper by another; numbers take the place of codes.</summary>
    private (TermTally Lower, TermTally Upper) See(TermSheet[] sheets, IReadOnlyList<string?> languages, SettledTerms? before, int settled)
    {
        int[] languageOf = [.. languages.Select(LanguageOf)];
        int[] languagesBefore = [.. before?.Languages.Select(LanguageOf) ?? []];
        var pivot = TermSheet.Middle(sheets);
        Parallel.ForEach(sheets, sheet => sheet.Halve(pivot));
        var expected = sheets.Sum(sheet => sheet.Count) / UsesOfTerm / 2;
        var (lower, upper) = (new TermTally(expected, before, languagesBefore), new TermTally(expected, before, languagesBefore));
        void SeeAll(TermTally tally, bool isUpper)
        {
            foreach (var sheet in sheets)
                for (var item = 0; item < sheet.Items; item++)
                    tally.See(sheet.Half(item, isUpper), sheet.HalfOfUses(item, isUpper), languageOf[sheet.First + item], sheet.First + item < settled);
        }
        Parallel.Invoke(() => SeeAll(lower, false), () => SeeAll(upper, true));
        return (lower, upper);
    }

    /// <summary>Numbers terms by class and code, and answers what is seen of them and for each the number that it had as it came.</summary>
    /// <param name="codes">By the numbers they got as they came; then by those they have now.</param>
    private static (TermSeen[] Seen, int[] Came) Numbered(uint[] codes, TermSeen[] seen)
    {
        var starts = new int[TermSheet.Classes + 1];
        foreach (ref readonly var term in seen.AsSpan())
            starts[TermSheet.ClassOf(term.Documents) + 1]++;
        for (var of = 0; of < TermSheet.Classes; of++)
            starts[of + 1] += starts[of];
        var order = new ulong[codes.Length];
        var filled = starts[..^1];
        for (var at = 0; at < codes.Length; at++)
            order[filled[TermSheet.ClassOf(seen[at].Documents)]++] = ((ulong)codes[at] << 32) | (uint)at;
        Parallel.For(0, TermSheet.Classes, of => new SpreadSort<ulong>().Sort(order.AsSpan(starts[of]..starts[of + 1]), HighestBits));
        var sorted = new TermSeen[codes.Length];
        var came = new int[codes.Length];
        for (var term = 0; term < codes.Length; term++)
        {
            came[term] = (int)(uint)order[term];
            (sorted[term], codes[term]) = (seen[came[term]], (uint)(order[term] >> 32));
        }
        return (sorted, came);
    }
}
