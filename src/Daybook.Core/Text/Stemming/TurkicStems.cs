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

    /// <summary>Letters of the stem, which is left in its place.</summary>
    public static int CutAzerbaijani(Span<char> word) => Cut(word, AzerbaijaniEndings);

    /// <inheritdoc cref="CutAzerbaijani"/>
    public static int CutTurkish(Span<char> word) => Cut(word, TurkishEndings);

    private static int Cut(Span<char> word, Suffixes endings)
    {
        // Endings of names stand behind an apostrophe (Bakü'de).
        var mark = word.IndexOf('\'');
        var stem = mark >= 2 ? word[..mark] : word;
        for (var round = 0; round < 3; round++)
            stem = stem[..endings.Strip(stem, Least)];
        if (stem.Length >= Least)
            stem[^1] = Hardened(stem[^1]);
        return stem.Length;
    }

    /// <summary>The last consonant softens before a vowel (kitap, kitabı; çörək, çörəyi; uşaq, uşağı).</summary>
    private static char Hardened(char last) => last switch
    {
        'b' => 'p',
        'd' => 't',
        'q' or 'g' or 'y' => 'k',
        _ => last,
    };
}
