using System.Runtime.InteropServices;

namespace Daybook.Core.Stories;

/// <summary>Counts the terms of an item while it is read, and remembers where each stood first.</summary>
internal sealed class TermCounts
{
    private readonly Dictionary<uint, Met> _met = [];

    public int Count => _met.Count;

    /// <summary>Counts a use together with those before.</summary>
    /// <param name="start">UTF-16 offset in the title or in the text.</param>
    public void Add(uint code, TermUse use, int start, int length)
    {
        ref var met = ref CollectionsMarshal.GetValueRefOrAddDefault(_met, code, out var before);
        met = before ? met with { Use = met.Use.And(use) } : new Met(use, start, length, use.InTitle);
    }

    public ItemTerms Terms()
    {
        var codes = new uint[_met.Count];
        _met.Keys.CopyTo(codes, 0);
        Array.Sort(codes);
        return new ItemTerms(codes, Array.ConvertAll(codes, code => _met[code].Use));
    }

    /// <summary>The first form of each term, as a reader knows it.</summary>
    public string? Shown(uint code, string title, string text) =>
        _met.TryGetValue(code, out var met) ? (met.InTitle ? title : text).Substring(met.Start, met.Length) : null;

    public void Clear() => _met.Clear();

    private readonly record struct Met(TermUse Use, int Start, int Length, bool InTitle);
}
