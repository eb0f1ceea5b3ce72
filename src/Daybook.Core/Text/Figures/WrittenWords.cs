namespace Daybook.Core.Text;

/// <summary>
/// A text's words as the language guess reads them: runs of letters of one script, lower case, accents kept because here they are the
/// evidence. Apostrophes, hyphens and marks part words, as they did in the text the model was made from.
/// </summary>
internal ref struct WrittenWords
{
    /// <summary>
    /// <c>İ</c> at the beginning of a word stands alone: the model's text was lower-cased without regard to Turkish, which tore it off,
    /// and the letter tells more as itself.
    /// </summary>
    public const char DottedCapital = 'İ';

    private readonly ReadOnlySpan<char> _text;
    private readonly Script _script;
    private readonly Span<char> _word;
    private int _at;
    private int _length;

    /// <param name="text">Normalised to form C.</param>
    /// <param name="room">Where each word is written: <see cref="WordGrams.LongestWord"/> characters; a longer word is cut.</param>
    public WrittenWords(ReadOnlySpan<char> text, Script script, Span<char> room)
    {
        _text = text;
        _script = script;
        _word = room;
    }

    /// <summary>The word; gone at the next.</summary>
    public readonly ReadOnlySpan<char> Current => _word[.._length];

    public readonly WrittenWords GetEnumerator() => this;

    public bool MoveNext()
    {
        _length = 0;
        for (; _at < _text.Length; _at++)
        {
            var c = _text[_at];
            if (Scripts.KindOf(c) != (int)_script)
            {
                if (_length > 0)
                    return true;
                continue;
            }
            if (c == DottedCapital && _length == 0)
            {
                _word[_length++] = c;
                _at++;
                return true;
            }
            if (_length < _word.Length)
                _word[_length++] = c == DottedCapital ? 'i' : Scripts.Lowered(c);
        }
        return _length > 0;
    }
}
