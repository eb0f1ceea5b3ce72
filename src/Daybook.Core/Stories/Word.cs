using Daybook.Core.Text;

namespace Daybook.Core.Stories;

/// <summary>All that is known of a word or number of one language, found out once however often it stands in the texts.</summary>
internal sealed class Word
{
    private readonly string? _language;
    private string? _name, _stem;

    private Word(string folded, string? language) => (Folded, _language) = (folded, language);

    public string Folded { get; }

    public string Stem => _stem ??= Stems.Of(Folded, _language);

    /// <summary>Concepts it has by itself.</summary>
    public int[] Concepts { get; private init; } = [];

    /// <summary>Phrases of the lexicon that begin with it.</summary>
    public LexiconPhrase[] Phrases { get; private init; } = [];

    /// <summary>As <see cref="OutletName.Front"/>; empty for a number.</summary>
    public string Front => _name is null ? "" : OutletName.FrontOf(_name);

    /// <param name="folded">As <see cref="Folding.Fold(string)"/>.</param>
    /// <param name="language">ISO 639-1, or null.</param>
    /// <param name="outlets">Those that texts may name.</param>
    public static WordMark Of(string folded, string? language, OutletNames outlets)
    {
        var stem = Stems.Of(folded, language);
        var name = NameKey.Of(folded, language);
        var (concepts, phrases) = Lexicon.Single(folded, stem, language);
        var word = new Word(folded, language) { Concepts = concepts, Phrases = phrases, _stem = stem, _name = name };
        return new WordMark
        {
            Word = word,
            Hash = TermCode.Hash(folded),
            Code = TermCode.Of(TermKind.Word, stem),
            Key = TermCode.Of(TermKind.Name, name),
            Concept = concepts.Length > 0 ? TermCode.Of(concepts[0]) : 0,
            Traits = Opened(folded, language) | outlets.Opened(folded, word.Front) | Weight(folded, name, language)
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

    private static WordTraits Opened(string folded, string? language) =>
        (Entities.MayOpen(folded, language) ? WordTraits.OpensName : 0) | (DatesInText.MayOpen(folded, language) ? WordTraits.OpensDate : 0)
        | (NumbersInText.MayOpen(folded, language) ? WordTraits.OpensNumber : 0);

    private static WordTraits Weight(string folded, string name, string? language)
    {
        if (folded.Length < WordMark.LeastLetters || StopWords.Contains(folded, language))
            return 0;
        var isPlain = name.Length >= (NameShapes.CapitalsTell(language) ? WordMark.PlainKey : WordMark.CapitallessKey);
        return WordTraits.Counts | (name.Length > 0 ? WordTraits.MayBeName : 0) | (isPlain ? WordTraits.Plain : 0);
    }
}
