using Daybook.Core.Text;

namespace Daybook.Core.Stories;

/// <summary>A name of an outlet, whole or shortened, and where it stands in a text.</summary>
internal sealed class OutletName
{
    private const int KeyLetters = 3;

    /// <summary>Letters at a word's end that inflection may change.</summary>
    private const int Ending = 3;

    /// <summary>Consonants by which a word of a name is known in another language: <c>Agency</c>, <c>Agenția</c>, <c>Агентство</c>.</summary>
    private const int FrontLength = 3;

    /// <summary>What of them a word keeps that another language says otherwise.</summary>
    private const int LeastFront = 2;

    private readonly bool[] _capital;

    private OutletName(string source, string name, IReadOnlyList<Token> tokens, string language, NameProof proof)
    {
        (Source, Language, Proof) = (source, language, proof);
        Words = [.. tokens.Select(token => token.Folded)];
        _capital = [.. tokens.Select(token => char.IsUpper(name[token.Start]))];
        Fronts = [.. Words.Select(word => Front(word, language))];
    }

    public string Source { get; }

    public string Language { get; }

    /// <summary>What must speak for the outlet where the name stands.</summary>
    public NameProof Proof { get; }

    /// <summary>Folded.</summary>
    public string[] Words { get; }

    /// <summary>Of each word, as <see cref="Front"/>.</summary>
    public string[] Fronts { get; }

    /// <summary>The whole name and what is left of it without words of its kind; none for a name too short to be told from other words.</summary>
    public static IEnumerable<OutletName> Of(string source, string name, string language)
    {
        var tokens = Tokens.Of(name);
        if (IsLong(tokens))
            yield return new OutletName(source, name, tokens, language, NameProof.None);
        if (ShortName.Of(name, tokens, language) is var (own, proof) && IsLong(own))
            yield return new OutletName(source, name, own, language, proof);
    }

    private static bool IsLong(IReadOnlyList<Token> tokens) => tokens.Count > 0 && tokens[0].Folded.Length >= KeyLetters;

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
    /// token, or null. One short word alone is too likely another; one by itself is known by its whole key.
    /// </summary>
    /// <param name="loosely">True where one word of several may go on otherwise: «Висла Уайр» is "Vistula Wire".</param>
    public int? IsToldAt(ReadText read, int at, bool loosely = false)
    {
        if (Fronts.Contains(""))
            return null;
        if (Words.Length == 1)
            return !loosely && Fronts[0].Length == FrontLength && NameKey.Of(read.FoldedAt(at), read.Language) == NameKey.Of(Words[0], Language) ? at : null;
        for (var first = Math.Max(0, at - Words.Length + 1); first <= at && first + Words.Length <= read.Count; first++)
            if (AreTold(read, first, loosely ? 1 : 0))
                return first;
        return null;
    }

    /// <summary>Each word of the text is another of the name.</summary>
    /// <param name="loose">How many of them need only begin like it.</param>
    private bool AreTold(ReadText read, int first, int loose)
    {
        var left = Fronts.ToList();
        string[] met = [.. Enumerable.Range(first, Words.Length).Select(read.FrontAt)];
        foreach (var front in met.Where(left.Contains).ToArray())
            left.Remove(front);
        string[] rest = [.. met.Where(front => !Fronts.Contains(front))];
        return left.Count <= loose && left.Count == rest.Length && left.Zip(rest).All(pair => pair.First.AsSpan().CommonPrefixLength(pair.Second) >= LeastFront);
    }

    private static bool Same(string name, string word)
    {
        var shared = name.AsSpan().CommonPrefixLength(word);
        return shared == name.Length ? word.Length <= name.Length + 2 * Ending : shared >= KeyLetters + 1 && shared >= name.Length - Ending && word.Length <= name.Length + Ending;
    }
}

/// <summary>What must speak for an outlet where its name stands.</summary>
internal enum NameProof
{
    /// <summary>Nothing: the name is its own.</summary>
    None,

    /// <summary>Words beside it that make it the source: others may bear the name.</summary>
    Cited,

    /// <summary>Quotes or the like too: texts use the words otherwise.</summary>
    SetApart,
}
