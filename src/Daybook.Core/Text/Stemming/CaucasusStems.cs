namespace Daybook.Core.Text;

internal static class CaucasusStems
{
    private const int Least = 3;

    private static readonly Suffixes ArmenianEndings = new(
        "ը ն ի ին ից ով ում եր երը երի երին երից երով երում ներ ները ների ներին ներից ներով ներում ան անը անն անի ությունը ության ություններ ությամբ ություն"
        + " ելու ալու ել ալ եց եցին ած ված վել վեց վեցին էր ում յան ական այի այում այից");

    private static readonly Suffixes GeorgianEndings = new(
        "ი მა ს ის ით ად ო ა ე ში ზე თან დან თვის ისთვის ისგან იდან ისას აში აზე ასთან იდან ადან ის ისა"
        + " ები ებმა ებს ების ებით ებად ებში ებზე ებთან ებიდან ებისთვის ებისგან ებო"
        + " ობა ობის ობას ური ული ურმა ულმა ურის ულის ურ ულ");

    /// <summary>Letters of the stem.</summary>
    public static int CutArmenian(ReadOnlySpan<char> word) => ArmenianEndings.Strip(word, Least);

    /// <inheritdoc cref="CutArmenian"/>
    public static int CutGeorgian(ReadOnlySpan<char> word) =>
        GeorgianEndings.Strip(word.EndsWith('ც') && word.Length > Least + 2 ? word[..^1] : word, Least);
}
