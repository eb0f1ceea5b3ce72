using System.Text;

namespace Daybook.Core.Publishing;

/// <summary>
/// Counts words as the limits on quoting mean them. Scripts with spaces are counted by their spaces; in scripts without
/// them a CJK letter counts as a word and four letters of Thai, Lao, Khmer or Burmese do, so that a limit in words
/// is a limit everywhere.
/// </summary>
internal static class Words
{
    private const int LettersOfAWord = 4;

    public static int Count(ReadOnlySpan<char> text)
    {
        var (words, run, inWord) = (0, 0, false);
        foreach (var rune in text.EnumerateRunes())
        {
            var alone = IsWordByItself(rune);
            if (alone || Rune.IsWhiteSpace(rune))
            {
                words += alone ? 1 : 0;
                (run, inWord) = (0, false);
                continue;
            }

            if (!inWord && !Rune.IsLetterOrDigit(rune)) continue; // a dash between spaces is no word
            if (!inWord || (IsWithoutSpaces(rune) && ++run > LettersOfAWord)) (words, run) = (words + 1, 1);
            inWord = true;
        }

        return words;
    }

    /// <summary>Length of the longest beginning of <paramref name="text"/> that holds at most <paramref name="maxWords"/> words.</summary>
    public static int LengthOf(ReadOnlySpan<char> text, int maxWords)
    {
        var (low, high) = (0, text.Length);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (Count(text[..middle]) <= maxWords) low = middle;
            else high = middle - 1;
        }

        return low > 0 && low < text.Length && char.IsHighSurrogate(text[low - 1]) ? low - 1 : low;
    }

    /// <summary>Han, Hiragana, Katakana.</summary>
    private static bool IsWordByItself(Rune rune) =>
        rune.Value is >= 0x3041 and <= 0x30FF or >= 0x3400 and <= 0x4DBF or >= 0x4E00 and <= 0x9FFF or >= 0xF900 and <= 0xFAFF or >= 0x20000 and <= 0x3FFFF;

    /// <summary>Thai, Lao, Burmese, Khmer.</summary>
    private static bool IsWithoutSpaces(Rune rune) =>
        rune.Value is >= 0x0E00 and <= 0x0EFF or >= 0x1000 and <= 0x109F or >= 0x1780 and <= 0x17FF;
}
