namespace Daybook.Core.Text;

/// <summary>Short quotations, which are not cut: half of one in a sentence of its own says something else.</summary>
internal static class Quotations
{
    /// <summary>UTF-16 units of the longest that is kept whole: two or three sentences. A claim of a brief has 45 words at most.</summary>
    private const int MostChars = 240;

    /// <summary>Where a quotation that opens at a place closes, in the same line; null where none opens, or it is long.</summary>
    /// <param name="start">Where the sentence begins.</param>
    public static int? EndOf(string text, int at, int start)
    {
        if (text[at] is not ('«' or '„' or '“') || at + 1 >= text.Length || !char.IsLetterOrDigit(text[at + 1]) || (at > start && char.IsLetterOrDigit(text[at - 1])))
            return null;
        for (var end = at + 1; end < Math.Min(text.Length, at + MostChars) && !Sentences.IsLineEnd(text[end]); end++)
            if (text[end] == '»' && text[at] == '«' || text[end] is '”' && text[at] != '«' || text[end] == '“' && text[at] == '„')
                return end;
        return null;
    }

    /// <summary>True where a stop stands within the quotation and something of it follows.</summary>
    /// <param name="close">Of the quotation.</param>
    public static bool HoldsOn(string text, int at, int close)
    {
        while (at < close && !char.IsLetterOrDigit(text[at]))
            at++;
        return at < close;
    }
}
