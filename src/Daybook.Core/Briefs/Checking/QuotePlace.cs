using Daybook.Core.Text;

namespace Daybook.Core.Briefs;

/// <summary>
/// Looks at where a quote stands in its text: what the sentence says before and behind it is left out as much as a word inside it, and what stands inside
/// somebody's quotation is not told by the outlet.
/// </summary>
internal sealed class QuotePlace
{
    private readonly string text;
    private readonly TextSpan line;
    private readonly Quotations quotations;
    private readonly bool continued;

    /// <param name="line">A paragraph of the text.</param>
    public QuotePlace(string text, TextSpan line)
    {
        (this.text, this.line) = (text, line);
        Line = line.Of(text);
        quotations = Quotations.Of(Line);
        // A quotation of several paragraphs is opened anew in each and closed in the last.
        continued = quotations.Loose && text.AsSpan(line.End).TrimStart() is ['“' or '«' or '„' or '"', ..];
    }

    /// <summary>The paragraph.</summary>
    public string Line { get; }

    /// <summary>A span lies in a quotation of its paragraph, in whole or in part, or is nothing but one: it does not say who speaks.</summary>
    public bool Cuts(int start, int end)
    {
        var (from, to) = (start - line.Start, end - line.Start);
        return quotations.Crosses(from, to) || quotations.HoldAll(Line, from, to) || continued && Quotations.Of(text[line.Start..end]).Loose;
    }

    /// <summary>What is wrong with taking a quote out of its text; empty where nothing is.</summary>
    /// <param name="citation">Within the text.</param>
    public static IEnumerable<string> Problems(Evidence item, Citation citation, string language)
    {
        var (text, start, end) = (item.Text, citation.Start, citation.End);
        var line = new TextSpan(start == 0 ? 0 : text.LastIndexOf('\n', start - 1) + 1, text.IndexOf('\n', end) is >= 0 and var next ? next : text.Length);
        if (new QuotePlace(text, line).Cuts(start, end))
            yield return "it is a part of somebody's quotation and does not name whose";
        var sentences = Sentences.Split(line.Of(text), language).Select(span => new TextSpan(span.Start + line.Start, span.End + line.Start)).ToList();
        if (sentences.Find(span => span.End > start) is { Length: > 0 } first && first.Start < start && !IsDateline(text, first, start, language)
            && Left(text, first, new TextSpan(first.Start, start), language) is { } before)
            yield return $"its sentence begins before it, {before}";
        if (sentences.FindLast(span => span.Start < end) is { Length: > 0 } last && last.End > end && Left(text, last, new TextSpan(end, last.End), language) is { } behind)
            yield return $"its sentence goes on behind it, {behind}";
    }

    private static bool IsDateline(string text, TextSpan sentence, int start, string language) =>
        Dateline.Of(text, language) is { Length: > 0 } dateline && sentence.Start < dateline.End && start >= dateline.End && text.AsSpan(dateline.End, start - dateline.End).IsWhiteSpace();

    private static string? Left(string text, TextSpan sentence, TextSpan left, string language)
    {
        var words = left.Of(text);
        var start = left.Start + words.Length - words.TrimStart().Length;
        return words.AsSpan().IsWhiteSpace() ? null
            : new Shortening(sentence.Of(text), language).Wrong(new TextSpan(start - sentence.Start, start - sentence.Start + words.Trim().Length));
    }
}
