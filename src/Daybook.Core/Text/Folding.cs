using System.Globalization;
using System.Text;

namespace Daybook.Core.Text;

/// <summary>
/// Makes spellings comparable. Compatibility forms are unified (Unicode NFKC), letters lower-cased without regard
/// to culture (<c>İ I ı</c> all become <c>i</c>), accents dropped from Latin, Greek and Cyrillic, vowel points from
/// Arabic and Hebrew, apostrophes unified, invisible characters removed.
/// <c>й</c> and <c>ї</c> are letters of their own and stay; <c>ё</c> becomes <c>е</c>, <c>ə</c> becomes <c>e</c>.
/// </summary>
public static class Folding
{
    private const char Breve = '\u0306';
    private const char Diaeresis = '\u0308';

    /// <summary>Words are shorter; what is longer is folded as a text.</summary>
    private const int LongestAtOnce = 64;

    /// <summary>
    /// Characters that are in form C wherever they stand: nearly every text is of such alone, and asking Unicode took as long as cleaning it.
    /// Marks are none, for they may combine with what is before them.
    /// </summary>
    private static readonly bool[] Settled = [.. Enumerable.Range(0, '\u2120').Select(code => (char)code).Select(c =>
        c is < '\u0300' or (>= '\u0370' and < '\u0483') or (>= '\u048A' and <= '\u0590') or (>= '\u10A0' and <= '\u10FF') or (>= '\u2010' and <= '\u2027') or (>= '\u2030' and <= '\u205E')
            or (>= '\u20A0' and <= '\u20BF') or '\u2116' && c.ToString().IsNormalized(NormalizationForm.FormC))];

    /// <summary>The first combining mark of Unicode; everything before it is none.</summary>
    private const char FirstMark = '\u0300';

    /// <summary>Marks on one letter, in UTF-16 units; no language writes more than a handful (UAX #15 §13 has 30).</summary>
    private const int MostMarks = 30;

    /// <summary>The folded form; may be shorter or longer than <paramref name="text"/>. Folding twice changes nothing.</summary>
    public static string Fold(string text)
    {
        if (Ascii.IsValid(text))
            return text.ToLowerInvariant().Replace('`', '\'');
        return LetterByLetter(text) ?? Composed(text);
    }

    /// <inheritdoc cref="Fold(string)"/>
    public static string Fold(ReadOnlySpan<char> text)
    {
        Span<char> folded = stackalloc char[LongestAtOnce];
        return text.Length <= LongestAtOnce && LetterByLetter(text, folded) ? Kept(folded[..text.Length]) : Fold(text.ToString());
    }

    /// <summary>
    /// The letters as a text, of which the last with the same place in <see cref="Frequent"/> is kept: four in five words of news are there, and
    /// making each anew was a sixth of what preparing an item left to the collector.
    /// </summary>
    internal static string Kept(ReadOnlySpan<char> letters)
    {
        // Another thread may put another word there at any time: either is right.
        ref var place = ref Frequent[(int)(Stories.TermCode.Hash(letters) & (ulong)(Frequent.Length - 1))];
        return place is { } known && letters.SequenceEqual(known) ? known : place = letters.ToString();
    }

    /// <summary>A megabyte when all places are taken.</summary>
    private static readonly string?[] Frequent = new string?[1 << 14];

    /// <summary>The same, written into <paramref name="room"/> where it holds it.</summary>
    internal static ReadOnlySpan<char> Fold(ReadOnlySpan<char> text, Span<char> room) => text.Length <= room.Length && LetterByLetter(text, room) ? room[..text.Length] : Fold(text.ToString());

    /// <summary>
    /// Latin, Greek, Cyrillic, Armenian and Georgian letters that stand alone fold each by itself, whatever is beside them: nearly every word
    /// is of such letters, and Unicode normalisation of each word took most of the time of reading a text. Null where a character is not so.
    /// </summary>
    private static string? LetterByLetter(string text)
    {
        foreach (var c in text)
            if (c >= Alone.Length || Alone[c] == '\0')
                return null;
        return string.Create(text.Length, text, static (target, source) => LetterByLetter(source, target));
    }

