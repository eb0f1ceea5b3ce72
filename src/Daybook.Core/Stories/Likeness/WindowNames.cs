using System.Buffers;
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
            foreach (var sketch in language)
                _languages[language.Key].Add(sketch);
        });
    }

    /// <summary>What is to be known of the words when all these items are settled, by language.</summary>
    public IReadOnlyDictionary<string, SettledNames> Settled() => _languages.ToDictionary(language => language.Key, language => language.Value.Settled());

    /// <summary>What the item says in terms that all languages share, rising.</summary>
    /// <param name="settled">What is a name is asked of settled items alone.</param>
    public ItemTerms Keys(string? language, ItemSketch sketch, bool settled = false)
    {
        var seen = _languages.GetValueOrDefault(language ?? "");
        var own = sketch.Own;
        var (keys, names) = (sketch.Keys, sketch.NamesOf(own));
        var (codes, uses) = (ArrayPool<uint>.Shared.Rent(keys.Count + names.Length), ArrayPool<TermUse>.Shared.Rent(keys.Count + names.Length));
        var count = 0;
        var at = 0;
        foreach (var name in names)
        {
            var isName = name.Use.Name || (seen is not null && seen.IsName(own.Codes[name.Own], settled));
            if (!isName && (name.Use.Flags & TermFlags.Plain) == 0)
                continue;
            for (; at < keys.Count && keys.Codes[at] < name.Key; at++)
                (codes[count], uses[count++]) = (keys.Codes[at], keys.Uses[at]);
            var use = new TermUse(name.Use.Halves, (name.Use.Flags & ~TermFlags.Plain) | (isName ? TermFlags.Name : 0));
            if (count > 0 && codes[count - 1] == name.Key)
                uses[count - 1] = uses[count - 1].And(use);
            else
                (codes[count], uses[count++]) = (name.Key, use);
        }
        for (; at < keys.Count; at++)
            (codes[count], uses[count++]) = (keys.Codes[at], keys.Uses[at]);
        var terms = new ItemTerms(codes[..count], uses[..count]);
        ArrayPool<uint>.Shared.Return(codes);
        ArrayPool<TermUse>.Shared.Return(uses);
        return terms;
    }

    /// <summary>How the words of one language are written.</summary>
    private sealed class Shapes(SettledNames? before)
    {
        private readonly TermNumbers _numbers = new(0);
        private (int Capital, int Inside)[] _seen = new (int, int)[16];

        public void Add(ItemSketch sketch)
        {
            var (codes, shapes) = sketch.Shapes;
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

        public bool IsName(uint code, bool settled)
        {
            var (capital, inside) = before?.Of(code) ?? default;
            if (!settled && _numbers.Of(code) is >= 0 and var number)
                (capital, inside) = (capital + _seen[number].Capital, inside + _seen[number].Inside);
            return capital * 2 > inside;
        }

        public SettledNames Settled() => new(Enumerable.Range(0, _numbers.Count).Select(number => (Code: _numbers[number], _seen[number].Capital, _seen[number].Inside))
            // One small letter says little of a word that may come again.
            .Where(word => word.Capital > 0 || word.Inside > 1));
    }
}
