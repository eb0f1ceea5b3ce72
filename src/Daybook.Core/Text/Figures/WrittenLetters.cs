namespace Daybook.Core.Text;

/// <summary>
/// The letters of a name as its table writes them. Folding lets readers leave their marks out; here is told where a mark makes another word:
/// <c>AI</c> is not <c>Aİ</c> (the European Union), <c>Əgər</c> (if) not Eger, <c>Karşı</c> (against) not Kars.
/// </summary>
internal sealed class WrittenLetters(string written)
{
    private readonly bool _isMarked = written.Any(letter => letter is >= '\u0080' and <= '\u024F');

    /// <param name="word">As it stands in the text.</param>
    /// <param name="language">ISO 639-1, or null.</param>
    /// <param name="isAbbreviation">The name is written in capitals.</param>
    public bool Agree(ReadOnlySpan<char> word, string? language, bool isAbbreviation)
    {
        // An English text writes Mogollon and Baltimore without meaning Moğol and Bălți; a Turkic or Romanian one may leave the marks out.
        var isStrict = language == "en" || isAbbreviation || written[0] == 'İ';
        if (_isMarked && isStrict && !word[..Math.Min(word.Length, written.Length)].ContainsAnyInRange('\u0080', '\u024F'))
            return false;
        for (var i = 0; i < Math.Min(word.Length, written.Length); i++)
            if (PlainOf(word[i]) is { } plain && char.ToLowerInvariant(written[i]) == plain)
                return false;
        return true;
    }

    /// <summary>The letter that one of Turkic is folded to though it is another sound.</summary>
    private static char? PlainOf(char letter) => letter switch
    {
        'ə' or 'Ə' => 'e',
        'ğ' or 'Ğ' => 'g',
        'ş' or 'Ş' => 's',
        'ç' or 'Ç' => 'c',
        _ => null,
    };
}
