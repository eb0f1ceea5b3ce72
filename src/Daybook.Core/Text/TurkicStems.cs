namespace Daybook.Core.Text;

/// <summary>Agglutinating languages: endings come in a row (plural, possessive, case), so they are taken off one after another.</summary>
internal static class TurkicStems
{
    private const int Least = 4;

    /// <summary>Folded letters: ə is e, ı is i, ö ü are o u, ş ç ğ are s c g.</summary>
    private static readonly Suffixes AzerbaijaniEndings = new(
        "lari leri larin lerin larini lerini larina lerine larinda lerinde larindan lerinden lar ler"
        + " nin nun in un ni nu i u ya ye na ne a e da de nda nde dan den ndan nden"
        + " si su imiz umuz iniz unuz dir dur dirlar la le"
        + " di du dilar diler mis mus misdir musdur ib ub ibdir ir ur irlar irler acaq ecek acagi eceyi acaqdir ecekdir maq mek masi mesi magi meyi an en");

    private static readonly Suffixes TurkishEndings = new(
        "lari leri larin lerin larini lerini larina lerine larinda lerinde larindan lerinden lar ler"
        + " nin nun in un ni nu i u yi yu ya ye na ne a e da de ta te nda nde dan den tan ten ndan nden"
        + " si su imiz umuz iniz unuz dir dur tir tur la le yla yle"
        + " di du ti tu dilar diler tilar tiler mis mus misti iyor uyor iyorlar acak ecek acagi ecegi acaktir ecektir mak mek masi mesi mayi meyi an en yor");

    public static string Azerbaijani(string word) => Hardened(Stripped(word, AzerbaijaniEndings));

    public static string Turkish(string word) => Hardened(Stripped(word, TurkishEndings));

    private static string Stripped(string word, Suffixes endings)
    {
        // Endings of names stand behind an apostrophe (Bakü'de).
        var mark = word.IndexOf('\'', StringComparison.Ordinal);
        var stem = mark >= 2 ? word[..mark] : word;
        for (var round = 0; round < 3; round++)
            stem = endings.Strip(stem, Least);
        return stem;
    }

    /// <summary>The last consonant softens before a vowel (kitap, kitabı; çörək, çörəyi; uşaq, uşağı).</summary>
    private static string Hardened(string stem) => stem.Length <= Least - 1 ? stem : stem[^1] switch
    {
        'b' => stem[..^1] + "p",
        'd' => stem[..^1] + "t",
        'q' or 'g' or 'y' => stem[..^1] + "k",
        _ => stem,
    };
}
