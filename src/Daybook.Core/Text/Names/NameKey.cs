namespace Daybook.Core.Text;

/// <summary>
/// A key under which a name meets itself in other scripts and spellings: its consonants in order, cut to a few, without case endings.
/// <c>Odesa</c>, <c>Odessa</c>, <c>Одесі</c> and <c>Օդեսայում</c> have one key. Different names may share one: a key is evidence, not proof.
/// </summary>
public static class NameKey
{
    /// <summary>Consonants kept: what stands behind them is often a derived or inflected ending.</summary>
    internal const int Most = 5;

    /// <summary>Keys shorter than this stand for too many names; they are none.</summary>
    private const int Least = 2;

    /// <summary>Words are shorter; a longer one takes its room from the heap.</summary>
    private const int UsualWord = 64;

    /// <summary>The key, or empty for a word too short to have one.</summary>
    /// <param name="folded">As <see cref="Folding.Fold(string)"/>.</param>
    /// <param name="language">ISO 639-1, or null.</param>
    public static string Of(string folded, string? language)
    {
        Span<char> bones = stackalloc char[Most];
        return bones[..Write(folded, language, bones)].ToString();
    }

    /// <summary>Writes the key and answers its letters.</summary>
    /// <param name="bones">Room for <see cref="Most"/>.</param>
    internal static int Write(ReadOnlySpan<char> folded, string? language, Span<char> bones)
    {
        var apostrophe = folded.IndexOf('\'');
        // Endings stand behind an apostrophe (Bakü'de, Kyiv's), but D'Artagnan and Мар'яна are names.
        var word = apostrophe > 1 && language is "en" or "tr" or "az" or null ? folded[..apostrophe] : folded;
        word = word[NameSpelling.Article(word)..];
        if (!IsArmenianSurname(word))
            word = word[..NameEndings.Strip(word, language)];
        var room = word.Length <= UsualWord ? stackalloc char[UsualWord * Transliteration.MostForOne] : new char[word.Length * Transliteration.MostForOne];
        var latin = room[..Transliteration.Write(word, language, room)];
        NameSpelling.Settle(word, latin);
        // X at the beginning is no ks: Xavier, Xining.
        var count = Bones(word.Length > 1 && word[0] == 'x' && latin.StartsWith("ks") ? latin[1..] : latin, bones);
        return count < Least ? 0 : count;
    }

    /// <summary>Pashinyan, Mirzoyan: in -յան, with or without its article, the ending is the name's own.</summary>
    private static bool IsArmenianSurname(ReadOnlySpan<char> word) => word.EndsWith("յան", StringComparison.Ordinal) || word.EndsWith("յանը", StringComparison.Ordinal);

    private static int Bones(ReadOnlySpan<char> latin, Span<char> bones)
    {
        var count = 0;
        var before = ' ';
        for (var at = 0; at < latin.Length && count < Most; at++)
        {
            var (bone, taken) = At(latin, at);
            at += taken - 1;
            // A doubled letter counts once; a vowel stands only at the beginning, where all sound alike enough (Yerevan, Ереван, Erivan).
            if (bone == before)
                continue;
            before = bone;
            if (bone is ' ' || (bone == 'a' && count > 0))
                continue;
            bones[count++] = bone;
        }
        return count;
    }

    /// <summary>The bone that stands for the letters at a place, and how many they are; a space for none.</summary>
    private static (char Bone, int Letters) At(ReadOnlySpan<char> latin, int at)
    {
        var next = at + 1 < latin.Length ? latin[at + 1] : ' ';
        return (latin[at], next) switch
        {
            // Hissing sounds are written in too many ways to be told apart: Vinnytsia, Винница, Vinnıtsa.
            ('s' or 'c' or 'z', 'h') or ('t' or 'd', 's' or 'z') or ('d', 'j') => ('s', 2),
            ('c', 'e' or 'i' or 'y') or ('s' or 'z' or 'j', _) => ('s', 1),
            ('g', 'h') => ('g', 2),
            ('p', 'h') => ('p', 2),
            ('t', 'h') => ('t', 2),
            ('c', 'k') => ('k', 2),
            ('k', 'h') => (' ', 2),
            ('c' or 'k' or 'q', _) => ('k', 1),
            // Georgian has no f and writes its aspirated p for it: ფედოროვი, ფაშინიანი.
            ('f', _) => ('p', 1),
            ('v' or 'w', _) => ('v', 1),
            // English w, which others write with their u: Уильямс, Uels, უილიამსი.
            ('u', 'a' or 'e' or 'i' or 'o') when at == 0 => ('v', 1),
            ('a' or 'e' or 'i' or 'o' or 'u' or 'y', _) => ('a', 1),
            // Russian writes the h of others as х, Ukrainian as г: it is heard too differently to count.
            ('h' or '-' or '\'', _) => (' ', 1),
            var (letter, _) => (letter, 1),
        };
    }
}
