using Daybook.Core.Stories.Settled;

namespace Daybook.Core.Stories;

/// <summary>
/// Numbers the terms of one half of all codes, as they come, and counts what is seen of them. The terms of an item rise by code, so two threads may each
/// go through its own half of every item.
/// </summary>
/// <param name="expected">Terms that are expected; with more it grows.</param>
/// <param name="before">Counts of settled items; null = there are none.</param>
/// <param name="languagesBefore">The number that each of its languages has now.</param>
internal sealed class TermTally(int expected, SettledTerms? before, int[] languagesBefore)
{
    private readonly TermNumbers _numbers = new(expected);
    private TermSeen[] _seen = new TermSeen[Math.Max(16, expected)];

    public int Count => _numbers.Count;

    /// <summary>By number.</summary>
    public ReadOnlySpan<TermSeen> Seen => _seen.AsSpan(0, Count);

    /// <summary>By number.</summary>
    public uint[] Codes => _numbers.Codes();

    /// <summary>Puts numbers in the place of codes.</summary>
    /// <param name="codes">Of this half, of one item.</param>
    /// <param name="settled">True for an item that is counted before.</param>
    public void See(Span<int> codes, ReadOnlySpan<TermUse> uses, int language, bool settled)
    {
        for (var at = 0; at < codes.Length; at++)
        {
            var code = (uint)codes[at];
            var number = codes[at] = _numbers.Add(code);
            if (number >= _seen.Length)
                Array.Resize(ref _seen, _seen.Length * 2);
            ref var term = ref _seen[number];
            // A term is met here for the first time.
            if (term.Documents == 0 && before is not null)
                term = before.Of(code, languagesBefore);
            if (term.Documents == 0)
                term.Language = language;
            // What is settled was counted, unless it was too rare to be kept.
            term.Documents += !settled || term.Documents == 0 ? 1 : 0;
            term.Across |= term.Language != language;
            term.Named |= uses[at].Name;
        }
    }
}
