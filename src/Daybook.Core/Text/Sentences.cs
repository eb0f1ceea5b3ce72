namespace Daybook.Core.Text;

/// <summary>
/// Cuts text into sentences. Never across a line break; not after abbreviations, initials or inside numbers;
/// closing quotes and brackets stay with the sentence they close. Spans carry no white space at their ends.
/// </summary>
public static class Sentences
{
    /// <summary>Spans in order; empty for blank text.</summary>
    /// <param name="language">ISO 639-1, for abbreviations; null uses those of every language.</param>
    public static IReadOnlyList<TextSpan> Split(string text, string? language)
    {
        var spans = new List<TextSpan>();
        var (start, quoted) = (0, -1);
        for (var at = 0; at < text.Length; at++)
        {
            if (IsLineEnd(text[at]))
            {
                Add(spans, text, start, at);
                start = at + 1;
            }
            else if (at > quoted && Quotations.EndOf(text, at, start) is { } close)
                quoted = close;
            else if ((IsStop(text[at]) || IsArmenianStop(text, at) || (language == "el" && IsGreekQuestion(text[at]))) && !(at < quoted && Quotations.HoldsOn(text, at, quoted)))
            {
                var end = CloseOf(text, at);
                if (Ends(text, start, at, end, language))
                {
                    Add(spans, text, start, end);
                    start = end;
                }
                at = end - 1;
            }
        }
        Add(spans, text, start, text.Length);
        return spans;
    }

    internal static bool IsLineEnd(char c) => c is '\n' or '\r' or '\u2028' or '\u2029';

    private static bool IsStop(char c) =>
        c is '.' or '!' or '?' or '…' or '։' or '؟' or '۔' or '。' or '！' or '？' or '।';

    private static bool IsGreekQuestion(char c) => c is ';' or '\u037E';

    /// <summary>The colon of a keyboard without Armenian signs stands for ։: behind an Armenian letter, before a capital or the end of the line.</summary>
    private static bool IsArmenianStop(string text, int at)
    {
        if (text[at] != ':' || at == 0 || !IsArmenian(text[at - 1]) && !IsCloser(text[at - 1]))
            return false;
        var next = NextWord(text, at + 1);
        return next < 0 || IsArmenian(text[next]) && char.IsUpper(text[next]) && char.IsWhiteSpace(text[at + 1]);
    }

    private static bool IsArmenian(char c) => c is >= '\u0531' and <= '\u0587';

    /// <summary>The letter before a place is Armenian, figures and signs passed over.</summary>
    private static bool IsArmenian(string text, int at)
    {
        while (at > 0 && !char.IsLetter(text[at - 1]))
            at--;
        return at > 0 && IsArmenian(text[at - 1]);
    }

    private static bool IsCloser(char c) =>
        c is '"' or '\'' or '”' or '“' or '’' or '»' or ')' or ']' or '›' or '〉' or '」' or '』';

    /// <summary>Takes in the rest of a row of stops and whatever closes after it.</summary>
    private static int CloseOf(string text, int at)
    {
        var end = at + 1;
        while (end < text.Length && IsStop(text[end]))
            end++;
        while (end < text.Length && IsCloser(text[end]) && !OpensAt(text, end))
            end++;
        return end;
    }

    /// <summary>A straight quote or “ directly before a letter opens rather than closes.</summary>
    private static bool OpensAt(string text, int at) =>
        text[at] is '"' or '\'' or '“' && at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]);

    private static bool Ends(string text, int start, int stop, int end, string? language)
    {
        if (end >= text.Length)
            return true;
        if (text[stop] is '։' or ':' or '。' or '！' or '？' or '۔' or '।')
            return true;
        if (!char.IsWhiteSpace(text[end]))
            return false;
        var next = NextWord(text, end);
        if (next < 0)
            return true;
        var single = text[stop] == '.' && stop + 1 == end;
        // With ։ at hand the point is the lighter stop of Armenian, as a colon is elsewhere.
        if (single && IsArmenian(text, stop) && text.Contains('։'))
            return false;
        if (single && Abbreviations.EndsAt(text, start, stop, next, language))
            return false;
        // „მზად ვართ!“ – განაცხადა მან: Georgian has no small letter to show that the sentence goes on behind the quotation.
        if (text[next] is >= '\u10D0' and <= '\u10FF' && IsCloser(text[end - 1]) && text.AsSpan(end, next - end).IndexOfAny('–', '—') >= 0)
            return false;
        return !IsLower(text[next]);
    }

    /// <summary>Georgian has one case, though Unicode 11 calls its letters lower-case.</summary>
    private static bool IsLower(char c) => char.IsLower(c) && c is not (>= '\u10D0' and <= '\u10FF');

    /// <summary>The first letter or digit after the stop, quotes and dashes passed over; -1 at the end of the line.</summary>
    private static int NextWord(string text, int at)
    {
        for (; at < text.Length && text[at] is not ('\n' or '\r'); at++)
        {
            if (char.IsLetterOrDigit(text[at]) || char.IsSurrogate(text[at]))
                return at;
        }
        return -1;
    }

    private static void Add(List<TextSpan> spans, string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        if (end > start)
            spans.Add(new TextSpan(start, end));
    }
}
