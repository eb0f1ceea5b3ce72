using Daybook.Core.Text;

namespace Daybook.Core.Stories;

/// <summary>What is known of a word or number beside its <see cref="WordMark"/>, of those few of which it is asked.</summary>
/// <param name="Folded">Of a word as <see cref="Folding.Fold(string)"/>; of a number as <see cref="Token.Folded"/>.</param>
/// <param name="Concepts">Concepts it has by itself.</param>
/// <param name="Phrases">Phrases of the lexicon that begin with it.</param>
internal sealed record Word(string Folded, int[] Concepts, LexiconPhrase[] Phrases)
{
    /// <summary>Words are shorter; a longer one takes its room from the heap.</summary>
    private const int UsualWord = 64;

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
        var traits = Opened(folded, language) | outlets.Opened(folded, OutletName.FrontOf(name)) | Weight(folded, name.Length, concepts.Length > 0, language)
            | (concepts.Length > 1 ? WordTraits.SeveralConcepts : 0) | (phrases.Length > 0 ? WordTraits.Phrases : 0);
        return new WordMark
        {
            Word = (traits & WordTraits.Asked) == 0 ? null : new Word(folded.ToString(), concepts, phrases),
            Hash = TermCode.Hash(folded),
            Code = TermCode.Of(TermKind.Word, stem),
            Key = TermCode.Of(TermKind.Name, name),
            Concept = concepts.Length > 0 ? TermCode.Of(concepts[0]) : 0,
            Traits = traits,
            Next = Following(phrases),
        };
    }

    /// <param name="digits">As <see cref="Token.Folded"/> of a number.</param>
    public static WordMark OfNumber(string digits, OutletNames outlets) => new()
    {
        Word = new Word(digits, [], []),
        Hash = TermCode.Hash(digits),
        Code = TermCode.Of(TermKind.Number, digits),
        Traits = WordTraits.Number | WordTraits.OpensDate | WordTraits.OpensNumber | outlets.Opened(digits, front: "") | (digits.Length < WordMark.LeastLetters ? 0 : WordTraits.Counts),
    };

    private static WordTraits Opened(ReadOnlySpan<char> folded, string? language) =>
        (Entities.MayOpen(folded, language) ? WordTraits.OpensName : 0) | (DatesInText.MayOpen(folded, language) ? WordTraits.OpensDate : 0)
        | (NumbersInText.MayOpen(folded, language) ? WordTraits.OpensNumber : 0);

    private static WordTraits Weight(ReadOnlySpan<char> folded, int keyLetters, bool isConcept, string? language)
    {
        if (folded.Length < WordMark.LeastLetters || StopWords.Contains(folded, language))
            return WordTraits.None;
        // As a concept it counts already: "Provinz" and "провинция" would meet twice. Where a language has words for all concepts, sound helps those that a stem misses.
        var isPlain = (!isConcept || Lexicon.Knows(language)) && keyLetters >= (NameShapes.CapitalsTell(language) ? WordMark.PlainKey : WordMark.CapitallessKey);
        return WordTraits.Counts | (keyLetters > 0 && !Titles.Contains(folded, language) ? WordTraits.MayBeName : 0) | (isPlain ? WordTraits.Plain : 0);
    }

    private static ushort Following(LexiconPhrase[] phrases)
    {
        var next = 0;
        foreach (var phrase in phrases)
            next |= phrase.Words[1].EndsWith('*') ? ushort.MaxValue : WordMark.BitOf(TermCode.Of(TermKind.Word, phrase.Words[1]));
        return (ushort)next;
    }
}
