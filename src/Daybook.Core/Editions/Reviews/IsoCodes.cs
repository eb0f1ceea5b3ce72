using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Daybook.Core.Editions;

/// <summary>The codes a review file may use, so that a mistyped one is found when the file is read and not in an empty section.</summary>
public static partial class IsoCodes
{
    /// <summary>ISO 639-1, all 183 codes in use.</summary>
    public static readonly FrozenSet<string> Languages = Split(
        "aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy "
        + "ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv "
        + "mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw "
        + "ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu");

    /// <summary>ISO 3166-1 alpha-2, with the user-assigned XK that is in common use for Kosovo.</summary>
    public static readonly FrozenSet<string> Countries = Split(
        "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ "
        + "DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT "
        + "JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ "
        + "OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ "
        + "UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW");

    /// <summary>Codes of countries that are often written where the code of the language is meant.</summary>
    private static readonly FrozenDictionary<string, string> LanguageOfCountry = new Dictionary<string, string>
    {
        ["ua"] = "uk", ["ge"] = "ka", ["kz"] = "kk", ["gr"] = "el", ["cz"] = "cs", ["dk"] = "da", ["jp"] = "ja",
        ["cn"] = "zh", ["rs"] = "sr", ["ir"] = "fa", ["il"] = "he", ["tm"] = "tk", ["tj"] = "tg", ["md"] = "ro", ["us"] = "en", ["gb"] = "en", ["at"] = "de",
    }.ToFrozenDictionary();

    /// <summary>True for a country (<c>AZ</c>) or a part of one (<c>UA-51</c>, ISO 3166-2).</summary>
    public static bool IsPlace(string code) => PlaceShape().IsMatch(code) && Countries.Contains(code[..2]);

    /// <summary>A hint for a tag that is no ISO 639-1 code.</summary>
    public static string LanguageHint(string tag)
    {
        var lower = tag.ToLowerInvariant();
        if (Languages.Contains(lower)) return $"Write it in small letters: \"{lower}\"";
        if (LanguageOfCountry.TryGetValue(lower, out var meant)) return $"Did you mean \"{meant}\"?";
        var primary = lower.Split('-', '_')[0];
        return Languages.Contains(primary) ? $"Write only the language: \"{primary}\"" : "Write two-letter codes of ISO 639-1, such as \"en\", \"ru\", \"ka\"";
    }

    /// <summary>A hint for a code that is no place.</summary>
    public static string PlaceHint(string code)
    {
        var upper = code.ToUpperInvariant();
        if (IsPlace(upper)) return $"Write it in capitals: \"{upper}\"";
        return upper == "UK" ? "Did you mean \"GB\"?" : "Write codes of ISO 3166, such as \"GE\" or \"UA-51\"";
    }

    [GeneratedRegex("^[A-Z]{2}(-[A-Z0-9]{1,3})?$", RegexOptions.NonBacktracking)]
    private static partial Regex PlaceShape();

    private static FrozenSet<string> Split(string codes) => codes.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
