using System.Runtime.InteropServices;

namespace Daybook.Core.Stories;

/// <summary>
/// Learns from all items of a window which words of a language are names: those written with a capital inside sentences more often than not,
/// as <see cref="Text.NameShapes"/> does from texts.
/// </summary>
internal sealed class WindowNames
{
    private readonly Dictionary<string, Dictionary<uint, (int Capital, int Inside)>> _seen = new(StringComparer.Ordinal);

    public WindowNames(IEnumerable<(string? Language, ItemSketch Sketch)> items)
    {
        foreach (var (language, sketch) in items)
        {
            if (!_seen.TryGetValue(language ?? "", out var seen))
                _seen[language ?? ""] = seen = [];
            var (codes, shapes) = sketch.Shapes;
            for (var at = 0; at < shapes.Length; at++)
            {
                if (shapes[at] is not (> 0 and var shape))
                    continue;
                ref var word = ref CollectionsMarshal.GetValueRefOrAddDefault(seen, codes[at], out _);
                word = (word.Capital + (shape >> 4), word.Inside + (shape & 15));
            }
        }
    }

    /// <summary>What the item says in terms that all languages share, rising.</summary>
    public ItemTerms Keys(string? language, ItemSketch sketch)
    {
        var seen = _seen.GetValueOrDefault(language ?? "");
        var own = sketch.Own;
        var (keys, names) = (sketch.Keys, sketch.NamesOf(own));
        var (codes, uses) = (new uint[keys.Count + names.Length], new TermUse[keys.Count + names.Length]);
        var count = 0;
        var at = 0;
        foreach (var name in names)
        {
            var isName = name.Use.Name || (seen is not null && seen.TryGetValue(own.Codes[name.Own], out var word) && word.Capital * 2 > word.Inside);
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
        return new ItemTerms(codes[..count], uses[..count]);
    }
}
