using Daybook.Core.Text;

namespace Daybook.Core.Publishing;

/// <summary>The beginning of a text that may be shown in public: whole sentences where they fit, never more words than asked for.</summary>
public static class Excerpt
{
    /// <summary>What public pages, feeds and mail may show of an item.</summary>
    public const int MaxWords = 50;

    /// <summary>An excerpt of fewer words than this is lengthened by a cut sentence.</summary>
    private const int EnoughWords = 12;

    /// <summary>Longest beginning looked at, in characters a word; only text that is no language has longer words.</summary>
    private const int LettersOfAWord = 24;

    /// <param name="text">Plain text; a dateline such as "TBILISI, 4 September (Agency) –" at its start is left out.</param>
    /// <param name="maxWords">At least 1.</param>
    /// <param name="language">ISO 639-1, for abbreviations that end no sentence; null where unknown.</param>
    /// <returns>One line; ends with "…" where a sentence is cut; empty for a text without words.</returns>
    public static string Of(string text, int maxWords = MaxWords, string? language = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxWords, 1);
        var line = Dateline.Remove(Beginning(text, maxWords * LettersOfAWord));
        if (Words.Count(line) == 0) return "";
        var taken = 0;
        foreach (var sentence in Sentences.Split(line, language))
        {
            if (Words.Count(line.AsSpan(0, sentence.End)) > maxWords) break;
            taken = sentence.End;
        }

        if (taken > 0 && Words.Count(line.AsSpan(0, taken)) >= Math.Min(EnoughWords, maxWords)) return line[..taken].TrimEnd();
        return Words.Count(line) <= maxWords ? line : Cut(line, maxWords);
    }

    private static string Cut(string line, int maxWords)
    {
        var length = Words.LengthOf(line, maxWords);
        var space = length < line.Length && !char.IsWhiteSpace(line[length]) ? line.LastIndexOf(' ', Math.Max(0, length - 1)) : length;
        if (space > length / 2) length = space; // a script without spaces is cut where the count ends
        return line[..length].TrimEnd().TrimEnd(',', ';', ':', '-', '–', '—', '(', '«', '“', '„', ' ') + "…";
    }

    private static string Beginning(string text, int maxLength)
    {
        // A margin beyond the limit, so that a cut there never looks like the end of the text.
        maxLength = Math.Max(maxLength, 400);
        var head = text.Length > maxLength ? text[..(char.IsHighSurrogate(text[maxLength - 1]) ? maxLength - 1 : maxLength)] + "…" : text;
        return OneLine.Of(head);
    }
}
