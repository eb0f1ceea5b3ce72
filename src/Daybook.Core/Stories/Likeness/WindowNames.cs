using Daybook.Core.Stories.Settled;

namespace Daybook.Core.Stories;

/// <summary>
/// Learns from all items of a window which words of a language are names: those written with a capital inside sentences more often than not,
/// as <see cref="Text.NameShapes"/> does from texts.
/// </summary>
internal sealed class WindowNames
{
    private readonly Dictionary<string, Shapes> _languages = new(StringComparer.Ordinal);

    /// <param name="before">What settled items say, by language; null = there are none.</param>
    public WindowNames(IEnumerable<(string? Language, ItemSketch Sketch)> items, IReadOnlyDictionary<string, SettledNames>? before = null)
    {
        var byLanguage = items.ToLookup(item => item.Language ?? "", item => item.Sketch, StringComparer.Ordinal);
        foreach (var language in byLanguage.Select(language => language.Key).Union(before?.Keys ?? []))
            _languages[language] = new Shapes(before?.GetValueOrDefault(language));
        Parallel.ForEach(byLanguage.OrderByDescending(language => language.Count()), language =>
        {
            var (shapes, room) = (_languages[language.Key], new SketchRoom());
            foreach (var sketch in language)
                shapes.Add(room.ReadShapes(sketch), room.Own.Codes);
            shapes.Tell();
        });
    }

    /// <summary>What is to be known of the words when all these items are settled, by language.</summary>
    public IReadOnlyDictionary<string, SettledNames> Settled() =>
        _languages.AsParallel().AsOrdered().Select(language => (language.Key, Names: language.Value.Settled())).ToDictionary(language => language.Key, language => language.Names);

    /// <summary>What the item says in terms that all languages share, rising.</summary>
    /// <param name="settled">What is a name is asked of settled items alone.</param>
    public ItemTerms Keys(string? language, ItemSketch sketch, bool settled = false)
    {
        var room = new SketchRoom();
        Keys(language, sketch, settled, room);
        return new ItemTerms(room.Terms.Codes.ToArray(), room.Terms.Uses.ToArray());
    }

    /// <summary>The same behind the terms that the room has.</summary>
    public void Keys(string? language, ItemSketch sketch, bool settled, SketchRoom room)
    {
        var seen = _languages.GetValueOrDefault(language ?? "");
        var names = room.Read(sketch);
        var own = room.Own.Codes;
        var keys = room.Keys.Codes;
        var keyUses = room.Keys.Uses;
        var start = room.Terms.Count;
        room.Terms.More(keys.Length + names.Length, out var codes, out var uses);
        var (count, at) = (0, 0);
        foreach (var name in names)
        {
            var isName = name.Use.Name || (seen is not null && seen.IsName(own[name.Own], settled));
            if (!isName && (name.Use.Flags & TermFlags.Plain) == 0)
                continue;
            for (; at < keys.Length && keys[at] < name.Key; at++)
                (codes[count], uses[count++]) = (keys[at], keyUses[at]);
            var use = new TermUse(name.Use.Halves, (name.Use.Flags & ~TermFlags.Plain) | (isName ? TermFlags.Name : 0));
            if (count > 0 && codes[count - 1] == name.Key)
                uses[count - 1] = uses[count - 1].And(use);
            else
                (codes[count], uses[count++]) = (name.Key, use);
        }
        for (; at < keys.Length; at++)
            (codes[count], uses[count++]) = (keys[at], keyUses[at]);
        room.Terms.Cut(start + count);
    }

    /// <summary>How the words of one language are written.</summary>
    private sealed class Shapes(SettledNames? before)
    {
        private const int FilterBits = 17, BitsOfWord = 6;

        private readonly TermNumbers _numbers = new(0);
        private readonly TermNumbers _names = new(0);

        /// <summary>A bit for each hash that a name has: of most words that are none it says so, and it fits the processor's cache.</summary>
        private readonly ulong[] _mayBeNames = new ulong[1 << (FilterBits - BitsOfWord)];

        private (int Capital, int Inside)[] _seen = new (int, int)[16];

        /// <param name="codes">Of the same length.</param>
        public void Add(ReadOnlySpan<byte> shapes, ReadOnlySpan<uint> codes)
        {
            for (var at = 0; at < shapes.Length; at++)
            {
                if (shapes[at] is not (> 0 and var shape))
                    continue;
                var number = _numbers.Add(codes[at]);
                if (number == _seen.Length)
                    Array.Resize(ref _seen, number * 2);
                ref var word = ref _seen[number];
                word = (word.Capital + (shape >> 4), word.Inside + (shape & 15));
            }
        }

        /// <summary>Says once of each word whether it is a name: it is asked some hundred times of every item.</summary>
        public void Tell()
        {
            for (var number = 0; number < _numbers.Count; number++)
            {
                var (capital, inside) = before?.Of(_numbers[number]) ?? default;
                if (!IsName(capital + _seen[number].Capital, inside + _seen[number].Inside))
                    continue;
                _names.Add(_numbers[number]);
                var bit = BitOf(_numbers[number]);
                _mayBeNames[bit >> BitsOfWord] |= 1UL << bit;
            }
        }

        public bool IsName(uint code, bool settled)
        {
            var bit = BitOf(code);
            if (!settled && (_mayBeNames[bit >> BitsOfWord] >> bit & 1) != 0 && _names.Of(code) >= 0)
                return true;
            return before?.Of(code) is (var capital, var inside) && IsName(capital, inside) && (settled || _numbers.Of(code) < 0);
        }

        public SettledNames Settled() => new(Enumerable.Range(0, _numbers.Count).Select(number => (Code: _numbers[number], _seen[number].Capital, _seen[number].Inside))
            // One small letter says little of a word that may come again.
            .Where(word => word.Capital > 0 || word.Inside > 1));

        /// <summary>The highest bits of a code are as good as a hash; the lowest tell its kind.</summary>
        private static int BitOf(uint code) => (int)(code >> (32 - FilterBits));

        private static bool IsName(int capital, int inside) => capital * 2 > inside;
    }
}
