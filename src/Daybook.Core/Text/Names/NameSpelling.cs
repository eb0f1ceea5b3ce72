namespace Daybook.Core.Text;

/// <summary>Tells by the end of a name from where it comes, and so how letters sound that Latin writing leaves open.</summary>
internal static class NameSpelling
{
    /// <summary>Ends of Ukrainian surnames as the official transliteration writes them; their h is the letter г, which Russian and Azerbaijani sound as g.</summary>
    private static readonly string[] Ukrainian = ["enko", "iuk", "yuk", "chuk", "shyn", "nyi", "lyi", "skyi", "tskyy"];

    private const string Turkish = "oglu";

    /// <summary>Surnames of the Balkans that lost the mark of their last letter: Milosevic, Kovacic.</summary>
    private static readonly string[] Balkan = ["ovic", "evic", "avic", "cic", "zic", "jic"];

    /// <summary>The Arabic article as it is tied to names; longer ones (аль-) are words of their own.</summary>
    private static readonly HashSet<string> Articles = ["al", "el", "as", "es", "ad", "an", "ar", "at", "az", "ал", "ас", "аш", "ад", "ан", "ар", "ат", "аз", "эс", "эш", "ал", "ალ", "ას", "აშ", "ալ", "աս", "աշ"];

    /// <summary>Letters of the Arabic article before a name, its hyphen with them: al-Assad.</summary>
    public static int Article(ReadOnlySpan<char> word) =>
        word.Length > 5 && word[2] == '-' && Articles.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word[..2]) ? 3 : 0;

    /// <summary>Changes letters in place: h to g in Ukrainian names (Honcharenko), c to ch in Turkish ones that lost their marks (Cavusoglu, Kilicdaroglu).</summary>
    /// <param name="word">The name as written, folded.</param>
    /// <param name="latin">The same in Latin letters.</param>
    public static void Settle(ReadOnlySpan<char> word, Span<char> latin)
    {
        if (word.Length == 0 || word[0] > '\u024F')
            return;
        if (Ends(word, Ukrainian))
            for (var at = 0; at < latin.Length; at++)
                if (latin[at] == 'h' && (at == 0 || latin[at - 1] is 'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'r' or 'l' or 'n' or 'd' or 'v'))
                    latin[at] = 'g';
        // Hr- and hl- begin Slavic names alone, and Russian writes them with г: Hrybov, Hlib, Hradec.
        if (word.Length > 2 && word[0] == 'h' && word[1] is 'r' or 'l')
            latin[0] = 'g';
        if (word.EndsWith(Turkish, StringComparison.Ordinal))
            latin.Replace('c', 's');
        if (Ends(word, Balkan))
            latin[^1] = 's';
    }

    private static bool Ends(ReadOnlySpan<char> word, string[] ends)
    {
        foreach (var end in ends)
            if (word.EndsWith(end, StringComparison.Ordinal))
                return true;
        return false;
    }
}
