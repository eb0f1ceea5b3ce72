namespace Daybook.Core.Text;

internal static class SlavicStems
{
    private const int Least = 3;

    private static readonly Suffixes Reflexive = new("ся сь");

    private static readonly Suffixes RussianEndings = new(
        "иями ями ами ями ьями иях ьях ях ах ией ьей ей ой ий ый ов ев иев ьев ом ем ием ьем ам ям иям ьям ую юю ая яя ое ее ые ие ье ого его ому ему"
        + " ыми ими ых их ым им ию ью ия ья ии ьи а я о е у ю ы и ь й"
        + " ал ала ало али ил ила ило или ел ела ело ели ть ать ить еть ет ют ут ит ят ат ает яет уют ует ают яют ешь ишь ем им ете ите"
        + " вший вшая вшее вшие вших вшего нный нная нное нные нных нного нной ному");

    private static readonly Suffixes UkrainianEndings = new(
        "іями ями ами іях ях ах ові еві єві ою ею єю ією ий ій ої ого ому ему ими их им ім ую юю ів їв іїв ам ям іям ом ем єм ьом а я ія о е є у ю ію и і ії ї ь й"
        + " ова ову овом ав ала ало али ив ила ило или ів іла іло іли ти ати ити іти є ють уть ить ять ать ає яє ують ує ають яють емо имо єте ите"
        + " ний на не ні них ного ному ною ним ними ній ення енню енням");

    /// <summary>Letters of the stem.</summary>
    public static int CutRussian(ReadOnlySpan<char> word) => Cut(word, RussianEndings);

    /// <summary>Letters of the stem, which is left in its place.</summary>
    public static int CutUkrainian(Span<char> word)
    {
        // Київ, Києва: the vowel of a closed syllable changes when an ending opens it.
        if (!word.StartsWith("києв") && word is not "київ")
            return Cut(word, UkrainianEndings);
        word[Least - 1] = 'ї';
        return Least;
    }

    private static int Cut(ReadOnlySpan<char> word, Suffixes endings)
    {
        if (word.Length <= Least)
            return word.Length;
        var stem = word[..Reflexive.Strip(word, Least + 1)];
        stem = stem[..endings.Strip(stem, Least)];
        return stem.EndsWith("нн") ? stem.Length - 1 : stem.Length;
    }
}
