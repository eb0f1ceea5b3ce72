namespace Daybook.Pages.Shell;

/// <summary>Which form of a noun stands with a whole number, by the rules of the CLDR for cardinal numbers (cldr-core, supplemental/plurals.json).</summary>
public static class PluralForm
{
    /// <summary>0 = the form for one; from 1 on the others in the order in which the words have them: in Russian and Ukrainian few, then many.</summary>
    /// <param name="n">At least 0.</param>
    /// <param name="language">ISO 639-1.</param>
    public static int Of(int n, string language) => language switch
    {
        "ru" or "uk" when n % 10 == 1 && n % 100 != 11 => 0,
        "ru" or "uk" => n % 10 is >= 2 and <= 4 && n % 100 is not (>= 12 and <= 14) ? 1 : 2,
        "hy" or "fr" => n < 2 ? 0 : 1,
        _ => n == 1 ? 0 : 1,
    };
}
