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

    private readonly uint[] _codes;
    private readonly TermSeen[] _seen;
    private readonly int _texts;
    private readonly List<string> _languages = [];

    /// <param name="languages">Of the items, in any order.</param>
    /// <param name="read">Gives the terms of an item by its place; asked once, by several threads.</param>
    /// <param name="factor">What a term weighs besides in <paramref name="vectors"/>, in the space, by its number and whether it stands as a name; 0 leaves it out. Null = 1.</param>
    /// <param name="vectors">Of the items, in their order: (1 + ln count) · ln((N + background + 1) ÷ (df + ½)), scaled to length 1, terms rising by number.</param>
    /// <param name="before">Counts of settled items; null = there are none.</param>
    /// <param name="settled">How many of the items, the first ones, are counted there already: they weigh as they did among settled items alone.</param>
    public TermSpace(IReadOnlyList<string?> languages, Func<int, ItemTerms> read, Func<TermSpace, int, bool, double>? factor, out SparseVector[] vectors, SettledTerms? before = null, int settled = 0)
    {
        var count = languages.Count;
        var sheets = new TermSheet[(count + TermSheet.Most - 1) / TermSheet.Most];
        Parallel.For(0, sheets.Length, sheet => sheets[sheet] = new TermSheet(count, sheet, read));
        var numbers = new TermNumbers(0);
        var seen = See(sheets, languages, numbers, before, settled);
        _codes = numbers.Codes();
        (_seen, var now) = Numbered(_codes, seen);
        _texts = count - settled + (before?.Texts ?? 0);
        var open = Rarity(factor, _texts, term => term.Documents);
        var old = settled == 0 ? open : Rarity(factor, before!.Texts, term => Math.Max(1, term.Settled));
        var made = vectors = new SparseVector[count];
        Parallel.ForEach(sheets, sheet => sheet.Weigh(now, at => at < settled ? old : open, made.AsSpan(sheet.First, sheet.Items)));
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

    private TermRarity[] Rarity(Func<TermSpace, int, bool, double>? factor, int texts, Func<TermSeen, int> documents)
    {
        var rarity = new TermRarity[_codes.Length];
        for (var term = 0; term < rarity.Length; term++)
            rarity[term] = new TermRarity(Math.Max(0, Math.Log((texts + Background + 1) / (documents(_seen[term]) + 0.5))),
                factor?.Invoke(this, term, false) ?? 1, factor?.Invoke(this, term, true) ?? 1);
        return rarity;
    }

    private int LanguageOf(string? language)
    {
        if (_languages.IndexOf(language ?? "") is >= 0 and var known)
            return known;
        _languages.Add(language ?? "");
        return _languages.Count - 1;
    }

    /// <summary>What is seen of each term, by the numbers they get as they come, which take the place of the codes.</summary>
    /// <param name="numbers">Takes the terms.</param>
    private TermSeen[] See(TermSheet[] sheets, IReadOnlyList<string?> languages, TermNumbers numbers, SettledTerms? before, int settled)
    {
        var seen = new TermSeen[16];
        foreach (var sheet in sheets)
            for (var item = 0; item < sheet.Items; item++)
            {
                var (language, isSettled) = (LanguageOf(languages[sheet.First + item]), sheet.First + item < settled);
                var terms = sheet.Terms(item);
                var uses = sheet.Uses(item);
                for (var at = 0; at < terms.Length; at++)
                {
                    var code = (uint)terms[at];
                    var number = terms[at] = numbers.Add(code);
                    if (number >= seen.Length)
                        Array.Resize(ref seen, seen.Length * 2);
                    ref var term = ref seen[number];
                    // A term is met here for the first time.
                    if (term.Documents == 0 && before is not null)
                        term = before.Of(code, LanguageOf);
                    if (term.Documents == 0)
                        term.Language = language;
                    // What is settled was counted, unless it was too rare to be kept.
                    term.Documents += !isSettled || term.Documents == 0 ? 1 : 0;
                    term.Across |= term.Language != language;
                    term.Named |= uses[at].Name;
                }
            }
        return seen;
    }

    /// <summary>Numbers terms by class and code.</summary>
    /// <param name="codes">By the numbers they got as they came; then by those they have now.</param>
    private static (TermSeen[] Seen, (int Term, int Class)[] Now) Numbered(uint[] codes, TermSeen[] seen)
    {
        var keys = new ulong[codes.Length];
        var order = new int[codes.Length];
        for (var at = 0; at < codes.Length; at++)
            (keys[at], order[at]) = (((ulong)TermSheet.ClassOf(seen[at].Documents) << 32) | codes[at], at);
        Array.Sort(keys, order);
        var sorted = new TermSeen[codes.Length];
        var now = new (int, int)[codes.Length];
        for (var term = 0; term < codes.Length; term++)
        {
            (sorted[term], codes[term]) = (seen[order[term]], (uint)keys[term]);
            now[order[term]] = (term, (int)(keys[term] >> 32));
        }
        return (sorted, now);
    }
}
