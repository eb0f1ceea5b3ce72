using System.Buffers;
using Daybook.Core.Text;

namespace Daybook.Core.Briefs;

/// <summary>Words with keys under which the forms of a word meet: <c>Ukraine</c>, <c>Ukrainian</c>, <c>украинский</c>.</summary>
internal static class Terms
{
    private const int KeyLength = 6;

    /// <summary>Letters a word has with its gap, on average of many languages.</summary>
    private const int CharsOfWord = 6;

    // Longer texts are rare, and their room is not kept: of these it takes some 0.2 MB a thread.
    private const int LongestAtOnce = 1 << 16;

    // Words are shorter; a longer one takes its room from the heap.
    private const int UsualWord = 64;

    [ThreadStatic]
    private static List<Word>? room;

    // One sound a letter; a point is a letter without one.
    private const string Foreign =
        "абвгґдежзийіїклмнопрстуфхцчшщъыьэюяєёў" + "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ" + "աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆև";

    private const string Sounds =
        "abvggdejziiiiklmnoprstufhccss.i.euaeeu" + "abgdevztiklmnopjrstufkgkscczcchjh" + "abgdezeetjilhckhzgcminsocpjrsvtrcvpkofe";

    // Letters that stand for themselves; a word of none other is its own.
    private static readonly SearchValues<char> Kept = SearchValues.Create("abcdefghijklmnopqrstuvxz0123456789'-.");

    public static IReadOnlyList<Word> Words(string text, string? language = null) => Cut(text, language);

    /// <summary>As <see cref="Words"/>.</summary>
    public static Word[] Cut(string text, string? language)
    {
        var words = text.Length < LongestAtOnce ? room ??= [] : new List<Word>(text.Length / CharsOfWord + 1);
        words.Clear();
        var forms = FormBook.Of(language);
        for (var at = 0; Tokens.Next(text, at, out var start, out var end, out var kind); at = end)
            words.Add(new Word(start, end, forms.Find(text.AsSpan(start, end - start), kind)));
        return words.ToArray();
    }

    /// <summary>The front of the word: derived and inflected forms differ at the end, and prefixes need no table per language.</summary>
    public static string Key(string folded, string? language)
    {
        // A designation such as MiG-29 is kept whole, in the letters of one script.
        if (folded.Length == 0 || HasDigit(folded))
            return Romanized(folded);
        var apostrophe = folded.IndexOf('\'', StringComparison.Ordinal);
        if (apostrophe > 1 && language is "en" or "tr" or "az" or null)
            folded = folded[..apostrophe];
        if (language is null or "en")
            return Front(Romanized(EnglishSingular(folded)), KeyLength);
        folded = Romanized(folded);
        return Front(folded, Math.Min(KeyLength, Math.Max(4, folded.Length - 2)));
    }

    /// <summary>Cyrillic, Armenian and Georgian letters as the Latin ones nearest in sound; only for comparing, never shown.</summary>
    public static string Romanized(string folded)
    {
        if (!folded.AsSpan().ContainsAnyExcept(Kept))
            return folded;
        var latin = folded.Length <= UsualWord ? stackalloc char[UsualWord] : new char[folded.Length];
        var length = 0;
        foreach (var letter in folded)
        {
            // Armenian writes one vowel with two letters: Պրուտ is Prut.
            if (letter == 'ւ' && length > 0 && latin[length - 1] == 'o')
            {
                latin[length - 1] = 'u';
                continue;
            }

            var at = Foreign.IndexOf(letter, StringComparison.Ordinal);
            var sound = at < 0 ? letter : Sounds[at];
            if (sound != '.')
                latin[length++] = sound == 'y' ? 'i' : sound == 'w' ? 'v' : sound;
        }

        return latin[..length].ToString();
    }

    private static bool HasDigit(string word)
    {
        foreach (var letter in word)
            if (char.IsDigit(letter))
                return true;
        return false;
    }

    private static string EnglishSingular(string word)
    {
        if (word.Length > 4 && word.EndsWith("ies", StringComparison.Ordinal))
            return word[..^3] + "y";
        return word.Length > 3 && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i') ? word[..^1] : word;
    }

    private static string Front(string word, int length) => word.Length > length ? word[..length] : word;
}
