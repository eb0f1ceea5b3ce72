namespace Daybook.Core.Text;

internal enum DatelineKind
{
    /// <summary>A place, an agency or a writer: words with capitals.</summary>
    Name,
    Day,
    Year,

    /// <summary>In brackets or between strokes.</summary>
    Agency,

    /// <summary>No part of any dateline.</summary>
    Other,
}

internal enum DatelineBreak
{
    /// <summary>A comma, or what begins a bracket.</summary>
    Comma,
    Stop,
    Dash,

    /// <summary>The line or the text ends.</summary>
    Line,
}

/// <summary>What stands in a dateline up to the next break.</summary>
/// <param name="End">UTF-16 offset behind the break, exclusive.</param>
/// <param name="Words">Of a name; those before a day that stands without a comma.</param>
/// <param name="Capitals">The name is written in capitals only.</param>
/// <param name="Place">Code of a place that the name has in it; null where none is known.</param>
/// <param name="Unicase">The name is in a script without capitals.</param>
internal readonly record struct DatelinePart(DatelineKind Kind, DatelineBreak Break, int End, int Words = 0, bool Capitals = false, string? Place = null, bool Unicase = false)
{
    private const int LeastCapitals = 3, MostWords = 4, LongestAgency = 45;

    // "Sept", "сент", "мар"; a year is written with four digits.
    private const int LeastShort = 3, LongestShort = 4, YearDigits = 4;

    private static readonly DatelinePart NoPart = new(DatelineKind.Other, DatelineBreak.Line, 0);

    private static readonly Lazy<string[]> Months = new(() => [.. DatesInText.MonthForms]);

    /// <summary>The part that begins at a place; null at the end.</summary>
    /// <param name="limit">What lies behind is not looked at.</param>
    public static DatelinePart? Next(string text, int at, int limit, string? language)
    {
        while (at < limit && text[at] != '\n' && char.IsWhiteSpace(text[at]))
            at++;
        if (at >= limit || text[at] == '\n')
            return null;
        if (Closer(text[at]) is { } closer)
            return InBrackets(text, at, limit, closer);
        var tokens = new List<Token>();
        var end = at;
        while (Tokens.Next(text, end, out var start, out var next, out var kind) && next <= limit && (tokens.Count == 0 ? text.AsSpan(at, start - at).IsWhiteSpace() : Continues(text, tokens[^1], start, next)))
        {
            tokens.Add(kind == TokenKind.Number ? NumberTokens.Made(text, start, next) : new Token(start, next - start, Folding.Fold(text.AsSpan(start, next - start)), kind));
            end = next;
            if (tokens.Count > 2 * MostWords)
                return null;
        }

        if (tokens.Count == 0 || BreakAt(text, end) is not { } broken)
            return null;
        return Kinded(text, tokens, language) with { Break = broken.Break, End = broken.End };
    }

    private static DatelinePart? InBrackets(string text, int at, int limit, char closer)
    {
        var close = text.IndexOf(closer, at + 1, Math.Min(LongestAgency, limit - at - 1));
        if (close < 0 || text.AsSpan(at, close - at).Contains('\n') || BreakAt(text, close + 1) is not { } broken)
            return null;
        return new DatelinePart(DatelineKind.Agency, broken.Break, broken.End);
    }

    private static char? Closer(char opener) => opener switch { '(' => ')', '[' => ']', '/' => '/', _ => null };

    /// <summary>Nothing breaks between two words; "5. März" and "Sept. 5" are one.</summary>
    private static bool Continues(string text, Token last, int start, int next)
    {
        var gap = text.AsSpan(last.End, start - last.End);
        return gap is " " or "\u00A0" or "-" or "." or "" || gap is ". " && (last.Kind == TokenKind.Number || IsMonth(last.Folded)) && (char.IsDigit(text[start]) || IsMonth(Folding.Fold(text.AsSpan(start, next - start))));
    }

    /// <summary>What breaks the line behind a part, and where it ends; null where the line goes on.</summary>
    private static (DatelineBreak Break, int End)? BreakAt(string text, int at)
    {
        var closed = text[at - 1] is ')' or ']' or '/';
        var (spaced, stopped) = (closed, false);
        for (; at < text.Length && text[at] != '\n'; at++)
            switch (text[at])
            {
                case '.' or ':' or '։' when !stopped:
                    stopped = true;
                    break;
                case '-' or '–' or '—' when spaced || stopped:
                    while (at + 1 < text.Length && text[at + 1] is '-' or '–' or '—')
                        at++;
                    return (DatelineBreak.Dash, at + 1);
                case ',' or ';' or '|':
                    return (DatelineBreak.Comma, at + 1);
                case '(' or '[':
                    return (DatelineBreak.Comma, at);
                case '/':
                    // "REPORT.AZ/ The road is open" ends like a full stop; " /AZƏRTAC/" opens.
                    return spaced ? (DatelineBreak.Comma, at) : (DatelineBreak.Stop, at + 1);
                case var gap when char.IsWhiteSpace(gap):
                    spaced = true;
                    break;
                default:
                    return spaced && stopped ? (DatelineBreak.Stop, at) : spaced && closed ? (DatelineBreak.Comma, at) : null;
            }
        return (DatelineBreak.Line, at);
    }

    private static DatelinePart Kinded(string text, List<Token> tokens, string? language)
    {
        var month = tokens.FindIndex(token => token.Kind == TokenKind.Word && IsMonth(token.Folded));
        if (tokens is [{ Kind: TokenKind.Number, Folded.Length: YearDigits }])
            return NoPart with { Kind = DatelineKind.Year };
        var day = month < 0 ? -1 : month > 0 && IsDay(tokens[month - 1]) ? month - 1 : month + 1 < tokens.Count && IsDay(tokens[month + 1]) ? month : -1;
        if (day < 0)
            return Named(text, tokens, language);
        // Behind a day stands its year, and what a year is called.
        var dated = tokens.Skip(day + 2).All(token => token.Kind == TokenKind.Number || token.Length <= 2);
        var named = Named(text, tokens[..day], language);
        return dated && named.Kind == DatelineKind.Name ? named with { Kind = DatelineKind.Day } : NoPart;
    }

    private static DatelinePart Named(string text, List<Token> tokens, string? language)
    {
        if (tokens.Count > MostWords || !tokens.TrueForAll(token => token.Kind == TokenKind.Word && !IsSmall(text[token.Start])))
            return NoPart;
        var capitals = tokens.Sum(token => token.Length) >= LeastCapitals && tokens.TrueForAll(token => !text[token.Start..token.End].Any(char.IsLower) && char.IsUpper(text[token.Start]));
        var place = tokens.Select(token => Places.Named(text[token.Start..token.End], language)).FirstOrDefault(code => code is not null);
        return new DatelinePart(DatelineKind.Name, DatelineBreak.Line, 0, tokens.Count, capitals, place, tokens.Exists(token => char.IsLower(text[token.Start])));
    }

    private static bool IsDay(Token token) => token.Kind == TokenKind.Number && token.Folded.Length <= 2;

    /// <summary>The name of a month in any language, or its front: "мар", "Sept".</summary>
    private static bool IsMonth(string folded) => folded.Length >= LeastShort
        && Array.Exists(Months.Value, form => form[^1] == '*' && folded.StartsWith(form.AsSpan(0, form.Length - 1), StringComparison.Ordinal)
            || folded == form || folded.Length <= LongestShort && form.StartsWith(folded, StringComparison.Ordinal));

    // Georgian letters count as small ones in Unicode and have no capitals in running text.
    internal static bool IsSmall(char letter) => char.IsLower(letter) && letter is not (>= '\u10D0' and <= '\u10FF');
}
