using System.Globalization;

namespace Daybook.Core.Text;

/// <summary>Reads the days of a month with those a dash or a word ties to them, and the years of dates in digits.</summary>
internal sealed class DayNumbers(IReadOnlyList<Token> tokens, WordTable words, string language, string text)
{
    internal const int FirstYear = 1900;
    internal const int LastYear = 2100;

    private readonly DayWords written = new(tokens, language, text);

    /// <summary>The days that go with the month at a token, in order: none, one, or the two of "17–19 March" and "August 5 to 8".</summary>
    public List<MonthDay> DaysBeside(int month)
    {
        var front = words.At("dayjoint", tokens, month - 1) is null ? month - 1 : month - 2;
        if ((InDigits(front) ?? written.Before(month)) is { } day)
            return DayJoined(day, -1) is { } earlier ? [earlier, day] : [day];
        // "Iyul ayının 14-ü": July, the month's fourteenth.
        var named = words.At("monthword", tokens, month + 1) is null ? month : month + 1;
        if ((InDigits(named + 1) ?? written.Behind(named)) is { } behind)
            return DayJoined(behind, 1) is { } later ? [behind, later] : [behind];
        return [];
    }

    /// <summary>The other day that a dash or a joining word ties to one; null where there is none.</summary>
    /// <param name="step">-1 looks in front of the day for an earlier one, 1 behind it for a later.</param>
    private MonthDay? DayJoined(MonthDay day, int step)
    {
        var side = step < 0 ? day.First : day.Last;
        var word = words.At("dayspan", tokens, side + step) is not null;
        var place = word ? side + 2 * step : side + step;
        if ((InDigits(place) ?? (step < 0 ? written.EndingAt(place) : null)) is not { } other || (other.Number - day.Number) * step <= 0)
            return null;
        return word || Dashed(Math.Min(place, side), Math.Max(place, side)) ? other : null;
    }

    /// <summary>True where nothing but a dash stands between two tokens.</summary>
    public bool Dashed(int left, int right) => text.AsSpan(tokens[left].End, tokens[right].Start - tokens[left].End).Trim() is "-" or "–" or "—";

    public int? DayOfMonth(int at) => (Digits(at) ?? Ordinal(at)) is { } number and >= 1 and <= 31 ? number : null;

    private MonthDay? InDigits(int at) => DayOfMonth(at) is { } number ? new MonthDay(at, at, number) : null;

    /// <summary>Null for a day that the month does not have.</summary>
    public static int? DayWithin(MonthDay day, int year, int month) => day.Number <= DateTime.DaysInMonth(year, month) ? day.Number : null;

    public int? Year(int at) => Digits(at) is { } number and >= FirstYear and <= LastYear ? number : null;

    /// <summary>True where a case of Turkish is tied to the year by an apostrophe: <c>2024'te</c>; "2000'den fazla" is more than two thousand.</summary>
    public bool HasCase(int at) =>
        at + 1 < tokens.Count && tokens[at + 1].Start == tokens[at].End + 1 && Folding.IsApostrophe(text[tokens[at].End])
        && words.At("yearcase", tokens, at + 1) is not null && words.At("yearnot", tokens, at + 2) is null;

    /// <summary>"1990-е годы": ten years.</summary>
    public bool IsDecade(int at) => at + 1 < tokens.Count && tokens[at + 1].Start == tokens[at].End + 1 && words.At("decade", tokens, at + 1) is not null;

    /// <summary>"3rd", which is one word.</summary>
    private int? Ordinal(int at)
    {
        if (at < 0 || at >= tokens.Count || !char.IsAsciiDigit(tokens[at].Folded[0]) || tokens[at].Kind != TokenKind.Word)
            return null;
        var digits = tokens[at].Folded.AsSpan().IndexOfAnyExceptInRange('0', '9');
        return words.Forms("ordinal").Contains(tokens[at].Folded[digits..]) && int.TryParse(tokens[at].Folded.AsSpan(0, digits), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private int? Digits(int at) =>
        at >= 0 && at < tokens.Count && tokens[at].Kind == TokenKind.Number
        && int.TryParse(tokens[at].Folded, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
