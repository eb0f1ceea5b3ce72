namespace Daybook.Core.Text;

/// <summary>
/// The line before the first sentence of a report that says where, when and for whom it was filed: <c>BAKU, 29 July (Caspian Wire) -</c>,
/// <c>ТБИЛИСИ, 5 мар — РИА Новости.</c>, <c>Bakı, 5 mart, AZƏRTAC</c>. It tells where somebody wrote, not what about.
/// </summary>
public static class Dateline
{
    // A byline or a line of the agency's may stand above it, in a paragraph of its own.
    private const int LongestByline = 60;

    /// <summary>The text without its dateline; the text itself where it has none.</summary>
    public static string Remove(string text) => End(text, 0, text.Length) is var end and > 0 ? text[end..].TrimStart() : text;

    /// <summary>The offset after the dateline and its gap, or <paramref name="start"/> where there is none.</summary>
    /// <param name="start">Where the first line of the report begins.</param>
    /// <param name="end">Where it ends at the latest.</param>
    /// <param name="language">ISO 639-1, or null: by it places are known.</param>
    public static int End(string text, int start, int end, string? language = null)
    {
        var reader = new DatelineReader(text, start, end, language);
        if (reader.Read() is not { } behind)
            return start;
        while (behind < text.Length && char.IsWhiteSpace(text[behind]))
            behind++;
        return behind;
    }

    /// <summary>Where the dateline of a whole text lies, at its head or below one short line; empty where it has none.</summary>
    public static TextSpan Of(string text, string? language)
    {
        var first = LineEnd(text, 0);
        if (End(text, 0, first, language) is var end and > 0)
            return new TextSpan(0, end);
        if (first > LongestByline || first == text.Length)
            return default;
        var start = first;
        while (start < text.Length && char.IsWhiteSpace(text[start]))
            start++;
        return End(text, start, LineEnd(text, start), language) is var second && second > start ? new TextSpan(start, second) : default;
    }

    private static int LineEnd(string text, int start) => text.IndexOf('\n', start) is >= 0 and var end ? end : text.Length;
}
