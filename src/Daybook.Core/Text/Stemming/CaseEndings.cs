using System.Collections.Frozen;

namespace Daybook.Core.Text;

/// <summary>
/// How a name is declined, by rules of its script: Latin takes English possessives and the case endings of Azerbaijani and Turkish,
/// Cyrillic the cases of Russian and Ukrainian and in a Kazakh text those of Kazakh, Armenian and Georgian their own. A name may have several stems (Київ, Києва).
/// </summary>
internal static class CaseEndings
{
    /// <summary>Letters of a name that Polish takes an -a from: of a shorter one too little is left.</summary>
    private const int LeastPolish = 5;

    /// <summary>What may follow a Latin name in any language.</summary>
    public static readonly FrozenSet<string> Possessive = Set("", "'s", "'", "s");

    public static readonly FrozenSet<string> Nothing = Set("");

    /// <summary>Folded, so <c>ı</c> is <c>i</c> and <c>ə</c> is <c>e</c>; each also behind an apostrophe, as Turkish writes names.</summary>
    private static readonly FrozenSet<string> Turkic = WithApostrophe(
        "i", "u", "a", "e", "ya", "ye", "yi", "yu", "na", "ne", "ni", "nu", "in", "un", "nin", "nun", "da", "de", "ta", "te", "nda", "nde",
        "dan", "den", "tan", "ten", "ndan", "nden", "la", "le", "yla", "yle", "daki", "deki", "taki", "teki", "li", "lu", "lilar", "liler", "lular",
        "dir", "dur", "tir", "tur", "lar", "ler", "nindir", "ca", "ce", "dadir", "dedir", "dandir");

    /// <summary>Cases and the adjective of Kazakh, which follow the whole name; after an abbreviation behind a hyphen (АҚШ-тың).</summary>
    public static readonly FrozenSet<string> Kazakh = WithHyphen(
        "", "ның", "нің", "дың", "дің", "тың", "тің", "ға", "ге", "қа", "ке", "на", "не", "ны", "ні", "ды", "ді", "ты", "ті", "да", "де", "та", "те", "дан", "ден", "тан", "тен",
        "нан", "нен", "мен", "бен", "пен", "дағы", "дегі", "тағы", "тегі", "лық", "лік", "дық", "дік", "тық", "тік", "лықтар", "ліктер", "дықтар", "діктер", "тықтар", "тіктер");

    /// <summary>
    /// Cases of Polish behind a name that ends in a consonant (<c>Lublinie</c>, <c>Rzeszowa</c>), and behind what is left of one in -a (<c>Odessy</c>,
    /// <c>Odessie</c>); folded.
    /// </summary>
    public static readonly FrozenSet<string> Polish = Set("", "a", "u", "owi", "em", "iem", "ie", "y", "i", "om", "ach", "ami", "ow", "ia", "iu");

    /// <inheritdoc cref="Polish"/>
    public static readonly FrozenSet<string> PolishA = Set("a", "y", "i", "ie", "e", "o");

    private static readonly FrozenSet<string> SlavicHard = Set("", "а", "у", "ом", "ем", "е", "и", "ы", "і", "ов", "ев", "ів", "ам", "ами", "ах", "ові");
    private static readonly FrozenSet<string> SlavicSoft = Set("ь", "и", "і", "ю", "ью", "я", "ем", "е", "ей", "ів", "ям", "ями", "ях", "єм", "еві");
    private static readonly FrozenSet<string> SlavicShort = Set("й", "я", "ю", "ем", "єм", "е", "ї", "и", "ев", "єві");
    private static readonly FrozenSet<string> SlavicA = Set("а", "я", "ы", "и", "і", "ї", "е", "є", "у", "ю", "ой", "ою", "ей", "ею", "єю", "ої", "ій", "ам", "ах", "ами");

    /// <summary>Of names in -ия: no ending is another word (uk Дані, data; ru Самое).</summary>
    private static readonly FrozenSet<string> SlavicIya = Set("я", "и", "ї", "і", "ю", "ей", "ею", "єю", "є", "й");
    private static readonly FrozenSet<string> SlavicAdjective = Set("ая", "яя", "ой", "ую", "ое", "ого", "ому", "ом", "ым", "им", "ий", "ый", "ие", "ые", "ых", "их", "ыми", "ими", "а", "ої", "ій", "у", "ою", "е", "і");
    private static readonly FrozenSet<string> SlavicO = Set("о", "е", "а", "у", "ом", "ем", "ам", "ах", "я", "ю", "і");
    private static readonly FrozenSet<string> SlavicPlural = Set("", "ы", "и", "і", "ов", "ів", "ам", "ами", "ах", "ям", "ями", "ях");
    private static readonly FrozenSet<string> Armenian = WithHyphen(
        "", "ը", "ն", "ս", "ի", "ին", "իս", "ից", "ով", "ում", "յի", "յին", "յից", "յով", "յում", "ական", "ականի", "ականը", "ցի", "ցիների", "ցիներ", "ցիները", "ացի", "ացիներ");

    private static readonly FrozenSet<string> ArmenianU = Set("ի", "ին", "ից", "ով", "ում");
    private static readonly FrozenSet<string> GeorgianI = WithAlso("ი", "მა", "ს", "ის", "ისა", "ით", "ად", "ში", "ზე", "თან", "იდან", "ისთვის", "ისკენ", "ისგან", "სა", "ამდე", "ული", "ულ", "ელი", "ელმა");
    private static readonly FrozenSet<string> GeorgianA = WithAlso("ა", "ას", "ამ", "ის", "ით", "აში", "აზე", "ასთან", "იდან", "ისთვის", "ისკენ", "ისგან", "ასა", "ამდე", "ისა", "ური", "ელი");
    private static readonly FrozenSet<string> GeorgianOther = WithAlso("", "ს", "მ", "სი", "თი", "დ", "ში", "ზე", "სთან", "დან", "სთვის", "სკენ", "სგან", "სა", "მდე", "ელი");

