using Daybook.Core.Text;

namespace Daybook.Core.Stories;

/// <summary>The name of an outlet, and where it stands in a text.</summary>
internal sealed class OutletName
{
    private const int KeyLetters = 3;

    /// <summary>Letters at a word's end that inflection may change.</summary>
    private const int Ending = 3;

    /// <summary>Consonants by which a word of a name is known in another language: <c>Agency</c>, <c>Agenția</c>, <c>Агентство</c>.</summary>
    private const int FrontLength = 3;

    private readonly bool[] _capital;

    private OutletName(string source, string name, IReadOnlyList<Token> tokens, string language)
    {
        (Source, Language) = (source, language);
        Words = [.. tokens.Select(token => token.Folded)];
        _capital = [.. tokens.Select(token => char.IsUpper(name[token.Start]))];
        Fronts = [.. Words.Select(word => Front(word, language))];
    }

    public string Source { get; }

    public string Language { get; }

    /// <summary>Folded.</summary>
    public string[] Words { get; }

    /// <summary>Of each word, as <see cref="Front"/>.</summary>
    public string[] Fronts { get; }

    /// <summary>Null for a name too short to be told from other words.</summary>
    public static OutletName? Of(string source, string name, string language)
    {
        var tokens = Tokens.Of(name);
        return tokens.Count == 0 || tokens[0].Folded.Length < KeyLetters ? null : new OutletName(source, name, tokens, language);
    }

    /// <summary>The first consonants of a word, in any script.</summary>
    public static string Front(string folded, string? language) => FrontOf(NameKey.Of(folded, language)).ToString();

    /// <summary>The same of a key that is known.</summary>
    public static ReadOnlySpan<char> FrontOf(ReadOnlySpan<char> key) => key.Length <= FrontLength ? key : key[..FrontLength];

    /// <summary>A capital of the name must be one in the text: "the two banks" is not the outlet "Two Banks".</summary>
    public bool StandsAt(string text, IReadOnlyList<Token> tokens, int at)
    {
        if (at + Words.Length > tokens.Count)
            return false;
        for (var i = 0; i < Words.Length; i++)
            if (!Same(Words[i], tokens[at + i].Folded) || (_capital[i] && !char.IsUpper(text[tokens[at + i].Start])))
                return false;
        return true;
    }

    /// <summary>
    /// Where the words of the name, known by their fronts, stand together around a token in any order: languages turn them about. The first
    /// token, or null. One short word alone is too likely another.
    /// </summary>
    public int? IsToldAt(ReadText read, int at)
    {
        if (Fronts.Contains("") || (Words.Length == 1 && Fronts[0].Length < FrontLength))
            return null;
        for (var first = Math.Max(0, at - Words.Length + 1); first <= at && first + Words.Length <= read.Count; first++)
            if (Enumerable.Range(first, Words.Length).Select(i => read.FrontAt(i)).Order(StringComparer.Ordinal).SequenceEqual(Fronts.Order(StringComparer.Ordinal)))
                return first;
        return null;
    }

    private static bool Same(string name, string word)
    {
        var shared = name.AsSpan().CommonPrefixLength(word);
        return shared == name.Length ? word.Length <= name.Length + 2 * Ending : shared >= KeyLetters + 1 && shared >= name.Length - Ending && word.Length <= name.Length + Ending;
    }
}
