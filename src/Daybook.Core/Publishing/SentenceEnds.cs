using System.Collections.Frozen;

namespace Daybook.Core.Publishing;

/// <summary>Where sentences of a line end, well enough for an excerpt: in doubt a sentence goes on.</summary>
internal static class SentenceEnds
{
    private const string Closers = "\"'”’»)]“";

    /// <summary>Words that carry a full stop inside a sentence, in the languages of the region and its readers.</summary>
    private static readonly FrozenSet<string> Abbreviations = new[]
    {
        "mr", "mrs", "ms", "dr", "prof", "st", "gen", "col", "lt", "no", "vs", "approx", "jr", "sr", "inc", "ltd", "co",
        "г", "гг", "в", "вв", "т", "д", "п", "им", "ул", "тыс", "млн", "млрд", "руб", "долл", "стр", "см", "р", "рр", "ім", "вул", "тис", "грн", "обл",
        "bn", "mln", "mlrd", "tir", "nr", "bzw", "ca", "usw", "etc", "art", "al", "dl", "dna", "ul", "im", "tzw", "np", "tys", "zł", "sn", "bkz", "yy", "vb", "vs", "m", "mme",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Offsets after each sentence, closing marks included, ascending; the end of the text is the last.</summary>
    public static IEnumerable<int> In(string line, string? language)
    {
        for (var i = 0; i < line.Length; i++)
        {
            if (!IsStop(line[i])) continue;
            var end = i + 1;
            while (end < line.Length && (IsStop(line[end]) || Closers.Contains(line[end], StringComparison.Ordinal))) end++;
            if (Ends(line, i, end, language)) yield return end;
            i = end - 1;
        }

        if (line.Length > 0) yield return line.Length;
    }

    private static bool IsStop(char c) => c is '.' or '!' or '?' or '…' or '։' or '。' or '！' or '？' or '؟' or '।';

    private static bool Ends(string line, int stop, int end, string? language)
    {
        if (line[stop] is '。' or '！' or '？') return true;
        if (end >= line.Length || line[end] != ' ') return false;
        var next = line.AsSpan(end).TrimStart(" \"'“„«(‘’[—–-");
        if (next.Length > 0 && char.IsLower(next[0]) && next[0] is < 'ა' or > 'ჿ') return false;
        return line[stop] != '.' || !IsAbbreviation(line, stop, language);
    }

    private static bool IsAbbreviation(string line, int stop, string? language)
    {
        var start = stop;
        while (start > 0 && char.IsLetterOrDigit(line[start - 1])) start--;
        var word = line[start..stop];
        if (word.Length == 1 && char.IsUpper(word[0])) return true; // an initial
        // "am 4. September", "4. septembra": an ordinal in languages that write it with a point.
        if (word.Length is 1 or 2 && char.IsDigit(word[0])) return language is "de" or "cs" or "sk" or "da" or "fi" or "no" or "hu" or "pl" or "az" or "et" or "lv" or "tr";
        return Abbreviations.Contains(word);
    }
}
