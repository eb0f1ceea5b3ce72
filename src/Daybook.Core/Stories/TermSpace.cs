namespace Daybook.Core.Stories;

/// <summary>The rarity of terms within a window, and items as vectors of length 1 in it. Terms are numbered by how many items have them, the frequent first.</summary>
internal sealed class TermSpace
{
    /// <summary>
    /// Texts taken to stand behind the window, none of which has the term: in a small window (two reports in a rare language) a word that both
    /// share is still rare in the language.
    /// </summary>
    private const int Background = 100;

    private readonly uint[] _codes;
    private readonly Seen[] _seen;

    /// <param name="languages">Of the items, in any order.</param>
    /// <param name="read">Gives the terms of an item by its place; asked once, by several threads.</param>
    /// <param name="factor">What a term weighs besides in <paramref name="vectors"/>, in the space, by its number and whether it stands as a name; 0 leaves it out. Null = 1.</param>
    /// <param name="vectors">Of the items, in their order: (1 + ln count) · ln((N + background + 1) ÷ (df + ½)), scaled to length 1, terms rising by number.</param>
    public TermSpace(IReadOnlyList<string?> languages, Func<int, ItemTerms> read, Func<TermSpace, int, bool, double>? factor, out SparseVector[] vectors)
    {
        var count = languages.Count;
        var sheets = new TermSheet[(count + TermSheet.Most - 1) / TermSheet.Most];
        Parallel.For(0, sheets.Length, sheet => sheets[sheet] = new TermSheet(count, sheet, read));
        var numbers = new TermNumbers(0);
        var seen = See(sheets, languages, numbers);
        _codes = numbers.Codes();
        (_seen, var now) = Numbered(_codes, seen);
        var rarity = new TermRarity[_codes.Length];
        for (var term = 0; term < rarity.Length; term++)
            rarity[term] = new TermRarity(Math.Max(0, Math.Log((count + Background + 1) / (_seen[term].Documents + 0.5))),
                factor?.Invoke(this, term, false) ?? 1, factor?.Invoke(this, term, true) ?? 1);
        var made = vectors = new SparseVector[count];
        Parallel.ForEach(sheets, sheet => sheet.Weigh(now, rarity, made.AsSpan(sheet.First, sheet.Items)));
    }

    public int Count => _codes.Length;

    public uint Code(int term) => _codes[term];

    public TermKind Kind(int term) => TermCode.KindOf(_codes[term]);

    public int Documents(int term) => _seen[term].Documents;

    /// <summary>True for a term that items of more than one language have.</summary>
    public bool Across(int term) => _seen[term].Across;

    /// <summary>True for a term that some item has as a name.</summary>
    public bool Named(int term) => _seen[term].Named;

    /// <summary>What is seen of each term, by the numbers they get as they come, which take the place of the codes.</summary>
    /// <param name="numbers">Takes the terms.</param>
    private static Seen[] See(TermSheet[] sheets, IReadOnlyList<string?> languages, TermNumbers numbers)
    {
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        var seen = new Seen[16];
        foreach (var sheet in sheets)
            for (var item = 0; item < sheet.Items; item++)
            {
                if (!known.TryGetValue(languages[sheet.First + item] ?? "", out var language))
                    known[languages[sheet.First + item] ?? ""] = language = known.Count;
                var terms = sheet.Terms(item);
                var uses = sheet.Uses(item);
                for (var at = 0; at < terms.Length; at++)
                {
                    var number = terms[at] = numbers.Add((uint)terms[at]);
                    if (number >= seen.Length)
                        Array.Resize(ref seen, seen.Length * 2);
                    ref var term = ref seen[number];
                    if (term.Documents++ == 0)
                        term.Language = language;
                    term.Across |= term.Language != language;
                    term.Named |= uses[at].Name;
                }
            }
        return seen;
    }

    /// <summary>Numbers terms by class and code.</summary>
    /// <param name="codes">By the numbers they got as they came; then by those they have now.</param>
    private static (Seen[] Seen, (int Term, int Class)[] Now) Numbered(uint[] codes, Seen[] seen)
    {
        var keys = new ulong[codes.Length];
        var order = new int[codes.Length];
        for (var at = 0; at < codes.Length; at++)
            (keys[at], order[at]) = (((ulong)TermSheet.ClassOf(seen[at].Documents) << 32) | codes[at], at);
        Array.Sort(keys, order);
        var sorted = new Seen[codes.Length];
        var now = new (int, int)[codes.Length];
        for (var term = 0; term < codes.Length; term++)
        {
            (sorted[term], codes[term]) = (seen[order[term]], (uint)keys[term]);
            now[order[term]] = (term, (int)(keys[term] >> 32));
        }
        return (sorted, now);
    }

    private struct Seen
    {
        public int Documents, Language;
        public bool Across, Named;
    }
}
