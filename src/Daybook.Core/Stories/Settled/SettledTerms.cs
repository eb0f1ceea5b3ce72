namespace Daybook.Core.Stories.Settled;

/// <summary>How often settled items have each term, packed: what the rarity of terms in open items goes on from.</summary>
internal sealed class SettledTerms
{
    /// <summary>Languages stand in a byte; beyond this many they share the last.</summary>
    private const int MostLanguages = 255;

    private readonly CodeList _codes;
    private readonly int[] _documents;
    private readonly byte[] _languages;
    private readonly bool[] _named, _across;
    private readonly string[] _names;

    /// <param name="texts">Items that were counted.</param>
    /// <param name="seen">Each term once, in any order.</param>
    public SettledTerms(int texts, IEnumerable<(uint Code, TermSeen Seen)> seen, IReadOnlyList<string> languages)
    {
        var terms = seen.ToArray();
        Array.Sort(terms, (one, other) => one.Code.CompareTo(other.Code));
        (Texts, _names) = (texts, [.. languages.Take(MostLanguages)]);
        _codes = new CodeList(Array.ConvertAll(terms, term => term.Code));
        _documents = Array.ConvertAll(terms, term => term.Seen.Documents);
        _languages = Array.ConvertAll(terms, term => (byte)Math.Min(MostLanguages - 1, term.Seen.Language));
        (_named, _across) = (Array.ConvertAll(terms, term => term.Seen.Named), Array.ConvertAll(terms, term => term.Seen.Across));
    }

    public int Texts { get; }

    /// <summary>What was seen of a term.</summary>
    /// <param name="number">Gives a language the number it has now.</param>
    public TermSeen Of(uint code, Func<string, int> number) => _codes.Of(code) is >= 0 and var at
        ? new TermSeen { Documents = _documents[at], Settled = _documents[at], Language = number(_names[_languages[at]]), Named = _named[at], Across = _across[at] } : default;
}
