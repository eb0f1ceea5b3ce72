using Daybook.Core.Text;

namespace Daybook.Core.Stories;

/// <summary>All that is known of a word or number of one language, found out once however often it stands in the texts.</summary>
/// <param name="folded">Of a word as <see cref="Folding.Fold(string)"/>; of a number as <see cref="Token.Folded"/>.</param>
/// <param name="language">ISO 639-1, or null.</param>
internal sealed class Word(string folded, string? language)
{
    /// <summary>Words are shorter; a longer one takes its room from the heap.</summary>
    private const int UsualWord = 64;

    public string Folded => folded;

    /// <summary>Asked of few.</summary>
    public string Stem => Stems.Of(folded, language);

    /// <summary>As <see cref="OutletName.Front"/>, asked of few.</summary>
    public string Front => OutletName.Front(folded, language);

    /// <summary>Concepts it has by itself.</summary>
    public int[] Concepts { get; private init; } = [];

    /// <summary>Phrases of the lexicon that begin with it.</summary>
    public LexiconPhrase[] Phrases { get; private init; } = [];

    /// <param name="written">As it stands in the text.</param>
    /// <param name="language">ISO 639-1, or null.</param>
    /// <param name="outlets">Those that texts may name.</param>
    public static WordMark Of(ReadOnlySpan<char> written, string? language, OutletNames outlets)
    {
        var folded = Folding.Fold(written, stackalloc char[UsualWord]);
        var stem = Stems.Of(folded, language, folded.Length <= UsualWord ? stackalloc char[UsualWord] : new char[folded.Length]);
        Span<char> bones = stackalloc char[NameKey.Most];
        var name = bones[..NameKey.Write(folded, language, bones)];
        var (concepts, phrases) = Lexicon.Single(folded, stem, language);
        return new WordMark
        {
            Word = new Word(folded.ToString(), language) { Concepts = concepts, Phrases = phrases },
            Hash = TermCode.Hash(folded),
            Code = TermCode.Of(TermKind.Word, stem),
            Key = TermCode.Of(TermKind.Name, name),
            Concept = concepts.Length > 0 ? TermCode.Of(concepts[0]) : 0,
            Traits = Opened(folded, language) | outlets.Opened(folded, OutletName.FrontOf(name)) | Weight(folded, name.Length, language)
                | (concepts.Length > 1 ? WordTraits.SeveralConcepts : 0) | (phrases.Length > 0 ? WordTraits.Phrases : 0),
        };
    }

    /// <param name="digits">As <see cref="Token.Folded"/> of a number.</param>
    public static WordMark OfNumber(string digits, string? language, OutletNames outlets) => new()
    {
        Word = new Word(digits, language),
        Hash = TermCode.Hash(digits),
        Code = TermCode.Of(TermKind.Number, digits),
        Traits = WordTraits.Number | WordTraits.OpensDate | WordTraits.OpensNumber | outlets.Opened(digits, front: "") | (digits.Length < WordMark.LeastLetters ? 0 : WordTraits.Counts),
    };

    private static WordTraits Opened(ReadOnlySpan<char> folded, string? language) =>
        (Entities.MayOpen(folded, language) ? WordTraits.OpensName : 0) | (DatesInText.MayOpen(folded, language) ? WordTraits.OpensDate : 0)
        | (NumbersInText.MayOpen(folded, language) ? WordTraits.OpensNumber : 0);

    private static WordTraits Weight(ReadOnlySpan<char> folded, int keyLetters, string? language)
    {
        if (folded.Length < WordMark.LeastLetters || StopWords.Contains(folded, language))
            return WordTraits.None;
        var isPlain = keyLetters >= (NameShapes.CapitalsTell(language) ? WordMark.PlainKey : WordMark.CapitallessKey);
        return WordTraits.Counts | (keyLetters > 0 ? WordTraits.MayBeName : 0) | (isPlain ? WordTraits.Plain : 0);
    }
}
