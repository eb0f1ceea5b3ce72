namespace Daybook.Core.Stories.Settled;

/// <summary>How often settled items have each term, packed: what the rarity of terms in open items goes on from.</summary>
internal sealed class SettledTerms
{
    /// <summary>Languages stand in a byte; beyond this many they share the last.</summary>
    private const int MostLanguages = 255;

    private const byte Named = 1, Across = 2;

    private readonly CodeList _codes;
    private readonly int[] _documents;
    private readonly byte[] _languageOf;

    /// <summary>Of each whether some item has it as a name, and whether items of several languages have it.</summary>
    private readonly byte[] _flags;
    private readonly IReadOnlyList<string> _languages;

    /// <param name="texts">Items that were counted.</param>
    /// <param name="seen">Each term once, in any order.</param>
    public SettledTerms(int texts, IEnumerable<(uint Code, TermSeen Seen)> seen, IReadOnlyList<string> languages)
    {
        var terms = seen.ToArray();
        Array.Sort(Array.ConvertAll(terms, term => term.Code), terms);
        (Texts, _languages) = (texts, [.. languages.Take(MostLanguages)]);
        _codes = new CodeList(Array.ConvertAll(terms, term => term.Code));
        _documents = Array.ConvertAll(terms, term => term.Seen.Documents);
        _languageOf = Array.ConvertAll(terms, term => (byte)Math.Min(MostLanguages - 1, term.Seen.Language));
        _flags = Array.ConvertAll(terms, term => (byte)((term.Seen.Named ? Named : 0) | (term.Seen.Across ? Across : 0)));
    }

    public SettledTerms(KeptTerms kept)
    {
        (Texts, _codes, _documents, _languageOf) = (kept.Texts, new CodeList(KeptNews.Numbers<uint>(kept.Codes)), KeptNews.Numbers<int>(kept.Documents), kept.LanguageOf);
        (_flags, _languages) = (kept.Flags, kept.Languages);
    }

    public int Texts { get; }

    public IReadOnlyList<string> Languages => _languages;

    public KeptTerms Kept() => new(Texts, KeptNews.Bytes(_codes.Codes), KeptNews.Bytes(_documents), _languageOf, _flags, _languages);

    /// <summary>What was seen of a term.</summary>
    /// <param name="languages">The number that each of <see cref="Languages"/> has now.</param>
    public TermSeen Of(uint code, int[] languages) => _codes.Of(code) is >= 0 and var at
        ? new TermSeen { Documents = _documents[at], Settled = _documents[at], Language = languages[_languageOf[at]], Named = (_flags[at] & Named) != 0, Across = (_flags[at] & Across) != 0 } : default;
}
