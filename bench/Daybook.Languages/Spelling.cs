using System.Globalization;
using System.Text;
using Daybook.Core.Text;

namespace Daybook.Languages;

/// <summary>Other ways in which a language's words are written.</summary>
internal static class Spelling
{
    private static readonly Dictionary<char, string> SerbianLatin = Pairs(
        "а a б b в v г g д d ђ đ е e ж ž з z и i ј j к k л l љ lj м m н n њ nj о o п p р r с s т t ћ ć у u ф f х h ц c ч č џ dž ш š");

    /// <summary>The alphabet of Soviet Azerbaijan, 1958 to 1991.</summary>
    private static readonly Dictionary<char, string> AzerbaijaniCyrillic = Pairs(
        "a а b б c ҹ ç ч d д e е ə ә f ф g ҝ ğ ғ h һ x х ı ы i и j ж k к q г l л m м n н o о ö ө p п r р s с ş ш t т u у ü ү v в y ј z з");

    private static readonly Dictionary<char, string> Plain = Pairs("ə e ı i ø o đ d ł l ß ss æ ae œ oe");

    /// <summary>By the name it has in <c>languages.tsv</c>.</summary>
    public static Func<string, string> Named(string name) => name switch
    {
        "serbian-latin" => word => Written(word, SerbianLatin),
        // The torn-off İ of the source, as WrittenWords reads it: neither language has a word i.
        "dotted-capital" => word => word == "i" ? WrittenWords.DottedCapital.ToString() : word,
        "azerbaijani-cyrillic" => word => Written(word, AzerbaijaniCyrillic),
        _ => throw new InvalidDataException($"languages.tsv: no such spelling: {name}"),
    };

    /// <summary>As typed on a keyboard without the language's own letters.</summary>
    public static string ToPlain(string word)
    {
        var plain = new StringBuilder();
        foreach (var c in Written(word.Replace(WrittenWords.DottedCapital, 'i'), Plain).Normalize(NormalizationForm.FormD))
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                plain.Append(c);
        return plain.ToString();
    }

    private static string Written(string word, Dictionary<char, string> table) =>
        string.Concat(word.Select(c => table.TryGetValue(c, out var letters) ? letters : c.ToString()));

    private static Dictionary<char, string> Pairs(string pairs) =>
        pairs.Split(' ').Chunk(2).ToDictionary(pair => pair[0][0], pair => pair[1]);
}