    /// <summary>True for what a language ties to the end of a name as a case, and for nothing.</summary>
    public static bool IsTied(string ending, string language) => ending.Length == 0 || (language == "hy" ? Armenian : Turkic).Contains(ending);

    /// <summary>"թուրքական", "բաքվ-": the front of a form that is an adjective of the place, or a stem that stands only before endings.</summary>
    public static bool IsAdjective(string folded) => Ends(folded, "ական", "յան", "ացի", "եցի", "ցի", "վ", "li", "lu", "ca", "ce");

    /// <summary>False for languages whose words the Turkic case endings would change into other words: Mali and malice, Chad and Chadli.</summary>
    public static bool TakesTurkic(string? language) => language is not ("en" or "de" or "fr" or "es" or "it" or "pl" or "ro");

    /// <summary>True for languages that hang their endings on the whole of a name in Cyrillic letters.</summary>
    public static bool TakesKazakh(string? language) => language == "kk";

    /// <summary>True for languages that decline names in Latin letters as Polish does.</summary>
    public static bool TakesPolish(string? language) => language == "pl";

    /// <summary>What Polish leaves of a name in -a before its endings; nothing for other names.</summary>
    public static IEnumerable<(string Stem, FrozenSet<string> Endings)> OfPolish(string name) => name.Length >= LeastPolish && name[^1] == 'a' ? [(name[..^1], PolishA)] : [];

    /// <summary>The stems of a folded name, each with what may follow it.</summary>
    public static IReadOnlyList<(string Stem, FrozenSet<string> Endings)> Of(string name)
    {
        if (name.Length < 3)
            return [(name, name[0] < '\u0250' ? Turkic : name[0] is >= '\u0531' and <= '\u058F' ? Armenian : name[0] is >= '\u10A0' and <= '\u10FF' ? GeorgianOther : Set(""))];
        return name[^1] switch
        {
            < '\u0250' => [(name, Turkic), .. OfPolish(name)],
            >= '\u0400' and <= '\u04FF' => Slavic(name),
            'ւ' => [(name, Armenian), (name[..^2] + "վ", ArmenianU)],
            'ա' when name[^2] == 'ի' => [(name, Armenian), (name[..^2], Set("ական", "ականի", "ացի", "ացիների"))],
            >= '\u0531' and <= '\u058F' => [(name, Armenian)],
            'ი' when name[^2] is 'ა' or 'ე' or 'ო' or 'უ' => [(name, GeorgianOther)],
            'ი' => [(name[..^1], GeorgianI)],
            'ა' => [(name[..^1], GeorgianA)],
            >= '\u10A0' and <= '\u10FF' => [(name, GeorgianOther)],
            _ => [(name, Set(""))],
        };
    }

    private static IReadOnlyList<(string, FrozenSet<string>)> Slavic(string name) => name[^1] switch
    {
        _ when Ends(name, "ая", "ий", "ый", "ое", "ие", "ые") => [(name[..^2], SlavicAdjective)],
        _ when Ends(name, "ия", "ія") => [(name[..^1], SlavicIya)],
        // Samoa and Nicaragua are not declined.
        _ when Ends(name, "оа", "уа") => [(name, Set(""))],
        'а' or 'я' => [(name[..^1], SlavicA)],
        'ь' when Ends(name, "ець") => [(name, Set("")), (name[..^3] + "ц", SlavicSoft), (name[..^3] + "ц", SlavicHard)],
        'ь' => [(name[..^1], SlavicSoft)],
        'й' => [(name[..^1], SlavicShort)],
        'о' or 'е' or 'є' => [(name[..^1], SlavicO)],
        'ы' or 'и' or 'і' => [(name[..^1], SlavicPlural)],
        'у' or 'ю' or 'э' or 'ї' => [(name, Set(""))],
        'ц' when Ends(name, "ец") => [(name, Set("")), (name[..^2] + "ц", SlavicHard)],
        // Kyiv, Lviv and Kharkiv open their closed syllable: Києва, Львова, Харкова.
        'в' when Ends(name, "ів", "їв") => [(name, Set("")), (name[..^2] + (name[^2] == 'ї' ? "єв" : "ов"), SlavicHard), (name[..^2] + "єв", SlavicHard)],
        _ => [(name, SlavicHard)],
    };

    private static bool Ends(string name, params ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
            if (name.EndsWith(ending, StringComparison.Ordinal))
                return true;
        return false;
    }

    private static FrozenSet<string> Set(params string[] endings) => endings.ToFrozenSet(StringComparer.Ordinal);

    private static FrozenSet<string> WithApostrophe(params string[] endings) =>
        Set([.. Possessive, .. endings, .. endings.Select(ending => "'" + ending), .. endings.Select(ending => "-" + ending)]);

    /// <summary>Armenian ties endings to abbreviations by a hyphen.</summary>
    private static FrozenSet<string> WithHyphen(params string[] endings) => Set([.. endings, .. endings.Where(ending => ending.Length > 0).Select(ending => "-" + ending)]);

    /// <summary>Each ending also with the particle <c>-ც</c>, "too".</summary>
    private static FrozenSet<string> WithAlso(params string[] endings) => Set([.. endings, .. endings.Select(ending => ending + "ც")]);
}
