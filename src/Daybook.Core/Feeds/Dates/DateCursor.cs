namespace Daybook.Core.Feeds;

/// <summary>Walks over the text of a date.</summary>
internal ref struct DateCursor(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _text = text;

    public int At { get; set; }

    public readonly bool AtEnd => At >= _text.Length;

    public readonly char Peek => At < _text.Length ? _text[At] : '\0';

    public readonly char PeekAfter(int ahead) => At + ahead < _text.Length ? _text[At + ahead] : '\0';

    public readonly ReadOnlySpan<char> Rest => _text[Math.Min(At, _text.Length)..];

    public bool Take(char c)
    {
        if (Peek != c)
            return false;
        At++;
        return true;
    }

    public void Blank()
    {
        while (Peek == ' ')
            At++;
    }

    /// <summary>A number of between <paramref name="fewest"/> and <paramref name="most"/> digits; −1, and nothing taken, where there is none.</summary>
    public int Number(int fewest, int most, out int digits)
    {
        var value = 0;
        digits = 0;
        while (digits < most && char.IsAsciiDigit(PeekAfter(digits)))
            value = value * 10 + (PeekAfter(digits++) - '0');
        if (digits < fewest)
            return -1;
        At += digits;
        return value;
    }

    /// <summary>A word of letters, marks and inner signs (<c>Europe/Kyiv</c>, <c>a.m.</c>).</summary>
    public ReadOnlySpan<char> Word()
    {
        var start = At;
        while (!AtEnd && (char.IsLetter(Peek) || char.GetUnicodeCategory(Peek) is System.Globalization.UnicodeCategory.NonSpacingMark || Peek is '/' or '_' or '.' or '\'' or '’' && At > start))
            At++;
        return _text[start..At];
    }
}
