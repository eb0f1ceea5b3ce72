namespace Daybook.Core.Text;

/// <summary>Takes case endings off a name, by the rules of its language; only endings that hold a consonant matter, as vowels are no part of a key.</summary>
internal static class NameEndings
{
    /// <summary>Letters that an ending must leave.</summary>
    private const int LeastStem = 3;

    /// <summary>Vəlizadə is no locative.</summary>
    private const string Son = "zade";

    private static readonly Dictionary<string, Suffixes> Endings = new(StringComparer.Ordinal)
    {
        ["ru"] = new("ого его ому ему ами ями ах ях ам ям ом ем ым им ых их"),
        ["uk"] = new("ого ому ові еві єві ами ями ах ях ам ям ом ем єм им ім их"),
        ["be"] = new("ага яга аму яму амі ямі ах ях ам ям ом ем ым ім"),
        ["az"] = new("dan den ndan nden da de nda nde ni nu na ne lar ler larin lerin sini sina la le dir dur"),
        ["kk"] = new("ның нің дың дің тың тің ға ге қа ке ны ні ды ді ты ті да де та те дан ден тан тен нан нен мен бен пен дағы дегі тағы тегі лық лік дық дік тық тік лар лер дар дер тар тер"),
        ["tr"] = new("nin nun dan den tan ten ndan nden da de ta te nda nde ni nu na ne lar ler larin lerin sinin sunun sini la le yla yle dir tir"),
        ["hy"] = new("ից ում ով ներ ները ների երը երի երին երից այում այից"),
        ["ka"] = new("მა მ ს ის ში ზე თან დან თვის ისთვის ისგან იდან ისას აში აზე ასთან ადან ული ური ულ ურ ელი ელ ების ები ებმა ებს ებთან"),
        ["pl"] = new("ego emu ami ach ami em iem ow owi owie"),
        ["ro"] = new("ului lui ul ilor lor"),
        ["de"] = new("s es en er ern"),
    };

    /// <summary>Letters that are left of a folded word.</summary>
    /// <param name="language">ISO 639-1, or null.</param>
    public static int Strip(ReadOnlySpan<char> word, string? language)
    {
        var left = language switch
        {
            "az" => word.Length - Azerbaijani(word),
            "hy" => word.Length - Armenian(word),
            _ => word.Length,
        };
        return left < word.Length || language is null || word.EndsWith(Son, StringComparison.Ordinal) || !Endings.TryGetValue(language, out var endings) ? Math.Max(left, Math.Min(word.Length, LeastStem)) : endings.Strip(word, LeastStem);
    }

    /// <summary>
    /// Letters of the genitive. Behind a vowel it is -nın, behind a consonant -ın, so that of "Fidanın" the n is the name's own and of
    /// "Kulebanın" the case's: told by what names end in. -in and -un without n before are the genitive behind -ov and -ev alone, for Yasin is a name.
    /// </summary>
    private static int Azerbaijani(ReadOnlySpan<char> word)
    {
        if (word.Length < LeastStem + 2 || word[^1] != 'n' || word[^2] is not ('i' or 'u'))
            return 0;
        if (word[^3] != 'n')
            return word[^3] == 'v' ? 2 : 0;
        var (vowel, before) = (word[^4], word.Length > 4 ? word[^5] : ' ');
        var own = vowel switch
        {
            // Erdoğanın, Paşinyanın; but Zaxarovanın, Mariyanın, Ukraynanın, Kulebanın where -eba, -ova, -iya, -na end a name.
            'a' => !(before is 'v' or 'n' or 'q' || (before == 'y' && word.Length > 5 && word[^6] is 'i' or 'y') || (before == 'b' && word.Length > 5 && word[^6] == 'e')),
            // Makronun; but Şevçenkonun.
            'o' => before != 'k',
            // Putinin, Mişustinin; but Zelenskinin.
            'i' => before == 't',
            _ => false,
        };
        return own ? 2 : 3;
    }

    /// <summary>
    /// Letters of article and dative. The article is -ն only behind a vowel (Զախարովան), so that the end of Տիգրան and Մակրոն is the name's own;
    /// -ին is the dative but behind what names in -ին have before it (Պուտին, Լուկին, Պուշկին).
    /// </summary>
    private static int Armenian(ReadOnlySpan<char> word)
    {
        if (word.Length <= LeastStem || word[^1] != 'ն')
            return 0;
        return word[^2] switch
        {
            'ի' when word.Length - 2 >= LeastStem && word[^3] is not ('տ' or 'կ' or 'շ' or 'լ' or 'ա' or 'ո' or 'ե' or 'է') => 2,
            'ի' when word.EndsWith("սկին", StringComparison.Ordinal) => 1,
            // Էրդողան, Վարդան, Տիգրան, Սալման; but Կուլեբան, Բարսելոնան.
            'ա' when word[^3] is not ('ղ' or 'դ' or 'ր' or 'մ') => 1,
            // Մակրոն, Ջոնսոն, Քլինթոն; but Վիդոդոն.
            'ո' when word[^3] is not ('ր' or 'ս' or 'տ' or 'թ') => 1,
            _ => 0,
        };
    }
}
