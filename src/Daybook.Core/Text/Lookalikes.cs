using System.Buffers;
using System.Collections.Frozen;

namespace Daybook.Core.Text;

/// <summary>
/// Letters of one script that were typed for those of another that look the same: а, е, о in a word of Latin letters (Azerbaijani sites
/// that moved from Cyrillic keyboards), a Latin i in a Ukrainian word. Unicode's confusables (UTS 39), lower and upper case.
/// </summary>
internal static class Lookalikes
{
    private const string Cyrillic = "аеосрухіјѕһәАЕОСРУХІЈЅӘКМТВН";
    private const string Latin = "aeocpyxijshəAEOCPYXIJSƏKMTBH";

    private static readonly FrozenDictionary<char, char> ToLatin = Cyrillic.Zip(Latin).ToFrozenDictionary(pair => pair.First, pair => pair.Second);
    private static readonly FrozenDictionary<char, char> ToCyrillic = Latin.Zip(Cyrillic).ToFrozenDictionary(pair => pair.First, pair => pair.Second);
    private static readonly SearchValues<char> CyrillicLetters = SearchValues.Create(Cyrillic);
    private static readonly SearchValues<char> LatinLetters = SearchValues.Create(Latin);

    /// <summary>The text with the letters of its words in one script; itself where no word mixes two.</summary>
    /// <param name="script">The script of the text.</param>
    public static string In(string text, Script script) => script switch
    {
        Script.Latin => With(text, script, CyrillicLetters, ToLatin),
        Script.Cyrillic => With(text, script, LatinLetters, ToCyrillic),
        _ => text,
    };

    /// <summary>As <see cref="In"/> word by word, whichever of the two scripts each is of, letter for letter: a word that may be of either is of the language's own.</summary>
    public static string Folded(string text, string language) =>
        WritesCyrillic(language) ? In(In(text, Script.Cyrillic), Script.Latin) : In(In(text, Script.Latin), Script.Cyrillic);

    private static bool WritesCyrillic(string language) => language is "ru" or "uk" or "be" or "bg" or "mk" or "sr" or "kk" or "ky" or "mn" or "tg";

    private static string With(string text, Script script, SearchValues<char> foreign, FrozenDictionary<char, char> letters)
    {
        if (!text.AsSpan().ContainsAny(foreign))
            return text;
        var written = text.ToCharArray();
        for (var start = 0; start < written.Length; start++)
        {
            if (!char.IsLetter(written[start]))
                continue;
            var end = start + 1;
            while (end < written.Length && char.IsLetter(written[end]))
                end++;
            var word = written.AsSpan(start..end);
            if (Mixes(word, script, letters))
                foreach (ref var c in word)
                    c = letters.GetValueOrDefault(c, c);
            start = end;
        }
        return new string(written);
    }

    /// <summary>A word of the script's letters and lookalikes: names in the other script, and Latin with a Cyrillic ending, are left as they are.</summary>
    private static bool Mixes(ReadOnlySpan<char> word, Script script, FrozenDictionary<char, char> letters)
    {
        var (own, foreign) = (0, 0);
        foreach (var c in word)
        {
            if (Scripts.Of(c) == script)
                own++;
            else if (letters.ContainsKey(c))
                foreign++;
            else
                return false;
        }
        return own > 0 && foreign > 0;
    }
}
