namespace Daybook.Core.Text;

internal static class CaucasusStems
{
    private const int Least = 3;

    private static readonly Suffixes ArmenianEndings = new(
        "ը ն ի ին ից ով ում եր երը երի երին երից երով երում ներ ները ների ներին ներից ներով ներում ան անը անն անի ությունը ության ություններ ությամբ ություն"
        + " ելու ալու ել ալ եց եցին ած ված վել վեց վեցին էր ում յան ական այի այում այից");

    /// <summary>Cases and postpositions of a noun in -ი, and those of one in a vowel.</summary>
    private const string GeorgianCases = "ი მა ს ის ისა ით ითა ად ში ზე თან იდან ისთვის ისგან ისკენ ამდე", GeorgianVowelCases = "მ ს ში ზე სთან სთვის სგან დან სკენ მდე";

    private static readonly Suffixes GeorgianEndings = new(
        $"{GeorgianCases} ა ე ო დან თვის {Each("ა ე", GeorgianVowelCases)} {Each("ებ", GeorgianCases)} ებო {Each("ებებ", GeorgianCases)} ება {Each("ება", GeorgianVowelCases)}"
        + $" ობა {Each("ობა", GeorgianVowelCases)} {Each("ობ", GeorgianCases)} ურ ულ {Each("ურ ულ", GeorgianCases)} {Each("ურებ ულებ", GeorgianCases)}");

    /// <summary>Letters of the stem.</summary>
    public static int CutArmenian(ReadOnlySpan<char> word) => ArmenianEndings.Strip(word, Least);

    /// <inheritdoc cref="CutArmenian"/>
    public static int CutGeorgian(ReadOnlySpan<char> word) =>
        GeorgianEndings.Strip(word.EndsWith('ც') && word.Length > Least + 2 ? word[..^1] : word, Least);

    /// <summary>Each of the fronts with each of the endings.</summary>
    private static string Each(string fronts, string endings) => string.Join(' ', fronts.Split(' ').SelectMany(front => endings.Split(' ').Select(ending => front + ending)));
}