    /// <summary>False where a character is not so.</summary>
    private static bool LetterByLetter(ReadOnlySpan<char> text, Span<char> folded)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c >= Alone.Length || Alone[c] == '\0')
                return false;
            folded[i] = Alone[c];
        }
        return true;
    }

    /// <summary>What each character folds to by itself; NUL where that is not one character, or depends on its neighbours.</summary>
    private static readonly char[] Alone = [.. Enumerable.Range(0, '\u1100').Select(code => (char)code).Select(c =>
        c is (> '\0' and < '\u0300') or (>= '\u0370' and <= '\u0482') or (>= '\u048A' and <= '\u0590') or (>= '\u10A0' and <= '\u10FF')
        && Composed(c.ToString()) is [var folded] ? folded : '\0')];

    private static string Composed(string text)
    {
        var decomposed = Normalized(Prepared(text), NormalizationForm.FormKD);
        var folded = new StringBuilder(decomposed.Length);
        var starter = '\0';
        foreach (var c in decomposed)
        {
            var lower = Lowered(c);
            if (IsDroppable(lower) && !IsLetterOfItsOwn(starter, lower))
                continue;
            if (CharUnicodeInfo.GetUnicodeCategory(lower) != UnicodeCategory.NonSpacingMark)
                starter = lower;
            Append(folded, lower);
        }
        return Normalized(folded.ToString(), NormalizationForm.FormC);
    }

    /// <summary>True for the characters that stand for an apostrophe in running text.</summary>
    public static bool IsApostrophe(char c) =>
        c is '\'' or '\u2019' or '\u02BC' or '\u2018' or '\u201B' or '\u02BB' or '\u02B9' or '\u2032' or '`' or '\u00B4' or '\uFF07';

    /// <summary>
    /// Unicode normalisation that survives broken surrogate pairs (they become U+FFFD), and heaps of marks: they are sorted one by one, so that
    /// a megabyte of them would take hours. Those after the thirtieth on one letter go (UAX #15, Stream-Safe Text Format).
    /// </summary>
    public static string Normalized(string text, NormalizationForm form)
    {
        if (form == NormalizationForm.FormC && IsSurelyComposed(text))
            return text;
        text = WithoutHeaps(text);
        try
        {
            return text.Normalize(form);
        }
        catch (ArgumentException)
        {
            return Repaired(text).Normalize(form);
        }
    }

    private static bool IsSurelyComposed(string text)
    {
        foreach (var c in text)
            if (c >= Settled.Length || !Settled[c])
                return false;
        return true;
    }

    private static string WithoutHeaps(string text)
    {
        var run = 0;
        StringBuilder? kept = null;
        for (var at = 0; at < text.Length; at++)
        {
            run = text[at] >= FirstMark && IsMark(text, at) ? run + 1 : 0;
            if (run > MostMarks)
                kept ??= new StringBuilder(text, 0, at, text.Length);
            else
                kept?.Append(text[at]);
        }
        return kept?.ToString() ?? text;
    }

    /// <summary>A mark, or half of one beyond the basic plane.</summary>
    private static bool IsMark(string text, int at)
    {
        if (char.IsLowSurrogate(text[at]) && at > 0 && char.IsHighSurrogate(text[at - 1]))
            at--;
        return CharUnicodeInfo.GetUnicodeCategory(text, at) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;
    }

    /// <summary>Apostrophes go first: U+00B4 would decompose into a space and an accent.</summary>
    private static string Prepared(string text) => string.Create(text.Length, text, static (target, source) =>
    {
        for (var i = 0; i < source.Length; i++)
            target[i] = IsApostrophe(source[i]) ? '\'' : source[i];
    });

    private static char Lowered(char c) => c switch
    {
        '\u0130' or '\u0131' => 'i',
        '\u018F' or '\u0259' => 'e',
        '\u03C2' => '\u03C3',
        '\u0490' or '\u0491' => '\u0433',
        // Persian texts have the Arabic letters as well as their own.
        '\u064A' or '\u0649' => '\u06CC',
        '\u0643' => '\u06A9',
        '\u2010' or '\u2011' => '-',
        _ => char.ToLowerInvariant(c),
    };

    private static bool IsDroppable(char c) =>
        c is (>= '\u0300' and <= '\u036F')
            or (>= '\u064B' and <= '\u065F') or '\u0670' or '\u0640'
            or (>= '\u0591' and <= '\u05C7' and not '\u05BE' and not '\u05C0' and not '\u05C3' and not '\u05C6')
            or '\u00AD' or '\uFEFF' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u2064');

    /// <summary>Decomposed й is и with a breve, ї is і with a diaeresis.</summary>
    private static bool IsLetterOfItsOwn(char starter, char mark) =>
        (starter == 'и' && mark == Breve) || (starter == 'і' && mark == Diaeresis);

    private static void Append(StringBuilder folded, char c)
    {
        switch (c)
        {
            case 'ß': folded.Append("ss"); break;
            case 'æ': folded.Append("ae"); break;
            case 'œ': folded.Append("oe"); break;
            case 'þ': folded.Append("th"); break;
            case 'ø': folded.Append('o'); break;
            case 'ł': folded.Append('l'); break;
            case 'đ' or 'ð': folded.Append('d'); break;
            default: folded.Append(c); break;
        }
    }

    private static string Repaired(string text)
    {
        var repaired = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            repaired.Append(rune.ToString());
        return repaired.ToString();
    }
}
