namespace Daybook.Core.Stories;

/// <summary>Counts the terms of an item while it is read, and remembers where each stood first.</summary>
internal sealed class TermCounts
{
    /// <summary>Different terms of an item; few have more.</summary>
    private const int Usual = 400;

    private readonly TermNumbers _numbers = new(Usual);
    private Met[] _met = new Met[Usual];

    public int Count => _numbers.Count;

    /// <summary>Counts a use together with those before.</summary>
    /// <param name="start">UTF-16 offset in the title or in the text.</param>
    /// <returns>Number of the term among those of this item, from 0.</returns>
    public int Add(uint code, TermUse use, int start, int length)
    {
        var before = _numbers.Count;
        var number = _numbers.Add(code);
        if (number == _met.Length)
            Array.Resize(ref _met, number * 2);
        ref var met = ref _met[number];
        met = number < before ? met with { Use = met.Use.And(use) } : new Met(use, start, length, use.InTitle);
        return number;
    }

    /// <summary>The number of a term that was added.</summary>
    public int NumberOf(uint code) => _numbers.Of(code);

    public ItemTerms Terms() => Terms(out _);

    /// <param name="order">For each term its number as <see cref="Add"/> gave it.</param>
    public ItemTerms Terms(out int[] order)
    {
        var codes = _numbers.Codes();
        order = [.. Enumerable.Range(0, codes.Length)];
        Array.Sort(codes, order);
        return new ItemTerms(codes, Array.ConvertAll(order, number => _met[number].Use));
    }

    /// <summary>The first form of each term, as a reader knows it.</summary>
    public string? Shown(uint code, string title, string text) =>
        _numbers.Of(code) is >= 0 and var number && _met[number] is var met ? (met.InTitle ? title : text).Substring(met.Start, met.Length) : null;

    public void Clear() => _numbers.Clear();

    private readonly record struct Met(TermUse Use, int Start, int Length, bool InTitle);
}
